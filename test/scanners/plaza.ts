import { z } from 'zod'
import type { AccountRef } from '../../src/brand/brand.ts'
import { type Account, accountRecord } from '../../src/evidence/account.ts'
import { type Author, type Post, post } from '../../src/evidence/post.ts'
import { DAY, seconds } from '../../src/evidence/time.ts'
import { virtualClock } from '../../src/http/clock.ts'
import { PlatformError } from '../../src/http/platform-error.ts'
import type { Covered, Scanner } from '../../src/scanners/scanner.ts'
import type { PlatformTask } from '../../src/scanners/task.ts'
import { fakeHttp } from './fake-scan.ts'

export const SINCE = seconds('2026-10-01T00:00:00Z')
export const UNTIL = seconds('2026-10-31T00:00:00Z')
export const T = UNTIL + DAY

export const whole: Covered = { from: SINCE, to: T, complete: true, scope: 'all' }

export const anyText = z.string()

export function blank(id: string): Author {
  return { id, handle: id, name: null, followers: null, official: false, staff: false, bot: false }
}

export function said(id: string, by: string, more: Partial<Post> = {}): Post {
  const author = { ...blank(`id-${by}`), handle: by }
  return post({ platform: 'plaza', id, author, createdAt: '2026-10-05T08:00:00Z', text: id, kind: 'post', ...more })
}

export function profile(handle: string): Account {
  return accountRecord({
    platform: 'plaza',
    id: `id-${handle}`,
    handle,
  })
}

/** A stream of no posts, which does what a test says. */
export async function* silent(act: () => Promise<void>): AsyncGenerator<Post> {
  await act()
  yield* []
}

/** A platform that answers every stream with nothing, wholly read, but for what a test replaces. */
export function plaza(streams: Partial<Scanner> = {}): Scanner {
  return {
    id: 'plaza',
    name: 'Plaza',
    homepage: 'https://plaza.example',
    reads: [],
    lifecycle: { stage: 'stable' },
    access: { kind: 'open', env: ['PLAZA_KEY'], gives: null, steps: [] },
    requests: 'none: it asks nobody',
    terms: 'none',
    origins: { api: 'https://plaza.example' },
    handle: { parse: (text) => text, url: (handle) => `https://plaza.example/${handle}`, grammar: 'a name' },
    carriesHandles: true,
    known: { present: 'here', absent: 'nowhere' },
    account: async (handle) => profile(handle),
    posts: (_account, scan) =>
      silent(async () => {
        scan.covered('feed', whole)
      }),
    mentions: (_brand, scan) =>
      silent(async () => {
        scan.covered('search', whole)
      }),
    replies: (_open, scan) =>
      silent(async () => {
        scan.covered('threads', whole)
      }),
    ...streams,
  }
}

export function without(scanner: Scanner, method: 'account' | 'posts' | 'mentions' | 'replies'): Scanner {
  const { [method]: _left, ...rest } = scanner
  return rest
}

export function withoutMentions(streams: Partial<Scanner> = {}): Scanner {
  return without(plaza(streams), 'mentions')
}

export function ref(handle: string, more: Partial<AccountRef> = {}): AccountRef {
  return { platform: 'plaza', handle, confidence: 0.9, evidence: ['given by the user'], ...more }
}

export function task(more: Partial<PlatformTask> = {}): PlatformTask {
  return {
    brand: { name: 'Aurora Air', aliases: [], exclude: [], context: [], website: null, accounts: [] },
    accounts: [ref('aurora')],
    http: fakeHttp({}),
    origin: () => 'https://plaza.example',
    keys: {},
    settings: {},
    site: null,
    window: { since: SINCE, until: UNTIL },
    observedAt: T,
    clock: virtualClock(T),
    signal: new AbortController().signal,
    contacts: () => [],
    onProgress: () => undefined,
    ...more,
  }
}

export const blocked = () => new PlatformError('blocked', 'a wall')
export const limited = () => new PlatformError('rate_limited', 'too many requests', { until: '2026-11-01T01:00:00Z' })
export const absent = (handle: string) => new PlatformError('not_found', `Plaza has no account named ${handle}`)
export const ok = { status: 'ok', reason: null, until: null }
