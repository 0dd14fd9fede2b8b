import type { SiteFacts } from '../../evidence/site-facts.ts'
import { OK, type Outcome, outcome } from '../../evidence/status.ts'
import type { Seconds } from '../../evidence/time.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { Http, PageReply } from '../../http/request.ts'
import { plain } from '../../text/plain.ts'
import { parseSecurityTxt, SECURITY_TXT_BYTES } from './security-txt.ts'
import { isHtml } from './visit.ts'

export type Security = SiteFacts['security']

/** Where it must be, and where older ones are (RFC 9116, 3). */
const PATHS = ['/.well-known/security.txt', '/security.txt']

/**
 * The brand's contact for security matters, by its security.txt. `not_found` only where the site says that there is none,
 * or answers with a web page; `partial` where there is one that is not in force, with the reason and without contacts.
 */
export async function findSecurity(http: Http, site: URL, now: Seconds): Promise<Security> {
  for (const path of PATHS) {
    const found = await ask(http, new URL(path, site.origin), now)
    if (found) return found
  }
  return without(null, outcome('not_found', `${site.host} has no security.txt`))
}

/** Null where there is none. */
async function ask(http: Http, url: URL, now: Seconds): Promise<Security | null> {
  try {
    const reply = await http.page({ url: url.href, enough: SECURITY_TXT_BYTES })
    return isHtml(reply) || reply.headers['content-type']?.includes('html') ? null : judge(reply, now)
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error
    return error.status === 'not_found' ? null : without(null, error.outcome)
  }
}

function judge({ url, body }: PageReply, now: Seconds): Security | null {
  const { contacts, expires } = parseSecurityTxt(body)
  if (contacts.length === 0 && expires.length === 0) return null
  const [end] = expires
  const until = end === undefined ? Number.NaN : timeOf(end)
  const said = end === undefined ? null : plain(end).slice(0, 60)
  const lacks = (reason: string) => ({ ...without(url, outcome('partial', reason)), expires: said })
  if (contacts.length === 0) return lacks('its security.txt names no contact')
  if (end === undefined) return lacks('its security.txt does not say when it expires, as it must (RFC 9116)')
  if (expires.length > 1) return lacks('its security.txt names several times at which it expires')
  if (Number.isNaN(until)) return lacks('its security.txt does not say in a readable way when it expires')
  if (until <= now) return lacks(`its security.txt has expired (${said})`)
  return { url, outcome: OK, contacts: contacts.map(plain), expires: said }
}

/** Seconds since 1970 of an Internet date and time (RFC 3339); NaN where it is none. */
function timeOf(text: string): Seconds {
  return /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/i.test(text) ? Date.parse(text.replace(' ', 'T')) / 1000 : Number.NaN
}

/** What is said where no security.txt is in force. */
export function without(url: string | null, how: Outcome): Security {
  return { url, outcome: how, contacts: [], expires: null }
}
