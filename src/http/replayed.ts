import { closedError } from './closing.ts'
import { ExchangeFailure, hostOf } from './exchange.ts'
import type { Replayer } from './har-replay.ts'
import { charge, type Obtain, type Platform } from './platform.ts'
import { PlatformError } from './platform-error.ts'
import { isPassing, pauseAfter, TRIES, unreachable } from './retries.ts'
import type { Secrets } from './secrets.ts'

/**
 * Gets answers from a recording. What the scan that made it decided (to wait, to try again, to give up) stands in it, so
 * nothing is decided anew: an answer that calls for patience is followed by the next one that was recorded for the same
 * request, and is final where there is none. The budget counts and refuses nothing.
 */
export function obtainReplayed(platform: Platform, replayer: Replayer, secrets: Secrets): Obtain {
  const { clock, limits, signal } = platform
  return async (ask) => {
    const host = hostOf(ask.url)
    for (let tries = 1; ; ) {
      signal.throwIfAborted()
      const { outcome, more } = replayer.take(secrets.maskAsk(ask))
      if (outcome instanceof PlatformError) throw outcome
      if (outcome instanceof ExchangeFailure || outcome.from === 'network') charge(platform, host)
      const closed = outcome instanceof ExchangeFailure ? null : limits.learn(host, outcome, clock.now())
      if (closed && !more) throw closedError(host, platform.name, closed)
      if (closed) {
        await clock.sleep(closed.until - clock.now(), signal)
        continue
      }
      if (more && tries < TRIES && isPassing(outcome)) {
        await clock.sleep(pauseAfter(tries, platform.random), signal)
        tries += 1
        continue
      }
      if (outcome instanceof ExchangeFailure) throw unreachable(host, outcome)
      return outcome
    }
  }
}
