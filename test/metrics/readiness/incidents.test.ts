import { describe, expect, test } from 'vitest'
import { HOUR, iso, MINUTE } from '../../../src/evidence/time.ts'
import { BRAND, facts, said, T } from '../facts.ts'
import { measured } from '../measured.ts'

/** An incident that began so long before T, of which the brand wrote so many seconds after its start. */
function incident(id: string, ago: number, ...words: number[]) {
  const start = T - ago
  const [first = 0, ...further] = words
  return [
    said(BRAND, start + first, 'We look into it.', { id, kind: 'topic', root: id, startedAt: iso(start) }),
    ...further.map((after, i) =>
      said(BRAND, start + after, 'Still at it.', {
        id: `${id}-${i}`,
        kind: 'reply',
        replyTo: id,
        replyToAuthor: BRAND.id,
        root: id,
      }),
    ),
  ]
}

describe('the first word on an incident', () => {
  test('does not apply where nobody tells of incidents', () => {
    expect(measured('incident-first-word', facts({ own: [said(BRAND, T - HOUR)] }))).toMatchObject({
      value: null,
      status: 'not_applicable',
    })
  })

  test('is not known where no start is told apart from it', () => {
    expect(measured('incident-first-word', facts({ own: incident('a', HOUR, 0, MINUTE) }))).toMatchObject({
      value: null,
      status: 'not_supported',
      n: 0,
    })
  })

  test('is the median over those that are told apart, the longest first among the sources', () => {
    const own = [
      ...incident('a', 30 * HOUR, 10 * MINUTE),
      ...incident('b', 20 * HOUR, 40 * MINUTE),
      ...incident('c', HOUR, 0),
    ]
    expect(measured('incident-first-word', facts({ own }))).toMatchObject({
      value: 25 * MINUTE,
      unit: 's',
      status: 'too_few',
      n: 2,
      breakdown: { longest: 40 * MINUTE },
      sources: [{ id: 'b' }, { id: 'a' }],
    })
  })

  test('is judged from ten incidents on', () => {
    const own = Array.from({ length: 10 }, (_, i) => incident(`i${i}`, (i + 2) * HOUR, 5 * MINUTE)).flat()
    expect(measured('incident-first-word', facts({ own }))).toMatchObject({ value: 300, status: 'ok', n: 10 })
  })
})

describe('the updates on an incident', () => {
  test('are the time between words on the same incident, whether its start is told or not', () => {
    const own = [
      ...incident('a', 30 * HOUR, 0, 20 * MINUTE, 80 * MINUTE),
      ...incident('b', 20 * HOUR, 40 * MINUTE),
      said(BRAND, T - HOUR, 'A post on something else'),
    ]
    expect(measured('incident-updates', facts({ own }))).toMatchObject({
      value: 40 * MINUTE,
      status: 'too_few',
      n: 2,
      breakdown: { incidents: 2, withoutUpdate: 1, longest: 60 * MINUTE },
      sources: [{ id: 'b' }, { id: 'a' }],
    })
  })

  test('are unknown where each incident had but one word', () => {
    expect(measured('incident-updates', facts({ own: incident('a', HOUR, MINUTE) }))).toMatchObject({
      value: null,
      status: 'too_few',
      n: 0,
      breakdown: { withoutUpdate: 1, longest: null },
    })
  })
})
