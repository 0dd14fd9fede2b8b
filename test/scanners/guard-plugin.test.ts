import { describe, expect, test } from 'vitest'
import type { Post } from '../../src/evidence/post.ts'
import { PlatformError } from '../../src/http/platform-error.ts'
import { guardPlugin } from '../../src/scanners/guard-plugin.ts'
import { scanPlatform } from '../../src/scanners/run.ts'
import type { Scanner } from '../../src/scanners/scanner.ts'
import { plaza, profile, said, task, whole } from './plaza.ts'

/** Something of a shape that TypeScript would not let through: what a plugin in JavaScript may yield. */
function untyped<T>(value: unknown, like: T): T {
  const box: { value: T } = { value: like }
  Object.assign(box, { value })
  return box.value
}

/** The plugin's platform as a scan leaves it. */
function scanned(streams: Partial<Scanner>) {
  const plugin = guardPlugin(plaza(streams), './plaza.mjs')
  return scanPlatform(plugin, task())
}

/** Mentions that fail at once. */
function failing(failure: unknown): () => AsyncGenerator<Post> {
  return () => {
    throw failure
  }
}

/** Mentions that yield one good post, and then what a test says. */
async function* goodAndThen(value: unknown): AsyncGenerator<Post> {
  yield said('1', 'jo')
  yield untyped(value, said('2', 'jo'))
}

describe('a plugin that keeps the contract', () => {
  test('reads like any other scanner', async () => {
    const streams: Partial<Scanner> = { mentions: () => goodAndThen(said('2', 'jo')) }
    const bare = await scanPlatform(plaza(streams), task())
    expect(await scanned(streams)).toEqual(bare)
  })

  test('may fail by a word of its own', async () => {
    const evidence = await scanned({
      mentions: failing(new PlatformError('blocked', 'Plaza shows a wall')),
    })
    expect(evidence.streams.mentions?.outcome).toEqual({ status: 'blocked', reason: 'Plaza shows a wall', until: null })
  })

  test('may bring its own copy of the package along', async () => {
    const foreign = Object.assign(new Error('ask in an hour'), {
      name: 'PlatformError',
      status: 'rate_limited',
      until: '2026-11-02T00:00:00Z',
    })
    const evidence = await scanned({ mentions: failing(foreign) })
    expect(evidence.streams.mentions?.outcome).toEqual({
      status: 'rate_limited',
      reason: 'ask in an hour',
      until: '2026-11-02T00:00:00Z',
    })
  })
})

describe('what a plugin yields is checked', () => {
  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'gave a post that is none: it:'],
    ['a text', 'hello', 'gave a post that is none: it:'],
    ['a post without an author', { ...said('2', 'jo'), author: undefined }, 'gave a post that is none: author:'],
    ['a kind that there is not', { ...said('2', 'jo'), kind: 'tweet' }, 'gave a post that is none: kind:'],
    ['an empty id', { ...said('2', 'jo'), id: '' }, 'gave a post that is none: id:'],
    ['a time that is none', { ...said('2', 'jo'), createdAt: 'yesterday' }, 'createdAt: must be a time, in ISO 8601'],
    ['a post of another platform', { ...said('2', 'jo'), platform: 'bluesky' }, 'gave a post of bluesky, not of plaza'],
  ])('%s', async (_name, value, reason) => {
    const { streams, posts } = await scanned({ mentions: () => goodAndThen(value) })
    expect(streams.mentions?.outcome.status).toBe('error')
    expect(streams.mentions?.outcome.reason).toContain('the plugin ./plaza.mjs ')
    expect(streams.mentions?.outcome.reason).toContain(reason)
    expect(posts.map(({ id }) => id)).toEqual(['1'])
  })

  test('an account too', async () => {
    const { accounts, notes } = await scanned({
      account: async (handle) => untyped({ ...profile(handle), followers: 'many' }, profile(handle)),
    })
    expect(accounts).toEqual([])
    expect(notes.join()).toContain('the plugin ./plaza.mjs gave an account that is none: followers:')
  })

  test.each<[string, object]>([
    ['a stretch without a beginning', { from: Number.NaN }],
    ['a scope that there is not', { scope: 'most' }],
    ['no word on whether it is complete', { complete: undefined }],
  ])('what it tells of its progress: %s', async (_name, wrong) => {
    const { streams } = await scanned({
      mentions: async function* (_brand, scan) {
        scan.covered('search', untyped({ ...whole, ...wrong }, whole))
        yield said('1', 'jo')
      },
    })
    expect(streams.mentions?.outcome.reason).toContain('the plugin ./plaza.mjs gave a covered stretch that is none')
    expect(streams.mentions?.parts.flatMap(({ intervals }) => intervals)).toEqual([])
  })
})

describe('what goes wrong in a plugin is its outcome, and nobody else’s', () => {
  test.each<[string, Partial<Scanner>, string]>([
    [
      'an exception',
      { mentions: failing(new TypeError('undefined is not a function')) },
      'the plugin ./plaza.mjs failed: undefined is not a function',
    ],
    ['something thrown that is no error', { mentions: failing('no') }, 'the plugin ./plaza.mjs failed: no'],
    [
      'a stream that is none',
      { mentions: () => untyped(undefined, goodAndThen(null)) },
      'the plugin ./plaza.mjs failed:',
    ],
  ])('%s', async (_name, streams, reason) => {
    const evidence = await scanned(streams)
    expect(evidence.streams.mentions?.outcome.status).toBe('error')
    expect(evidence.streams.mentions?.outcome.reason).toContain(reason)
    expect(evidence.streams.posts?.outcome.status).toBe('ok')
  })

  test('a handle that it stumbles over is none of its platform', () => {
    const broken: Scanner['handle'] = {
      parse: () => {
        throw new Error('no')
      },
      url: () => untyped(null, ''),
      key: () => {
        throw new Error('no')
      },
      domain: () => untyped(7, null),
      grammar: 'a name',
    }
    const { handle } = guardPlugin(plaza({ handle: broken }), './plaza.mjs')
    expect(handle.parse('jo')).toBeNull()
    expect(handle.url('jo')).toBe('https://plaza.example')
    expect(handle.key?.('jo')).toBe('jo')
    expect(handle.domain?.('jo')).toBeNull()
  })
})

test('an interruption is one, not a fault', async () => {
  const stop = new AbortController()
  const plugin = guardPlugin(
    plaza({
      mentions: async function* (_brand, scan) {
        yield said('1', 'jo')
        stop.abort()
        scan.signal.throwIfAborted()
      },
    }),
    './plaza.mjs',
  )
  const evidence = await scanPlatform(plugin, task({ signal: stop.signal }))
  expect(evidence.streams.mentions?.outcome.status).toBe('partial')
})
