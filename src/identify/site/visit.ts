import { OK, type Outcome, outcome } from '../../evidence/status.ts'
import { ExchangeFailure } from '../../http/exchange.ts'
import { PlatformError } from '../../http/platform-error.ts'
import { quotable } from '../../http/quotable.ts'
import type { Http, PageReply } from '../../http/request.ts'
import { type Page, parsePage } from '../page/page.ts'

/** What came of asking for a page: the page where one could be read, its address after redirects, and how it went. */
export interface Visit {
  url: URL
  page: Page | null
  outcome: Outcome
  /** How the connection failed, where nobody answered at all. */
  unreachable: ExchangeFailure | null
}

/** Bytes of a page that are read: long pages have a tenth of it. */
const ENOUGH = 5 * 1024 * 1024

/** Asks for a page. What befalls it becomes its outcome; only an interruption is thrown. */
export async function visit(http: Http, url: URL): Promise<Visit> {
  try {
    const reply = await http.page({ url: url.href, enough: ENOUGH })
    const at = new URL(reply.url)
    if (!isHtml(reply)) return { url: at, page: null, outcome: noPage(at, reply), unreachable: null }
    const page = parsePage({ url: reply.url, html: reply.body })
    return { url: at, page, outcome: reply.cut ? tooLong(at) : OK, unreachable: null }
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error
    return { url, page: null, outcome: error.outcome, unreachable: failureOf(error) }
  }
}

/** How the connection failed that an error tells of; null where somebody answered. */
function failureOf(error: PlatformError): ExchangeFailure | null {
  return error.cause instanceof ExchangeFailure ? error.cause : null
}

/** Whether an answer is a web page, by its type, and where that says nothing of use by its first character. */
export function isHtml({ headers, body }: PageReply): boolean {
  const type = typeOf(headers)
  if (type === 'text/html' || type === 'application/xhtml+xml') return true
  return (type === '' || type === 'text/plain' || type === 'application/octet-stream') && /^\ufeff?\s*</.test(body)
}

function typeOf(headers: PageReply['headers']): string {
  return (headers['content-type']?.split(';')[0] ?? '').trim().toLowerCase()
}

function noPage({ host }: URL, { headers }: PageReply): Outcome {
  const type = typeOf(headers)
  return outcome(
    'not_supported',
    `${host} answers with ${type ? quotable(type, 60) : 'something'}, which is not a web page`,
  )
}

function tooLong({ host }: URL): Outcome {
  return outcome(
    'partial',
    `${host} answers with more than ${ENOUGH / 1024 / 1024} MB: the rest of the page was not read`,
  )
}
