import type { Scorecard } from '../../scorecard/schema.ts'
import { isKnown, valueWords } from './value-words.ts'

/** The figures that this is all about, as parts of a sentence. */
const PARTS: readonly [id: string, words: (value: string) => string][] = [
  ['answered-72h', (value) => `${value} answered within 72 h`],
  ['first-response-time', (value) => `median wait ${value}`],
  ['waiting', (value) => `${value} waiting now`],
]

/** Whether people are answered, and how soon, as the parts of a sentence; none where nothing of it is known. */
export function headline({ metrics }: Scorecard): string[] {
  return PARTS.flatMap(([id, words]) => {
    const found = Object.hasOwn(metrics, id) ? metrics[id] : undefined
    return found && isKnown(found) ? [words(valueWords(found))] : []
  })
}
