/** Letters that Unicode does not take apart into a base and a mark. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ł', 'l'],
  ['ı', 'i'],
  ['þ', 'th'],
])

const FORMS = [
  ...[
    'inc',
    'incorporated',
    'corp',
    'corporation',
    'co',
    'company',
    'llc',
    'llp',
    'ltd',
    'limited',
    'plc',
    'pty',
    'gmbh',
  ],
  ...[
    'mbh',
    'ag',
    'kg',
    'kgaa',
    'ohg',
    'se',
    'sa',
    's a',
    'spa',
    's p a',
    'srl',
    's r l',
    'sarl',
    'sas',
    'bv',
    'b v',
    'nv',
  ],
  ...['n v', 'ab', 'as', 'a s', 'asa', 'aps', 'oy', 'oyj', 'kk', 'ooo', 'zao', 'pao', 'oao', 'sp z o o', 'doo', 'sro'],
]
const LEGAL_ENDING = new RegExp(` (?:${FORMS.join('|')}|and)$`)

/**
 * A name without what people leave out or spell in many ways: case, diacritics, punctuation, a leading "the", "&" for
 * "and", the legal form at its end. Its words are set apart by one space; empty where a text has neither letter nor digit.
 */
export function fold(name: string): string {
  let folded = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[ßæœøđðłıþ]/g, (letter) => LETTERS.get(letter) ?? letter)
    .normalize('NFC')
    .replace(/['’‘ʼ`´]/g, '')
    .replaceAll('&', ' and ')
    .replace(/\+/g, ' plus ')
    .replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu, (initials) => `${initials.replaceAll('.', '')} `)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
    .replace(/^(?:the )+(?=.)/, '')
  while (LEGAL_ENDING.test(folded)) folded = folded.replace(LEGAL_ENDING, '')
  return folded
}

/** A folded name without its spaces: "Mc Donald's" and "McDonalds" are one. */
export function squeezed(folded: string): string {
  return folded.replaceAll(' ', '')
}
