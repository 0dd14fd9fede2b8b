/** One HTTP request as it goes out: an absolute address without fragment, lower-case header names, the body as text. */
export interface Ask {
  method: 'GET' | 'POST'
  url: string
  headers: Readonly<Record<string, string>>
  body: string | null
  /** As many bytes of the answer's body, after decompression, as are of use; where it has more, one more is kept to tell. */
  enough?: number
}

/** One HTTP answer, whatever its status, with its whole body. Header names are lower case; cookies are left out. */
export interface Answer {
  status: number
  statusText: string
  headers: Readonly<Record<string, string>>
  body: Uint8Array
  /** The body's encoding where it is known for certain, as in a recording that holds it as text; else the headers tell. */
  charset: 'utf-8' | null
  /** Answers from the disk cost nothing. */
  from: 'network' | 'disk'
}

/** Asks once. Rejects with an `ExchangeFailure` when no whole answer comes, with the signal's reason when it aborts. */
export type Exchange = (ask: Ask, signal: AbortSignal) => Promise<Answer>

/** `name`: DNS knows no such name. `address`: it leads where nobody may be sent by a stranger. */
export const FAILURES = ['connection', 'name', 'timeout', 'too-large', 'address'] as const
export type FailureKind = (typeof FAILURES)[number]

/** No whole answer came. The message says what happened as a phrase that follows the host's name. */
export class ExchangeFailure extends Error {
  override readonly name = 'ExchangeFailure'
  readonly kind: FailureKind
  /** Whether asking again may help. */
  readonly passing: boolean

  constructor(kind: FailureKind, message: string, passing: boolean, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.kind = kind
    this.passing = passing
  }
}

/** Host and port of an address, as limits and the pace are counted. */
export function hostOf(url: string): string {
  return new URL(url).host
}
