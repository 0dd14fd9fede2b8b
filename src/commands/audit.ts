import { audit } from '../audit.ts'
import { readEvidence, writeEvidence } from '../evidence/ndjson.ts'
import { checkWritable } from '../evidence/save-file.ts'
import { completeness } from '../scorecard/completeness.ts'
import { version } from '../version.ts'
import { archiveOrders } from './archive-orders.ts'
import type { AuditFlags } from './audit-options.ts'
import { chooseScanners } from './choose-scanners.ts'
import { EXIT, type ExitCode } from './exit.ts'
import { identityNote } from './identity-note.ts'
import type { Io } from './io.ts'
import { openRun } from './open-run.ts'
import { reportOutputs, writeAll } from './output.ts'
import { checkBrand } from './read-settings.ts'
import { renderer } from './render.ts'
import type { Settings } from './settings.ts'

/** `earshot audit`: identifies, collects, measures, scores and reports. */
export async function auditCommand(brand: string | undefined, flags: AuditFlags, io: Io): Promise<ExitCode> {
  const run = await openRun(brand ?? null, flags, io, async (settings) => {
    checkBrand(settings)
    for (const path of written(settings)) await checkWritable(path)
    return {
      scanners: await chooseScanners(settings),
      archives: archiveOrders(settings.archives),
      earlier: await Promise.all(settings.from.map(readEvidence)),
    }
  })
  const { settings, scanners, archives, earlier, progress, tools, signal } = run
  try {
    const { evidence, scorecard } = await audit(
      {
        brand: settings.brand,
        identification:
          settings.identify && scanners.length > 0
            ? { kind: settings.kind, communities: settings.communities, trust: settings.trust }
            : null,
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
      { ...tools, onIdentity: (identity) => progress.note(identityNote(identity)) },
    )
    progress.close()
    const path = settings.evidence
    // Evidence first: all else can be made of it again.
    await writeAll([
      ...(path === null ? [] : [() => writeEvidence(evidence, path)]),
      ...reportOutputs(io, settings.output, renderer(scorecard, settings, io)),
      () => run.close(),
    ])
    return signal.aborted ? EXIT.interrupted : completeness(scorecard)
  } finally {
    await run.close()
  }
}

/** The files that the run will write at its end. */
function written({ output, evidence }: Settings): string[] {
  return [...output.files.map(({ path }) => path), ...(evidence === null ? [] : [evidence])]
}
