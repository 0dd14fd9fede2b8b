import type { Scorecard } from '../scorecard/schema.ts'
import type { Io } from './io.ts'
import type { Format, OutputPlan } from './output.ts'

/** Renders a scorecard in one format, for stdout as wide and colourful as that allows; loads what the format needs. */
export function renderer(
  scorecard: Scorecard,
  { output, color }: { output: OutputPlan; color: boolean | undefined },
  io: Io,
): (format: Format, target: 'stdout' | 'file') => Promise<string> {
  return async (format, target) => {
    switch (format) {
      case 'json':
        return (await import('../reports/json.ts')).jsonReport(scorecard)
      case 'csv':
        return (await import('../reports/csv.ts')).csvReport(scorecard, { dialect: output.dialect })
      case 'terminal': {
        const [{ terminalReport }, { fileOptions, stdoutOptions }] = await Promise.all([
          import('../reports/terminal/report.ts'),
          import('./stdout-page.ts'),
        ])
        return terminalReport(scorecard, target === 'stdout' ? stdoutOptions(io, color) : fileOptions(io))
      }
    }
  }
}
