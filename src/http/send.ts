import type { Seconds } from '../evidence/time.ts'
import { connectionFailure } from './connection-failure.ts'
import { type Answer, type Ask, type Exchange, ExchangeFailure } from './exchange.ts'

/** What a transport is handed: an `Ask` and the signal that ends it. Redirects must be left alone. */
export interface TransportRequest extends Ask {
  signal: AbortSignal
}

/** What is used of a fetch `Response`: its body decompressed, as a stream. */
interface TransportResponse {
  status: number
  statusText: string
  headers: Iterable<[string, string]>
  body: AsyncIterable<Uint8Array> | null
}

/** Sends one request: undici's `fetch`, or what a test or a fixture script puts in its place (a `Response` fits). */
export type Transport = (request: TransportRequest) => Promise<TransportResponse>

/** The largest body that is read, in bytes after decompression. */
export const LARGEST_BODY = 20 * 1024 * 1024

/**
 * An exchange over a transport, with a limit on the time from connecting to the end of the body and on the body's size.
 *
 * @param timeout seconds, always of real time: it guards against a peer that says nothing.
 */
export function sendOver(transport: Transport, timeout: Seconds, largest = LARGEST_BODY): Exchange {
  return async (ask, signal) => {
    signal.throwIfAborted()
    const ending = new AbortController()
    const late = new ExchangeFailure('timeout', `did not answer within ${timeout} s`, false)
    const timer = setTimeout(() => ending.abort(late), timeout * 1000)
    const stop = () => ending.abort(signal.reason)
    signal.addEventListener('abort', stop, { once: true })
    try {
      return await Promise.race([receive(transport, { ...ask, signal: ending.signal }, largest), ended(ending.signal)])
    } catch (error) {
      signal.throwIfAborted()
      throw ending.signal.aborted ? late : connectionFailure(error)
    } finally {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
    }
  }
}

async function receive(transport: Transport, request: TransportRequest, largest: number): Promise<Answer> {
  const { status, statusText, headers, body } = await transport(request)
  const fields = [...headers].map(([name, value]) => [name.toLowerCase(), value] as const)
  return {
    status,
    statusText,
    headers: Object.fromEntries(fields.filter(([name]) => name !== 'set-cookie')),
    body: await collected(body, largest, request.enough),
    charset: null,
    from: 'network',
  }
}

async function collected(
  body: AsyncIterable<Uint8Array> | null,
  largest: number,
  enough = largest,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.byteLength
    if (size > largest) {
      const megabytes = Math.round(largest / 1024 / 1024)
      throw new ExchangeFailure('too-large', `answered with more than ${megabytes} MB`, false)
    }
    chunks.push(chunk)
    if (size > enough) break
  }
  const whole = Buffer.concat(chunks)
  return size > enough ? whole.subarray(0, enough + 1) : whole
}

/** Rejects when the signal aborts, for a transport that pays no heed to it. */
function ended(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}
