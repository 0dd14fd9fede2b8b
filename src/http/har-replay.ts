import { type Answer, type Ask, ExchangeFailure } from './exchange.ts'
import type { Har } from './har-read.ts'
import type { HarEntry } from './har-schema.ts'
import { identity, normalBody, normalUrl } from './identity.ts'
import { NotRecorded, PlatformError } from './platform-error.ts'
import { quotable } from './quotable.ts'

/** What a recording holds for one request, and whether it holds another answer to the same request after it. */
interface Recorded {
  outcome: Answer | ExchangeFailure | PlatformError
  more: boolean
}

/** Answers requests from a recording. */
export interface Replayer {
  /** Whether it holds the robots.txt of every host whose pages it holds: browsers do not ask for it. */
  holdsRobots: boolean
  /**
   * The next answer to a request: equal requests are answered in recorded order, the last answer repeating. The request
   * must be free of secrets. Throws a `PlatformError` that names the request when the recording has none.
   */
  take(ask: Ask): Recorded
}

/** Equal requests, in recorded order, and how many of them were taken. */
interface Line {
  entries: HarEntry[]
  taken: number
}

/**
 * A replayer over a recording of earshot's or of a browser. Requests are equal by method, address with sorted query, and
 * body; where a recording holds several of these, those that asked for the same kind of content come first.
 */
export function openReplayer({ file, entries, scan }: Har): Replayer {
  const lines = new Map<string, Line>()
  for (const entry of entries) {
    const same = identityOf(entry)
    for (const key of [same, withAccept(same, acceptOf(entry))]) {
      const line = lines.get(key) ?? { entries: [], taken: 0 }
      line.entries.push(entry)
      lines.set(key, line)
    }
  }
  return {
    holdsRobots: scan !== null,
    take: (ask) => {
      const same = identity(ask)
      const line = lines.get(withAccept(same, ask.headers.accept)) ?? lines.get(same)
      const entry = line?.entries[Math.min(line.taken, line.entries.length - 1)]
      if (!line || !entry) {
        const body = ask.body === null ? '' : ` with the body ${quotable(ask.body)}`
        throw new NotRecorded(`the recording ${file} has no answer for ${ask.method} ${ask.url}${body}`)
      }
      line.taken += 1
      return { outcome: outcomeOf(entry), more: line.taken < line.entries.length }
    },
  }
}

function identityOf({ request: { method, url, postData } }: HarEntry): string {
  const params = postData?.params?.map(({ name, value }): [string, string] => [name, value ?? ''])
  const body = postData?.text || (params ? new URLSearchParams(params).toString() : '')
  return `${method.toUpperCase()} ${normalUrl(url)} ${normalBody(body)}`
}

function withAccept(same: string, accept: string | undefined): string {
  return `${same}\n${accept ?? ''}`
}

function acceptOf({ request }: HarEntry): string | undefined {
  return request.headers.find(({ name }) => name.toLowerCase() === 'accept')?.value
}

function outcomeOf(entry: HarEntry): Recorded['outcome'] {
  const { status, statusText, content, redirectURL, _error, _earshot } = entry.response
  if (status === 0) return unanswered(_error ?? 'was not answered when this was recorded', _earshot)
  const type = content.mimeType ? { 'content-type': content.mimeType } : {}
  const headers = Object.fromEntries([
    ...Object.entries(type),
    ...(redirectURL ? [['location', redirectURL]] : []),
    ...entry.response.headers
      .map(({ name, value }) => [name.toLowerCase(), value])
      .filter(([name]) => name !== 'set-cookie'),
  ])
  if (content.text === undefined || content.text === null) {
    if ((content.size ?? 0) > 0 && status >= 200 && status < 300)
      return new PlatformError('error', `the recording holds no content of the answer to ${entry.request.url}`)
  }
  const encoded = content.encoding?.toLowerCase() === 'base64'
  return {
    // A browser that asked whether its copy was still good shows the copy.
    status: status === 304 && content.text ? 200 : status,
    statusText,
    headers,
    body: Buffer.from(content.text ?? '', encoded ? 'base64' : 'utf8'),
    charset: encoded ? null : 'utf-8',
    from: entry._fromCache ? 'disk' : 'network',
  }
}

function unanswered(message: string, why: HarEntry['response']['_earshot']): ExchangeFailure | PlatformError {
  if (!why) return new ExchangeFailure('connection', `could not be read: ${quotable(message)}`, false)
  if ('failure' in why) return new ExchangeFailure(why.failure, quotable(message), why.passing)
  const more = { until: why.until, ...(why.httpStatus === null ? {} : { httpStatus: why.httpStatus }) }
  return new PlatformError(why.refused, quotable(message, 500), more)
}
