import type { ZodType } from 'zod'
import type { RecordsRead } from './records.ts'

/** What a scanner asks for. A bare string is a GET of that address. */
export interface Request {
  url: string
  /** GET, or with a body POST, if nothing is said. */
  method?: 'GET' | 'POST'
  /** Sent as JSON, a URLSearchParams as a form; part of what makes two requests the same. */
  body?: unknown
  headers?: Record<string, string>
  /**
   * Statuses besides 2xx that the scanner wants to see as a reply, with their JSON body, rather than as an error:
   * where a platform says "no such account" with a 400, say.
   */
  accept?: readonly number[]
  /** What a 401 or 403 (HTML too) means here, when the endpoint is known to want a key. */
  wantsKey?: string
  /** Asked again even if the same request was made in this run (a session's refresh, a second look at a thread). */
  again?: boolean
  /** For `page`: as many bytes as are of use; the rest of a longer body is neither read nor held. All, if nothing is said. */
  enough?: number
}

/** An answer whose body was parsed and checked. Header names are lower case. */
export interface Reply<T> {
  status: number
  url: string
  headers: Record<string, string>
  body: T
  /** How the records in it could be read, where its schema has lists of `records`. */
  records?: RecordsRead
}

/** A page as text. */
export interface PageReply extends Reply<string> {
  /** Whether the page is longer than what was asked for, so that its end is missing. */
  cut?: boolean
}

/**
 * A platform's door to the network. Each request keeps to the host's pace and the platform's budget, is recorded or
 * replayed, and fails with a `PlatformError` that says what the outcome of the stream is.
 */
export interface Http {
  /** The parsed body of a 2xx JSON answer. Throws `changed`, with the path of the field, where the shape differs. */
  json<T>(request: string | Request, schema: ZodType<T>): Promise<T>
  /** The same with status, address after redirects and headers. Statuses in `accept` are parsed by the same schema. */
  reply<T>(request: string | Request, schema: ZodType<T>): Promise<Reply<T>>
  /** A page or feed as text, in its own charset; robots.txt is obeyed. */
  page(request: string | Request): Promise<PageReply>
  /** How many requests this platform has made. */
  readonly requests: number
  /** How many more its budget allows. */
  readonly left: number
}
