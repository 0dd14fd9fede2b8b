import { UsageError } from '../evidence/errors.ts'
import { saveFile } from '../evidence/save-file.ts'
import { CSV_DIALECTS, type CsvDialect } from '../reports/csv-dialect.ts'
import { quote } from './parse.ts'

const FORMATS = ['terminal', 'json', 'csv'] as const
export type Format = (typeof FORMATS)[number]

const ENDINGS: Readonly<Record<string, Format>> = { json: 'json', csv: 'csv', txt: 'terminal' }

/** Where a report goes: stdout in one format, and any number of files. */
export interface OutputPlan {
  stdout: Format
  dialect: CsvDialect
  files: readonly { path: string; format: Format }[]
}

/** Checks what was asked of the output. Throws a `UsageError` that lists what would be right. */
export function planOutput(asked: { format: string; dialect: string; files: readonly string[] }): OutputPlan {
  const stdout = FORMATS.find((format) => format === asked.format)
  if (!stdout) throw new UsageError(`--format ${quote(asked.format)} is not known: use ${FORMATS.join(', ')}`)
  const dialect = CSV_DIALECTS.find((known) => known === asked.dialect)
  if (!dialect)
    throw new UsageError(`--csv-dialect ${quote(asked.dialect)} is not known: use ${CSV_DIALECTS.join(' or ')}`)
  const files = asked.files.map((path) => ({ path, format: formatOf(path, stdout) }))
  return { stdout, dialect, files }
}

/** The format that a file's ending names; devices and pipes have no ending and take that of stdout. */
function formatOf(path: string, fallback: Format): Format {
  const ending = /\.([A-Za-z]+)$/.exec(path)?.[1]?.toLowerCase()
  if (ending === undefined) return fallback
  const format = Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined
  if (format) return format
  throw new UsageError(`-o ${quote(path)}: the ending tells the format, and only .json, .csv and .txt are known`)
}

/** Writes a report everywhere it goes; stdout first, so that a file that cannot be written costs nothing else. */
export async function writeReport(
  plan: OutputPlan,
  render: (format: Format, target: 'stdout' | 'file') => Promise<string>,
): Promise<void> {
  await writeStdout(await render(plan.stdout, 'stdout'))
  for (const { path, format } of plan.files) await saveFile(path, await render(format, 'file'))
}

/** Resolves when stdout has taken it all; a reader that has gone away (`| head`) is no error. */
export async function writeStdout(text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error && !('code' in error && error.code === 'EPIPE')) reject(error)
      else resolve()
    })
  })
}
