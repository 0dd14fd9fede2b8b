import { describe, expect, test } from 'vitest'
import { OUTCOMES, type OutcomeStatus, outcome } from '../../src/evidence/status.ts'
import { mostTelling, platformOutcome } from '../../src/scanners/outcomes.ts'

function attempt(status: OutcomeStatus, records = 0) {
  return { outcome: outcome(status, status === 'ok' ? null : `because ${status}`), records }
}

describe('platformOutcome', () => {
  test.each([
    {
      why: 'nothing attempted',
      attempts: [],
      status: 'not_applicable',
      reason: expect.stringMatching('no account given'),
    },
    { why: 'all well', attempts: [attempt('ok'), attempt('ok', 3)], status: 'ok', reason: null },
    {
      why: 'one of two failed',
      attempts: [attempt('ok'), attempt('blocked')],
      status: 'partial',
      reason: 'because blocked',
    },
    {
      why: 'the reason of the worst stands for all',
      attempts: [attempt('partial', 2), attempt('rate_limited'), attempt('not_found')],
      status: 'partial',
      reason: 'because rate_limited',
    },
    {
      why: 'records before a failure are something',
      attempts: [attempt('blocked'), attempt('rate_limited', 7)],
      status: 'partial',
      reason: 'because rate_limited',
    },
    {
      why: 'nothing read',
      attempts: [attempt('blocked'), attempt('blocked')],
      status: 'blocked',
      reason: 'because blocked',
    },
    {
      why: 'what means nothing there is no attempt',
      attempts: [attempt('ok', 3), attempt('not_applicable')],
      status: 'ok',
      reason: null,
    },
    {
      why: 'nothing there means anything',
      attempts: [attempt('not_applicable'), attempt('not_applicable')],
      status: 'not_applicable',
      reason: 'because not_applicable',
    },
    {
      why: 'a failure beside what means nothing is a failure',
      attempts: [attempt('not_applicable'), attempt('blocked')],
      status: 'blocked',
      reason: 'because blocked',
    },
    {
      why: 'proven absent and nothing else',
      attempts: [attempt('not_found'), attempt('not_found')],
      status: 'not_found',
      reason: 'because not_found',
    },
    {
      why: 'proven absent, but the rest is behind a wall',
      attempts: [attempt('not_found'), attempt('blocked')],
      status: 'blocked',
      reason: 'because blocked',
    },
    {
      why: 'a key is what the reader can get',
      attempts: [attempt('error'), attempt('auth_required')],
      status: 'auth_required',
      reason: 'because auth_required',
    },
  ])('$why: $status', ({ attempts, status, reason }) => {
    expect(platformOutcome(attempts)).toEqual({ status, reason, until: null })
  })

  test('the end of a limit is told', () => {
    const limit = { outcome: outcome('rate_limited', 'slow down', '2026-11-01T01:00:00Z'), records: 0 }
    expect(platformOutcome([attempt('ok'), limit]).until).toBe('2026-11-01T01:00:00Z')
  })
})

describe('mostTelling', () => {
  test('of none is ok', () => expect(mostTelling([]).status).toBe('ok'))

  test.each(OUTCOMES.filter((status) => status !== 'ok'))('%s tells more than ok', (status) => {
    const told = outcome(status, 'why')
    expect(mostTelling([outcome('ok'), told])).toBe(told)
    expect(mostTelling([told, outcome('ok')])).toBe(told)
  })
})
