import type { ZodType } from 'zod'
import type { Brand } from '../../brand/brand.ts'
import { siteDomain } from '../../brand/site-domain.ts'
import { type Account, type AccountClaim, accountRecord } from '../../evidence/account.ts'
import { isAddress } from '../../evidence/address.ts'
import type { Post } from '../../evidence/post.ts'
import { seconds } from '../../evidence/time.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { Scan, Scanner } from '../scanner.ts'
import { Incidents, Summary } from './shapes.ts'
import { incidentToPosts } from './to-posts.ts'

/** The most incidents that are shown. */
const MOST_INCIDENTS = 50

const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/
/** Hosts of status pages by their names: status.example.com, example.statuspage.io, examplestatus.com. */
const STATUS_HOST = /^status\.|\.statuspage\.io$|status\.[a-z]{2,10}$/

/**
 * Status pages of the kind of Atlassian Statuspage: what the brand said of its incidents, and when. Nobody else can speak
 * there. incident.io answers in the same shapes.
 *
 * @see https://www.githubstatus.com/api, which every such page has
 */
export const statuspage: Scanner = {
  id: 'statuspage',
  name: 'Status page',
  homepage: 'https://www.atlassian.com/software/statuspage',
  reads: ['incidents and the updates on them, with when each began'],
  lifecycle: { stage: 'experimental' },
  access: { kind: 'open', env: [], gives: null, steps: [] },
  requests: '2 for each page: who it is, and its last 50 incidents, however large N is.',
  terms: 'The API of a public page is open and states no limit (https://www.githubstatus.com/api).',
  origins: {},
  federated: true,
  publicReplies: 'nobody',
  handle: {
    parse: statusHost,
    url: (handle) => `https://${handle}/`,
    grammar: 'the host of a status page, like status.aurora-air.example',
    domain: siteDomain,
    typedOnly: true,
  },
  carriesHandles: false,
  known: { present: 'www.githubstatus.com', absent: 'no-such-page-at-all.statuspage.io' },
  find,
  account,
  posts,
  mentions,
}

/** Of a whole address only the front page of a host that is called so: any link of a page is asked. */
function statusHost(text: string): string | null {
  const typed = text.trim().toLowerCase()
  if (!/^https?:\/\//.test(typed)) return HOST.test(typed) && typed.length <= 253 ? typed : null
  if (!isAddress(typed)) return null
  const { hostname, pathname, search, port, username } = new URL(typed)
  if (pathname !== '/' || search !== '' || port !== '' || username !== '' || !HOST.test(hostname)) return null
  return STATUS_HOST.test(hostname) && hostname !== 'www.statuspage.io' ? hostname : null
}

/** The page that the brand's site links to, or that lies at `status.` before its domain. */
async function* find(_: Brand, scan: Scan): AsyncGenerator<AccountClaim> {
  const looked = scan.site?.statusPage
  if (looked?.url == null || looked.outcome.status !== 'ok' || !isAddress(looked.url)) return
  const { hostname } = new URL(looked.url)
  if (!HOST.test(hostname)) return
  yield {
    platform: 'statuspage',
    handle: hostname,
    confidence: 0.95,
    evidence: [`The brand's site leads to ${looked.url} as its status page.`],
    account: null,
    bySite: true,
  }
}

/** One request. What the page was last changed is its sign of life: that nothing broke makes it no less alive. */
async function account(handle: string, scan: Scan): Promise<Account> {
  const { page, status } = await ask(handle, 'summary', Summary, scan)
  return accountRecord({
    platform: 'statuspage',
    id: handle,
    handle,
    name: page.name,
    url: page.url ?? `https://${handle}/`,
    bio: status.description,
    lastActive: page.updated_at ?? null,
  })
}

/** One request, for the last 50 incidents. */
async function* posts(own: Account, scan: Scan): AsyncGenerator<Post> {
  const { since } = scan.window
  const part = own.handle
  scan.parts([part])
  const { incidents } = await ask(own.handle, 'incidents', Incidents, scan)
  const threads = incidents.map((incident) => incidentToPosts(incident, own))
  let before: { post: Post; at: number } | null = null
  for (const post of threads.flat()) {
    const at = post.createdAt === null ? Number.NaN : seconds(post.createdAt)
    if (at >= since) yield post
    else if (before === null || at > before.at) before = { post, at }
  }
  if (before !== null) yield before.post
  const oldest = Math.min(...incidents.map(({ created_at }) => seconds(created_at)))
  const whole = incidents.length < MOST_INCIDENTS || oldest < since
  scan.covered(part, { from: whole ? since : oldest, to: scan.observedAt, complete: whole, scope: 'all' })
}

/** A status page speaks and does not listen: what others say means nothing there, and costs nothing. */
async function* mentions(): AsyncGenerator<Post> {
  yield* []
  throw new PlatformError('not_applicable', 'nobody but the brand can speak on a status page')
}

/**
 * Status pages of other makers answer 404 with a page of their own: that is no word on whether there is a status page. A page
 * with a 200 may be a wall as well, and stays what it is: blocked.
 */
async function ask<T>(handle: string, what: string, shape: ZodType<T>, scan: Scan): Promise<T> {
  try {
    return await scan.http.json(`${scan.origin(handle)}/api/v2/${what}.json`, shape)
  } catch (failure) {
    const isOther = failure instanceof PlatformError && failure.httpStatus === 404 && failure.status === 'error'
    if (!isOther || what !== 'summary') throw failure
    throw new PlatformError(
      'not_supported',
      `${handle} is not a page of Statuspage or of its kind; if it has a feed of its incidents, name that as an account of feeds`,
    )
  }
}
