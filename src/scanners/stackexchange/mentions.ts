import type { Brand } from '../../brand/brand.ts'
import { brandMatcher } from '../../brand/match.ts'
import type { Post } from '../../evidence/post.ts'
import { DAY, type Interval, seconds } from '../../evidence/time.ts'
import { namesToSearch } from '../names-to-search.ts'
import { type Part, readTogether } from '../read-together.ts'
import type { Scan } from '../scanner.ts'
import { Comment, Question } from './answers.ts'
import { askByIds } from './api.ts'
import { newestFirst } from './newest-first.ts'
import { type OwnSide, sideOf, sitesOf } from './sides.ts'
import { hostOf } from './sites.ts'
import { threadsOf } from './threads.ts'
import { commentToPost, questionToPost, userId } from './to-post.ts'

/** What a page of questions costs in requests: itself, and about as many for what stands below them. */
const COST_OF_PAGE = 4

/**
 * Questions under the brand's tags, and questions that name it, with all answers and comments below them; and comments
 * below what its people wrote elsewhere. The search looks at questions alone: an answer that names the brand below a
 * question that does not is not seen.
 *
 * Requests: for each site 1 for its tags and 1 for each name of the brand, 1 more for each 100 questions that those find,
 * and 2 or more for what stands below each 100 of them; 1 for each 100 posts by the brand's people.
 */
export async function* readMentions(brand: Brand, scan: Scan): AsyncGenerator<Post> {
  const sides = sitesOf(scan.accounts, scan).map((site) => sideOf(site, scan.accounts, scan))
  const { searched, unsearchable } = namesToSearch(brand)
  if (unsearchable.length > 0)
    scan.limited('partial', `the search of Stack Exchange cannot look for ${unsearchable.join(', ')}`)
  const namesBrand = brandMatcher(brand)
  for (const side of sides) yield* commentsBelowOwn(side, scan)
  yield* readTogether(
    sides.flatMap((side) => [
      ...(side.tags.size === 0 ? [] : [tagPart(side, searched.length > 0 ? 'all' : 'own-places', scan)]),
      ...searched.map((query) => namePart(query, side, namesBrand, scan)),
    ]),
    scan,
  )
}

/** `tagged` finds what has at least one of the tags (https://api.stackexchange.com/docs/advanced-search). */
function tagPart(side: OwnSide, scope: Part['scope'], scan: Scan): Part {
  const tags = [...side.tags].sort()
  return {
    name: `${tags.join(', ')} on ${hostOf(side.site)}`,
    scope,
    steps: (stretch) =>
      steps(
        { tagged: tags.join(';') },
        stretch,
        ({ tags: borne }) => borne.some((tag) => side.tags.has(tag)),
        side,
        scan,
      ),
  }
}

function namePart(query: string, side: OwnSide, namesBrand: (text: string) => boolean, scan: Scan): Part {
  const names = (question: Question) => namesBrand(questionToPost(question, side).text)
  return {
    name: `"${query}" on ${hostOf(side.site)}`,
    scope: 'all',
    steps: (stretch) => steps({ q: query }, stretch, names, side, scan),
  }
}

async function* steps(
  parameters: Readonly<Record<string, string>>,
  stretch: Interval,
  belongs: (question: Question) => boolean,
  side: OwnSide,
  scan: Scan,
): ReturnType<Part['steps']> {
  const pages = newestFirst(scan, side.site, 'search/advanced', parameters, stretch, Question)
  let read = 0
  for await (const { items, from } of pages) {
    read += 1
    const posts = await threadsOf(items.filter(belongs), side, scan)
    const perDay = (read * COST_OF_PAGE) / Math.max((stretch.to - from) / DAY, 1 / DAY)
    yield { posts, from, need: Math.ceil(((from - stretch.from) / DAY) * perDay) }
  }
}

/** Comments below what the brand's people wrote since a week before the window, wherever that stands. */
async function* commentsBelowOwn(side: OwnSide, scan: Scan): AsyncGenerator<Post> {
  if (side.people.length === 0) return
  const { since, until } = scan.window
  const part = `comments below posts of the brand's people on ${hostOf(side.site)}`
  scan.parts([part])
  if (scan.collectedFrom === null) return
  const first = Math.max(scan.ownSince, scan.collectedFrom)
  const own = new Map(scan.collected.flatMap((post) => numbered(post, side, first)))
  const comments = await askByIds(scan, side.site, { ids: own.keys(), path: (ids) => `posts/${ids}/comments` }, Comment)
  for (const comment of comments) {
    const { root = null, place = null } = own.get(comment.post_id) ?? {}
    yield { ...commentToPost(comment, null, side), root, place }
  }
  const from = Math.max(since, first)
  scan.covered(part, { from, to: Math.min(until, scan.observedAt), complete: first <= scan.ownSince, scope: 'all' })
}

/** A question or answer that the brand's people wrote since then, by its number. */
function numbered(post: Post, { site, people }: OwnSide, since: number): [number, Post][] {
  const [, number] = post.id.startsWith(`${site}/`) ? (/^\/(\d+)$/.exec(post.id.slice(site.length)) ?? []) : []
  const isOwn = people.some((user) => post.author?.id === userId(site, user))
  const made = post.createdAt === null ? null : seconds(post.createdAt)
  return number !== undefined && isOwn && made !== null && made >= since ? [[Number(number), post]] : []
}
