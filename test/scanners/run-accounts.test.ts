import { describe, expect, test } from 'vitest'
import { scanPlatform } from '../../src/scanners/run.ts'
import {
  absent,
  blocked,
  limited,
  ok,
  plaza,
  profile,
  ref,
  said,
  silent,
  task,
  whole,
  without,
  withoutMentions,
} from './plaza.ts'

describe('accounts', () => {
  test('one that is proven absent, on a platform that shows nothing else, is not found', async () => {
    const evidence = await scanPlatform(
      withoutMentions({ account: (handle) => Promise.reject(absent(handle)) }),
      task(),
    )
    expect(evidence.outcome).toMatchObject({ status: 'not_found' })
    expect(evidence.streams.posts).toMatchObject({ outcome: { status: 'not_found' }, records: 0, parts: [] })
    expect(evidence.accounts).toEqual([])
    expect(evidence.notes).toEqual(['The account aurora could not be read: Plaza has no account named aurora'])
  })

  test('one that is proven absent, where mentions could be read, leaves the platform partial', async () => {
    const evidence = await scanPlatform(plaza({ account: (handle) => Promise.reject(absent(handle)) }), task())
    expect(evidence.outcome).toMatchObject({ status: 'partial', reason: 'Plaza has no account named aurora' })
  })

  test('one that could not be read fails the own posts with its outcome, and covers nothing', async () => {
    const evidence = await scanPlatform(withoutMentions({ account: () => Promise.reject(blocked()) }), task())
    expect(evidence.outcome.status).toBe('blocked')
    expect(evidence.streams.posts).toEqual({
      outcome: { status: 'blocked', reason: 'a wall', until: null },
      records: 0,
      parts: [{ part: 'aurora', scope: 'all', intervals: [], complete: false }],
    })
  })

  test('without one there are no own posts, and mentions are searched by name all the same', async () => {
    const evidence = await scanPlatform(
      plaza({
        async *mentions(_brand, scan) {
          yield said('a', 'mika')
          scan.covered('search', whole)
        },
      }),
      task({ accounts: [] }),
    )
    expect(evidence.streams.posts?.outcome).toEqual({
      status: 'not_applicable',
      reason: 'no account given',
      until: null,
    })
    expect(evidence.posts).toHaveLength(1)
    expect(evidence.outcome).toEqual(ok)
  })

  test('without one, and without mentions, there is nothing to read', async () => {
    const evidence = await scanPlatform(withoutMentions(), task({ accounts: [] }))
    expect(evidence.outcome.status).toBe('not_applicable')
  })

  test('the parts of several are told apart, and one that failed leaves its part unread', async () => {
    const evidence = await scanPlatform(
      plaza({
        posts: ({ handle }, scan) =>
          silent(async () => {
            if (handle === 'b') throw limited()
            scan.covered(handle === 'c' ? 'c' : 'feed', whole)
          }),
      }),
      task({ accounts: [ref('a'), ref('b'), ref('c')] }),
    )
    expect(evidence.streams.posts?.parts.map(({ part, complete }) => [part, complete])).toEqual([
      ['a feed', true],
      ['b', false],
      ['c', true],
    ])
    expect(evidence.streams.posts?.outcome).toEqual({
      status: 'partial',
      reason: 'b: too many requests',
      until: '2026-11-01T01:00:00Z',
    })
  })

  test('one that is proven absent beside one that was read takes nothing from its own posts', async () => {
    const evidence = await scanPlatform(
      plaza({ account: (handle) => (handle === 'b' ? Promise.reject(absent('b')) : Promise.resolve(profile(handle))) }),
      task({ accounts: [ref('a'), ref('b')] }),
    )
    expect(evidence.streams.posts?.outcome).toEqual(ok)
    expect(evidence.streams.posts?.parts.map(({ part }) => part)).toEqual(['a feed'])
    expect(evidence.outcome.status).toBe('partial')
  })

  test('a scanner that reads no profiles is given what the configuration says', async () => {
    const evidence = await scanPlatform(without(plaza(), 'account'), task())
    expect(evidence.accounts).toMatchObject([
      { id: 'aurora', url: 'https://plaza.example/aurora', followers: null, official: true, confidence: 0.9 },
    ])
  })
})
