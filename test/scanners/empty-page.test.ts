import { describe, expect, test } from 'vitest'
import { discourse } from '../../src/scanners/discourse/discourse.ts'
import { flarum } from '../../src/scanners/flarum/flarum.ts'
import { khoros } from '../../src/scanners/khoros/khoros.ts'
import { scanCommunity } from './community-scan.ts'
import type { Routes } from './fake-scan.ts'
import { WORLDS } from './faults/worlds.ts'

const worldOf = (id: string) => {
  const routes = WORLDS[id]?.routes
  if (typeof routes === 'function') return routes
  return (url: URL) => {
    const named = Object.entries(routes ?? {}).find(([address]) => {
      const one = new URL(address)
      one.searchParams.sort()
      const other = new URL(url)
      other.searchParams.sort()
      return String(one) === String(other)
    })
    return named?.[1]
  }
}

/** Whether a request asks for the list of everything, by which page. */
const LISTS = {
  discourse: ({ pathname, searchParams }: URL) =>
    pathname === '/latest.json' ? Number(searchParams.get('page')) : null,
  flarum: ({ pathname, searchParams }: URL) =>
    pathname === '/api/posts' && searchParams.has('page[offset]')
      ? Number(searchParams.get('page[offset]')) / 50
      : null,
  khoros: ({ searchParams }: URL) => {
    const query = searchParams.get('q') ?? ''
    if (!query.includes('post_time DESC')) return null
    return query.includes('CURSOR') ? Number(/CURSOR 'hole-(\d+)'/.exec(query)?.[1] ?? 1) : 0
  },
} as const

const EMPTY = {
  discourse: (page: number) => ({
    topic_list: { topics: [], more_topics_url: `/latest?no_definitions=true&page=${page + 1}` },
  }),
  flarum: (page: number) => ({
    data: [],
    included: [],
    links: { next: `https://community.aurora-air.example/api/posts?page[offset]=${50 * (page + 1)}` },
  }),
  khoros: (page: number) => ({ status: 'success', data: { items: [], next_cursor: `hole-${page + 1}` } }),
}

describe.each([
  { id: 'discourse' as const, scanner: discourse },
  { id: 'flarum' as const, scanner: flarum },
  { id: 'khoros' as const, scanner: khoros },
])('a list of $id of which a page shows nothing and names a next one', ({ id, scanner }) => {
  const real = worldOf(id)

  test('is not complete where all further pages do', async () => {
    const routes: Routes = (url) => {
      const page = LISTS[id](url)
      return page === null || page === 0 ? real(url, { url: String(url) }) : EMPTY[id](page)
    }
    const { evidence, http } = await scanCommunity(scanner, routes, { budget: 60 })
    for (const stream of [evidence.streams.posts, evidence.streams.mentions]) {
      expect(stream?.outcome.status).not.toBe('ok')
      expect(stream?.parts.every(({ complete }) => !complete)).toBe(true)
    }
    expect(http.requests).toBeLessThanOrEqual(60)
  })

  test('is not complete where the first and all after it do', async () => {
    const routes: Routes = (url) => {
      const page = LISTS[id](url)
      return page === null ? real(url, { url: String(url) }) : EMPTY[id](page)
    }
    const { evidence } = await scanCommunity(scanner, routes, { budget: 60 })
    for (const stream of [evidence.streams.posts, evidence.streams.mentions])
      expect(stream?.outcome.status).not.toBe('ok')
  })
})

test('a page that shows nothing is gone past, to what is older', async () => {
  const real = worldOf('discourse')
  const { posts: whole } = (await scanCommunity(discourse, real)).evidence
  const { evidence } = await scanCommunity(discourse, (url) => {
    const page = LISTS.discourse(url)
    if (page === 0) return EMPTY.discourse(0)
    if (page === null) return real(url, { url: String(url) })
    const before = new URL(url)
    before.searchParams.set('page', String(page - 1))
    return real(before, { url: String(before) })
  })
  expect(evidence.posts.map(({ id }) => id)).toEqual(whole.map(({ id }) => id))
  expect(evidence.streams.mentions?.parts.every(({ complete }) => complete)).toBe(true)
})
