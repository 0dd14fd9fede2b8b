import { bodyText } from './charset.ts'
import type { Answer } from './exchange.ts'

/** A body as JSON, or what it is instead: a page, broken JSON, nothing at all, something else. */
export type JsonBody = { is: 'json'; value: unknown } | { is: 'html' | 'broken' | 'empty' | 'other' }

/** Reads a body as JSON. Some servers call their JSON text/plain or text/html: an object or list is believed anyway. */
export function jsonBody(answer: Answer): JsonBody {
  const text = bodyText(answer).trim()
  const type = answer.headers['content-type'] ?? ''
  const called = /^[^;]*[/+]json\b/i.test(type)
  if (text === '') return { is: 'empty' }
  if (called || /^[[{]/.test(text)) {
    try {
      return { is: 'json', value: JSON.parse(text) }
    } catch {
      // Told apart below.
    }
  }
  if (/^<(!doctype\s+html|html|head|body)\b/i.test(text) || /^[^;]*html\b/i.test(type)) return { is: 'html' }
  return { is: called ? 'broken' : 'other' }
}

/** What a JSON error body says in words, wherever the usual shapes put it; null when it says nothing. */
export function messageIn(body: unknown): string | null {
  return messageWithin(body, 4)
}

const MESSAGE_FIELDS = ['message', 'error_description', 'detail', 'error', 'errors', 'title', 'reason']

function messageWithin(body: unknown, depth: number): string | null {
  if (typeof body === 'string') return body.trim() || null
  if (typeof body !== 'object' || body === null || depth === 0) return null
  if (Array.isArray(body)) return messageWithin(body[0], depth - 1)
  for (const name of MESSAGE_FIELDS) {
    const found = Object.hasOwn(body, name) ? messageWithin(Reflect.get(body, name), depth - 1) : null
    if (found !== null) return found
  }
  return null
}
