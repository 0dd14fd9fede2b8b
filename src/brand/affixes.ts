/**
 * What accounts put before or behind a brand's name without bearing another name: words of office and of care in the
 * languages that are read, countries, numbers. The longest first, so that the shorter ones leave nothing of them.
 */
const AFFIXES: readonly string[] = [
  ...['official', 'officially', 'officiel', 'officielle', 'oficial', 'offiziell', 'officieel', 'ufficiale', 'real'],
  ...['the', 'its', 'hq', 'global', 'world', 'worldwide', 'international', 'intl', 'group', 'news', 'press', 'media'],
  ...['app', 'online', 'web', 'team', 'inc', 'corp', 'llc', 'ltd', 'gmbh', 'plc', 'brand', 'account', 'page', 'social'],
  ...[
    'verified',
    'help',
    'helps',
    'helpdesk',
    'helpline',
    'support',
    'supports',
    'care',
    'cares',
    'service',
    'services',
  ],
  ...['customer', 'customers', 'client', 'clients', 'ask', 'assist', 'assistance', 'desk', 'response', 'answers'],
  ...[
    'hilfe',
    'hilft',
    'kunden',
    'kundenservice',
    'kundendienst',
    'sav',
    'aide',
    'klanten',
    'klantenservice',
    'atencion',
  ],
  ...['ayuda', 'cliente', 'clientes', 'soporte', 'ajuda', 'suporte', 'atendimento', 'assistenza', 'clienti', 'aiuto'],
  ...['uk', 'us', 'usa', 'de', 'fr', 'nl', 'es', 'pt', 'it', 'eu', 'ca', 'au', 'in', 'br', 'mx', 'jp', 'at', 'ch'],
].sort((a, b) => b.length - a.length)

/** Whether a squeezed text consists of affixes and digits alone: of nothing at all, too. */
export function isAffix(text: string): boolean {
  let left = text
  while (left !== '') {
    const word = AFFIXES.find((affix) => left.startsWith(affix)) ?? /^\p{N}/u.exec(left)?.[0]
    if (word === undefined) return false
    left = left.slice(word.length)
  }
  return true
}

/** A squeezed text without the affixes and digits around it; what would leave nothing behind stays. */
export function withoutAffixes(text: string): string {
  let core = text
  for (;;) {
    const cut = shorter(core)
    if (cut === null) return core
    core = cut
  }
}

/** The shortest word that may be left over: two letters say nothing. */
const LEAST = 3

function shorter(text: string): string | null {
  const cuts = [...AFFIXES.filter((affix) => affix.length > 2), ...'0123456789'].flatMap((affix) => [
    ...(text.startsWith(affix) ? [text.slice(affix.length)] : []),
    ...(text.endsWith(affix) ? [text.slice(0, -affix.length)] : []),
  ])
  return cuts.find((cut) => cut.length >= LEAST) ?? null
}
