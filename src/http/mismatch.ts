import type { ZodError } from 'zod'
import { quotable } from './quotable.ts'

type Issue = ZodError['issues'][number]

/**
 * Where and how a body differs from what was expected of it: "posts[3].record.createdAt is missing".
 *
 * @param at where in the answer the body itself stands.
 */
export function mismatch(error: ZodError, body: unknown, at: readonly PropertyKey[] = []): string {
  const issue = deepest(error.issues)
  if (!issue) return 'has another shape'
  const path = [...at, ...issue.path]
  const where = path.length === 0 ? 'the body' : pathText(path)
  const found = valueAt(body, issue.path)
  if (found === undefined) return `${where} is missing`
  if (issue.code === 'invalid_type') return `${where} is ${kindOf(found)} and not ${article(issue.expected)}`
  return `${where}: ${quotable(issue.message)}`
}

/** The first issue; within alternatives, that of the alternative which came furthest. */
function deepest(issues: readonly Issue[]): Issue | null {
  const [first] = issues
  if (!first) return null
  if (first.code !== 'invalid_union') return first
  const inner = first.errors
    .map(deepest)
    .filter((issue) => issue !== null)
    .reduce<Issue | null>((best, issue) => (best && best.path.length >= issue.path.length ? best : issue), null)
  return inner && inner.path.length > 0 ? { ...inner, path: [...first.path, ...inner.path] } : first
}

/** A path in words: `posts[3].record`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => {
      if (typeof key === 'number') return `[${key}]`
      const name = quotable(String(key), 60)
      return index === 0 ? name : `.${name}`
    })
    .join('')
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined,
    body,
  )
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'a list' : article(typeof value)
}

function article(type: string): string {
  if (type === 'array') return 'a list'
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`
}
