import { z } from 'zod'
import type { AccountRef, Brand } from '../../src/brand/brand.ts'
import { type Account, accountRecord } from '../../src/evidence/account.ts'
import type { Identity } from '../../src/evidence/identity.ts'
import { post } from '../../src/evidence/post.ts'
import { seconds } from '../../src/evidence/time.ts'
import { virtualClock } from '../../src/http/clock.ts'
import { PlatformError } from '../../src/http/platform-error.ts'
import { type IdentifyOrder, identify } from '../../src/identify/identify.ts'
import { consult } from '../../src/scanners/consult.ts'
import type { Scanner } from '../../src/scanners/scanner.ts'
import { answer, type FakeHttp, fakeHttp } from '../scanners/fake-scan.ts'
import { plaza } from '../scanners/plaza.ts'

export const SITE = 'https://www.auroraair.example/'
export const NOW = '2026-11-22T12:00:00Z'
const WIKIDATA = 'https://wikidata.example'

/** What Wikidata is to know of an item. */
export interface Item {
  id: string
  label?: string
  description?: string
  website?: string
  /** Values by property: P2002 is X, P2013 Facebook, P2003 Instagram. */
  handles?: Readonly<Record<string, string>>
}

/** What there is to be found. What is not named is not there. */
export interface World {
  items?: readonly Item[]
  /** What keeps Wikidata from answering. */
  wikidata?: PlatformError
  /** Pages by address, the part in their `body`; or what keeps one from answering. */
  pages?: Readonly<Record<string, string | PlatformError>>
  /** Profiles on Sky and on Sea by handle. */
  sky?: Readonly<Record<string, Partial<Account>>>
  sea?: Readonly<Record<string, Partial<Account>>>
  /** Handles that the search of Sky finds, whatever is searched for; or what keeps it from answering. */
  search?: readonly string[] | PlatformError
  /** When each account on Sky last posted. */
  posted?: Readonly<Record<string, string>>
}

/** What is asked. */
export interface Asking extends Partial<Omit<IdentifyOrder, 'brand'>> {
  brand?: Partial<Brand>
  /** Ids of the scanners that the user left out. */
  leftOut?: readonly string[]
  signal?: AbortSignal
}

/** What came of it, and what it took. */
export interface Told {
  identity: Identity
  brand: Brand
  /** Every address that was asked for, by the door it was asked through. */
  asked: Readonly<Record<string, readonly string[]>>
}

/** An account that the user named. */
export function named(platform: string, handle: string): AccountRef {
  return { platform, handle, confidence: 1, evidence: ['Named by the user.'] }
}

/** Identifies "Aurora Air", or whom the question names, in an invented world without a network. */
export async function identifyIn(world: World, asking: Asking = {}): Promise<Told> {
  const { leftOut = [], signal = new AbortController().signal, brand: more, ...order } = asking
  const brand: Brand = {
    name: 'Aurora Air',
    aliases: [],
    exclude: [],
    context: [],
    website: null,
    accounts: [],
    ...more,
  }
  const doors = new Map<string, FakeHttp>()
  const door = (id: string) => {
    const http = doors.get(id) ?? fakeHttp((url) => answers(world, url))
    doors.set(id, http)
    return http
  }
  const known = [sky(world), sea(world)]
  const clock = virtualClock(seconds(NOW))
  const now = seconds(NOW)
  const identity = await identify(
    { brand, kind: null, communities: [], probe: false, signs: true, ...order },
    {
      known,
      scanners: known.filter(({ id }) => !leftOut.includes(id)),
      consult: (scanner) =>
        consult(scanner, {
          http: door(scanner.id),
          origin: (name) => scanner.origins[name] ?? '',
          keys: {},
          settings: {},
          site: null,
          window: { since: now - 1, until: now },
          observedAt: now,
          clock,
          signal,
        }),
      door: ({ id }) => door(id),
      probeDoor: () => door('probe'),
      wikidataOrigin: WIKIDATA,
      clock,
      signal,
      onAsked: () => undefined,
    },
  )
  const asked = [...doors].map(([id, http]): [string, readonly string[]] => [id, http.asked])
  return { identity, brand, asked: Object.fromEntries(asked.filter(([, urls]) => urls.length > 0)) }
}

/** The row of an account; fails where there is not exactly one. */
export function accountOf({ accounts }: Identity, platform: string): Identity['accounts'][number] {
  const [only, ...others] = accounts.filter((account) => account.platform === platform)
  if (only === undefined || others.length > 0)
    throw new Error(`${others.length + (only ? 1 : 0)} accounts on ${platform}`)
  return only
}

function answers(world: World, url: URL): unknown {
  if (url.origin === WIKIDATA) return world.wikidata ?? wikidataOf(world.items ?? [], url.searchParams)
  if (url.host.endsWith('.test')) return platform(world, url)
  const page = world.pages?.[url.href]
  if (typeof page === 'string')
    return answer(200, `<!doctype html><title>A page</title><body>${page}</body>`, { 'content-type': 'text/html' })
  return page ?? answer(404, {})
}

function wikidataOf(items: readonly Item[], query: URLSearchParams): unknown {
  if (query.get('action') === 'wbsearchentities')
    return { search: items.map(({ id, label = 'Aurora Air' }) => ({ id, match: { text: label } })) }
  const kinds = { Q1: { labels: { en: { value: 'airline' } } } }
  if (query.get('props') === 'labels') return { entities: kinds }
  return { entities: Object.fromEntries(items.map((item) => [item.id, itemOf(item)])) }
}

function itemOf({ id, label = 'Aurora Air', description, website, handles = {} }: Item): unknown {
  const texts = { ...handles, ...(website === undefined ? {} : { P856: website }) }
  return {
    id,
    labels: { en: { value: label } },
    descriptions: description === undefined ? {} : { en: { value: description } },
    aliases: {},
    claims: {
      ...Object.fromEntries(Object.entries(texts).map(([property, value]) => [property, [statement(value)]])),
      ...(description?.includes('airline') ? { P31: [statement({ id: 'Q1' })] } : {}),
    },
  }
}

function statement(value: unknown) {
  return { rank: 'normal', mainsnak: { snaktype: 'value', datavalue: { value } }, qualifiers: {} }
}

const Handles = z.array(z.string())
const Facts = z.object({})

/** Sky and Sea answer alike: `/account/HANDLE` and `/search?q=`. */
function platform(world: World, { host, pathname }: URL): unknown {
  if (pathname === '/search') return world.search ?? []
  const handle = decodeURIComponent(pathname.slice('/account/'.length))
  const profile = (host === 'sky.test' ? world.sky : world.sea)?.[handle]
  return profile === undefined ? answer(404, {}) : {}
}

function sky(world: World): Scanner {
  const profile = profileOf(world.sky ?? {}, 'sky')
  return {
    ...invented('sky', 'Sky', profile),
    async *find(brand, scan) {
      const url = `${scan.origin('api')}/search?q=${encodeURIComponent(brand.name)}`
      for (const handle of await scan.http.json(url, Handles)) {
        const evidence = [`The search of Sky for "${brand.name}" finds it.`]
        yield { platform: 'sky', handle, confidence: 0.3, evidence, account: profile(handle) }
      }
    },
    async *posts(account) {
      const createdAt = world.posted?.[account.handle]
      const author = {
        id: account.id,
        handle: account.handle,
        name: null,
        followers: null,
        official: true,
        staff: false,
        bot: false,
      }
      if (createdAt) yield post({ platform: 'sky', id: '1', author, createdAt, text: 'Hello', kind: 'post' })
    },
  }
}

/** A platform whose accounts nobody can search for. */
function sea(world: World): Scanner {
  return invented('sea', 'Sea', profileOf(world.sea ?? {}, 'sea'))
}

function invented(id: string, name: string, profile: (handle: string) => Account): Scanner {
  const home = `https://${id}.test`
  const grammar = /^@?([\w.-]+)$/
  const { mentions: _mentions, replies: _replies, posts: _posts, ...scanner } = plaza()
  return {
    ...scanner,
    id,
    name,
    homepage: home,
    origins: { api: home },
    handle: {
      parse: (text) => grammar.exec(text.replace(`${home}/@`, ''))?.[1] ?? null,
      url: (handle) => `${home}/@${handle}`,
      grammar: 'a name',
      key: (handle) => handle.toLowerCase(),
    },
    account: async (handle, scan) => {
      try {
        await scan.http.json(`${scan.origin('api')}/account/${encodeURIComponent(handle.toLowerCase())}`, Facts)
      } catch (failure) {
        if (failure instanceof PlatformError && failure.status === 'not_found')
          throw new PlatformError('not_found', `${name} has no account ${handle}`)
        throw failure
      }
      return profile(handle.toLowerCase())
    },
  }
}

function profileOf(
  profiles: Readonly<Record<string, Partial<Account>>>,
  platform: string,
): (handle: string) => Account {
  return (handle) =>
    accountRecord({
      platform,
      id: `id-${handle}`,
      handle,
      url: `https://${platform}.test/@${handle}`,
      ...profiles[handle],
    })
}
