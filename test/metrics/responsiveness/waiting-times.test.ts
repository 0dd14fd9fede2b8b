import { describe, expect, test } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../../src/evidence/time.ts'
import { type ContactSpec, contact, contacts, facts } from '../facts.ts'
import { measured } from '../measured.ts'

const of = (...specs: ContactSpec[]) => facts({ contacts: specs.map(contact) })
const waits = (...minutes: number[]) => minutes.map((m): ContactSpec => ({ waited: m * MINUTE }))
const open = (n: number, waited: number): ContactSpec[] =>
  Array.from({ length: n }, () => ({ answered: false, waited }))

describe('first-response-time', () => {
  test.each([
    { why: 'nobody wrote', given: [], value: null, status: 'too_few', n: 0 },
    { why: 'one was answered', given: waits(5), value: 300, status: 'too_few', n: 1 },
    { why: 'ten were answered', given: waits(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), value: 300, status: 'ok', n: 10 },
    {
      why: 'those who wait push the median up: without them it were 4 min',
      given: [...waits(1, 2, 3, 4, 5, 6, 7, 8), ...open(2, 3 * DAY)],
      value: 300,
      status: 'ok',
      n: 10,
    },
    {
      why: 'an answer without a usable time stays out of the curve',
      given: [...waits(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), { waited: null }],
      value: 300,
      status: 'ok',
      n: 10,
    },
    {
      why: 'a waiting contact without a time too',
      given: [...waits(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), { waited: null, answered: false }],
      value: 300,
      status: 'ok',
      n: 10,
    },
  ])('$why', ({ given, value, status, n }) => {
    expect(measured('first-response-time', of(...given))).toMatchObject({ value, status, n })
  })

  test('not reached: longer than the largest time observed, and judged once that is 72 hours', () => {
    const late = measured('first-response-time', of(...waits(1, 2, 3), ...open(9, 4 * DAY)))
    expect(late).toMatchObject({ value: null, status: 'ok', reason: 'not reached', interval: [4 * DAY, null] })
    const young = measured('first-response-time', of(...waits(1, 2, 3), ...open(9, 71 * HOUR)))
    expect(young).toMatchObject({ value: null, status: 'too_few', reason: 'not reached', interval: [71 * HOUR, null] })
    const few = measured('first-response-time', of(...waits(1), ...open(2, 4 * DAY)))
    expect(few).toMatchObject({ value: null, status: 'too_few', interval: [4 * DAY, null] })
  })

  test('carries p90, the shares by five horizons and the curve', () => {
    const { breakdown } = measured('first-response-time', of(...waits(5, 10, 20, 50, 100, 200, 300, 600, 1000, 4000)))
    expect(breakdown?.p90).toBe(1000 * MINUTE)
    expect(breakdown?.within).toMatchObject({
      '15m': { share: 0.2 },
      '1h': { share: 0.4 },
      '4h': { share: 0.6 },
      '24h': { share: 0.9 },
      '72h': { share: 1 },
    })
    expect(breakdown?.curve).toHaveLength(10)
    expect(breakdown?.curve).toMatchObject([{ seconds: 300, share: 0.1 }, ...Array(9).fill({})])
  })

  test('a horizon beyond all observation is unknown, not 0', () => {
    const { breakdown } = measured('first-response-time', of(...waits(1), ...open(9, 2 * HOUR)))
    expect(breakdown?.within).toMatchObject({ '1h': { share: 0.1 }, '4h': null, '72h': null })
    expect(breakdown?.p90).toBeNull()
    expect(breakdown?.curve).toMatchObject([
      { seconds: 60, share: 0.1 },
      { seconds: 2 * HOUR, share: 0.1 },
    ])
  })

  test('a curve of thousands of steps is told in a hundred points, its ends among them', () => {
    const many = Array.from({ length: 5000 }, (_, i): ContactSpec => ({ waited: i + 1 }))
    const curve = measured('first-response-time', of(...many)).breakdown?.curve
    expect(curve).toHaveLength(100)
    expect(curve).toMatchObject([{ seconds: 1 }, ...Array(98).fill({}), { seconds: 5000, share: 1 }])
  })

  test('of nobody there is no curve', () => {
    expect(measured('first-response-time', of()).breakdown).toMatchObject({
      p90: null,
      curve: [],
      within: { '1h': null },
    })
  })

  test('tells the same by kind', () => {
    const all = [...contacts(10, { waited: 60 }), ...contacts(3, { waited: 600, kind: 'review' })]
    expect(measured('first-response-time', facts({ contacts: all })).breakdown?.by).toMatchObject({
      mention: { value: 60, n: 10 },
      reply: { value: null, low: null, high: null, n: 0 },
      review: { value: 600, n: 3 },
    })
  })
})

describe('answered-72h', () => {
  test('counts who waits and who may still be answered', () => {
    const given = [...waits(60, 60, 60, 60, 60), { waited: 4 * DAY }, ...open(4, 5 * DAY)]
    const { value, n, interval } = measured('answered-72h', of(...given))
    expect({ value, n }).toEqual({ value: 0.5, n: 10 })
    expect(interval?.[0]).toBeGreaterThan(0.15)
    expect(interval?.[1]).toBeLessThan(0.85)
  })

  test('the young count while they are watched', () => {
    // Five of ten answered at once; four have been watched for an hour only, one for four days.
    const given = [...waits(1, 1, 1, 1, 1), ...open(4, HOUR), ...open(1, 4 * DAY)]
    expect(measured('answered-72h', of(...given)).value).toBe(0.5)
  })

  test('is unknown while nobody has been watched for 72 hours', () => {
    expect(measured('answered-72h', of(...waits(1, 2), ...open(9, 71 * HOUR)))).toMatchObject({
      value: null,
      status: 'not_enough_history',
      reason: 'No contact has been watched for 72 hours yet.',
    })
  })

  test('is known at once when everybody was answered', () => {
    const { value, interval } = measured('answered-72h', of(...waits(1, 1, 1, 1, 1, 1, 1, 1, 1, 1)))
    expect(value).toBe(1)
    expect(interval?.[0]).toBeCloseTo(0.7225, 4)
  })

  test('of nobody is unknown', () => {
    expect(measured('answered-72h', of())).toMatchObject({ value: null, n: 0, status: 'too_few' })
  })
})

describe('follow-up-response-time', () => {
  test('is over follow-ups of the headline kinds alone', () => {
    const given = facts({
      contacts: [
        ...contacts(12, { waited: 60 }),
        ...contacts(10, { turn: 'follow-up', waited: 900 }),
        ...contacts(10, { turn: 'follow-up', waited: 5, kind: 'comment' }),
      ],
    })
    expect(measured('follow-up-response-time', given)).toMatchObject({ value: 900, n: 10, status: 'ok' })
    expect(measured('first-response-time', given)).toMatchObject({ value: 60, n: 12 })
  })
})
