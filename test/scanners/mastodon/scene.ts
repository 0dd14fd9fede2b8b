import type { Account } from '../../../src/evidence/account.ts'
import type { Post } from '../../../src/evidence/post.ts'
import { mastodon } from '../../../src/scanners/mastodon/mastodon.ts'
import { accountWith } from '../../../src/scanners/mastodon/profile.ts'
import { collectUntilFailure, type FakeHttp, fakeHttp, fakeScan, type Routes, type ScanOptions } from '../fake-scan.ts'
import { type FakeServer, fediverse, type Said } from './fediverse.ts'

export const BRAND = {
  name: 'Aurora Air',
  aliases: [{ text: 'AuroraAir', caseSensitive: false }],
  exclude: [],
  context: [],
  website: null,
  accounts: [],
}

export const OFFICIAL = 'support@auroraair.example'
export const WEB = 'social.auroraair.example'

/** The brand's own server, on a split domain, and two others. */
export const HOME: FakeServer = { host: WEB, domain: 'auroraair.example' }
export const SEA: FakeServer = { host: 'sea.example' }
export const HILLS: FakeServer = { host: 'hills.example' }

const ACCOUNT: Account = { ...accountWith({ handle: OFFICIAL }), official: true }

/** What a stream yielded and told. */
export interface Read {
  posts: Post[]
  failure: unknown
  told: ReturnType<typeof fakeScan>['told']
  asked: readonly string[]
  http: FakeHttp
  slept: number
}

export function routesOf(said: readonly Said[], servers: readonly FakeServer[] = [HOME, SEA, HILLS]): Routes {
  return fediverse(said, servers)
}

export async function readPosts(routes: Routes, options: ScanOptions & { budget?: number } = {}): Promise<Read> {
  const http = fakeHttp(routes, options)
  const scan = fakeScan(mastodon, http, { accounts: [ACCOUNT], ...options })
  const { posts, failure } = await collectUntilFailure(mastodon.posts?.(ACCOUNT, scan) ?? nothing())
  return { posts, failure, told: scan.told, asked: http.asked, http, slept: 0 }
}

/** The mentions, after the own posts over the same network, as the runner reads them. */
export async function readMentions(
  routes: Routes,
  options: ScanOptions & { budget?: number } = {},
  brand = BRAND,
): Promise<Read> {
  const http = fakeHttp(routes, options)
  const accounts = options.accounts ?? [ACCOUNT]
  const collected: Post[] = []
  for (const account of accounts) {
    const own = fakeScan(mastodon, http, { accounts, ...options })
    collected.push(...(await collectUntilFailure(mastodon.posts?.(account, own) ?? nothing())).posts)
  }
  const before = http.asked.length
  const scan = fakeScan(mastodon, http, { accounts, collected, ...options })
  const start = scan.clock.now()
  const { posts, failure } = await collectUntilFailure(mastodon.mentions?.(brand, scan) ?? nothing())
  return { posts, failure, told: scan.told, asked: http.asked.slice(before), http, slept: scan.clock.now() - start }
}

export async function readReplies(routes: Routes, open: readonly Post[], options: ScanOptions = {}): Promise<Read> {
  const http = fakeHttp(routes)
  const scan = fakeScan(mastodon, http, { accounts: [ACCOUNT], ...options })
  const { posts, failure } = await collectUntilFailure(mastodon.replies?.(open, scan) ?? nothing())
  return { posts, failure, told: scan.told, asked: http.asked, http, slept: 0 }
}

async function* nothing(): AsyncGenerator<Post> {
  yield* []
}

/** The last yield of each post, by the words in it. */
export function byText(posts: readonly Post[]): (words: string) => Post | undefined {
  return (words) => posts.findLast(({ text }) => text.includes(words))
}

/** The paths that were asked for on a host, without their queries. */
export function pathsOn(asked: readonly string[], host: string): string[] {
  return asked
    .map((address) => new URL(address.replace(/^POST /, '')))
    .filter((url) => url.host === host)
    .map(({ pathname }) => pathname)
}
