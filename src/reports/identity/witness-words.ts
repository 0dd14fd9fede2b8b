import type { Testimony, Witness } from '../../evidence/identity.ts'

/** Who speaks for an account, in the words of a table's cell; the most telling first. */
const WORDS: Readonly<Record<Witness, string>> = {
  named: 'you named it',
  'checked-link': 'checked link back',
  domain: "handle in the site's domain",
  'site-me': 'site: rel=me',
  'site-data': 'site: its own data',
  'site-frame': 'site: header or footer',
  'site-meta': 'site: meta data',
  account: 'an official account names it',
  'profile-link': 'links to the site',
  badge: 'platform badge',
  'site-text': 'site: a page',
  wikidata: 'Wikidata',
  index: 'name-suggestion-index',
  search: 'search',
}
const ORDER = Object.keys(WORDS)

/** Everybody who speaks for an account, each once. */
export function witnessWords(testimony: readonly Testimony[]): string[] {
  const witnesses = [...new Set(testimony.map(({ witness }) => witness))]
  return witnesses.sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)).map((witness) => WORDS[witness])
}

/** The same for a narrow cell: that a search found it too says nothing beside what others say. */
export function tellingWords(testimony: readonly Testimony[]): string[] {
  const telling = testimony.filter(({ witness }) => witness !== 'search')
  return witnessWords(telling.length > 0 ? telling : testimony)
}

/** Whether nobody but the catalogues of brands names an account. */
export function isFromCatalogueAlone(testimony: readonly Testimony[]): boolean {
  return testimony.every(({ witness }) => witness === 'index' || witness === 'wikidata' || witness === 'search')
}
