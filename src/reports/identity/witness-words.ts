import type { Testimony, Witness } from '../../evidence/identity.ts'

/** Who speaks for an account, in the words of a table's cell; the most telling first. */
const WORDS: Readonly<Record<Witness, string>> = {
  named: 'you named it',
  'checked-link': 'link back, checked by its platform',
  domain: "handle in the site's domain",
  'site-me': 'the site (rel=me)',
  'site-data': "the site's own data",
  'site-frame': "the site's header or footer",
  'site-meta': "the site's meta data",
  account: 'an official account',
  'profile-link': 'links to the site',
  badge: 'badge of its platform',
  'site-text': 'a page of the site',
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
