import type { Brand } from '../../brand/brand.ts'
import { brandMatcher } from '../../brand/match.ts'
import type { Post } from '../../evidence/post.ts'
import { mentionTokens } from '../../text/mention-tokens.ts'
import type { Scan } from '../scanner.ts'
import { readSearch, readUser } from './feeds.ts'
import { type Ours, oursIn, tell } from './ours.ts'
import { fail, threadsOf } from './own-posts.ts'
import { parentsIn } from './parents.ts'
import { readPlace } from './place.ts'
import { searchHosts } from './settings.ts'
import { readComment, readPost } from './to-post.ts'

/** The part of the mentions that is found below what the brand's users wrote. */
const REPLIES = 'replies to own posts'

/**
 * What others say in the brand's own communities, what they reply to its users, and what the search of a server finds:
 * posts that name the brand or address one of its users.
 */
export async function* mentions(brand: Brand, scan: Scan): AsyncGenerator<Post> {
  const ours = oursIn(scan)
  const searches = searchHosts(scan).flatMap((host) =>
    searchTerms(brand, ours).map((term) => ({ host, term, part: `"${term}" on ${host}` })),
  )
  scan.parts([
    ...ours.communities.flatMap(({ handle }) => [`posts in ${handle}`, `comments in ${handle}`]),
    ...(ours.users.length > 0 ? [REPLIES] : []),
    ...searches.map(({ part }) => part),
  ])
  const known = new Map(scan.collected.map((post) => [post.id, post]))
  for await (const post of inOwnPlaces(ours, scan)) {
    known.set(post.id, post)
    yield post
  }
  if (ours.users.length > 0) yield* repliesToUsers(ours, scan)
  const ofInterest = addresses(brand, ours)
  for (const { host, term, part } of searches) {
    const pages = await readSearch(host, term, scan)
    const parentOf = parentsIn(pages.comments)
    const hits = [
      ...pages.posts.map((view) => readPost(view, ours.at(host))),
      ...pages.comments.map((view) => readComment(view, ours.at(host), parentOf)),
    ]
    // A search does not tell what a comment replies to; who read it in its place knows.
    for (const hit of hits) if (!ours.wrote(hit.author) && ofInterest(hit)) yield known.get(hit.id) ?? hit
    tell(scan, part, pages, untilOf(scan), 'sample')
    fail(pages)
  }
}

/** Everything that others wrote in the brand's communities. */
async function* inOwnPlaces(ours: Ours, scan: Scan): AsyncGenerator<Post> {
  for (const community of ours.communities) {
    const { posts, reach } = await readPlace(community, ours, scan)
    yield* posts.filter(({ author }) => !ours.wrote(author))
    tell(scan, `posts in ${community.handle}`, reach.posts, untilOf(scan), 'own-places')
    tell(scan, `comments in ${community.handle}`, reach.comments, untilOf(scan), 'own-places')
    fail(reach.posts, reach.comments)
  }
}

/** Direct replies to what the brand's users wrote since a week before the window; their threads were read with it. */
async function* repliesToUsers(ours: Ours, scan: Scan): AsyncGenerator<Post> {
  let from = scan.window.since
  let complete = true
  for (const account of ours.users) {
    const pages = await readUser(account, scan)
    for await (const { posts } of threadsOf(account, pages, ours, scan)) {
      const own = new Set(posts.filter(({ author }) => ours.wrote(author)).map(({ id }) => id))
      yield* posts.filter(
        ({ author, deleted, replyTo }) => !deleted && !ours.wrote(author) && replyTo !== null && own.has(replyTo),
      )
    }
    fail(pages)
    from = Math.max(from, pages.from ?? untilOf(scan))
    complete &&= pages.whole
  }
  scan.covered(REPLIES, { from, to: untilOf(scan), complete, scope: 'own-threads' })
}

/** What to search for: names, aliases and the handles of users, none that contains another, since servers look for parts of words. */
function searchTerms({ name, aliases }: Brand, { users }: Ours): string[] {
  const wanted = [name, ...aliases.map(({ text }) => text), ...users.map(({ handle }) => handle)]
    .map((text) => text.trim())
    .filter((text, index, all) => text !== '' && all.findIndex((other) => same(other, text)) === index)
  return wanted.filter(
    (term) => !wanted.some((other) => !same(other, term) && term.toLowerCase().includes(other.toLowerCase())),
  )
}

function addresses(brand: Brand, { users }: Ours): (post: Post) => boolean {
  const namesBrand = brandMatcher(brand)
  const handles = new Set(users.map(({ handle }) => handle.toLowerCase()))
  return ({ text }) => namesBrand(text) || mentionTokens(text).some(({ handle }) => handles.has(handle.toLowerCase()))
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

function untilOf({ window, observedAt }: Scan): number {
  return Math.min(window.until, observedAt)
}
