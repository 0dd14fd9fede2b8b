import { setTimeout as wait } from 'node:timers/promises'
import type { Seconds } from '../evidence/time.ts'

/** The only source of time. A replay's clock is virtual: it stands at the recording's time and waits advance it. */
export interface Clock {
  now(): Seconds
  /** Resolves after so many seconds; rejects when the signal aborts. */
  sleep(duration: Seconds, signal?: AbortSignal): Promise<void>
}

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => Date.now() / 1000,
  sleep: (duration, signal) => wait(duration * 1000, undefined, signal ? { signal } : {}),
}

/** A clock that starts at a given time and moves only when somebody waits. */
export function virtualClock(start: Seconds): Clock {
  let now = start
  return {
    now: () => now,
    sleep: async (duration, signal) => {
      signal?.throwIfAborted()
      now += duration
    },
  }
}
