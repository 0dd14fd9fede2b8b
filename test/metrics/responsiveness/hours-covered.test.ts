import { describe, expect, test } from 'vitest'
import { DAY, HOUR, seconds, WEEK } from '../../../src/evidence/time.ts'
import { measureAll } from '../../../src/metrics/measure.ts'
import { wallClock } from '../../../src/metrics/responsiveness/wall-clock.ts'
import { BRAND, contact, contacts, facts, said, T, WINDOW } from '../facts.ts'
import { measured } from '../measured.ts'

/** A Monday 0 h UTC within the window. */
const MONDAY = seconds('2026-02-09T00:00:00Z')
const answer = (time: number) => said(BRAND, time)
const at = (time: number) => contact({ ago: T - time, answered: false, waited: T - time })

describe('wallClock', () => {
  test.each([
    { zone: 'UTC', iso: '2026-02-09T00:00:00Z', hour: 0, why: 'Monday 0 h comes first' },
    { zone: 'UTC', iso: '2026-02-08T23:59:59.9Z', hour: 167, why: 'Sunday 23 h comes last' },
    { zone: 'Europe/Berlin', iso: '2026-02-08T23:30:00Z', hour: 0, why: 'an hour ahead' },
    { zone: 'America/New_York', iso: '2026-02-09T00:00:00Z', hour: 163, why: 'five hours behind' },
    { zone: 'Asia/Kathmandu', iso: '2026-02-09T00:20:00Z', hour: 6, why: 'a quarter of an hour matters' },
    { zone: 'Europe/Berlin', iso: '2026-03-29T00:59:59Z', hour: 145, why: 'the last second of winter time' },
    { zone: 'Europe/Berlin', iso: '2026-03-29T01:00:00Z', hour: 147, why: 'summer time leaves an hour out' },
    { zone: 'Europe/Berlin', iso: '2026-03-30T08:00:00Z', hour: 10, why: 'summer time is two hours ahead' },
    { zone: 'Europe/Berlin', iso: '2026-10-25T00:30:00Z', hour: 146, why: 'the hour that comes twice' },
    { zone: 'Europe/Berlin', iso: '2026-10-25T01:30:00Z', hour: 146, why: 'and comes again' },
    { zone: 'UTC', iso: '1969-12-31T12:00:00Z', hour: 60, why: 'before 1970 too' },
  ])('$zone, $iso is hour $hour: $why', ({ zone, iso, hour }) => {
    expect(wallClock(zone).hourOfWeek(seconds(iso))).toBe(hour)
  })

  test('weeks begin on Monday, on the wall clock', () => {
    const { week } = wallClock('Europe/Berlin')
    expect(week(MONDAY) - week(MONDAY - 2 * HOUR)).toBe(1)
    expect(week(MONDAY) - week(MONDAY - HOUR / 2)).toBe(0)
    expect(week(MONDAY + WEEK) - week(MONDAY)).toBe(1)
  })

  test('an unknown zone is an error', () => expect(() => wallClock('Mars/Olympus')).toThrow(RangeError))
})

describe('hours-covered', () => {
  test('an hour is covered by answers in two different calendar weeks', () => {
    const asked = [MONDAY + 9 * HOUR, MONDAY + 9.5 * HOUR, MONDAY + WEEK + 9 * HOUR, MONDAY + 20 * HOUR].map(at)
    const twice = [answer(MONDAY + 9.1 * HOUR), answer(MONDAY + WEEK + 9.9 * HOUR)]
    const sameWeek = [answer(MONDAY + 20.1 * HOUR), answer(MONDAY + 20.2 * HOUR)]
    const value = measured('hours-covered', facts({ contacts: asked, answers: [...twice, ...sameWeek] }))
    expect(value).toMatchObject({ value: 0.75, n: 4, status: 'too_few' })
    expect(value.sources.map(({ id }) => id)).toEqual([asked[3]?.posts[0].id])
    const { contacts: perHour, answers, covered, weeksNeeded } = value.breakdown ?? {}
    expect(perHour).toHaveLength(168)
    expect(perHour).toMatchObject(Object.assign(Array(168).fill(0), { 9: 3, 20: 1 }))
    expect(answers).toMatchObject(Object.assign(Array(168).fill(0), { 9: 2, 20: 2 }))
    expect(covered).toMatchObject(Object.assign(Array(168).fill(false), { 9: true }))
    expect(weeksNeeded).toBe(2)
  })

  test('one week will do where fewer than three were read', () => {
    const week = { from: MONDAY, to: MONDAY + 10 * DAY }
    const one = facts({
      contacts: [at(MONDAY + 9 * HOUR)],
      answers: [answer(MONDAY + 9.1 * HOUR)],
      covered: { posts: [week], mentions: [week], contacts: [week] },
    })
    expect(measured('hours-covered', one)).toMatchObject({ value: 1, breakdown: { weeksNeeded: 1 } })
  })

  test('answers to excluded contacts, and to overheard posts, cover an hour too', () => {
    const answers = [answer(MONDAY + 9 * HOUR), answer(MONDAY + WEEK + 9 * HOUR)]
    const excluded = contact({ excluded: 'seen-only-through-its-answer' })
    expect(measured('hours-covered', facts({ contacts: [excluded, at(MONDAY + 9 * HOUR)], answers })).value).toBe(1)
  })

  test('the hours are those of the time zone', () => {
    const one = facts({ contacts: [at(MONDAY + 9 * HOUR)], answers: [] })
    const { breakdown } = measureAll([one], null, { timezone: 'Asia/Tokyo' }).metrics['hours-covered'] ?? {}
    expect(breakdown?.contacts).toMatchObject(Object.assign(Array(168).fill(0), { 18: 1 }))
    expect(breakdown?.timezone).toBe('Asia/Tokyo')
  })

  test('nothing without a time is counted', () => {
    const [one] = contacts(1)
    if (!one) throw new Error('no contact')
    const untimed = { ...one, posts: [{ ...one.posts[0], timed: false }] as const }
    const given = facts({ contacts: [{ ...untimed, posts: [...untimed.posts] }], answers: [] })
    expect(measured('hours-covered', given)).toMatchObject({ value: null, n: 0 })
  })

  test('the window of the tests spans more than three weeks', () => {
    const { week } = wallClock('UTC')
    expect(week(WINDOW.to) - week(WINDOW.from)).toBeGreaterThanOrEqual(3)
  })
})
