import { describe, expect, test } from 'vitest'
import type { Account } from '../../../src/evidence/account.ts'
import type { Post } from '../../../src/evidence/post.ts'
import { DAY, iso, seconds } from '../../../src/evidence/time.ts'
import { bluesky } from '../../../src/scanners/bluesky/bluesky.ts'
import { readMentions } from '../../../src/scanners/bluesky/mentions.ts'
import { answer, collect, collectUntilFailure, fakeHttp, fakeScan } from '../fake-scan.ts'
import { aurora, brand, bsky, did, uri } from './fixtures.ts'

const T = seconds('2026-10-31T00:00:00Z')
const SINCE = seconds('2026-10-01T00:00:00Z')
const plain = { ...brand, name: 'AuroraAir', accounts: [] }

interface Query {
  q: string
  since: number
  until: number
  cursor: string | null
}

/** A search that answers by a function; everything else by another. */
function open(
  search: (query: Query) => unknown,
  more: { accounts?: Account[]; other?: (url: URL) => unknown; budget?: number } = {},
) {
  const http = fakeHttp(
    (url) => {
      if (!url.pathname.endsWith('searchPosts')) return more.other?.(url)
      const { q = '', since = '', until = '', cursor = null } = Object.fromEntries(url.searchParams)
      return search({ q, since: seconds(since), until: seconds(until), cursor })
    },
    more.budget === undefined ? {} : { budget: more.budget },
  )
  const scan = fakeScan(bluesky, http, { accounts: more.accounts ?? [] })
  return { http, scan, stream: readMentions(plain, scan) }
}

/** What a stream yields, each post once: several queries find the same. */
async function once(stream: AsyncIterable<Post>): Promise<Post[]> {
  return [...new Map((await collect(stream)).map((post) => [post.id, post])).values()]
}

/** A hit that names the brand. */
function hit(at: number, more: { text?: string; reply?: object; by?: string } = {}) {
  const by = more.by ?? 'mira'
  const record = { text: more.text ?? 'AuroraAir again', createdAt: iso(at), ...(more.reply && { reply: more.reply }) }
  return {
    uri: uri(by, `3k${Math.round(at * 1000)}`),
    author: { did: did(by), handle: `${by}.test` },
    record,
    indexedAt: iso(at),
  }
}

/** A server that holds hits, the newest first, and pages as it is told to. */
function server(times: readonly number[], paging: 'cursor' | 'cursor refused' | 'no cursor' | 'nothing filtered') {
  return ({ since, until, cursor }: Query) => {
    const offset = Number(cursor ?? 0)
    if (offset > 0 && paging === 'cursor refused') return answer(403, '<html>forbidden</html>')
    const inRange = (time: number) => paging === 'nothing filtered' || (time >= since && time < until)
    const all = [...times].sort((a, b) => b - a).filter(inRange)
    const posts = all.slice(offset, offset + 100).map((time) => hit(time))
    const next = offset + 100 < all.length && paging !== 'no cursor' ? { cursor: String(offset + 100) } : {}
    return { posts, ...next }
  }
}

const every = (step: number, count: number) => Array.from({ length: count }, (_, index) => T - 60 - index * step)

describe('a search that is open', () => {
  test('is asked for the latest posts of the window, its last second included', async () => {
    const asked: Query[] = []
    const { http, stream } = open((query) => {
      asked.push(query)
      return { posts: [] }
    })
    await collect(stream)
    expect(asked).toEqual([{ q: 'AuroraAir', since: SINCE, until: T + 0.001, cursor: null }])
    expect(http.asked[0]).toContain('limit=100')
    expect(http.asked[0]).toContain('sort=latest')
  })

  test.each([
    { paging: 'cursor' as const, requests: 3 },
    { paging: 'cursor refused' as const, requests: 4 },
    { paging: 'no cursor' as const, requests: 3 },
  ])('is read to the end by $paging in $requests requests', async ({ paging, requests }) => {
    const times = every(3600, 250)
    const { http, scan, stream } = open(server(times, paging))
    const posts = await collect(stream)
    expect(new Set(posts.map(({ id }) => id)).size).toBe(250)
    expect(http.asked).toHaveLength(requests)
    expect(scan.told.covered.at(-1)).toMatchObject({ from: SINCE, to: T, complete: true, scope: 'all' })
    expect(scan.told.limited).toEqual([])
  })

  test('ends at the window’s edge where the server minds neither since nor until', async () => {
    const { http, scan, stream } = open(server(every(6 * 3600, 450), 'nothing filtered'))
    const posts = await collect(stream)
    expect(posts).toHaveLength(120)
    expect(http.asked).toHaveLength(2)
    expect(scan.told.covered.at(-1)).toMatchObject({ complete: true })
  })

  test('claims no more than its oldest hit after each page', async () => {
    const times = every(3600, 150)
    const { scan, stream } = open(server(times, 'cursor'))
    await collect(stream)
    expect(scan.told.covered[0]).toMatchObject({ from: times[99], to: T, complete: false })
  })

  test('does not claim the rest when it gets no further: a full page of one and the same moment', async () => {
    const same = Array.from({ length: 100 }, (_, index) => ({ ...hit(T - 60), uri: uri('mira', `3k${index}`) }))
    const { scan, stream } = open(() => ({ posts: same }))
    await collect(stream)
    expect(scan.told.covered.every(({ complete, from }) => !complete && from >= T - 60)).toBe(true)
  })

  test('does not go round for ever when a cursor comes twice', async () => {
    const { http, scan, stream } = open(({ cursor }) => ({
      posts: [hit(T - (cursor ? 12 : 10) * DAY)],
      cursor: 'again',
    }))
    await collect(stream)
    expect(http.asked).toHaveLength(2)
    expect(scan.told.covered.at(-1)).toMatchObject({ complete: false })
  })

  test('keeps what it read when a later page fails', async () => {
    const { scan, stream } = open(({ cursor }) =>
      cursor ? answer(502, {}) : { posts: [hit(T - 10 * DAY)], cursor: '1' },
    )
    const { posts, failure } = await collectUntilFailure(stream)
    expect(posts).toHaveLength(1)
    expect(failure).toMatchObject({ status: 'error' })
    expect(scan.told.covered).toMatchObject([{ from: T - 10 * DAY, complete: false }])
  })

  test('of a brand too loud for the budget begins with what can show 72 hours', async () => {
    const { http, stream } = open(server(every(30, 60_000), 'cursor'), { budget: 40 })
    await collectUntilFailure(stream)
    const first = new URL(http.asked[1] ?? '').searchParams
    expect([first.get('since'), first.get('until')]).toEqual(['2026-10-21T00:00:00Z', '2026-10-28T00:00:00.001Z'])
  })

  test('is changed where a hit comes without its author', async () => {
    const { failure } = await collectUntilFailure(open(() => ({ posts: [{ ...hit(T - 60), author: {} }] })).stream)
    expect(failure).toMatchObject({ status: 'changed', message: expect.stringContaining('author') })
  })
})

describe('each hit is judged again', () => {
  test('by the window, the author and the brand', async () => {
    const posts = [
      hit(T - 60),
      hit(T - 120, { text: 'The aurora, in air' }),
      hit(T - 180, { by: 'auroraair' }),
      hit(T + 60),
      hit(SINCE - 60),
    ]
    const { stream } = open(() => ({ posts }), { accounts: [aurora], other: () => ({ feed: [] }) })
    expect((await once(stream)).map(({ id }) => id)).toEqual([posts[0]?.uri])
  })

  test('and stays though it names nobody when it replies to the brand, mentions it or quotes it', async () => {
    const own = uri('auroraair', '3kown')
    const facets = [
      {
        index: { byteStart: 0, byteEnd: 2 },
        features: [{ $type: 'app.bsky.richtext.facet#mention', did: did('auroraair') }],
      },
    ]
    const reply = hit(T - 60, { text: 'why?', reply: { root: { uri: own }, parent: { uri: own } } })
    const mention = hit(T - 70, { text: '@a' })
    const quote = hit(T - 80, { text: 'this' })
    const posts = [
      reply,
      { ...mention, record: { ...mention.record, facets } },
      { ...quote, record: { ...quote.record, embed: { record: { uri: own } } } },
    ]
    const { stream } = open(() => ({ posts }), { accounts: [aurora], other: () => ({ posts: [] }) })
    const read = await once(stream)
    expect(read.map(({ kind, deleted }) => (deleted ? 'gone' : kind))).toEqual(['reply', 'post', 'quote', 'gone'])
  })
})

describe('what a hit replies to', () => {
  const [root, parent] = [uri('ines', '3kroot'), uri('tomas', '3kparent')]
  const directed = (at: number) => {
    const made = hit(at, { text: '@auroraair.test here', reply: { root: { uri: root }, parent: { uri: parent } } })
    const facets = [
      {
        index: { byteStart: 0, byteEnd: 15 },
        features: [{ $type: 'app.bsky.richtext.facet#mention', did: did('auroraair') }],
      },
    ]
    return { ...made, record: { ...made.record, facets } }
  }

  test('is read once, for it tells whether a conversation begins there; what does not come is gone', async () => {
    const { http, stream } = open(() => ({ posts: [directed(T - 60), directed(T - 70)] }), {
      accounts: [aurora],
      other: () => ({ posts: [{ ...hit(T - 600, { text: 'A long day' }), uri: root }] }),
    })
    const read = await once(stream)
    expect(read.map(({ id, deleted }) => [id, deleted])).toEqual([
      [directed(T - 60).uri, false],
      [directed(T - 70).uri, false],
      [root, false],
      [parent, true],
    ])
    expect(http.asked.filter((address) => address.includes('getPosts'))).toHaveLength(1)
  })

  test('is asked for twenty-five at a time', async () => {
    const posts = Array.from({ length: 30 }, (_, index) => {
      const made = directed(T - 60 - index)
      return {
        ...made,
        record: { ...made.record, reply: { root: { uri: root }, parent: { uri: uri('tomas', `3kp${index}`) } } },
      }
    })
    const asked: number[] = []
    const { stream } = open(() => ({ posts }), {
      accounts: [aurora],
      other: (url) => {
        asked.push(url.searchParams.getAll('uris').length)
        return { posts: [] }
      },
    })
    await once(stream)
    expect(asked).toEqual([25, 6])
  })

  test('is not asked for where the hit only names the brand', async () => {
    const heard = hit(T - 60, { reply: { root: { uri: root }, parent: { uri: parent } } })
    const { http, stream } = open(() => ({ posts: [heard] }), { accounts: [aurora] })
    expect(await once(stream)).toHaveLength(1)
    expect(http.asked.every((address) => address.includes('searchPosts'))).toBe(true)
  })
})

test('words that an author withholds are judged, then left out, and the reader is told once', async () => {
  const shy = { ...hit(T - 60), labels: [{ val: '!no-unauthenticated' }] }
  const { scan, stream } = open(() => ({ posts: [shy, { ...shy, uri: uri('mira', '3kother') }] }))
  expect((await once(stream)).map(({ text }) => text)).toEqual(['', ''])
  expect(scan.told.notes).toEqual([expect.stringContaining('counted without their words')])
})

test('the fixture of a search parses, and what does not name the brand is left out', async () => {
  const { stream } = open(() => bsky('search.json'), { accounts: [aurora] })
  const http = await once(stream)
  expect(http.map(({ id }) => id.split('/').at(-1))).toEqual(['3ms1'])
})
