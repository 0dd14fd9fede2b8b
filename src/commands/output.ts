import { statSync } from 'node:fs'
import type { BrandFile } from '../brand/brand-file.ts'
import { meant } from '../brand/edit-distance.ts'
import { UsageError } from '../evidence/errors.ts'
import { reasonOf, saveFile } from '../evidence/save-file.ts'
import { CSV_DIALECTS, type CsvDialect } from '../reports/csv-dialect.ts'
import type { AuditFlags } from './audit-options.ts'
import type { Io } from './io.ts'
import { quote } from './say.ts'

const FORMATS = ['terminal', 'json', 'csv'] as const
export type Format = (typeof FORMATS)[number]

const ENDINGS: Readonly<Record<string, Format>> = { json: 'json', csv: 'csv', txt: 'terminal' }

/** Where a report goes: stdout in one format, and any number of files. */
export interface OutputPlan {
  stdout: Format
  dialect: CsvDialect
  files: readonly { path: string; format: Format }[]
}

/** The format that is asked for; an option wins over the file, and --json is one for the format. */
export function formatAsked(
  { json, format }: Pick<AuditFlags, 'json' | 'format'>,
  file: Pick<BrandFile, 'json' | 'format'> = {},
): string {
  const [short, long] = json === true || format !== undefined ? [json, format] : [file.json, file.format]
  if (short === true && long !== undefined && long !== 'json')
    throw new UsageError(`--json and --format ${quote(long)} exclude each other: leave one of them out`)
  return short === true ? 'json' : (long ?? 'terminal')
}

/** Checks what was asked of the output. Throws a `UsageError` that lists what would be right. */
export function planOutput(asked: { format: string; dialect: string; files: readonly string[] }): OutputPlan {
  const stdout = FORMATS.find((format) => format === asked.format)
  if (!stdout)
    throw new UsageError(
      `--format ${quote(asked.format)} is not known: use ${FORMATS.join(', ')}${meant(asked.format, FORMATS)}`,
    )
  const dialect = CSV_DIALECTS.find((known) => known === asked.dialect)
  if (!dialect)
    throw new UsageError(`--csv-dialect ${quote(asked.dialect)} is not known: use ${CSV_DIALECTS.join(' or ')}`)
  const files = asked.files.map((path) => ({ path, format: formatOf(path, stdout) }))
  return { stdout, dialect, files }
}

/** The format that a file's ending names; devices and pipes have no ending and take that of stdout. */
function formatOf(path: string, fallback: Format): Format {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
  const format = Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined
  if (format !== undefined) return format
  const there = statSync(path, { throwIfNoEntry: false })
  if (there !== undefined && !there.isFile() && !there.isDirectory()) return fallback
  const wrong = ending === '' ? 'it has no ending' : `.${ending} is not known`
  throw new UsageError(
    `-o ${quote(path)}: the ending tells the format, and ${wrong}: write ${path}.json, ${path}.csv or ${path}.txt`,
  )
}

/** Something that a run has made could not be written; what else could be is there. */
export class OutputError extends UsageError {}

/**
 * Writes everything that a run has to write, each as well as it can be: one that fails costs no other.
 *
 * @throws OutputError that tells each failure on a line of its own, or the first that is of another kind.
 */
export async function writeAll(outputs: readonly (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = []
  for (const write of outputs) await write().catch((error: unknown) => void failures.push(error))
  const bug = failures.find((failure) => !(failure instanceof UsageError))
  if (bug !== undefined) throw bug
  const lines = failures.map((failure) => (failure instanceof Error ? failure.message : String(failure)))
  if (lines.length > 0) throw new OutputError(lines.join('\n'))
}

/** The writing of a report everywhere it goes, stdout first. */
export function reportOutputs(
  io: Pick<Io, 'stdout'>,
  plan: OutputPlan,
  render: (format: Format, target: 'stdout' | 'file') => Promise<string>,
): (() => Promise<void>)[] {
  return [
    async () => writeStdout(io, await render(plan.stdout, 'stdout')),
    ...plan.files.map(
      ({ path, format }) =>
        async () =>
          saveFile(path, await render(format, 'file')),
    ),
  ]
}

/** Writes a report everywhere it goes. @throws OutputError as `writeAll` does. */
export function writeReport(
  io: Pick<Io, 'stdout'>,
  plan: OutputPlan,
  render: (format: Format, target: 'stdout' | 'file') => Promise<string>,
): Promise<void> {
  return writeAll(reportOutputs(io, plan, render))
}

/** Resolves when stdout has taken it all; a reader that has gone away (`| head`) is no error. */
export async function writeStdout({ stdout }: Pick<Io, 'stdout'>, text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    stdout.write(text, (error) => {
      if (error && !('code' in error && error.code === 'EPIPE'))
        reject(new OutputError(`cannot write to standard output: ${reasonOf(error)}`, { cause: error }))
      else resolve()
    })
  })
}
