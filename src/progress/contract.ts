import type { PlatformEvidence, StreamName } from '../evidence/evidence.ts'
import type { Seconds } from '../evidence/time.ts'
import type { ColourLevel } from '../reports/colour.ts'

/** How far reading a platform has come. */
export interface Reading {
  platform: string
  phase: 'accounts' | StreamName
  records: number
  requests: number
}

/** What happens on the network: a request is made, or the next one has to wait. */
export type Traffic =
  | { type: 'request'; platform: string; requests: number }
  | { type: 'waiting'; platform: string; until: Seconds; why: 'limit' | 'busy' | 'retry' }

/** What is told of a run while it goes on; on stderr, or wherever the stream leads, and never on stdout. */
export interface Progress {
  scan(reading: Reading): void
  network(traffic: Traffic): void
  /** A platform has been read, or has not. */
  end(platform: Ended): void
  /** A source that is not a platform has been asked. */
  asked(id: string): void
  /** A remark, as a sentence. */
  note(text: string): void
  /** Ends the display; may be called more than once. */
  close(): void
}

export type Ended = Pick<PlatformEvidence, 'id' | 'name' | 'outcome' | 'requests'> & { posts: readonly unknown[] }

/** A terminal, a file, a pipe. */
type ProgressStream = NodeJS.WritableStream & { columns?: number }

export interface ProgressOptions {
  stream: ProgressStream
  isTTY: boolean
  ci: boolean
  /** Nothing but platforms that failed. */
  quiet: boolean
  /** In plain lines, phases and waits too. */
  verbose: boolean
  colour: ColourLevel
  /** Platforms' names by id, for the time before they end. */
  names?: Readonly<Record<string, string>>
}
