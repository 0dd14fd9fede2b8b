import { closedError } from './closing.ts'
import { type Answer, type Ask, type Exchange, ExchangeFailure, hostOf } from './exchange.ts'
import { answeredEntry, failedEntry, refusedEntry, type Timing } from './har-entry.ts'
import type { Recorder } from './har-record.ts'
import type { Pace } from './pace.ts'
import { charge, type Obtain, type Platform } from './platform.ts'
import { PlatformError } from './platform-error.ts'
import { isPassing, pauseAfter, TRIES, unreachable } from './retries.ts'
import type { Reuse } from './reuse.ts'
import type { Secrets } from './secrets.ts'

/** What the live network needs beside the platform. */
export interface Live {
  exchange: Exchange
  pace: Pace
  secrets: Secrets
  recorder: Recorder | null
  reuse: Reuse | null
  /** Why a request must not be made at all, as a phrase that follows its host's name; null when it may be. */
  forbidden(ask: Ask): string | null
}

/**
 * Gets answers over the network: at the hosts' pace, within the platform's budget, waiting out limits and trying again
 * what may pass. Everything that happens is recorded, also what was not asked and why.
 */
export function obtainLive(platform: Platform, live: Live): Obtain {
  const { budget, clock, limits, signal } = platform
  const { secrets, recorder } = live

  function refuse(ask: Ask, error: PlatformError): PlatformError {
    recorder?.add(refusedEntry(secrets.maskAsk(ask), error, clock.now()))
    return error
  }

  /** Waits until the host may be asked, if there is time for it. */
  async function passLimits(ask: Ask, host: string): Promise<void> {
    for (;;) {
      const closed = limits.closed(host, clock.now())
      if (!closed) return
      if (closed.until >= budget.deadline()) throw refuse(ask, closedError(host, platform.name, closed))
      platform.onEvent({ type: 'waiting', platform: platform.id, host, until: closed.until, why: closed.why })
      await clock.sleep(closed.until - clock.now(), signal)
    }
  }

  /** Asks once, when it is one's turn; null when the host closed meanwhile, or closes with this answer. */
  async function askOnce(ask: Ask, host: string): Promise<Answer | ExchangeFailure | null> {
    const { id, perPlatform, perHost } = platform
    const leave = await live.pace.enter({ platform: id, host, perPlatform, perHost }, signal)
    try {
      if (limits.closed(host, clock.now())) return null
      const refusal = budget.refusal()
      if (refusal) throw refuse(ask, refusal)
      charge(platform, host)
      const outcome = await exchanged(ask)
      if (outcome instanceof ExchangeFailure) return outcome
      // Learned before the turn ends: whoever is next must know.
      return limits.learn(host, outcome, clock.now()) ? null : outcome
    } finally {
      leave()
    }
  }

  async function exchanged(ask: Ask): Promise<Answer | ExchangeFailure> {
    const startedAt = clock.now()
    const timing = (): Timing => ({ startedAt, took: clock.now() - startedAt })
    try {
      const answer = live.reuse ? await live.reuse.ask(ask, live.exchange, signal) : await live.exchange(ask, signal)
      record(ask, answer, timing())
      return answer
    } catch (error) {
      if (!(error instanceof ExchangeFailure)) throw error
      recorder?.add(failedEntry(secrets.maskAsk(ask), error, timing()))
      return error
    }
  }

  function record(ask: Ask, answer: Answer, timing: Timing): void {
    // The request first: it may hold a token that the answer repeats.
    if (recorder) recorder.add(answeredEntry(secrets.maskAsk(ask), secrets.maskAnswer(answer), timing))
  }

  async function pause(host: string, tries: number): Promise<boolean> {
    const wait = pauseAfter(tries, platform.random)
    const until = clock.now() + wait
    if (until >= budget.deadline()) return false
    platform.onEvent({ type: 'waiting', platform: platform.id, host, until, why: 'retry' })
    await clock.sleep(wait, signal)
    return true
  }

  async function patiently(ask: Ask, host: string): Promise<Answer> {
    for (let tries = 0; ; ) {
      signal.throwIfAborted()
      await passLimits(ask, host)
      const outcome = await askOnce(ask, host)
      if (outcome === null) continue
      tries += 1
      if (isPassing(outcome) && tries < TRIES && (await pause(host, tries))) continue
      if (outcome instanceof ExchangeFailure) throw unreachable(host, outcome)
      return outcome
    }
  }

  return async (ask, again) => {
    const forbidden = live.forbidden(ask)
    if (forbidden !== null) throw refuse(ask, new PlatformError('blocked', `${hostOf(ask.url)} ${forbidden}`))
    const kept = again ? null : ((await live.reuse?.fresh(ask)) ?? null)
    if (kept) {
      record(ask, kept, { startedAt: clock.now(), took: 0 })
      return kept
    }
    try {
      return await patiently(ask, hostOf(ask.url))
    } catch (error) {
      // A replay is interrupted at the same place, and does not call it a gap in the recording.
      if (signal.aborted) refuse(ask, interruption(signal))
      throw error
    }
  }
}

function interruption({ reason }: AbortSignal): PlatformError {
  return reason instanceof PlatformError ? reason : new PlatformError('partial', 'interrupted')
}
