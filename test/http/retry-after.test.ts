import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { limitHeaders, secondsToWait, waitInBody } from '../../src/http/retry-after.ts'
import { START } from './open.ts'

describe('secondsToWait', () => {
  test.each([
    { value: '', wait: null },
    { value: 'soon', wait: null },
    { value: '0', wait: 0 },
    { value: '-5', wait: 0 },
    { value: ' 30 ', wait: 30 },
    { value: '123.5', wait: 123.5 },
    { value: '60, 60', wait: 60 },
    { value: '60;w=300', wait: 60 },
    { value: String(START + 90), wait: 90 },
    { value: String(START - 90), wait: 0 },
    { value: String((START + 90) * 1000), wait: 90 },
    { value: '2026-11-20T12:05:00.000Z', wait: 300 },
    { value: '2026-11-20T11:05:00Z', wait: 0 },
    { value: '2026-11-20T12:05:00', wait: 300 },
    { value: '2026-11-20 12:05:00', wait: 300 },
    { value: '"30"', wait: 30 },
    { value: '30s', wait: 30 },
    { value: '30 seconds', wait: 30 },
    { value: '30 bananas', wait: null },
    { value: 'Fri, 20 Nov 2026 12:01:00 GMT', wait: 60 },
  ])('"$value" is $wait', ({ value, wait }) => expect(secondsToWait(value, START)).toBe(wait))

  property.prop([fc.oneof(fc.string(), fc.double().map(String), fc.date().map(String)), fc.double({ noNaN: true })])(
    'is never negative',
    (value, now) => {
      const wait = secondsToWait(value, now)
      expect(wait === null || wait >= 0).toBe(true)
    },
  )
})

describe('waitInBody', () => {
  test.each([
    { said: { extras: { wait_seconds: 9 } }, wait: 9 },
    { said: { parameters: { retry_after: 9 } }, wait: 9 },
    { said: { retry_after: '9' }, wait: 9 },
    { said: { retry_after: START + 9 }, wait: 9 },
    { said: { extras: { wait_seconds: null }, wait_seconds: 9 }, wait: 9 },
    { said: { retry_after: [] }, wait: null },
    { said: { retry_after: '' }, wait: null },
    { said: [9], wait: null },
  ])('$said is $wait', ({ said, wait }) => {
    const body = Buffer.from(JSON.stringify(said))
    const headers = { 'content-type': 'application/json' }
    const answer = { status: 429, statusText: '', headers, body, charset: null, from: 'network' as const }
    expect(waitInBody(answer, START)).toBe(wait)
  })
})

describe('limitHeaders', () => {
  test.each([
    { why: 'nothing', headers: {}, expected: { retryAfter: null, remaining: null, reset: null } },
    {
      why: 'Mastodon',
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '2026-11-20T12:05:00.200Z' },
      expected: { retryAfter: null, remaining: 0, reset: 300.2 },
    },
    {
      why: 'GitHub',
      headers: { 'x-ratelimit-remaining': '12', 'x-ratelimit-reset': String(START + 60), 'retry-after': '7' },
      expected: { retryAfter: 7, remaining: 12, reset: 60 },
    },
    {
      why: 'Reddit',
      headers: { 'x-ratelimit-remaining': '0.0', 'x-ratelimit-reset': '42' },
      expected: { retryAfter: null, remaining: 0, reset: 42 },
    },
    {
      why: 'Bluesky',
      headers: { 'ratelimit-limit': '30', 'ratelimit-remaining': '0', 'ratelimit-reset': String(START + 5) },
      expected: { retryAfter: null, remaining: 0, reset: 5 },
    },
    {
      why: 'a server whose clock is ten minutes ahead of ours',
      headers: { date: 'Fri, 20 Nov 2026 12:10:00 GMT', 'x-ratelimit-reset': String(START + 630) },
      expected: { retryAfter: null, remaining: null, reset: 30 },
    },
  ])('$why', ({ headers, expected }) => {
    const found = limitHeaders(headers, START)
    expect({ ...found, reset: found.reset === null ? null : Number(found.reset.toFixed(3)) }).toEqual(expected)
  })
})
