import { liveWindow } from '../collect.ts'
import type { Environment } from '../environment.ts'
import { readHar } from '../http/har-read.ts'
import type { Progress } from '../progress/progress.ts'
import type { Scanner } from '../scanners/scanner.ts'
import type { AuditFlags } from './audit-options.ts'
import { interruptSignal } from './interrupt.ts'
import type { Io } from './io.ts'
import { clockFor, type OpenTools, openTools } from './open-tools.ts'
import { readSettings } from './read-settings.ts'
import { type Replay, replaySettings } from './recorded-settings.ts'
import type { Settings } from './settings.ts'
import { startProgress } from './start-progress.ts'

/** A run that asks the network, or a recording of it: everything is checked, nothing is asked yet. */
export interface Run {
  settings: Settings
  progress: Progress
  tools: OpenTools
  signal: AbortSignal
  /** Ends the display, the connections and the watch for Ctrl-C; writes the recording. Further calls do nothing. */
  close(): Promise<void>
}

/**
 * Makes a run of the command line.
 *
 * @param brand its name; null for a run that is about no brand.
 * @param prepare checks and reads what the settings name before anything is opened, the scanners among it.
 */
export async function openRun<Prepared extends { scanners: readonly Scanner[] }>(
  brand: string | null,
  flags: AuditFlags,
  io: Io,
  prepare: (settings: Settings) => Promise<Prepared>,
): Promise<Run & Prepared> {
  const now = await readSettings(brand, flags, io.clock.now())
  const har = now.replay === null ? null : await readHar(now.replay)
  // In a replay "30 days ago" is meant from when the recording was made.
  const asked = har === null ? now : await readSettings(brand, flags, har.recordedAt)
  const { settings, ...replay } = har ? replaySettings(asked, har, brand) : asIs(asked, io.environment)
  const prepared = await prepare(settings)
  const { scanners } = prepared
  const clock = clockFor(har, io.clock)
  const observedAt = Math.floor(clock.now())
  const window = liveWindow(settings, observedAt)
  const progress = await startProgress(settings, scanners, io)
  const interrupt = interruptSignal(io, () =>
    progress.note('Interrupted. What was read by now is reported; Ctrl-C again ends at once.'),
  )
  for (const note of settings.notes) progress.note(note)
  const line = await openTools(
    {
      settings,
      scanners,
      window,
      observedAt,
      har,
      transport: io.transport,
      environment: replay.environment,
      recordedKeys: replay.keys,
      signal: interrupt.signal,
      progress,
    },
    clock,
  )
  let closed = false
  async function close(): Promise<void> {
    if (closed) return
    closed = true
    progress.close()
    try {
      await line.close()
    } finally {
      interrupt.release()
    }
  }
  return {
    ...prepared,
    settings,
    progress,
    tools: line.tools,
    signal: interrupt.signal,
    close,
  }
}

function asIs(settings: Settings, environment: Environment): Replay {
  return { settings, environment, keys: [] }
}
