import { describe, expect, test } from 'vitest'
import { score } from '../../src/scorecard/score.ts'
import { measured } from './measured.ts'

const FULL = {
  magnitude: { value: 5 },
  strength: { value: 1 },
  'last-post': { value: 7 },
  'conversation-share': { value: 0.25 },
  'answered-72h': { value: 0.65 },
  'first-response-time': { value: 900 },
  'hours-covered': { value: 0.5 },
  'deflected-only': { value: 0.1 },
  'follow-up-response-time': { value: 18_000 },
}
const category = (scored: ReturnType<typeof score>, id: string) => scored.categories.find((one) => one.id === id)

describe('score', () => {
  test('a category is the weighted mean of what is scored in it, the total that of the categories', () => {
    const scored = score(measured(FULL))
    expect(category(scored, 'reach')).toMatchObject({ score: 75, coverage: 1, weight: 15 })
    expect(category(scored, 'activity')?.score).toBe(70)
    expect(category(scored, 'responsiveness')?.score).toBe(76.5)
    expect(category(scored, 'care')?.score).toBe(70)
    expect(category(scored, 'voice')).toMatchObject({ score: null, coverage: null })
    const total = (15 * 75 + 10 * 70 + 35 * 76.5 + 15 * 70) / 75
    expect(scored.score).toBeCloseTo(total, 2)
    expect(scored).toMatchObject({ grade: 'B', coverage: 1, scoreReason: null })
  })

  test('weights of one’s own move the total and nothing else', () => {
    const scored = score(measured(FULL), { reach: 100, activity: 0, responsiveness: 0, care: 0 })
    expect(scored.score).toBe(75)
    expect(category(scored, 'responsiveness')).toMatchObject({ score: 76.5, weight: 0 })
  })

  test('what this version cannot measure is not applicable', () => {
    const scored = score(measured({ ...FULL, 'praise-acknowledged': { status: 'not_supported' } }))
    expect(scored.coverage).toBe(1)
    expect(scored.scores['praise-acknowledged']).toBeNull()
  })

  test('too few is known and not scored', () => {
    const scored = score(measured({ ...FULL, 'deflected-only': { value: 1, status: 'too_few', n: 3 } }))
    expect(scored.scores['deflected-only']).toBeNull()
    expect(category(scored, 'care')).toMatchObject({ score: 50, coverage: 1 })
  })

  test('partial is scored, unless only answered conversations were kept', () => {
    const partial = { ...FULL, 'answered-72h': { value: 0.9, status: 'partial' as const } }
    expect(score(measured(partial)).scores['answered-72h']).toBe(95)
    const scored = score(measured(partial, { sky: partial }, { 'answered-72h': 'only answered ones' }))
    expect(scored.scores['answered-72h']).toBeNull()
    expect(scored.coverage).toBe(1)
  })

  test('a median that is not reached is scored at the time that it exceeds', () => {
    const late = {
      value: null,
      status: 'ok' as const,
      reason: 'not reached',
      interval: [259_200, null] as [number, null],
    }
    expect(score(measured({ ...FULL, 'first-response-time': late })).scores['first-response-time']).toBe(12.69)
    const young = { ...late, status: 'too_few' as const }
    expect(score(measured({ ...FULL, 'first-response-time': young })).scores['first-response-time']).toBeNull()
  })

  test('coverage is weight x known / applicable platforms, over the metrics with an applicable platform', () => {
    const blocked = Object.fromEntries(Object.keys(FULL).map((id) => [id, { status: 'blocked' as const }]))
    const scored = score(measured(FULL, { sky: FULL, sea: { ...blocked, magnitude: { status: 'not_applicable' } } }))
    // All weights make 69.5: 75 less the praise of 15 x 20 %, less nothing; magnitude (7.5) applies on one platform alone.
    const weights = 15 + 10 + 35 + 12
    expect(scored.coverage).toBeCloseTo((7.5 + (weights - 7.5) / 2) / weights, 10)
    expect(category(scored, 'reach')?.coverage).toBe(0.75)
    expect(category(scored, 'care')?.coverage).toBe(0.5)
  })

  test('what is measured for the brand as a whole counts as one place, known or not', () => {
    const known = { 'contact-ways': { value: 1 }, 'status-page': { value: 0 } }
    const scored = score(
      measured({ ...FULL, ...known, 'open-to-replies': { status: 'blocked' } }, { sky: FULL, sea: FULL }),
    )
    expect(category(scored, 'readiness')).toMatchObject({ score: 83.33 })
    expect(category(scored, 'readiness')?.coverage).toBeCloseTo(60 / 90, 10)
    expect(category(scored, 'presence')).toMatchObject({ score: null, coverage: null })
    expect(scored.coverage).toBeCloseTo((72 + 6) / (72 + 9), 10)
  })

  test.each([
    { status: 'ok', known: true },
    { status: 'partial', known: true },
    { status: 'too_few', known: true },
    { status: 'not_enough_history', known: true },
    { status: 'not_found', known: false },
    { status: 'not_supported', known: false },
    { status: 'auth_required', known: false },
    { status: 'rate_limited', known: false },
    { status: 'blocked', known: false },
    { status: 'timeout', known: false },
    { status: 'changed', known: false },
    { status: 'error', known: false },
  ] as const)('$status is known: $known', ({ status, known }) => {
    expect(category(score(measured({ ...FULL, strength: { status } })), 'reach')?.coverage).toBe(known ? 1 : 0.5)
  })

  test('below 60 % coverage there is no score, and the reason says so', () => {
    const shut = { status: 'blocked' as const }
    const some = { ...FULL, 'answered-72h': shut, 'first-response-time': shut, strength: shut }
    const scored = score(measured(some))
    expect(scored.coverage).toBeCloseTo((72 - 17.5 - 12.25 - 7.5) / 72, 10)
    expect(scored).toMatchObject({
      score: null,
      grade: null,
      scoreReason: 'Only 48 % of what is scored could be measured; below 60 % there is no score.',
    })
    expect(category(scored, 'activity')?.score).toBe(70)
  })

  test('without any measure of responsiveness there is no total, and the reason is that of the first', () => {
    const few = { value: null, status: 'too_few' as const, reason: 'There were no contacts.' }
    const quiet = { ...FULL, 'answered-72h': few, 'first-response-time': few, 'hours-covered': few }
    expect(score(measured(quiet))).toMatchObject({
      score: null,
      grade: null,
      coverage: 1,
      scoreReason: 'No measure of responsiveness could be scored. There were no contacts.',
    })
    const why = 'Only answered conversations were kept.'
    const kept = { 'answered-72h': why, 'first-response-time': why, 'hours-covered': why }
    expect(score(measured(FULL, { sky: FULL }, kept)).scoreReason).toContain(why)
  })

  test('one measure of responsiveness is enough for a total', () => {
    const few = { value: null, status: 'too_few' as const }
    const scored = score(measured({ ...FULL, 'answered-72h': few, 'first-response-time': few }))
    expect(scored.score).not.toBeNull()
    expect(category(scored, 'responsiveness')?.score).toBe(50)
  })

  test('where nothing applies there is nothing to cover', () => {
    expect(score(measured({}))).toMatchObject({
      score: null,
      coverage: null,
      scoreReason: 'Nothing that is scored could be measured on any platform.',
    })
  })
})
