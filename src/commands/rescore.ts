import { assess } from '../audit.ts'
import { UsageError } from '../evidence/errors.ts'
import type { Evidence, Selection } from '../evidence/evidence.ts'
import { mergeEvidence } from '../evidence/merge.ts'
import { readEvidence } from '../evidence/ndjson.ts'
import { completeness } from '../scorecard/completeness.ts'
import type { ReportFlags } from './audit-options.ts'
import { checkOutputs } from './check-settings.ts'
import type { ExitCode } from './exit.ts'
import type { Io } from './io.ts'
import { formatAsked, planOutput, writeReport } from './output.ts'
import { parseSelection, parseTimezone } from './parse.ts'
import { renderer } from './render.ts'

/** `earshot rescore`: makes a scorecard of saved evidence; several files of one brand are joined. */
export async function rescoreCommand(files: readonly string[], flags: ReportFlags, io: Io): Promise<ExitCode> {
  const timezone = parseTimezone(flags.timezone ?? 'UTC', '--timezone')
  const output = planOutput({
    format: formatAsked(flags),
    dialect: flags.csvDialect ?? 'rfc',
    files: flags.output,
  })
  checkOutputs(output, flags, { inputs: files })
  const selection = flags.selection === undefined ? null : parseSelection(flags.selection, '--selection')
  const [first, ...rest] = await Promise.all(files.map(readEvidence))
  if (!first) throw new UsageError('name a file that "earshot audit --evidence" has saved')
  const scorecard = assess(chosen(mergeEvidence([first, ...rest]), selection), { timezone })
  await writeReport(io, output, renderer(scorecard, { output, color: flags.color }, io))
  return completeness(scorecard)
}

/** The evidence with its archives' conversations chosen as the user says. */
function chosen(evidence: Evidence, selection: Selection | null): Evidence {
  if (selection === null) return evidence
  const selectionReason = selection === 'answered' ? 'The user says that only answered conversations were kept.' : null
  return {
    ...evidence,
    platforms: evidence.platforms.map((platform) =>
      platform.source === 'archive' ? { ...platform, selection, selectionReason } : platform,
    ),
  }
}
