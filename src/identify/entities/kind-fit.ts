import { wholeWords } from '../../brand/match.ts'
import type { Entity } from '../../evidence/identity.ts'

/** Words for one kind: who says one may mean a brand that is described by another. */
const SYNONYMS: readonly (readonly string[])[] = [
  ['airline', 'flag carrier', 'airways'],
  ['petrol station', 'gas station', 'fuel station', 'filling station'],
  ['chemist', 'drugstore', 'pharmacy', 'drug store'],
  ['supermarket', 'grocery', 'grocer', 'hypermarket'],
  ['telecommunications', 'telecommunication', 'telecom', 'telephone company', 'mobile phone', 'mobile network'],
  ['carmaker', 'car dealer', 'automobile', 'automotive', 'car manufacturer', 'car'],
  ['cafe', 'coffee shop', 'coffeehouse', 'coffee'],
  ['fast food', 'restaurant'],
  ['clothes', 'clothing', 'fashion', 'apparel'],
  ['DIY', 'hardware store', 'home improvement'],
  ['bank', 'banking'],
  ['railway', 'railroad', 'rail', 'train'],
  ['gym', 'fitness centre', 'fitness center', 'health club'],
  ['cinema', 'movie theater', 'movie theatre'],
  ['parcel', 'courier', 'logistics', 'delivery'],
]

/** Whether an entity is what the user says: as whole words, in singular or plural, among its kinds or in its description. */
export function kindFits({ kinds, description }: Pick<Entity, 'kinds' | 'description'>, kind: string): boolean {
  const asked = singular(kind.trim().toLowerCase())
  if (asked === '') return false
  const same = SYNONYMS.find((words) => words.some((word) => word.toLowerCase() === asked)) ?? [asked]
  const texts = [...kinds, description ?? '']
  return same.flatMap(bothNumbers).some((phrase) => {
    const pattern = wholeWords(phrase, false)
    return texts.some((text) => pattern.test(text))
  })
}

function singular(phrase: string): string {
  if (/[^aeiou]ies$/.test(phrase)) return phrase.replace(/ies$/, 'y')
  return /(?:[^su]|us)s$/.test(phrase) && !/(?:us|telecommunications|logistics)$/.test(phrase)
    ? phrase.slice(0, -1)
    : phrase
}

function bothNumbers(phrase: string): string[] {
  const plural = /[^aeiou]y$/.test(phrase) ? phrase.replace(/y$/, 'ies') : `${phrase}s`
  return [phrase, plural]
}
