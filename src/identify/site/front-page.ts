import type { Http } from '../../http/request.ts'
import type { Page } from '../page/page.ts'
import { otherWww, overHttp, pageKey } from './address.ts'
import { type Visit, visit } from './visit.ts'

/** A page that sends its visitors on by itself does so within so many seconds, and shows little else. */
const SOON = 10
const LITTLE_TEXT = 500

/**
 * The front page of a site. Where nobody answers at the address, the one with (or without) `www.` is asked; where nobody
 * even listens for https there, http. A certificate that is wrong is no reason to do without one.
 */
export async function readFrontPage(http: Http, website: URL): Promise<Visit> {
  const given = await visit(http, website)
  if (given.unreachable === null) return sentOn(http, given)
  const { kind, passing } = given.unreachable
  const fails = kind === 'name' || kind === 'connection'
  const others = [fails ? otherWww(website) : null, kind === 'connection' && passing ? overHttp(website) : null]
  for (const other of others) {
    const next = other === null ? null : await visit(http, other)
    if (next && next.unreachable === null) return sentOn(http, next)
  }
  return given
}

/** Follows a page that is nothing but a redirect in HTML, one step far. */
async function sentOn(http: Http, front: Visit): Promise<Visit> {
  const target = front.page === null ? null : refreshOf(front.page)
  if (target === null) return front
  const next = await visit(http, target)
  return next.page === null ? front : next
}

/** @see WHATWG HTML, 4.2.5.3 (the refresh pragma): seconds, then `url=` with or without quotes. */
function refreshOf({ $, absolute, url }: Page): URL | null {
  const content = $('meta[http-equiv="refresh" i]').first().attr('content')?.slice(0, 2000) ?? ''
  const [, delay = '', quoted = '', bare = ''] =
    /^\s*(\d{1,5})[^;,]{0,10}[;,]\s*url\s*=\s*(?:["']([^"']*)["']?|(\S+))/i.exec(content) ?? []
  const target = absolute(quoted || bare)
  if (delay === '' || Number(delay) > SOON || target === null || pageKey(target) === pageKey(url)) return null
  return $('body').text().trim().length > LITTLE_TEXT ? null : target
}
