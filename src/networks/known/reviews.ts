import type { NetworkFacts } from '../facts.ts'
import { words } from '../words.ts'

/** A site's reviews; its handle is the site's host as Trustpilot keeps it. */
const TRUSTPILOT: NetworkFacts = {
  id: 'trustpilot',
  name: 'Trustpilot',
  homepage: 'https://www.trustpilot.com',
  hosts: ['trustpilot.com', 'trustpilot.co.uk', 'trustpilot.de', 'trustpilot.dk', 'trustpilot.fr', 'trustpilot.nl'],
  otherHosts: ['trustpilot.net'],
  subdomains: ['xx', 'ie', 'uk'],
  publicReplies: 'anyone',
  grammar: 'the site that is reviewed, like auroraair.example or www.auroraair.example',
  forms: [{ addresses: ['/review/{}'], name: /^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]+$/i }],
  tabs: ['location', 'transparency'],
}

const GLASSDOOR: NetworkFacts = {
  id: 'glassdoor',
  name: 'Glassdoor',
  homepage: 'https://www.glassdoor.com',
  hosts: [
    'glassdoor.com',
    ...words('at be ca ch co.in co.nz co.uk com.ar com.au com.br com.hk com.mx de es fr ie it nl sg').map(
      (ending) => `glassdoor.${ending}`,
    ),
  ],
  subdomains: ['xx'],
  publicReplies: 'anyone',
  grammar: 'the number after the E in the address of an employer',
  forms: [
    {
      addresses: ['/Overview/W-EI_IE{}.htm', '/reviews/{}', '/overview/{}', '/salary/{}', '/jobs/{}'],
      name: /^(?:.*-(?:E|EI_IE))?(\d{2,9})(?:[.,_].*)?$/s,
    },
  ],
}

/** Every place and business has a number; the rest of the address is for readers. */
const TRIPADVISOR: NetworkFacts = {
  id: 'tripadvisor',
  name: 'Tripadvisor',
  homepage: 'https://www.tripadvisor.com',
  hosts: [
    'tripadvisor.com',
    ...words(`
      at be ca ch cl cn co co.hu co.id co.il co.kr co.nz co.uk co.za com.ar com.au com.br com.eg com.gr com.hk com.mx
      com.my com.pe com.ph com.sg com.tr com.tw com.ve com.vn cz de dk es fi fr ie in it jp nl pt rs ru se sk
    `).map((ending) => `tripadvisor.${ending}`),
  ],
  subdomains: ['xx'],
  publicReplies: 'anyone',
  grammar: 'the number after -d in the address of a place',
  forms: [{ addresses: ['/{}'], name: /^(?:[A-Za-z]+_Review(?:-g\d+)?-d)?(\d{5,9})(?:-.*)?$/ }],
}

const YELP: NetworkFacts = {
  id: 'yelp',
  name: 'Yelp',
  homepage: 'https://www.yelp.com',
  hosts: [
    'yelp.com',
    ...words(
      'at be ca ch cl co.jp co.nz co.uk com.ar com.au com.br com.hk com.mx com.sg com.tr cz de dk es fi fr ie it nl no pl pt se',
    ).map((ending) => `yelp.${ending}`),
  ],
  otherHosts: ['yelpcdn.com'],
  subdomains: ['xx'],
  publicReplies: 'anyone',
  grammar: 'the name in yelp.com/biz/NAME',
  forms: [{ addresses: ['/biz/{}'], name: /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}_-]{2,120}$/u }],
}

const KUNUNU: NetworkFacts = {
  id: 'kununu',
  name: 'kununu',
  homepage: 'https://www.kununu.com',
  hosts: ['kununu.com'],
  publicReplies: 'anyone',
  grammar: 'de/NAME, at/NAME or ch/NAME, as in the address; NAME alone is de/NAME',
  forms: [
    { handle: 'de/{}', addresses: ['/de/{}'], name: /^[a-z0-9][a-z0-9-]{0,100}$/i, bare: true },
    { handle: 'at/{}', addresses: ['/at/{}'], name: /^[a-z0-9][a-z0-9-]{0,100}$/i },
    { handle: 'ch/{}', addresses: ['/ch/{}'], name: /^[a-z0-9][a-z0-9-]{0,100}$/i },
  ],
  tabs: words('bewerbung fragen gehalt jobs kommentare kultur news unternehmensbild'),
  reserved: words('arbeitgeber bewerten gehalt info jobs search suche'),
}

const INDEED: NetworkFacts = {
  id: 'indeed',
  name: 'Indeed',
  homepage: 'https://www.indeed.com',
  hosts: ['indeed.com'],
  subdomains: ['xx', 'emplois', 'uk'],
  publicReplies: 'anyone',
  grammar: 'the name in indeed.com/cmp/NAME',
  forms: [{ addresses: ['/cmp/{}'], name: /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}_.,&'’()+-]{0,120}$/u, endsInMark: true }],
  tabs: words('about benefits faq interviews jobs photos reviews salaries'),
}

const G2: NetworkFacts = {
  id: 'g2',
  name: 'G2',
  homepage: 'https://www.g2.com',
  hosts: ['g2.com', 'g2crowd.com'],
  publicReplies: 'anyone',
  grammar: 'the name in g2.com/products/NAME',
  forms: [{ addresses: ['/products/{}', '/sellers/{}'], name: /^[a-z0-9][a-z0-9-]{0,100}$/i }],
  tabs: words('features pricing reviews competitors'),
  reserved: ['new'],
}

/** A business on Google's map: by its short name, or by the number that Google gives it. */
const GOOGLE_BUSINESS: NetworkFacts = {
  id: 'google-business',
  name: 'Google Business Profile',
  homepage: 'https://www.google.com/maps',
  hosts: ['g.page', 'google.com/maps', 'maps.google.com'],
  otherHosts: ['maps.app.goo.gl', 'goo.gl/maps', 'share.google'],
  publicReplies: 'anyone',
  grammar: 'the short name in g.page/NAME, or cid/NUMBER',
  forms: [
    {
      handle: 'cid/{}',
      addresses: ['www.google.com/maps?cid={}', 'maps.google.com/?cid={}', 'maps.google.com/maps?cid={}'],
      name: /^[1-9]\d{9,19}$/,
    },
    { addresses: ['g.page/{}'], name: /^[A-Za-z][A-Za-z0-9-]{3,60}$/ },
  ],
  tabs: ['review', 'share'],
}

export const REVIEWS = [TRUSTPILOT, GLASSDOOR, TRIPADVISOR, YELP, KUNUNU, INDEED, G2, GOOGLE_BUSINESS] as const
