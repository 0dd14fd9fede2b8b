import type { z } from 'zod'

type Issue = z.core.$ZodIssue

/** What is due, by the names that zod gives to kinds of values. */
const DUE: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys to values',
  record: 'a map of keys to values',
  null: 'null',
}

/**
 * What is wrong with a value, in plain words that follow its name: "is a number and not a text". A message that a schema
 * gives of its own accord is kept.
 *
 * @param root the whole that was checked.
 */
export function issueWords(issue: Issue, root: unknown): string {
  const inner = deepest(issue)
  if (inner.code === 'custom' || isOurs(inner.message)) return inner.message
  const found = valueAt(root, inner.path)
  switch (inner.code) {
    case 'invalid_type':
      if (found === undefined) return 'is missing'
      return `is ${kindOf(found)} and not ${DUE[inner.expected] ?? inner.expected}`
    case 'invalid_union':
      return found === undefined ? 'is missing' : `is ${kindOf(found)}, which is not understood here`
    case 'invalid_value':
      if (found === undefined) return 'is missing'
      return `is ${shown(found)}, and must be ${inner.values.map((value) => shown(value)).join(' or ')}`
    case 'unrecognized_keys':
      return `has the unknown ${inner.keys.length === 1 ? 'key' : 'keys'} ${inner.keys.map((key) => shown(key)).join(', ')}`
    case 'too_small':
      if (inner.origin === 'string' || inner.origin === 'array') return 'is empty'
      return `is ${shown(found)}, and must be ${inner.inclusive ? 'at least' : 'above'} ${inner.minimum}`
    case 'too_big':
      return inner.origin === 'string' || inner.origin === 'array'
        ? `is longer than ${inner.maximum}`
        : `is ${shown(found)}, and must be ${inner.inclusive ? 'at most' : 'below'} ${inner.maximum}`
    case 'invalid_format':
      return `is ${shown(found)}, which is not written as it should be`
    default:
      return inner.message
  }
}

/** Where an issue is: "platforms.feeds.off", or "account[2]"; empty for the whole. */
export function issuePath(issue: Issue): string {
  return deepest(issue).path.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key + 1}]`
    return path === '' ? String(key) : `${path}.${String(key)}`
  }, '')
}

/** As many issues of one value are told. */
const TOLD = 3

/** The issues of a value that failed a schema, each with its place, separated by semicolons: the first, and how many more. */
export function issuesInWords({ issues }: { issues: readonly Issue[] }, root: unknown): string {
  const more = issues.length > TOLD ? `; and ${issues.length - TOLD} more` : ''
  const told = issues
    .slice(0, TOLD)
    .map((issue) => {
      const path = issuePath(issue)
      return `${path === '' ? 'it' : shown(path)} ${issueWords(issue, root)}`
    })
    .join('; ')
  return `${told}${more}`
}

/** The issue itself; within alternatives, that of the alternative which came furthest. */
export function deepest(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue
  const inner = issue.errors
    .flatMap((issues) => issues.slice(0, 1))
    .map(deepest)
    .reduce<Issue | null>((best, one) => (best && best.path.length >= one.path.length ? best : one), null)
  const within =
    inner !== null && (inner.path.length > 0 || inner.code === 'custom' || inner.code === 'unrecognized_keys')
  return within ? { ...inner, path: [...issue.path, ...inner.path] } : issue
}

/** Zod's own messages begin so; those of our schemas do not. */
function isOurs(message: string): boolean {
  return !/^(Invalid|Too|Unrecognized)\b/.test(message)
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined,
    root,
  )
}

function kindOf(value: unknown): string {
  if (value === null) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a map of keys to values'
  if (typeof value === 'string') return value === '' ? 'an empty text' : 'a text'
  return typeof value === 'number' ? `the number ${value}` : shown(value)
}

const LONGEST = 60

function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null) return kindOf(value)
  const text = JSON.stringify(value) ?? 'missing'
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
