import { audit } from '../audit.ts'
import { liveWindow } from '../collect.ts'
import { type Environment, readEnvironment } from '../environment.ts'
import { readEvidence, writeEvidence } from '../evidence/ndjson.ts'
import { checkWritable } from '../evidence/save-file.ts'
import { readHar } from '../http/har-read.ts'
import { completeness } from '../scorecard/completeness.ts'
import { version } from '../version.ts'
import { archiveOrders } from './archive-orders.ts'
import type { AuditFlags } from './audit-options.ts'
import { chooseScanners, readAccount } from './choose-scanners.ts'
import { EXIT } from './exit.ts'
import { interruptSignal } from './interrupt.ts'
import { clockFor, openTools } from './open-tools.ts'
import { writeReport } from './output.ts'
import { readSettings } from './read-settings.ts'
import { type Replay, replaySettings } from './recorded-settings.ts'
import { renderer } from './render.ts'
import type { Settings } from './settings.ts'
import { startProgress } from './start-progress.ts'

/** `earshot audit`: collects, measures, scores and reports. */
export async function auditCommand(brand: string, flags: AuditFlags): Promise<void> {
  const environment = readEnvironment()
  const asked = await readSettings(brand, flags, Date.now() / 1000, readAccount)
  const har = asked.replay === null ? null : await readHar(asked.replay)
  const { settings, ...replay } = har ? replaySettings(asked, har) : asIs(asked, environment)
  for (const path of written(settings)) await checkWritable(path)
  const scanners = await chooseScanners(settings)
  const archives = archiveOrders(settings.archives)
  const earlier = await Promise.all(settings.from.map(readEvidence))

  const clock = clockFor(har)
  const observedAt = Math.floor(clock.now())
  const window = liveWindow(settings, observedAt)
  const progress = await startProgress(settings, scanners, environment)
  const interrupt = interruptSignal(() =>
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
      environment: replay.environment,
      recordedKeys: replay.keys,
      signal: interrupt.signal,
      progress,
    },
    clock,
  )
  try {
    const { evidence, scorecard } = await audit(
      {
        brand: settings.brand,
        tool: { name: 'earshot', version: version() },
        scanners,
        platforms: settings.platforms,
        since: settings.since,
        until: settings.until,
        archives,
        selection: settings.selection,
        earlier,
      },
      { timezone: settings.timezone ?? 'UTC' },
      line.tools,
    )
    progress.close()
    await writeReport(settings.output, renderer(scorecard, settings, environment))
    if (settings.evidence !== null) await writeEvidence(evidence, settings.evidence)
    process.exitCode = interrupt.signal.aborted ? EXIT.interrupted : completeness(scorecard)
  } finally {
    progress.close()
    await line.close()
    interrupt.release()
  }
}

/** The files that the run will write at its end. */
function written({ output, evidence }: Settings): string[] {
  return [...output.files.map(({ path }) => path), ...(evidence === null ? [] : [evidence])]
}

function asIs(settings: Settings, environment: Environment): Replay {
  return { settings, environment, keys: [] }
}
