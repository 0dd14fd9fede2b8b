import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import {
  kaplanMeier,
  type Observation,
  quantile,
  type SurvivalCurve,
  shareBy,
} from '../../src/statistics/kaplan-meier.ts'
import { wilson } from '../../src/statistics/wilson.ts'

const event = (time: number): Observation => ({ time, event: true })
const censored = (time: number): Observation => ({ time, event: false })

function curveOf(observations: readonly Observation[]): SurvivalCurve {
  const curve = kaplanMeier(observations)
  if (!curve) throw new Error('nothing was observed')
  return curve
}

// Weeks of remission of leukaemia patients: Freireich et al., Blood 21 (1963) 699-716, as in Kleinbaum and Klein,
// Survival Analysis, chapter 2.
const TREATED = [
  ...[6, 6, 6, 7, 10, 13, 16, 22, 23].map(event),
  ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(censored),
]
const CONTROL = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23].map(event)

describe('kaplanMeier of the 6-MP trial', () => {
  // Survival and 95 % interval (Greenwood, log-log) as Stata's `sts list` gives them: G. Rodríguez, Princeton, "Kaplan-Meier
  // and Mantel-Haenszel", grodri.github.io/survival/gehan.
  test.each([
    { weeks: 6, atRisk: 21, survival: 0.8571, low: 0.6197, high: 0.9516 },
    { weeks: 7, atRisk: 17, survival: 0.8067, low: 0.5631, high: 0.9228 },
    { weeks: 10, atRisk: 15, survival: 0.7529, low: 0.5032, high: 0.8894 },
    { weeks: 13, atRisk: 12, survival: 0.6902, low: 0.4316, high: 0.8491 },
    { weeks: 16, atRisk: 11, survival: 0.6275, low: 0.3675, high: 0.8049 },
    { weeks: 22, atRisk: 7, survival: 0.5378, low: 0.2678, high: 0.7468 },
    { weeks: 23, atRisk: 6, survival: 0.4482, low: 0.1881, high: 0.6801 },
  ])('treated, $weeks weeks', ({ weeks, ...expected }) => {
    const step = curveOf(TREATED).steps.find(({ time }) => time === weeks)
    expect(step?.atRisk).toBe(expected.atRisk)
    expect(step?.survival).toBeCloseTo(expected.survival, 4)
    expect(step?.band[0]).toBeCloseTo(expected.low, 4)
    expect(step?.band[1]).toBeCloseTo(expected.high, 4)
  })

  test.each([
    { weeks: 1, survival: 0.9048, low: 0.67, high: 0.9753 },
    { weeks: 8, survival: 0.381, low: 0.1831, high: 0.5778 },
    { weeks: 22, survival: 0.0476, low: 0.0033, high: 0.197 },
  ])('control, $weeks weeks', ({ weeks, survival, low, high }) => {
    const by = shareBy(curveOf(CONTROL), weeks)
    expect(by?.share).toBeCloseTo(1 - survival, 4)
    expect(by?.low).toBeCloseTo(1 - high, 4)
    expect(by?.high).toBeCloseTo(1 - low, 4)
  })

  test('has a step at each event time and nowhere else', () => {
    expect(curveOf(TREATED).steps.map(({ time }) => time)).toEqual([6, 7, 10, 13, 16, 22, 23])
  })

  test('keeps its level between two events and up to the last observation, and is unknown beyond', () => {
    const curve = curveOf(TREATED)
    expect(shareBy(curve, 22.9)).toEqual(shareBy(curve, 22))
    expect(shareBy(curve, 35)?.share).toBeCloseTo(1 - 0.4482, 4)
    expect(shareBy(curve, 35.01)).toBeNull()
  })

  test('median of the treated: 23 weeks, interval from 13 weeks to an open end', () => {
    expect(quantile(curveOf(TREATED), 0.5)).toEqual({ time: 23, interval: [13, null] })
  })

  test('median of the control arm: 8 weeks, interval 4 to 11', () => {
    // The published band crosses one half at 4 weeks (lower edge 0.4254) and at 11 weeks (upper edge 0.4818).
    expect(quantile(curveOf(CONTROL), 0.5)).toEqual({ time: 8, interval: [4, 11] })
  })

  test('a share that was not reached has no time', () => {
    expect(quantile(curveOf(TREATED), 0.9)).toEqual({ time: null, interval: [null, null] })
  })
})

describe('kaplanMeier in odd cases', () => {
  test('nothing observed is no curve', () => expect(kaplanMeier([])).toBeNull())

  test('ties: an event counts before a censoring of the same time', () => {
    expect(curveOf([censored(5), event(5)]).steps).toMatchObject([{ time: 5, atRisk: 2, survival: 0.5 }])
  })

  test('once nobody is left it stays so, with the interval of all who were answered', () => {
    const curve = curveOf([event(1), censored(2), event(3)])
    const [low, high] = wilson(2, 2) ?? [0, 0]
    expect(shareBy(curve, 1e9)).toEqual({ share: 1, low, high })
  })

  test('before the first event nobody had it: the interval is that of none of those still watched', () => {
    const curve = curveOf([censored(1), censored(1), censored(4), event(10)])
    expect(shareBy(curve, 1)).toEqual({ share: 0, low: 0, high: wilson(0, 4)?.[1] })
    expect(shareBy(curve, 2)).toEqual({ share: 0, low: 0, high: wilson(0, 2)?.[1] })
    expect(shareBy(curve, 5)).toEqual({ share: 0, low: 0, high: wilson(0, 1)?.[1] })
  })

  test('without an event it is known up to the last observation alone', () => {
    const curve = curveOf([censored(3), censored(7)])
    expect(shareBy(curve, 7)?.share).toBe(0)
    expect(shareBy(curve, 8)).toBeNull()
    expect(quantile(curve, 0.5).time).toBeNull()
  })

  test('an event at once is an event', () => {
    const curve = curveOf([event(0), event(0), event(4)])
    expect(shareBy(curve, 0)?.share).toBeCloseTo(2 / 3, 12)
    expect(quantile(curve, 0.5).time).toBe(0)
  })

  test('exactly half is the median, however the product rounds', () => {
    for (const half of [3, 11, 49, 500]) {
      const times = Array.from({ length: 2 * half }, (_, i) => event(i + 1))
      expect(quantile(curveOf(times), 0.5).time).toBe(half)
    }
  })

  test('where three are watched and none had the event, even that does not exclude that half have it at once', () => {
    expect(quantile(curveOf([5, 6, 7].map(event)), 0.5)).toEqual({ time: 6, interval: [0, null] })
  })

  test('the lower end may be a censoring after which too few are watched', () => {
    const early = Array.from({ length: 20 }, () => censored(2))
    expect(quantile(curveOf([...early, event(9), event(10), event(11)]), 0.5).interval[0]).toBe(2)
  })

  test('a million observations take no time to speak of', () => {
    const curve = curveOf(Array.from({ length: 1_000_000 }, (_, i) => ({ time: i % 1000, event: i % 3 > 0 })))
    expect(curve.steps).toHaveLength(1000)
  })
})

describe('kaplanMeier, whatever is observed', () => {
  const observation = fc.record({ time: fc.integer({ min: 0, max: 50 }), event: fc.boolean() })
  const some = fc.array(observation, { minLength: 1, maxLength: 80 })
  const time = fc.integer({ min: 0, max: 60 })

  property.prop([some, time, time])('the share never falls, stays in [0, 1] and within its interval', (all, a, b) => {
    const curve = curveOf(all)
    const [early, late] = [shareBy(curve, Math.min(a, b)), shareBy(curve, Math.max(a, b))]
    for (const by of [early, late])
      if (by) {
        expect(by.low).toBeGreaterThanOrEqual(0)
        expect(by.share).toBeGreaterThanOrEqual(by.low - 1e-12)
        expect(by.high).toBeGreaterThanOrEqual(by.share - 1e-12)
        expect(by.high).toBeLessThanOrEqual(1)
      }
    if (early && late) expect(late.share).toBeGreaterThanOrEqual(early.share - 1e-12)
  })

  property.prop([some, fc.integer()])('the order does not matter', (all, seed) => {
    const shuffled = all.map((one, i) => ({ one, key: Math.sin(seed + i) })).sort((a, b) => a.key - b.key)
    expect(kaplanMeier(shuffled.map(({ one }) => one))).toEqual(kaplanMeier(all))
  })

  property.prop([fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1 }), time])(
    'without censoring it is the share observed',
    (times, t) => {
      const share = times.filter((one) => one <= t).length / times.length
      expect(shareBy(curveOf(times.map(event)), t)?.share).toBeCloseTo(share, 12)
    },
  )

  property.prop([some, time])('lies between counting the censored as never and leaving them out', (all, t) => {
    const by = shareBy(curveOf(all), t)
    const had = all.filter((one) => one.event && one.time <= t).length
    const settled = all.filter((one) => one.event || one.time >= t).length
    if (!by) return
    expect(by.share).toBeGreaterThanOrEqual(had / all.length - 1e-12)
    if (settled > 0) expect(by.share).toBeLessThanOrEqual(had / settled + 1e-12)
  })

  property.prop([some, fc.constantFrom(0.1, 0.5, 0.9)])(
    'a quantile is the first time at which its share is reached',
    (all, q) => {
      const curve = curveOf(all)
      const { time: t, interval } = quantile(curve, q)
      if (t === null) {
        expect(shareBy(curve, curve.last)?.share).toBeLessThan(q)
        return
      }
      expect(shareBy(curve, t)?.share).toBeGreaterThanOrEqual(q - 1e-12)
      expect(t === 0 ? 0 : shareBy(curve, t - 0.5)?.share).toBeLessThan(q)
      expect(interval[0]).toBeLessThanOrEqual(t)
      expect(interval[1] ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(t)
    },
  )
})
