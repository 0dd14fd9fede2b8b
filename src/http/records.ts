import { z } from 'zod'
import { mismatch, pathText } from './mismatch.ts'
import { PlatformError } from './platform-error.ts'
import { quotable } from './quotable.ts'

/** How the records of an answer could be read. */
export interface RecordsRead {
  /** How many there were, over all its lists of records. */
  records: number
  /** How many of them could not be read and were left out. */
  odd: number
  /** Where the first odd one is odd, and how: "posts[3].content is null and not a string". Null where none is. */
  why: string | null
}

/** A list that was read, and what was odd in it by the place in the list. */
interface ListRead {
  inTree: boolean
  records: number
  odd: number
  first: { index: number; sentence: (at: readonly PropertyKey[]) => string } | null
}

type Lists = Map<readonly unknown[], ListRead>

/**
 * The lists of the body that is being parsed. Parsing is synchronous: nobody else can come between, and whoever began it
 * has it back before anything else happens.
 */
let current: Lists | null = null

/** A schema of a list that gives what could be read of it. */
export interface RecordList<S extends z.ZodType> extends z.ZodType<z.output<S>[]> {}

/**
 * A list of records: posts, comments, profiles, whatever a page of an answer is about. A record that does not fit its
 * schema, or over which a transformation in it throws, is left out; the door to the network counts it, and the stream
 * that asked becomes `partial` ("1 of 40 records could not be read: ..."), or `changed` once it is more than chance.
 * What is no list fails as ever. Put it where `z.array` stood; nothing else changes for who reads the answer.
 *
 * A schema of a record should ask only for what is needed: what may be missing is `nullish()`.
 * Where nobody counts (a schema's own `parse`) an odd record fails the whole list.
 */
export function records<S extends z.ZodType>(schema: S): RecordList<S> {
  return listOf(schema, false)
}

/**
 * The records below a record, as the replies in the tree of a thread: the same, but an answer whose only reply is odd has
 * still been read, since the record at its top was. What hangs below an odd one is lost with it.
 */
export function branches<S extends z.ZodType>(schema: S): RecordList<S> {
  return listOf(schema, true)
}

/**
 * A list of details within a record, as the fields of a profile, custom emoji, tags, pictures. An odd one is dropped
 * without a word: nothing is counted by it. Not for what decides who is spoken to or answered, as the mentions of a post:
 * there an odd one makes the record odd.
 */
export function details<S extends z.ZodType>(schema: S): RecordList<S> {
  return z.array(z.unknown()).transform((items) =>
    items.flatMap((item) => {
      const { result } = attempt(schema, item)
      return result?.success ? [result.data] : []
    }),
  )
}

/**
 * Reads one record of a list that came without a schema of its own, for `scan.each`: where how many there were tells whether
 * there are more, none may be lost unseen.
 *
 * @throws PlatformError `changed` where it does not fit its schema.
 */
export function readRecord<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const read = schema.safeParse(raw)
  if (read.success) return read.data
  throw new PlatformError('changed', mismatch(read.error, raw))
}

function listOf<S extends z.ZodType>(schema: S, inTree: boolean): RecordList<S> {
  return z.unknown().transform((items, context): z.output<S>[] => {
    if (!Array.isArray(items)) {
      context.issues.push({ code: 'invalid_type', expected: 'array', input: items })
      return z.NEVER
    }
    const read: ListRead = { inTree, records: items.length, odd: 0, first: null }
    const kept: z.output<S>[] = []
    for (const [index, item] of items.entries()) {
      const { result, thrown, lists } = attempt(schema, item)
      if (result?.success) {
        kept.push(result.data)
        for (const [list, below] of lists) current?.set(list, below)
        continue
      }
      if (current === null) {
        if (result === null) throw thrown
        for (const issue of result.error.issues)
          context.issues.push({ ...issue, path: [index, ...issue.path], input: item })
        continue
      }
      read.odd += 1
      read.first ??= {
        index,
        sentence: (at) =>
          result === null ? `${pathText(at)}: ${quotable(wordsOf(thrown))}` : mismatch(result.error, item, at),
      }
    }
    current?.set(items, read)
    return kept
  })
}

/** Parses one record apart: what is odd within one that cannot be read counts for nothing. */
function attempt<S extends z.ZodType>(
  schema: S,
  item: unknown,
): { result: z.ZodSafeParseResult<z.output<S>> | null; thrown: unknown; lists: Lists } {
  const outer = current
  const lists: Lists = new Map()
  if (outer !== null) current = lists
  try {
    return { result: schema.safeParse(item), thrown: null, lists }
  } catch (thrown) {
    return { result: null, thrown, lists }
  } finally {
    current = outer
  }
}

/**
 * Parses a body and counts the records in it that could not be read.
 *
 * @returns what parsing gave. Where every record of an answer is odd it is a failure, with the sentence `why`.
 */
export function parseCounting<T>(
  schema: z.ZodType<T>,
  body: unknown,
): { success: true; data: T; read: RecordsRead } | { success: false; why: string } {
  const outer = current
  const lists: Lists = new Map()
  current = lists
  try {
    const parsed = schema.safeParse(body)
    if (!parsed.success) return { success: false, why: mismatch(parsed.error, body) }
    const read = summary([...lists], body)
    const own = [...lists.values()].filter(({ inTree, records }) => !inTree && records > 0)
    const none = own.length > 0 && own.every(({ records, odd }) => odd === records)
    return none && read.why !== null ? { success: false, why: read.why } : { success: true, data: parsed.data, read }
  } catch (thrown) {
    // Nested deeper than can be followed, or a transformation that stumbles over the frame.
    return { success: false, why: `the body cannot be read: ${quotable(wordsOf(thrown))}` }
  } finally {
    current = outer
  }
}

function summary(lists: readonly (readonly [readonly unknown[], ListRead])[], body: unknown): RecordsRead {
  const sum = { records: 0, odd: 0, why: null }
  return lists.reduce<RecordsRead>(({ records, odd, why }, [list, { first, ...read }]) => {
    const at = why === null && first !== null ? [...(pathTo(list, body) ?? []), first.index] : []
    return {
      records: records + read.records,
      odd: odd + read.odd,
      why: why ?? (first === null ? null : first.sentence(at)),
    }
  }, sum)
}

/** How deep in a body a list is looked for. */
const DEEPEST = 40

/** Where in a body a list stands; null where it was made on the way. */
function pathTo(list: readonly unknown[], within: unknown, depth = DEEPEST): PropertyKey[] | null {
  if (within === list) return []
  if (typeof within !== 'object' || within === null || depth === 0) return null
  const inside = Array.isArray(within) ? [...within.entries()] : Object.entries(within)
  for (const [key, value] of inside) {
    const below = pathTo(list, value, depth - 1)
    if (below !== null) return [key, ...below]
  }
  return null
}

function wordsOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}
