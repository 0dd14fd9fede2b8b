import { describe, expect, test } from 'vitest'
import { outcome } from '../../src/evidence/status.ts'
import { measureAll } from '../../src/metrics/measure.ts'
import { contacts, facts, stream } from './facts.ts'
import { measured, measuredOn } from './measured.ts'

const sky = (n: number, answered: boolean) =>
  facts({ contacts: contacts(n, { answered, waited: 4 * 86_400 }), platform: { id: 'sky', name: 'Sky' } })
const sea = (n: number, answered: boolean) =>
  facts({
    contacts: contacts(n, { answered, waited: 4 * 86_400, platform: 'sea' }),
    platform: { id: 'sea', name: 'Sea' },
  })

const ANSWERED_ONLY = {
  selection: 'answered',
  selectionReason: 'Only answered conversations were kept.',
  source: 'archive',
} as const

describe('the brand', () => {
  test('is measured over the pooled contacts, not from the platforms', () => {
    const both = [sky(20, true), sea(80, false)]
    expect(measured('answered', ...both)).toMatchObject({ value: 0.2, n: 100 })
    expect(measuredOn('sky', 'answered', ...both)).toMatchObject({ value: 1, n: 20 })
    expect(measuredOn('sea', 'answered', ...both)).toMatchObject({ value: 0, n: 80 })
  })

  test('too few on each platform may be enough together', () => {
    const both = [sky(6, true), sea(6, true)]
    expect(measuredOn('sky', 'answered', ...both).status).toBe('too_few')
    expect(measured('answered', ...both)).toMatchObject({ value: 1, n: 12, status: 'ok' })
  })

  test('stands on what is known, and names what is left out', () => {
    const shut = facts({
      platform: {
        id: 'sea',
        name: 'Sea',
        outcome: outcome('blocked', 'A challenge page.'),
        accounts: [],
        streams: { posts: null, mentions: null, replies: null },
      },
    })
    expect(measured('answered', sky(12, true), shut)).toMatchObject({
      value: 1,
      n: 12,
      status: 'ok',
      reason: 'Sea is left out: A challenge page.',
    })
    expect(measured('answered', shut)).toMatchObject({ value: null, status: 'blocked' })
  })

  test('a platform where it does not apply is no limit', () => {
    const away = facts({
      platform: { id: 'sea', name: 'Sea', accounts: [], streams: { posts: null, mentions: stream(), replies: null } },
    })
    expect(measured('answered', sky(12, true), away)).toMatchObject({ value: 1, status: 'ok', reason: null })
  })

  test('with several reasons it says them all', () => {
    const shut = (id: string, name: string, status: 'blocked' | 'timeout') =>
      facts({
        platform: {
          id,
          name,
          outcome: outcome(status, `It was ${status}.`),
          accounts: [],
          streams: { posts: null, mentions: null, replies: null },
        },
      })
    expect(measured('answered', shut('sea', 'Sea', 'blocked'), shut('sky', 'Sky', 'timeout'))).toMatchObject({
      status: 'blocked',
      reason: 'Sea: It was blocked. Sky: It was timeout.',
    })
  })

  test('platform ids are data', () => {
    const odd = facts({ contacts: contacts(10), platform: { id: '__proto__' } })
    const { platforms } = measureAll([odd], null, { timezone: 'UTC' })
    expect(Object.keys(platforms)).toEqual(['__proto__'])
  })

  test('an unknown time zone is an error', () => {
    expect(() => measureAll([facts({ contacts: contacts(10) })], null, { timezone: 'Mars/Olympus' })).toThrow(
      RangeError,
    )
  })
})

describe('the headline', () => {
  const other = (n: number, extra: { platform?: string } = {}) => contacts(n, { kind: 'mention', ...extra })
  const comments = (n: number) => contacts(n, { kind: 'comment', answered: false, waited: 4 * 86_400 })

  test('leaves comments out while there are ten other firsts', () => {
    const value = measured('answered', facts({ contacts: [...other(10), ...comments(2000)] }))
    expect(value).toMatchObject({ value: 1, n: 10 })
    expect(value.breakdown?.headline).toBe('Over all kinds but comments (2000 left out).')
    expect(value.breakdown?.by).toMatchObject({ mention: { value: 1, n: 10 }, comment: { value: 0, n: 2000 } })
  })

  test('is over all five below that, and says so', () => {
    const value = measured('answered', facts({ contacts: [...other(9), ...comments(11)] }))
    expect(value).toMatchObject({ value: 0.45, n: 20 })
    expect(value.breakdown?.headline).toBe(
      'Over all kinds, 11 comments among them: there are fewer than ten other first contacts.',
    )
  })

  test('pools the platforms to decide, and decides once for all of them', () => {
    const both = [
      facts({ contacts: [...other(6), ...comments(20)] }),
      facts({ contacts: other(6, { platform: 'sea' }), platform: { id: 'sea', name: 'Sea' } }),
    ]
    expect(measured('answered', ...both)).toMatchObject({ value: 1, n: 12 })
    expect(measuredOn('sky', 'answered', ...both)).toMatchObject({ n: 6, status: 'too_few' })
  })

  test('excluded contacts do not help it to ten', () => {
    const excluded = contacts(5, { excluded: 'seen-only-through-its-answer' })
    expect(measured('answered', facts({ contacts: [...other(9), ...excluded, ...comments(1)] })).n).toBe(10)
  })
})

describe('conversations chosen for their answers', () => {
  test('are partial, unscored, and earn no badge', () => {
    const one = facts({ contacts: contacts(60), platform: ANSWERED_ONLY })
    const { metrics, unscored } = measureAll([one], null, { timezone: 'UTC' })
    expect(metrics.answered).toMatchObject({ value: 1, status: 'partial', reason: ANSWERED_ONLY.selectionReason })
    expect(unscored['answered-72h']).toBe(ANSWERED_ONLY.selectionReason)
    expect(unscored['hours-covered']).toBe(ANSWERED_ONLY.selectionReason)
    expect(metrics['socially-devoted']).toMatchObject({ value: null, status: 'partial' })
    expect(unscored['conversation-share']).toBeUndefined()
    expect(unscored['deflected-only']).toBeUndefined()
  })

  test('do not flatter the platforms that kept all', () => {
    const archive = facts({
      contacts: contacts(60, { platform: 'archive' }),
      platform: { ...ANSWERED_ONLY, id: 'archive', name: 'Archive' },
    })
    const { metrics, unscored } = measureAll([sky(20, false), archive], null, { timezone: 'UTC' })
    expect(metrics.answered).toMatchObject({
      value: 0,
      n: 20,
      status: 'ok',
      reason: 'Archive is left out: Only answered conversations were kept.',
    })
    expect(unscored).toEqual({})
  })
})
