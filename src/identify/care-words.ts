/** Words of care by which accounts are named, in the languages that are read, squeezed as they stand in handles. */
export const CARE_WORDS: readonly string[] = [
  ...['help', 'helps', 'helpdesk', 'helpline', 'helpers', 'support', 'supports', 'care', 'cares', 'wecare', 'service'],
  ...['customerservice', 'customercare', 'customersupport', 'custserv', 'custhelp', 'clientservice', 'clientcare'],
  ...['services', 'ask', 'asks', 'assist', 'assists', 'assistance', 'answers', 'responds', 'response', 'cs', 'cx'],
  ...['hilfe', 'hilft', 'kundenservice', 'kundendienst', 'kundenhilfe', 'kundenbetreuung'],
  ...['sav', 'aide', 'serviceclient', 'serviceclients', 'relationclient', 'relationclients'],
  ...['klantenservice', 'klantendienst', 'webcare', 'helpt'],
  ...['atencion', 'atencionalcliente', 'atencioncliente', 'atiende', 'ayuda', 'soporte', 'clientes', 'teayuda'],
  ...['ajuda', 'atendimento', 'suporte', 'apoio', 'apoioaocliente', 'responde'],
  ...['assistenza', 'assistenzaclienti', 'servizioclienti', 'supporto', 'aiuto', 'clienti'],
]

/** What stands beside them without changing what the account is for. */
export const NEUTRAL_WORDS: readonly string[] = [
  ...['team', 'desk', 'center', 'centre', 'line', 'official', 'online', 'now', 'us', 'uk', 'usa', 'ca', 'au', 'eu'],
  ...['de', 'fr', 'nl', 'be', 'es', 'pt', 'br', 'it', 'ch', 'at', 'en', 'mx', 'in', 'the', 'to', 'from', 'by'],
]

/** Of the words of care, those that mean it wherever they stand in a name: "Aurora Air Cargo Services" is no such account. */
export const PLAIN_CARE_WORDS: ReadonlySet<string> = new Set([
  ...[
    'help',
    'helps',
    'helpdesk',
    'helpline',
    'support',
    'supports',
    'cares',
    'assist',
    'assists',
    'custserv',
    'custhelp',
  ],
  ...['hilfe', 'hilft', 'kundenservice', 'kundendienst', 'kundenhilfe', 'kundenbetreuung', 'sav', 'aide'],
  ...['klantenservice', 'klantendienst', 'webcare', 'atencion', 'ayuda', 'soporte', 'ajuda', 'atendimento', 'suporte'],
  ...['assistenza', 'supporto', 'aiuto'],
])

/** Phrases by which a name or a bio says that answering customers is what the account is for. */
export const CARE_PHRASES: readonly RegExp[] = [
  /\b(?:customer|client|guest|member|passenger) (?:care|service|support|help|relations)\b/i,
  /\b(?:help|support|care) (?:account|channel|team|page|handle|desk)\b/i,
  /\bkunden(?:service|dienst|betreuung|support)\b/i,
  /\b(?:service|relations?) clients?\b/i,
  /\bservice clientèle(?!\p{L})/iu,
  /\b(?:klantenservice|webcare)\b/i,
  /\b(?:atención|atencion) al (?:cliente|pasajero)\b/i,
  /\b(?:atendimento|apoio) ao cliente\b/i,
  /\b(?:assistenza clienti|servizio clienti)\b/i,
]
