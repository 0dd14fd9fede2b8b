import { iso, type Seconds } from '../evidence/time.ts'
import { charsetOf } from './charset.ts'
import type { Answer, Ask, ExchangeFailure } from './exchange.ts'
import type { HarEntry } from './har-schema.ts'
import type { PlatformError } from './platform-error.ts'

/** When an exchange began and how long it took. */
export interface Timing {
  startedAt: Seconds
  took: Seconds
}

type Unanswered = NonNullable<HarEntry['response']['_earshot']>
type HarResponse = Record<string, unknown> & { status: number }

/** An entry as it is written: HAR 1.2 in full. What it holds must be free of secrets already. */
export type WrittenEntry = Record<string, unknown> & { startedDateTime: string; response: HarResponse }

/** The entry of an answer, whether it came over the network or from the disk. */
export function answeredEntry(ask: Ask, answer: Answer, timing: Timing): WrittenEntry {
  const headers = pairs(answer.headers)
  const mimeType = answer.headers['content-type'] ?? ''
  const content = { size: answer.body.byteLength, mimeType, ...contentOf(answer, mimeType) }
  const response = {
    status: answer.status,
    statusText: answer.statusText,
    headers,
    content,
    redirectURL: answer.headers.location ?? '',
    bodySize: answer.from === 'disk' ? 0 : -1,
  }
  const entry = entryOf(ask, response, timing)
  return answer.from === 'disk' ? { ...entry, _fromCache: 'disk' } : entry
}

/** The entry of an exchange that gave no answer: status 0, as browsers write it, and what happened. */
export function failedEntry(ask: Ask, failure: ExchangeFailure, timing: Timing): WrittenEntry {
  return unanswered(ask, failure.message, { failure: failure.kind, passing: failure.passing }, timing)
}

/** The entry of a request that was not made, and why: so that a replay stops where the scan stopped. */
export function refusedEntry(
  ask: Ask,
  { status, message, until, httpStatus }: PlatformError,
  now: Seconds,
): WrittenEntry {
  return unanswered(ask, message, { refused: status, until, httpStatus }, { startedAt: now, took: 0 })
}

function unanswered(ask: Ask, message: string, why: Unanswered, timing: Timing): WrittenEntry {
  const content = { size: 0, mimeType: 'x-unknown' }
  const rest = { headers: [], content, redirectURL: '', bodySize: -1, _error: message, _earshot: why }
  return entryOf(ask, { status: 0, statusText: '', ...rest }, timing)
}

function entryOf(ask: Ask, response: HarResponse, { startedAt, took }: Timing): WrittenEntry {
  const milliseconds = Math.max(0, Math.round(took * 1000))
  const unknown = { httpVersion: 'HTTP/1.1', cookies: [], headersSize: -1 }
  const { method, url, headers, body } = ask
  const mimeType = headers['content-type'] ?? 'application/octet-stream'
  return {
    startedDateTime: iso(startedAt),
    time: milliseconds,
    request: {
      method,
      url,
      headers: pairs(headers),
      queryString: [...new URL(url).searchParams].map(([name, value]) => ({ name, value })),
      bodySize: body === null ? 0 : Buffer.byteLength(body),
      ...(body === null ? {} : { postData: { mimeType, text: body } }),
      ...unknown,
    },
    response: { ...response, ...unknown },
    cache: {},
    timings: { send: 0, wait: milliseconds, receive: 0 },
  }
}

/** As text where that loses nothing: valid UTF-8 that nothing calls by another name. Anything else in base64. */
function contentOf(answer: Answer, mimeType: string): { text: string; encoding?: string } {
  const { body, charset } = answer
  const named = charset ?? charsetOf(mimeType)
  const plain = body.every((byte) => byte < 0x80)
  const textual = /^(text\/|[^;]*[/+](json|xml|javascript)\b)/i.test(mimeType) || mimeType === ''
  const isUtf8 = named === null ? /json/i.test(mimeType) : /^utf-?8$/i.test(named)
  const text = textual && (plain || isUtf8) ? utf8(body) : null
  if (text !== null) return { text }
  const base64 = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('base64')
  return { text: base64, encoding: 'base64' }
}

function utf8(body: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)
  } catch {
    return null
  }
}

function pairs(headers: Answer['headers']): { name: string; value: string }[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value }))
}
