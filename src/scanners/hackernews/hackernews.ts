import type { Brand } from '../../brand/brand.ts'
import { type Account, accountRecord } from '../../evidence/account.ts'
import { isAddress } from '../../evidence/address.ts'
import type { Post } from '../../evidence/post.ts'
import { iso, seconds } from '../../evidence/time.ts'
import { PlatformError } from '../../http/platform-error.ts'
import { htmlToText, linksOf } from '../../text/html.ts'
import type { Scan, Scanner } from '../scanner.ts'
import { User } from './answers.ts'
import { mostTellingFirst, newestFirst, search, searchAddress } from './search.ts'
import { addresses, searchTerms } from './terms.ts'
import { hitToPost } from './to-post.ts'
import { postsAround, storyTrees, unlessGone } from './trees.ts'

/** The part of the mentions that is found below own posts. */
const REPLIES = 'replies to own posts'
const TREES = 'comment trees'
const USER = /^[A-Za-z0-9_-]{1,32}$/

/**
 * Hacker News, by the search that Algolia runs for it. Nobody is marked as a brand's there, users have no names but their
 * handles and cannot be searched for: they are configured, and never found.
 */
export const hackernews: Scanner = {
  id: 'hackernews',
  name: 'Hacker News',
  homepage: 'https://news.ycombinator.com',
  reads: ['stories and comments that name the brand', 'what given users write', 'the comments around both'],
  lifecycle: { stage: 'stable' },
  access: { kind: 'open', env: [], gives: null, steps: [] },
  requests:
    '1 for each user (2 for one without a profile), 1 for each 1,000 of the N own posts, 1 for each story that they stand in and 1 for each 100 of those, 1 for each name, alias and user that no other contains and 1 more for each 1,000 of its share of the M mentions, and 1 for each further story in which somebody waits.',
  terms:
    'The search API is open, takes no key, and states no limit; it shows 1,000 hits of a search (https://hn.algolia.com/api). Its keepers have its source in the open (https://github.com/algolia/hn-search).',
  origins: { api: 'https://hn.algolia.com' },
  handle: {
    parse: (text) => {
      const user = isAddress(text) ? userOfAddress(new URL(text)) : text.trim().replace(/^@/, '')
      return user !== null && USER.test(user) ? user : null
    },
    url: profileAddress,
    grammar: 'a user name of letters, digits, - and _, like aurora_air; upper and lower case count',
  },
  carriesHandles: false,
  known: { present: 'pg', absent: 'no-such-user-at-all' },
  account,
  posts,
  mentions,
  replies,
}

/** One request; a second one for a user without a profile, since the index of profiles lacks some users who wrote. */
async function account(handle: string, scan: Scan): Promise<Account> {
  const origin = scan.origin('api')
  const user = await unlessGone(scan.http.json(`${origin}/api/v1/users/${encodeURIComponent(handle)}`, User))
  if (user === null) {
    const { body: written } = await search(searchAddress(origin, { author: handle }, {}, 1), scan)
    if (!written.hits.some((hit) => hit.author === handle))
      throw new PlatformError('not_found', `Hacker News has no user named ${handle} (upper and lower case count)`)
  }
  const about = user?.about ?? null
  return accountRecord({
    platform: 'hackernews',
    id: handle,
    handle,
    url: profileAddress(handle),
    posts: sum(user?.submission_count, user?.comment_count),
    created: user?.created_at == null ? null : iso(seconds(user.created_at)),
    bio: about === null ? null : htmlToText(about),
    links: about === null ? [] : linksOf(about).map((url) => ({ url, verified: false })),
  })
}

/**
 * What a user wrote, then what stands above and below it in its stories: whom it answered, and who answered it.
 *
 * For N own posts in S stories: one request per 1,000 posts, one per story, one per 100 stories; where the window has
 * none, one more for the last post before it.
 */
async function* posts({ id }: Account, scan: Scan): AsyncGenerator<Post> {
  const filter = { author: id }
  const own: Post[] = []
  scan.parts([id])
  for await (const hit of newestFirst(scan, filter, { from: scan.ownSince, to: scan.observedAt }, (read, whole) =>
    scan.covered(id, { ...read, complete: whole, scope: 'all' }),
  )) {
    if (hit.author !== id) continue
    own.push(hitToPost(hit))
    yield hitToPost(hit)
  }
  if (own.length === 0) {
    const before = searchAddress(scan.origin('api'), filter, { to: scan.ownSince }, 1)
    const last = (await search(before, scan)).body.hits.find((hit) => hit.author === id)
    if (last) yield hitToPost(last)
  }
  yield* around(own, scan)
}

/**
 * Stories and comments by others that name the brand or address one of its users, and direct replies to what its users
 * wrote in the window, whether they were answered or not.
 *
 * For M mentions: one request per name, alias and user that no other contains, one more per 1,000 hits of it; the
 * stories of own posts were read before and cost nothing.
 */
async function* mentions(brand: Brand, scan: Scan): AsyncGenerator<Post> {
  const users = scan.accounts.map(({ id }) => id)
  const { terms, unsearchable } = searchTerms(brand, users)
  if (unsearchable.length > 0)
    scan.limited(
      terms.length > 0 ? 'partial' : 'not_supported',
      `the search of Hacker News knows letters and digits alone and cannot look for ${unsearchable.join(', ')}`,
    )
  const ofInterest = addresses(brand, users)
  const isOwn = (post: Post) => post.author !== null && users.includes(post.author.id)
  scan.parts([...terms.map(({ part }) => part), ...(users.length > 0 ? [REPLIES] : [])])
  for (const [index, { part, phrase }] of terms.entries()) {
    const requests = Math.floor(scan.http.left / (terms.length - index))
    for await (const hit of mostTellingFirst(scan, { phrase }, requests, (read, whole) =>
      scan.covered(part, { ...read, complete: whole, scope: 'all' }),
    )) {
      const post = hitToPost(hit)
      if (!isOwn(post) && ofInterest(post)) yield post
    }
  }
  if (users.length > 0) yield* repliesToOwn(scan, isOwn)
}

async function* repliesToOwn(scan: Scan, isOwn: (post: Post) => boolean): AsyncGenerator<Post> {
  const { since, until } = scan.window
  if (scan.collectedFrom === null) return
  // Replies to older posts are seen only in stories where a later own post stands, so they do not belong here.
  const first = Math.max(scan.ownSince, scan.collectedFrom)
  const own = scan.collected.filter(
    (post) => isOwn(post) && post.createdAt !== null && seconds(post.createdAt) >= first,
  )
  const ids = new Set(own.map((post) => post.id))
  const stories = { read: 0, unread: 0 }
  for await (const post of around(own, scan, stories))
    if (!isOwn(post) && !post.deleted && post.replyTo !== null && ids.has(post.replyTo)) yield post
  const complete = stories.unread === 0 && first <= scan.ownSince
  if (stories.read > 0 || stories.unread === 0)
    scan.covered(REPLIES, { from: Math.max(since, first), to: until, complete, scope: 'all' })
}

/**
 * What stands above and below what customers said to the brand. All answers by the brand's users are known from their
 * own posts: this finds what other people answered. A post below which everything was read is told so.
 *
 * One request per story that was not read yet, one per 100 stories.
 */
async function* replies(contacts: readonly Post[], scan: Scan): AsyncGenerator<Post> {
  scan.parts([TREES])
  // A thread that is not read here hides what others answered there, and none of the brand's own answers.
  yield* around(contacts, scan, { read: 0, unread: 0 }, () => [])
  scan.covered(TREES, { from: scan.window.since, to: scan.window.until, complete: true, scope: 'all' })
}

/**
 * The posts around given ones, story by story in the order of the given ones.
 *
 * @param stories counts how many stories could be read, and how many not.
 * @param unread what stands for the given posts of a story whose tree could not be read: themselves, cut short.
 */
async function* around(
  given: readonly Post[],
  scan: Scan,
  stories = { read: 0, unread: 0 },
  unread = (posts: Post[]) => posts.map((post) => ({ ...post, cutShort: true })),
): AsyncGenerator<Post> {
  const ids = new Set(given.map((post) => post.id))
  for await (const story of storyTrees(given.map(storyOf), scan)) {
    stories[story.unread ? 'unread' : 'read'] += 1
    if (!story.unread) yield* postsAround(story, ids)
    else yield* unread(given.filter((post) => storyOf(post) === story.id))
  }
}

function storyOf(post: Post): string {
  return post.root ?? post.id
}

function sum(a: number | null | undefined, b: number | null | undefined): number | null {
  return a == null || b == null ? null : a + b
}

function profileAddress(user: string): string {
  return `https://news.ycombinator.com/user?id=${encodeURIComponent(user)}`
}

function userOfAddress(url: URL): string | null {
  return url.hostname === 'news.ycombinator.com' && url.pathname === '/user' ? url.searchParams.get('id') : null
}
