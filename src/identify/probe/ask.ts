import { z } from 'zod'
import { challengeHeader, challengePage } from '../../http/challenge.ts'
import { PlatformError } from '../../http/platform-error.ts'
import { quotable } from '../../http/quotable.ts'
import type { Http } from '../../http/request.ts'
import { fill } from './address.ts'
import { type Finding, readAnswer, type Seen, type Trouble } from './reading.ts'
import type { Site } from './sites.ts'

/** As much of a page as is read: networks say in its head whose it is. */
const ENOUGH = 2 * 1024 * 1024

/**
 * Asks a network once whether a handle exists. Whatever keeps it from answering is `unknown`, never `absent`; only what is
 * no `PlatformError` (an interruption, say) is thrown.
 */
export async function ask(site: Site, handle: string, http: Http): Promise<Finding> {
  const url = fill(site.probe.url, handle)
  if (url === null)
    return { presence: 'unknown', trouble: 'changed', reason: `${quotable(handle)} has no address on ${site.name}` }
  try {
    return readAnswer(site, url, handle, await answerOf(site, url, http))
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error
    return { presence: 'unknown', trouble: troubleOf(error), reason: error.message }
  }
}

async function answerOf({ probe, absence }: Site, url: string, http: Http): Promise<Seen> {
  const request = {
    url,
    // Of a page with a status that was asked for nobody looks whether it is a wall; success need not be asked for.
    accept: absence.status.filter((status) => status >= 300),
    ...(probe.headers === undefined ? {} : { headers: probe.headers }),
  }
  if (probe.kind === 'json') {
    const { status, url: arrived, body } = await http.reply(request, z.unknown())
    return { status, url: arrived, text: JSON.stringify(body) }
  }
  const { status, url: arrived, headers, body } = await http.page({ ...request, enough: ENOUGH })
  const wall = status < 300 ? null : (challengeHeader(headers) ?? challengePage(Buffer.from(body)))
  if (wall !== null)
    throw new PlatformError('blocked', `${new URL(arrived).host} shows a challenge page (${wall}) instead of answering`)
  return { status, url: arrived, text: body }
}

function troubleOf({ status, httpStatus }: PlatformError): Trouble {
  if (status === 'rate_limited') return 'rate-limited'
  if (status === 'blocked' || status === 'auth_required') return 'blocked'
  if (status === 'changed' || status === 'not_found') return 'changed'
  return status === 'error' && httpStatus !== null && httpStatus < 500 ? 'changed' : 'unreachable'
}
