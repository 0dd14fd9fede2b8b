import { type Account, accountRecord } from '../../evidence/account.ts'
import type { Post } from '../../evidence/post.ts'
import { iso } from '../../evidence/time.ts'
import { PlatformError } from '../../http/platform-error.ts'
import { NETWORKS } from '../../networks/networks.ts'
import { htmlToText, linksOf } from '../../text/html.ts'
import type { Scan, Scanner } from '../scanner.ts'
import { type Answer, readAnswer, readPost } from './read-answer.ts'
import { PLATFORM, toPost } from './to-post.ts'

/** The most that one page holds. */
const PAGE = 50

/** What is a blog's name and what is not is known apart from reading it. */
const network = NETWORKS.find(({ id }) => id === PLATFORM)

/**
 * Tumblr's blogs by the read API of 2007, version 1, which every blog still answers without a key: what it posts, and
 * nothing of who follows, likes, replies or reblogs. Each blog has a host of its own.
 *
 * @see https://alexwlchan.net/til/2025/tumblr-api-sans-auth
 */
export const tumblr: Scanner = {
  id: PLATFORM,
  name: 'Tumblr',
  homepage: 'https://www.tumblr.com',
  reads: ['blogs', 'their posts, answers to questions and reblogs'],
  lifecycle: { stage: 'fragile' },
  access: { kind: 'open', env: [], gives: null, steps: [] },
  requests: '1 for each blog, and 1 for each further 50 of the N own posts; none for mentions.',
  terms:
    'Only what a blog shows to anybody is read, by the read API that it has without a key and as its robots.txt allows (https://www.tumblr.com/robots.txt, and that of each blog); no limit is documented for it. Blogs for signed-in readers are not read.',
  origins: { web: 'https://www.tumblr.com' },
  federated: true,
  handle: {
    parse: (text) => network?.handle.parse(text) ?? null,
    url: (handle) => `https://www.tumblr.com/${handle}`,
    grammar: 'the name of a blog, up to 32 letters, digits and dashes, like auroraair',
    key: (handle) => handle.toLowerCase(),
  },
  carriesHandles: false,
  known: { present: 'staff', absent: 'zq8vx2kjw7qhp3x' },
  account,
  posts,
}

/**
 * One request: the first page of posts, which comes with the title. One more where there is none, since a blog for
 * signed-in readers alone answers like one that does not exist, and only its page tells.
 */
async function account(handle: string, scan: Scan): Promise<Account> {
  const answer = await ask(handle, 0, scan).catch((failure: unknown) => explained(failure, handle, scan))
  const { tumblelog, posts: newest } = answer
  const about = tumblelog.description ?? ''
  const times = scan.each('posts', newest, readPost).map((raw) => raw['unix-timestamp'])
  return accountRecord({
    platform: PLATFORM,
    id: tumblelog.name.toLowerCase(),
    handle: tumblelog.name,
    name: tumblelog.title || null,
    url: `https://www.tumblr.com/${tumblelog.name}`,
    posts: answer['posts-total'],
    bio: about === '' ? null : htmlToText(about),
    links: linksOf(about).map((url) => ({ url, verified: false })),
    lastActive: times.length === 0 ? null : iso(Math.max(...times)),
  })
}

/** The blog's posts, newest first; a pinned one may stand before them, so that the last of a page tells how far it goes. */
async function* posts(account: Account, scan: Scan): AsyncGenerator<Post> {
  const { since } = scan.window
  const part = account.handle
  scan.parts([part])
  scan.note('Tumblr shows nothing of replies, likes and reblogs without a key.')
  for (let start = 0; ; ) {
    const page = await ask(account.handle, start, scan)
    const read = scan.each('posts', page.posts, readPost)
    for (const raw of read) yield toPost(raw, account)
    start += page.posts.length
    const oldest = read.at(-1)?.['unix-timestamp']
    const complete = start >= page['posts-total'] || (oldest !== undefined && oldest < since)
    if (!complete && oldest === undefined) return
    scan.covered(part, { from: complete ? since : (oldest ?? since), to: scan.observedAt, complete, scope: 'all' })
    if (complete) return
  }
}

async function ask(handle: string, start: number, scan: Scan): Promise<Answer> {
  const blog = scan.origin(`${handle.toLowerCase()}.tumblr.com`)
  return readAnswer((await scan.http.page(`${blog}/api/read/json?num=${PAGE}&start=${start}`)).body)
}

/** Why a blog could not be read. Never returns. */
async function explained(failure: unknown, handle: string, scan: Scan): Promise<never> {
  if (!isAbsence(failure)) throw failure
  try {
    await scan.http.page(`${scan.origin('web')}/${encodeURIComponent(handle)}`)
  } catch (second) {
    throw isAbsence(second) ? new PlatformError('not_found', `Tumblr has no blog named ${handle}`) : second
  }
  throw new PlatformError('auth_required', `the blog ${handle} is shown to readers alone who are signed in`)
}

function isAbsence(failure: unknown): boolean {
  return failure instanceof PlatformError && (failure.httpStatus === 404 || failure.status === 'not_found')
}
