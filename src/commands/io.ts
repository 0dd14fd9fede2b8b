import type { Environment } from '../environment.ts'
import type { Clock } from '../http/clock.ts'
import type { Transport } from '../http/send.ts'

/** Where a command writes: a terminal, a file, a pipe, or what a test reads afterwards. */
type Output = NodeJS.WritableStream & { isTTY?: boolean; columns?: number }

/** What may end a command early. */
export type Signal = 'SIGINT' | 'SIGTERM' | 'SIGHUP'

/**
 * Everything of the world outside that a command sees, but for files, which are named from the folder that the program
 * runs in. The program binds it to its process; a test, to whatever it likes.
 */
export interface Io {
  stdout: Output
  stderr: Output
  environment: Environment
  /** The operating system, as Node names it. */
  platform: NodeJS.Platform
  clock: Clock
  /** Stands in for the network; null for the network itself. */
  transport: Transport | null
  /** Tells of every signal from now on. @returns what ends that. */
  onSignal(listener: (signal: Signal) => void): () => void
  /** Ends the program at once, in the middle of its work: for who asks a second time. */
  abandon(code: number): void
}
