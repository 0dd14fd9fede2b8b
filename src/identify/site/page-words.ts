import type { PageRole } from '../../evidence/site-facts.ts'

/** What pages of a site are for, but the front page, in the order in which they are looked for and read. */
export type LinkedRole = Exclude<PageRole, 'front'>
export const LINKED_ROLES = [
  'contact',
  'support',
  'help',
  'imprint',
  'about',
  'press',
] as const satisfies readonly LinkedRole[]

/** How links to a page of a role are worded, and what their addresses are made of; without marks and capitals. */
interface RoleWords {
  /** Whole texts of links, by language: en, de, fr, nl, es, pt, it. */
  texts: readonly string[]
  /** Segments of paths, and first labels of hosts. */
  segments: readonly string[]
  /** Words that make a text mean something else: a shop for contact lenses has no contact page there. */
  not: readonly string[]
}

export const ROLE_WORDS: Readonly<Record<LinkedRole, RoleWords>> = {
  contact: {
    texts: [
      ...['contact', 'contact us', 'contacts', 'contact information', 'contact details', 'get in touch', 'talk to us'],
      ...['kontakt', 'kontakt aufnehmen', 'kontaktformular', 'kontaktieren sie uns', 'so erreichen sie uns'],
      ...['contactez nous', 'nous contacter', 'contacter', 'nous ecrire', 'contacts et aide'],
      ...['contact opnemen', 'neem contact op', 'contacteer ons'],
      ...['contacto', 'contactanos', 'contactenos', 'contactar', 'contacta con nosotros', 'contacte con nosotros'],
      ...['contato', 'contactos', 'fale conosco', 'fale connosco', 'entre em contato', 'contacte nos', 'contate nos'],
      ...['contatti', 'contattaci', 'contatto', 'contattateci'],
    ],
    segments: [
      ...['contact', 'contacts', 'contact-us', 'contactus', 'contact_us', 'contact-information', 'get-in-touch'],
      ...['kontakt', 'kontaktformular', 'contactez-nous', 'nous-contacter', 'contacter', 'contact-opnemen'],
      ...['contacto', 'contactanos', 'contactenos', 'contato', 'contactos', 'fale-conosco', 'faleconosco'],
      ...['contatti', 'contattaci', 'contatto'],
    ],
    not: [
      'lens',
      'lenses',
      'linsen',
      'kontaktlinsen',
      'lentilles',
      'lenzen',
      'lentillas',
      'lentes',
      'lenti',
      'tracing',
    ],
  },
  support: {
    texts: [
      ...['support', 'customer support', 'customer service', 'customer services', 'customer care', 'technical support'],
      ...['kundenservice', 'kundendienst', 'kundenbetreuung', 'kundencenter', 'service', 'service und kontakt'],
      ...[
        'service client',
        'service clients',
        'service clientele',
        'relation client',
        'assistance',
        'service consommateurs',
      ],
      ...['klantenservice', 'klantendienst', 'ondersteuning', 'service en contact'],
      ...['atencion al cliente', 'servicio al cliente', 'soporte', 'asistencia', 'centro de atencion al cliente'],
      ...['apoio ao cliente', 'atendimento', 'atendimento ao cliente', 'servico ao cliente', 'suporte', 'sac'],
      ...['servizio clienti', 'assistenza', 'assistenza clienti', 'supporto', 'servizio clientela'],
    ],
    segments: [
      ...['support', 'customer-support', 'customer-service', 'customerservice', 'customer-care', 'customercare'],
      ...['kundenservice', 'kundendienst', 'service-client', 'service-clients', 'klantenservice', 'klantendienst'],
      ...[
        'atencion-al-cliente',
        'atencion-cliente',
        'servicio-al-cliente',
        'soporte',
        'apoio-ao-cliente',
        'atendimento',
      ],
      ...['servizio-clienti', 'assistenza', 'assistenza-clienti', 'suporte', 'supporto'],
    ],
    not: ['donate', 'spenden'],
  },
  help: {
    texts: [
      ...['help', 'help center', 'help centre', 'help contact', 'help and contact', 'help support', 'help and support'],
      ...['faq', 'faqs', 'frequently asked questions', 'need help', 'support center', 'support centre'],
      ...[
        'hilfe',
        'hilfe center',
        'hilfecenter',
        'hilfe kontakt',
        'hilfe und kontakt',
        'haufige fragen',
        'hilfebereich',
      ],
      ...['aide', "centre d'aide", 'aide et contact', 'aide contact', "besoin d'aide", 'questions frequentes'],
      ...['hulp', 'hulp en contact', 'help en contact', 'veelgestelde vragen', 'helpcentrum'],
      ...['ayuda', 'centro de ayuda', 'preguntas frecuentes', 'ayuda y contacto', 'necesitas ayuda'],
      ...[
        'ajuda',
        'central de ajuda',
        'centro de ajuda',
        'perguntas frequentes',
        'duvidas frequentes',
        'ajuda e contacto',
      ],
      ...['aiuto', 'centro assistenza', 'domande frequenti', 'serve aiuto', 'aiuto e contatti'],
    ],
    segments: [
      ...[
        'help',
        'help-center',
        'help-centre',
        'helpcenter',
        'hc',
        'faq',
        'faqs',
        'hilfe',
        'aide',
        'centre-aide',
        'hulp',
      ],
      ...[
        'veelgestelde-vragen',
        'ayuda',
        'preguntas-frecuentes',
        'ajuda',
        'perguntas-frequentes',
        'aiuto',
        'domande-frequenti',
      ],
    ],
    not: [],
  },
  imprint: {
    texts: [
      ...['imprint', 'legal notice', 'legal information', 'company information', 'impressum', 'mentions legales'],
      ...['colofon', 'bedrijfsgegevens', 'aviso legal', 'informacion legal', 'informacoes legais', 'informacao legal'],
      ...['note legali', 'informazioni legali', 'dati societari'],
    ],
    segments: [
      ...[
        'imprint',
        'impressum',
        'legal-notice',
        'legal-information',
        'company-information',
        'mentions-legales',
        'colofon',
      ],
      ...['aviso-legal', 'informacion-legal', 'informacoes-legais', 'note-legali', 'informazioni-legali'],
    ],
    not: [],
  },
  about: {
    texts: [
      ...[
        'about',
        'about us',
        'who we are',
        'our company',
        'company',
        'our story',
        'uber uns',
        'unternehmen',
        'wir uber uns',
      ],
      ...['a propos', 'a propos de nous', 'qui sommes nous', 'notre entreprise', 'notre histoire', 'over ons'],
      ...[
        'wie zijn wij',
        'wie wij zijn',
        'ons bedrijf',
        'sobre nosotros',
        'quienes somos',
        'acerca de',
        'nosotros',
        'conocenos',
      ],
      ...['sobre', 'sobre nos', 'quem somos', 'a empresa', 'chi siamo', 'azienda', "l'azienda", 'la nostra storia'],
    ],
    segments: [
      ...['about', 'about-us', 'aboutus', 'company', 'our-story', 'who-we-are', 'ueber-uns', 'uber-uns', 'unternehmen'],
      ...[
        'a-propos',
        'apropos',
        'qui-sommes-nous',
        'over-ons',
        'sobre-nosotros',
        'quienes-somos',
        'acerca-de',
        'nosotros',
      ],
      ...['sobre', 'sobre-nos', 'quem-somos', 'chi-siamo', 'azienda'],
    ],
    not: ['cookies', 'ads'],
  },
  press: {
    texts: [
      ...['press', 'press room', 'press office', 'press center', 'press centre', 'newsroom', 'media', 'media center'],
      ...[
        'media centre',
        'media relations',
        'press and media',
        'media room',
        'presse',
        'pressebereich',
        'presseportal',
      ],
      ...[
        'medien',
        'espace presse',
        'salle de presse',
        'pers',
        'perskamer',
        'pers en media',
        'prensa',
        'sala de prensa',
      ],
      ...['imprensa', 'sala de imprensa', 'stampa', 'ufficio stampa', 'sala stampa', 'area stampa'],
    ],
    segments: [
      ...['press', 'press-room', 'pressroom', 'press-office', 'press-center', 'newsroom', 'media-center'],
      ...['media-centre', 'presse', 'espace-presse', 'pers', 'prensa', 'sala-de-prensa', 'imprensa', 'stampa'],
    ],
    not: ['social'],
  },
}
