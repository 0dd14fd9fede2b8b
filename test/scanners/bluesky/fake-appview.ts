import { iso, type Seconds } from '../../../src/evidence/time.ts'
import { answer } from '../fake-scan.ts'
import { did, uri } from './fixtures.ts'

/** A post on the fake server: who says what, when, and to which other one (by key). */
export interface Said {
  key: string
  by: string
  at: Seconds
  text: string
  replyTo?: string
  quotes?: string
}

/** How the fake server treats readers: who may search, and how deep a thread it shows at once. */
export interface House {
  search: 'open' | 'closed' | 'signed in'
  depth: number
}

/** Answers like Bluesky's AppView and a personal data server before it, from a list of posts. */
export function fakeAppView(posts: readonly Said[], house: House) {
  const byKey = new Map(posts.map((post) => [post.key, post]))
  const byUri = new Map(posts.map((post) => [uriOf(post), post]))
  const newest = [...posts].sort((a, b) => b.at - a.at)
  const children = groups(newest, ({ replyTo }) => replyTo)
  const quotes = groups(newest, ({ quotes: quoted }) => quoted)
  const childrenOf = (post: Said) => children.get(post.key) ?? []

  return (url: URL): unknown => {
    const ask = url.searchParams
    const page = (all: readonly Said[]) => {
      const offset = Number(ask.get('cursor') ?? 0)
      const next = offset + Number(ask.get('limit'))
      return { some: all.slice(offset, next), ...(next < all.length && { cursor: String(next) }) }
    }
    switch (url.pathname.split('.').at(-1)) {
      case 'createSession':
        return { did: did('auditor'), accessJwt: 'access', refreshJwt: 'refresh' }
      case 'getProfile':
        return { did: did('auroraair'), handle: 'auroraair.test', followersCount: 100 }
      case 'getAuthorFeed': {
        const { some, cursor } = page(newest.filter(({ by }) => did(by) === ask.get('actor')))
        return { feed: some.map(feedItem), cursor }
      }
      case 'getPosts':
        return { posts: ask.getAll('uris').flatMap((address) => (byUri.has(address) ? [view(found(address))] : [])) }
      case 'getPostThread':
        return { thread: node(found(ask.get('uri') ?? ''), Math.min(house.depth, Number(ask.get('depth')))) }
      case 'getQuotes': {
        const { some, cursor } = page(quotes.get(found(ask.get('uri') ?? '').key) ?? [])
        return { posts: some.map(view), cursor }
      }
      case 'searchPosts': {
        const open = house.search === 'open' || (house.search === 'signed in' && url.host !== 'public.api.bsky.app')
        if (!open) return answer(403, '<html>403 Forbidden</html>')
        const words = (ask.get('q') ?? '').replaceAll('"', '').toLowerCase()
        const { some, cursor } = page(newest.filter(({ text }) => text.toLowerCase().includes(words)))
        return { posts: some.map(view), cursor }
      }
    }
    return undefined
  }

  function found(address: string): Said {
    const post = byUri.get(address)
    if (!post) throw new Error(`the fake server has no ${address}`)
    return post
  }

  function rootOf(post: Said): Said {
    const parent = byKey.get(post.replyTo ?? '')
    return parent ? rootOf(parent) : post
  }

  function view(post: Said): object {
    const parent = byKey.get(post.replyTo ?? '')
    const quoted = byKey.get(post.quotes ?? '')
    return {
      uri: uriOf(post),
      author: { did: did(post.by), handle: `${post.by}.test`, labels: [] },
      record: {
        text: post.text,
        createdAt: iso(post.at),
        facets: facets(post.text),
        ...(parent && { reply: { root: { uri: uriOf(rootOf(post)) }, parent: { uri: uriOf(parent) } } }),
        ...(quoted && { embed: { record: { uri: uriOf(quoted) } } }),
      },
      replyCount: childrenOf(post).length,
      quoteCount: quotes.get(post.key)?.length ?? 0,
      indexedAt: iso(post.at),
    }
  }

  function feedItem(post: Said): object {
    const parent = byKey.get(post.replyTo ?? '')
    const typed = (other: Said) => ({ $type: 'app.bsky.feed.defs#postView', ...view(other) })
    return { post: view(post), ...(parent && { reply: { root: typed(rootOf(post)), parent: typed(parent) } }) }
  }

  function node(post: Said, depth: number): object {
    const replies = depth > 0 ? { replies: childrenOf(post).map((child) => node(child, depth - 1)) } : {}
    return { $type: 'app.bsky.feed.defs#threadViewPost', post: view(post), ...replies }
  }
}

function groups(posts: readonly Said[], key: (post: Said) => string | undefined): ReadonlyMap<string, Said[]> {
  const grouped = new Map<string, Said[]>()
  for (const post of posts) {
    const group = grouped.get(key(post) ?? '') ?? []
    group.push(post)
    grouped.set(key(post) ?? '', group)
  }
  return grouped
}

function uriOf({ by, key }: Said): string {
  return uri(by, key)
}

function facets(text: string): object[] {
  return [...text.matchAll(/@([a-z]+)\.test/g)].map(({ 0: whole, 1: name = '', index }) => {
    const byteStart = Buffer.byteLength(text.slice(0, index))
    const features = [{ $type: 'app.bsky.richtext.facet#mention', did: did(name) }]
    return { index: { byteStart, byteEnd: byteStart + Buffer.byteLength(whole) }, features }
  })
}
