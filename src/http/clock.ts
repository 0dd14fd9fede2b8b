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

interface Sleeper {
  until: Seconds
  wake(): void
}

/**
 * A clock that starts at a given time and moves only when somebody waits, to the end of the shortest wait: two who
 * wait 10 s each at the same time wake 10 s later, not 20.
 */
export function virtualClock(start: Seconds): Clock {
  let now = start
  let moving = false
  const sleepers: Sleeper[] = []

  function move(): void {
    moving = true
    // Whoever still has something to do does it before time moves on.
    setImmediate(() => {
      sleepers.sort((a, b) => a.until - b.until)
      const next = sleepers.shift()
      if (next) {
        now = next.until
        next.wake()
      }
      moving = false
      if (sleepers.length > 0) move()
    })
  }

  return {
    now: () => now,
    sleep: (duration, signal) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted()
        const sleeper: Sleeper = {
          until: now + Math.max(0, duration),
          wake: () => {
            signal?.removeEventListener('abort', stop)
            resolve()
          },
        }
        const stop = () => {
          sleepers.splice(sleepers.indexOf(sleeper), 1)
          reject(signal?.reason)
        }
        signal?.addEventListener('abort', stop, { once: true })
        sleepers.push(sleeper)
        if (!moving) move()
      }),
  }
}
