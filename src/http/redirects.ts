import { isAddress } from '../evidence/address.ts'
import { type Answer, type Ask, hostOf } from './exchange.ts'
import { blocked } from './judge.ts'
import { isLoginAddress } from './login-address.ts'
import { PlatformError } from './platform-error.ts'
import { quotable } from './quotable.ts'
import type { Request } from './request.ts'

/** As many redirects are followed as browsers' robots do (RFC 9309, 2.3.1.2). */
const REDIRECTS = 5

/** Headers that go along to another host; any other may be a key. */
const HARMLESS = new Set(['user-agent', 'accept', 'accept-language', 'content-type'])

/** The last request of a chain of redirects, and its answer. */
export interface Followed {
  ask: Ask
  answer: Answer
}

/** How a step is taken: `check` may throw before a request goes to an address, `obtain` makes it. */
export interface Step {
  check(url: string): Promise<void>
  obtain(ask: Ask): Promise<Answer>
}

/**
 * Makes a request and follows where it leads: at most five steps, never in a circle, never to a login or consent page,
 * and to another host without whatever may be a key.
 */
export async function follow(request: Request, first: Ask, { check, obtain }: Step): Promise<Followed> {
  const seen = new Set<string>()
  for (let ask = first; ; ) {
    await check(ask.url)
    const answer = await obtain(ask)
    const target = request.accept?.includes(answer.status) ? null : targetOf(ask, answer)
    if (target === null) return { ask, answer }
    const host = hostOf(ask.url)
    if (isLoginAddress(target) && !isLoginAddress(first.url))
      throw blocked({ url: ask.url, answer, request }, `sends to a login or consent page (${quotable(target)})`)
    const next = redirected(ask, answer.status, target)
    seen.add(`${ask.method} ${ask.url}`)
    if (seen.has(`${next.method} ${next.url}`)) throw new PlatformError('error', `${host} redirects in a circle`)
    if (seen.size > REDIRECTS) throw new PlatformError('error', `${host} redirects more than ${REDIRECTS} times`)
    ask = next
  }
}

/** Where an answer redirects to; null when it does not. */
function targetOf(ask: Ask, { status, headers: { location } }: Answer): string | null {
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return null
  const target = isAddress(location, ask.url) ? new URL(location, ask.url) : null
  if (target === null || (target.protocol !== 'https:' && target.protocol !== 'http:'))
    throw new PlatformError(
      'error',
      `${hostOf(ask.url)} redirects to ${quotable(location)}, which is not a web address`,
    )
  target.hash = ''
  target.username = ''
  target.password = ''
  return target.href
}

/** The request after a redirect: a POST becomes a GET but for 307 and 308 (WHATWG Fetch, HTTP-redirect fetch). */
function redirected(ask: Ask, status: number, url: string): Ask {
  const trusted = mayHaveKeys(new URL(ask.url), new URL(url))
  const keepsBody = ask.method === 'POST' && (status === 307 || status === 308)
  if (keepsBody && !trusted)
    throw new PlatformError('error', `${hostOf(ask.url)} redirects what was sent to it to another host, ${hostOf(url)}`)
  const headers = Object.entries(ask.headers).filter(
    ([name]) => (trusted || HARMLESS.has(name)) && (keepsBody || name !== 'content-type'),
  )
  return {
    method: keepsBody ? 'POST' : 'GET',
    url,
    headers: Object.fromEntries(headers),
    body: keepsBody ? ask.body : null,
    ...(ask.enough === undefined ? {} : { enough: ask.enough }),
  }
}

/** Whether keys may go along: to the same origin, or from a host's http to its own https. */
function mayHaveKeys(from: URL, to: URL): boolean {
  if (from.origin === to.origin) return true
  return (
    from.hostname === to.hostname && from.protocol === 'http:' && to.protocol === 'https:' && !from.port && !to.port
  )
}
