import type { Environment } from '../environment.ts'
import { csvReport } from '../reports/csv.ts'
import { jsonReport } from '../reports/json.ts'
import { terminalReport } from '../reports/terminal/report.ts'
import type { Scorecard } from '../scorecard/schema.ts'
import type { Format, OutputPlan } from './output.ts'
import { fileOptions, stdoutOptions } from './stdout-page.ts'

/** Renders a scorecard in any format, for stdout as wide and colourful as that allows. */
export function renderer(
  scorecard: Scorecard,
  { output, color }: { output: OutputPlan; color: boolean | undefined },
  env: Environment,
): (format: Format, target: 'stdout' | 'file') => string {
  return (format, target) => {
    if (format === 'json') return jsonReport(scorecard)
    if (format === 'csv') return csvReport(scorecard, { dialect: output.dialect })
    return terminalReport(scorecard, target === 'stdout' ? stdoutOptions(env, color) : fileOptions(env))
  }
}
