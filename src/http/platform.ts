import type { Budget } from './budget.ts'
import type { Clock } from './clock.ts'
import type { OnEvent } from './events.ts'
import type { Answer, Ask } from './exchange.ts'
import type { Limits } from './limits.ts'

/** Gets the answer to one request, whatever its status, with everything that patience can do about it done. */
export type Obtain = (ask: Ask, again: boolean) => Promise<Answer>

/** What getting answers for one platform needs, live or from a recording. */
export interface Platform {
  id: string
  /** What it is called in a sentence. */
  name: string
  /** Requests at once: over all its hosts, and for one of them. */
  perPlatform: number
  perHost: number
  budget: Budget
  clock: Clock
  limits: Limits
  signal: AbortSignal
  random: () => number
  onEvent: OnEvent
}

/** Counts a request and tells the progress display. */
export function charge({ id, budget, onEvent }: Platform, host: string): void {
  budget.charge()
  onEvent({ type: 'request', platform: id, host, requests: budget.requests, left: budget.left })
}
