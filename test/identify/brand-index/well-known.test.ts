import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { brandIndex, lookUp } from '../../../src/identify/brand-index/brand-index.ts'
import { readIndex } from '../../../src/identify/brand-index/read-index.ts'
import { type Resolution, resolve } from '../../../src/identify/entities/resolve.ts'
import { openCatalogue } from '../../../src/identify/open-catalogue.ts'

/** Names as people type them, what is meant, and the items that are right; none where the index does not hold it. */
const NAMES = readFileSync(new URL('well-known.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [name = '', meant = '', items = ''] = line.split('\t')
    return { name, meant, right: items === '-' ? [] : items.split('|') }
  })

const catalogue = openCatalogue([])

function judged({ name, right }: (typeof NAMES)[number]): 'right' | 'ambiguous' | 'unknown' | 'wrong' {
  const question = { name, aliases: [], website: null, kind: null }
  const answer: Resolution = resolve(lookUp(readIndex(), question, catalogue), question)
  if (answer.kind === 'none') return right.length === 0 ? 'unknown' : 'wrong'
  if (answer.kind === 'one') return right.includes(answer.entity.id) ? 'right' : 'wrong'
  return right.length === 0 || answer.candidates.some(({ id }) => right.includes(id)) ? 'ambiguous' : 'wrong'
}

test('of well-known names none is taken for another, and few are ambiguous', () => {
  const answers = NAMES.map((one) => ({ ...one, answer: judged(one) }))
  const called = (answer: string) => answers.filter((one) => one.answer === answer)
  const counts = ['right', 'ambiguous', 'unknown', 'wrong'].map((answer) => `${called(answer).length} ${answer}`)
  console.info(`${NAMES.length} well-known names in ${brandIndex.name}, offline: ${counts.join(', ')}`)
  expect(called('wrong')).toEqual([])
  expect(NAMES.filter(({ right }) => right.length > 0).length).toBeGreaterThanOrEqual(200)
  expect(called('right').length).toBeGreaterThan(0.85 * NAMES.filter(({ right }) => right.length > 0).length)
  expect(called('ambiguous').map(({ name }) => name)).not.toContain('Starbucks')
})

test('one name among several societies is not taken for one of them', () => {
  const redCross = NAMES.find(({ name }) => name === 'Red Cross')
  expect(redCross && judged(redCross)).toBe('ambiguous')
})
