import { z } from 'zod'
import { type Interval, iso, type Seconds } from '../../evidence/time.ts'
import { mismatch } from '../../http/mismatch.ts'
import { PlatformError } from '../../http/platform-error.ts'
import { quotable } from '../../http/quotable.ts'
import { readRecord } from '../../http/records.ts'
import { feedDate } from '../feeds/read/dates.ts'
import type { Scan } from '../scanner.ts'

/** One request in five seconds is what GDELT asks for; it counts them roughly. */
const APART: Seconds = 6.5
/** How long it is left alone after it has asked for patience. */
const PATIENCE: Seconds = 30

const Moment = z.string().transform((text, context) => {
  const time = feedDate(text)
  if (time !== null) return time
  context.addIssue({ code: 'custom', message: 'is not a date' })
  return z.NEVER
})

/** `mode=artlist`; of nothing found there is no list at all. */
export const Articles = z.object({ articles: z.array(z.unknown()).optional() })

const Article = z.object({ url: z.string(), title: z.string(), seendate: Moment, domain: z.string() })
export type Article = z.infer<typeof Article>

/**
 * Reads one of the articles.
 *
 * @throws PlatformError `changed` where it cannot be read.
 */
export function readArticle(raw: unknown): Article {
  return readRecord(Article, raw)
}

/** `mode=timelinevolraw`: how many articles at each step. */
export const Volume = z.object({
  timeline: z.array(z.object({ data: z.array(z.object({ date: Moment, value: z.number() })) })).optional(),
})

/** What may be asked of the documents. */
interface Question {
  mode: 'artlist' | 'timelinevolraw'
  query: string
  within: Interval
}

/** Asks, keeping the distance from the request before. */
export type Ask = <T>(question: Question, shape: z.ZodType<T>) => Promise<T>

/**
 * A way to ask GDELT that keeps its pace. It says in plain words, with a 429 or a 200, that it was asked too soon (it is then
 * asked once more, half a minute later) or that it does not understand a query. Its JSON may be spoilt by what stands in titles, see `mended`.
 *
 * @see https://blog.gdeltproject.org/gdelt-doc-2-0-api-debuts/
 */
export function openAsking(scan: Scan): Ask {
  let asked = false

  async function text(question: Question): Promise<string> {
    if (asked) await scan.clock.sleep(APART)
    asked = true
    const url = addressOf(scan.origin('api'), question)
    const first = await scan.http.page({ url, headers: { accept: 'application/json' } })
    if (!isTooSoon(first.body)) return first.body
    await scan.clock.sleep(PATIENCE)
    const second = await scan.http.page({ url, headers: { accept: 'application/json' }, again: true })
    if (!isTooSoon(second.body)) return second.body
    throw new PlatformError('rate_limited', 'GDELT wants to be asked less often', {
      until: iso(scan.clock.now() + PATIENCE),
      httpStatus: second.status,
    })
  }

  return async (question, shape) => {
    const said = await text(question)
    const value = parsed(said)
    if (value === undefined) throw notUnderstood(said)
    const read = shape.safeParse(value)
    if (read.success) return read.data
    throw new PlatformError('changed', `GDELT answers in another shape than before: ${mismatch(read.error, value)}`)
  }
}

function addressOf(origin: string, { mode, query, within }: Question): string {
  const asked = new URLSearchParams({
    query,
    mode,
    format: 'json',
    startdatetime: compact(within.from),
    enddatetime: compact(within.to),
    ...(mode === 'artlist' && { maxrecords: '250', sort: 'datedesc' }),
  })
  return `${origin}/api/v2/doc/doc?${asked}`
}

/** YYYYMMDDHHMMSS in UTC. */
function compact(time: Seconds): string {
  return iso(Math.floor(time)).replace(/\D/g, '')
}

function isTooSoon(body: string): boolean {
  return !/^\s*\{/.test(body) && /limit requests|too many requests/i.test(body.slice(0, 500))
}

/** JSON, mended where it must be; undefined where it is none. An empty answer is one of nothing. */
function parsed(body: string): unknown {
  if (body.trim() === '') return {}
  for (const text of [body, mended(body)])
    try {
      return JSON.parse(text)
    } catch {
      // Tried once more, mended; then told apart by what it says.
    }
  return undefined
}

/**
 * JSON as GDELT writes it, with headlines in it as they stood on a page: control characters become spaces, and a backslash
 * that begins no escape of JSON (as in `isn\'t` and `\-`) is left out. What is valid stays as it is.
 *
 * @see RFC 8259, 7, for the escapes that there are.
 */
export function mended(json: string): string {
  const plain = Array.from(json, (sign) => (sign < ' ' ? ' ' : sign)).join('')
  return plain.replace(/\\(?:(["\\/bfnrt]|u[\dA-Fa-f]{4})|)/g, (written, valid: string | undefined) =>
    valid === undefined ? '' : written,
  )
}

function notUnderstood(said: string): PlatformError {
  if (/^\s*</.test(said)) return new PlatformError('blocked', 'GDELT answers with a web page instead of data')
  if (/^\s*[{[]/.test(said)) return new PlatformError('changed', 'GDELT answers with JSON that cannot be read')
  return new PlatformError('not_supported', `GDELT does not search for this: ${quotable(said)}`)
}
