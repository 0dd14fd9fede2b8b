import { describe, expect, test } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../../src/evidence/time.ts'
import { type ContactSpec, contacts, facts, stream, T } from '../facts.ts'
import { measured } from '../measured.ts'

const mix = (answered: number, all: number, spec: ContactSpec = {}) =>
  facts({
    contacts: [
      ...contacts(answered, { ago: 2 * DAY, ...spec }),
      ...contacts(all - answered, { answered: false, waited: 2 * DAY }),
    ],
  })

describe('socially-devoted', () => {
  // 28 days ask for 50 x 28 / 91 = 15.4 contacts.
  test.each([
    { answered: 0, all: 0, verdict: 'too_few' },
    { answered: 15, all: 15, verdict: 'too_few' },
    { answered: 16, all: 16, verdict: 'yes' },
    { answered: 10, all: 16, verdict: 'no' },
    { answered: 11, all: 16, verdict: 'not proven' },
    { answered: 65, all: 100, verdict: 'not proven' },
    { answered: 75, all: 100, verdict: 'yes' },
    { answered: 64, all: 100, verdict: 'no' },
  ])('$answered of $all answered: $verdict', ({ answered, all, verdict }) => {
    const value = measured('socially-devoted', mix(answered, all))
    expect(value).toMatchObject({ value: verdict, n: all, status: verdict === 'too_few' ? 'too_few' : 'ok' })
    expect(value.reason).not.toBeNull()
  })

  test('a quarter asks for fifty, and a few hours still for ten', () => {
    const over = (covered: { from: number; to: number }, n: number) =>
      measured(
        'socially-devoted',
        facts({ contacts: contacts(n), covered: { posts: [covered], mentions: [covered], contacts: [covered] } }),
      ).value
    expect(over({ from: T - 91 * DAY, to: T }, 49)).toBe('too_few')
    expect(over({ from: T - 91 * DAY, to: T }, 50)).toBe('yes')
    expect(over({ from: T - HOUR, to: T }, 9)).toBe('too_few')
    expect(over({ from: T - HOUR, to: T }, 10)).toBe('yes')
  })
})

describe('very-responsive', () => {
  const quick = { waited: 5 * MINUTE }

  test.each([
    { answered: 9, all: 9, spec: quick, verdict: 'too_few', why: 'nine say nothing' },
    { answered: 34, all: 34, spec: quick, verdict: 'not proven', why: 'below 35 contacts it cannot be proven' },
    { answered: 35, all: 35, spec: quick, verdict: 'yes', why: 'all of 35' },
    { answered: 45, all: 50, spec: quick, verdict: 'not proven', why: '90 % is met and not proven' },
    { answered: 44, all: 50, spec: quick, verdict: 'no', why: '88 %' },
    { answered: 50, all: 50, spec: { waited: 15 * MINUTE }, verdict: 'yes', why: 'a quarter of an hour is within' },
    { answered: 50, all: 50, spec: { waited: 16 * MINUTE }, verdict: 'no', why: 'all answered, too late' },
    { answered: 50, all: 50, spec: { ...quick, ago: 8 * DAY }, verdict: 'too_few', why: 'longer ago than 7 days' },
  ])('$why: $verdict', ({ answered, all, spec, verdict }) => {
    expect(measured('very-responsive', mix(answered, all, spec)).value).toBe(verdict)
  })

  test('where the last week was not covered in full it is at best not proven', () => {
    const late = { from: T - 3 * DAY, to: T }
    const one = facts({
      contacts: contacts(50, { ...quick, ago: 2 * DAY }),
      covered: { posts: [late], mentions: [late], contacts: [late] },
      platform: { streams: { posts: stream(), mentions: stream({ covered: [late] }), replies: null } },
    })
    expect(measured('very-responsive', one)).toMatchObject({
      value: 'not proven',
      breakdown: { wholeWeekCovered: false },
    })
  })
})
