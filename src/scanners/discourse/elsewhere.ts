import type { Brand } from '../../brand/brand.ts'
import { brandMatcher } from '../../brand/match.ts'
import { NO_ENGAGEMENT, type Post, post } from '../../evidence/post.ts'
import { DAY, iso, type Seconds, seconds } from '../../evidence/time.ts'
import { PlatformError } from '../../http/platform-error.ts'
import { htmlToText } from '../../text/html.ts'
import { baseOf } from '../community-handle.ts'
import { namesToFind } from '../found-account.ts'
import type { Scan } from '../scanner.ts'
import { type FoundTopic, type Hit, SearchPage } from './answers.ts'
import { ask } from './ask.ts'
import { HANDLE } from './handle.ts'
import { Settings } from './settings.ts'
import { authorId, PLATFORM, postId, titled, userHandle } from './to-post.ts'

/** A search shows so many pages to anybody (app/controllers/search_controller.rb, `PAGE_LIMIT`). */
const PAGES = 10
/** Shorter words are not searched for, unless a forum allows it (`min_search_term_length`). */
const SHORTEST = 3

/** The forums of others that are to be searched, the brand's own left out. */
export function forumsElsewhere(scan: Scan): string[] {
  const own = new Set(scan.accounts.map(({ handle }) => handle))
  const forums = (Settings.parse(scan.settings).forums ?? []).flatMap((text) => HANDLE.parse(text) ?? [])
  return [...new Set(forums)].filter((handle) => !own.has(handle))
}

/**
 * Posts on other people's forums that name the brand: of each topic that holds a name the one post that a search shows,
 * with the words around the name. Nothing else of the topic is read, so whether somebody answered is not known
 * (`cutShort`). A forum that cannot be searched takes nothing from the others, nor from the brand's own community.
 *
 * For each forum and name: one request per 50 topics, ten at most.
 */
export async function* elsewhere(forums: readonly string[], brand: Brand, scan: Scan): AsyncGenerator<Post> {
  const names = namesToFind(brand).filter((name) => name.length >= SHORTEST)
  if (names.length === 0) scan.limited('partial', `forums search for words of ${SHORTEST} letters or more`)
  // Beside an own community a sample must not decide how far that one counts as read.
  const isAlone = scan.accounts.length === 0
  if (isAlone) scan.parts(forums.flatMap((handle) => names.map((name) => partOf(handle, name))))
  else scan.note(`Of topics on ${forums.join(', ')} only the one post that a search shows was read.`)
  const namesBrand = brandMatcher(brand)
  for (const handle of forums)
    try {
      for (const name of names)
        for await (const { posts, from, complete } of search(handle, name, scan)) {
          yield* posts.filter(({ text }) => namesBrand(text))
          const { since, until } = scan.window
          const read = { from: Math.max(since, from), to: Math.min(until, scan.observedAt) }
          if (isAlone && read.from <= read.to)
            scan.covered(partOf(handle, name), { ...read, complete, scope: 'sample' })
        }
    } catch (failure) {
      if (!(failure instanceof PlatformError) || failure.status === 'partial') throw failure
      scan.limited('partial', `${handle} could not be searched: ${failure.message}`)
    }
}

function partOf(handle: string, name: string): string {
  return `${handle}: ${name}`
}

interface Found {
  posts: Post[]
  from: Seconds
  complete: boolean
}

/** Newest first, until the window is read. */
async function* search(handle: string, name: string, scan: Scan): AsyncGenerator<Found> {
  const { since, until } = scan.window
  const asked = `"${name}" after:${day(since - DAY)} before:${day(until + DAY)} order:latest`
  for (let page = 1; page <= PAGES; page += 1) {
    const query = new URLSearchParams({ q: asked, page: String(page) })
    const found = await ask(scan, handle, `${baseOf(handle, scan.origin)}/search.json?${query}`, SearchPage)
    const { error, more_full_page_results: more } = found.grouped_search_result ?? {}
    if (error) throw new PlatformError('error', htmlToText(error))
    const hits = found.posts ?? []
    const topics = new Map((found.topics ?? []).map((topic) => [topic.id, topic]))
    const oldest = Math.min(...hits.map((hit) => seconds(hit.created_at)))
    const complete = more !== true || oldest < since
    yield {
      posts: hits
        .filter((hit) => since <= seconds(hit.created_at) && seconds(hit.created_at) <= until)
        .map((hit) => hitToPost(hit, topics.get(hit.topic_id) ?? null, handle)),
      from: complete ? Number.NEGATIVE_INFINITY : oldest,
      complete,
    }
    if (complete) return
  }
}

function day(time: Seconds): string {
  return iso(time).slice(0, 10)
}

/** A post as a search shows it. */
function hitToPost(hit: Hit, topic: FoundTopic | null, handle: string): Post {
  const isFirst = hit.post_number === 1
  const text = htmlToText(hit.blurb)
  return post({
    platform: PLATFORM,
    id: postId(handle, hit.topic_id, hit.post_number),
    url: `https://${handle}/t/${topic?.slug || '-'}/${hit.topic_id}/${hit.post_number}`,
    author: {
      id: authorId(handle, hit.username),
      handle: userHandle(handle, hit.username),
      name: hit.name || null,
      followers: null,
      official: false,
      staff: false,
      bot: false,
    },
    createdAt: iso(seconds(hit.created_at)),
    text: isFirst && topic ? titled(topic.title, text) : text,
    kind: isFirst ? 'topic' : 'reply',
    root: postId(handle, hit.topic_id, 1),
    place: { id: handle, official: false },
    mentionsGiven: true,
    engagement: { ...NO_ENGAGEMENT, likes: hit.like_count ?? null },
    cutShort: true,
  })
}
