import { UsageError } from '../evidence/errors.ts'
import type { SourceReport } from '../evidence/identity.ts'
import { OK, type Outcome, outcome } from '../evidence/status.ts'
import { PlatformError } from '../http/platform-error.ts'
import { quotable } from '../http/quotable.ts'
import { type Findings, NOTHING, type Question, type Source, type SourceTools } from './source.ts'

/** What a source knew, and how asking it went. */
export interface Asked {
  findings: Findings
  report: SourceReport
}

/** Asks a source. Nothing that befalls it is thrown: a source that failed knows nothing, and says why. */
export async function askSource(source: Source, question: Question, tools: SourceTools): Promise<Asked> {
  const { id, name } = source
  const report = (how: Outcome, { claims }: Findings): SourceReport => ({
    id,
    name,
    outcome: how,
    search: null,
    requests: tools.http.requests,
    accounts: claims.length,
  })
  try {
    const findings = await source.ask(question, tools)
    return { findings, report: report(findings.site?.outcome ?? OK, findings) }
  } catch (failure) {
    return { findings: NOTHING, report: report(whatBefell(failure, tools.signal), NOTHING) }
  }
}

function whatBefell(failure: unknown, signal: AbortSignal): Outcome {
  if (signal.aborted) return outcome('partial', 'interrupted')
  if (failure instanceof PlatformError) return failure.outcome
  if (failure instanceof UsageError) throw failure
  // Whatever a page or a catalogue holds that nobody thought of ends the asking of that source, and not the audit.
  return outcome('error', quotable(String(failure)))
}
