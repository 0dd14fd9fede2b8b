import { describe, expect, test } from 'vitest'
import type { AccountClaim } from '../../src/evidence/account.ts'
import { iso } from '../../src/evidence/time.ts'
import { consult } from '../../src/scanners/consult.ts'
import type { Scan, Scanner } from '../../src/scanners/scanner.ts'
import { fakeHttp } from './fake-scan.ts'
import { absent, anyText, blocked, limited, ok, plaza, profile, said, T, task, without } from './plaza.ts'

const brand = task().brand

function claim(handle: string): AccountClaim {
  return { platform: 'plaza', handle, confidence: 0.3, evidence: ['found'], account: null }
}

/** A search that does what a test says after each claim. */
const finding = (...steps: readonly (AccountClaim | Error | ((scan: Scan) => unknown))[]) =>
  plaza({
    async *find(_brand, scan) {
      for (const step of steps) {
        if (step instanceof Error) throw step
        if (typeof step === 'function') await step(scan)
        else yield step
      }
    },
  })

const stopped = (reason?: unknown) => ({ ...task(), signal: AbortSignal.abort(reason) })

describe('a profile', () => {
  test('comes with its outcome', async () => {
    const answered = await consult(plaza(), task()).account('aurora')
    expect(answered).toEqual({ account: profile('aurora'), outcome: ok, failure: null })
  })

  test.each([
    { why: 'it is not there', failure: absent('aurora'), status: 'not_found', reason: 'no account named aurora' },
    { why: 'a wall is before it', failure: blocked(), status: 'blocked', reason: 'a wall' },
    { why: 'a limit is reached', failure: limited(), status: 'rate_limited', reason: 'too many' },
    { why: 'the scanner is at fault', failure: new TypeError('a slip'), status: 'error', reason: 'a slip' },
  ])('is null, with the reason, where $why', async ({ failure, status, reason }) => {
    const scanner = plaza({ account: () => Promise.reject(failure) })
    expect(await consult(scanner, task()).account('aurora')).toMatchObject({
      account: null,
      outcome: { status, reason: expect.stringContaining(reason) },
    })
  })

  test('is not supported where a platform shows none', async () => {
    const { outcome } = await consult(without(plaza(), 'account'), task()).account('aurora')
    expect(outcome).toEqual({ status: 'not_supported', reason: 'profiles on Plaza cannot be read', until: null })
  })

  test('is not asked for once the reading was stopped', async () => {
    const scanner = plaza({ account: () => Promise.reject(new Error('asked all the same')) })
    expect((await consult(scanner, stopped()).account('aurora')).outcome.reason).toBe('interrupted')
  })

  test('leaves its remarks, each once', async () => {
    const scanner = plaza({
      account: async (handle, scan) => {
        scan.note('it has moved')
        return profile(handle)
      },
    })
    const consultation = consult(scanner, task())
    await consultation.account('a')
    await consultation.account('b')
    expect(consultation.notes).toEqual(['it has moved'])
  })
})

describe('a search', () => {
  test('gives each account once', async () => {
    const { claims, outcome } = await consult(finding(claim('a'), claim('b'), claim('a')), task()).find(brand)
    expect(claims.map(({ handle }) => handle)).toEqual(['a', 'b'])
    expect(outcome).toEqual(ok)
  })

  test('gives one account once, in whatever spelling', async () => {
    const scanner: Scanner = finding(claim('Aurora'), claim('aurora'))
    const folded = { ...scanner, handle: { ...scanner.handle, key: (handle: string) => handle.toLowerCase() } }
    expect((await consult(folded, task()).find(brand)).claims).toHaveLength(1)
  })

  test('keeps what it found before it failed, and says why it ended', async () => {
    expect(await consult(finding(claim('a'), blocked()), task()).find(brand)).toMatchObject({
      claims: [{ handle: 'a' }],
      outcome: { status: 'blocked', reason: 'a wall' },
    })
  })

  test('says what it cannot see', async () => {
    const scanner = finding(claim('a'), (scan) => scan.limited('partial', 'one server alone'))
    expect((await consult(scanner, task()).find(brand)).outcome).toMatchObject({
      status: 'partial',
      reason: 'one server alone',
    })
  })

  test('is not supported where a platform has none', async () => {
    expect(await consult(plaza(), task()).find(brand)).toMatchObject({
      claims: [],
      outcome: { status: 'not_supported' },
    })
  })

  test('ends when the reading is stopped', async () => {
    const stop = new AbortController()
    const scanner = finding(claim('a'), () => stop.abort(), claim('b'), claim('c'))
    const { claims, outcome } = await consult(scanner, task({ signal: stop.signal })).find(brand)
    expect(claims.map(({ handle }) => handle)).toEqual(['a', 'b'])
    expect(outcome.reason).toBe('interrupted')
  })

  test('finds no more accounts than can be looked at', async () => {
    const many = Array.from({ length: 200 }, (_, index) => claim(`a${index}`))
    expect((await consult(finding(...many), task()).find(brand)).claims).toHaveLength(50)
  })

  test('spends no more requests than a search may', async () => {
    const http = fakeHttp(() => 'yes')
    const scanner = finding(async (scan) => {
      for (let page = 0; page < 100; page++) await scan.http.json(`https://plaza.example/${page}`, anyText)
    })
    const consultation = consult(scanner, task({ http }))
    expect((await consultation.find(brand)).outcome.status).toBe('partial')
    expect(consultation.requests).toBe(20)
  })
})

describe('the last sign of life', () => {
  const posting = (...posts: readonly ReturnType<typeof said>[]) =>
    plaza({
      async *posts() {
        yield* posts
      },
    })

  test.each([
    { why: 'nothing was posted', posts: [], expected: null },
    {
      why: 'a pinned post stands first',
      posts: [
        said('pinned', 'aurora', { createdAt: '2024-01-01T00:00:00Z' }),
        said('new', 'aurora', { createdAt: '2026-10-05T08:00:00Z' }),
        said('old', 'aurora', { createdAt: '2026-09-05T08:00:00Z' }),
      ],
      expected: '2026-10-05T08:00:00Z',
    },
    {
      why: 'the newest is what it answers',
      posts: [
        said('question', 'jo', { createdAt: '2026-10-06T08:00:00Z' }),
        said('answer', 'aurora', { createdAt: '2026-10-05T08:00:00Z' }),
      ],
      expected: '2026-10-05T08:00:00Z',
    },
    {
      why: 'posts have no time, or are gone, or from the future',
      posts: [
        said('a', 'aurora', { createdAt: null }),
        said('b', 'aurora', { deleted: true }),
        said('c', 'aurora', { createdAt: '2027-01-01T00:00:00Z' }),
        said('d', 'aurora', { createdAt: '1999-01-01T00:00:00Z' }),
      ],
      expected: '1999-01-01T00:00:00Z',
    },
  ])('is $expected where $why', async ({ posts, expected }) => {
    expect(await consult(posting(...posts), task()).lastSign(profile('aurora'))).toBe(expected)
  })

  test('is what the profile shows, without asking', async () => {
    const scanner = plaza({
      posts: () => {
        throw new Error('asked')
      },
    })
    const account = { ...profile('aurora'), lastActive: '2026-10-01T00:00:00Z' }
    expect(await consult(scanner, task()).lastSign(account)).toBe('2026-10-01T00:00:00Z')
  })

  test('is not known where posts cannot be read, or reading was stopped', async () => {
    expect(await consult(without(plaza(), 'posts'), task()).lastSign(profile('aurora'))).toBeNull()
    expect(await consult(posting(said('a', 'aurora')), stopped()).lastSign(profile('aurora'))).toBeNull()
  })

  test('is what was seen before a failure', async () => {
    const scanner = plaza({
      async *posts() {
        yield said('a', 'aurora')
        throw blocked()
      },
    })
    expect(await consult(scanner, task()).lastSign(profile('aurora'))).toBe('2026-10-05T08:00:00Z')
  })

  test('asks for a window without length, so that one page is enough', async () => {
    let asked: unknown
    const scanner = plaza({
      async *posts(_account, scan) {
        asked = scan.window
        yield* []
      },
    })
    await consult(scanner, task()).lastSign(profile('aurora'))
    expect(asked).toEqual({ since: T, until: T })
    expect(iso(T)).toBe('2026-11-01T00:00:00Z')
  })
})
