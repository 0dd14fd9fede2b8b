import { byText } from '../evidence/by-text.ts'
import type { Ask } from './exchange.ts'

/**
 * An address as it is compared: no fragment, the query sorted by name and value and written in one way.
 *
 * @throws TypeError when it is no absolute address.
 */
export function normalUrl(url: string): string {
  const parsed = new URL(url)
  parsed.hash = ''
  const query = [...parsed.searchParams].sort(([a, x], [b, y]) => byText(a, b) || byText(x, y))
  parsed.search = new URLSearchParams(query).toString()
  return parsed.href
}

/** A request's body as it is compared: JSON with sorted keys and no white space; anything else as it is. */
export function normalBody(body: string | null): string {
  if (body === null || body === '') return ''
  try {
    return canonical(JSON.parse(body))
  } catch {
    return body
  }
}

/** What makes two requests the same for a recording: method, address with sorted query, body. */
export function identity({ method, url, body }: Pick<Ask, 'method' | 'url' | 'body'>): string {
  return `${method} ${normalUrl(url)} ${normalBody(body)}`
}

/** What makes two requests of one run the same: their identity, what their headers ask for and as whom, and how much is of use. */
export function memoKey(ask: Ask): string {
  const headers = Object.entries(ask.headers).sort(([a], [b]) => byText(a, b))
  return `${identity(ask)}\n${JSON.stringify(headers)}${ask.enough === undefined ? '' : `\n${ask.enough}`}`
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).sort(([a], [b]) => byText(a, b))
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`
}
