import { type Seconds, seconds } from '../../../src/evidence/time.ts'
import { WINDOW } from '../calendar.ts'
import { digest } from './ids.ts'

/** One of the invented servers: the hosts it answers for, and how. */
export interface Server {
  hosts: readonly string[]
  handle(request: Request): Response | Promise<Response>
}

const DATE = new Date(WINDOW.to * 1000).toUTCString()

/** An answer in JSON, with the headers that such servers send. */
export function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  const text = JSON.stringify(body)
  return new Response(text, {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      date: DATE,
      etag: `W/"${text.length.toString(16)}-${digest(text).toString('base64url').slice(0, 27)}"`,
      vary: 'Accept-Encoding',
      ...headers,
    },
  })
}

/** A page where data was due. */
export function page(status: number, html: string, headers: Record<string, string> = {}): Response {
  return new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8', date: DATE, ...headers } })
}

/** A whole number in a query; the default where it is absent. */
export function numberIn(query: URLSearchParams, name: string, otherwise: number): number {
  const text = query.get(name)
  return text === null ? otherwise : Number(text)
}

export function isoMs(at: Seconds): string {
  return new Date(Math.round(at * 1000)).toISOString()
}

/** A time in a query: a date and time, or a date alone. */
export function timeIn(query: URLSearchParams, name: string): Seconds | null {
  const text = query.get(name)
  return text === null ? null : seconds(text)
}
