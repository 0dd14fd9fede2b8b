import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { UsageError } from '../evidence/errors.ts'
import type { Seconds } from '../evidence/time.ts'
import type { AuditFlags } from './audit-options.ts'
import type { OutputPlan } from './output.ts'
import type { Settings } from './settings.ts'

/** @throws UsageError for a window that lies in the future or ends before it begins. */
export function checkWindow({ since, until }: Pick<Settings, 'since' | 'until'>, now: Seconds): void {
  if (until !== null && until > now) throw new UsageError('--until lies in the future: leave it out to read up to now')
  if (since !== null && since >= (until ?? now)) throw new UsageError('--since must lie before --until, or before now')
}

/** Two things that cannot both be done, or one that would do nothing: what it is, and what is said of it. */
interface Clash {
  is(settings: Settings, flags: Partial<AuditFlags>): boolean
  says: string
}

const CLASHES: readonly Clash[] = [
  {
    is: ({ record, replay }) => record !== null && replay !== null,
    says: '--record and --replay exclude each other: a replay asks no network that could be recorded',
  },
  {
    is: ({ replay }, { reuse }) => replay !== null && reuse !== undefined,
    says: '--reuse and --replay exclude each other: a replay takes every answer from the recording',
  },
  {
    is: ({ replay }, { timeout }) => replay !== null && timeout !== undefined,
    says: '--timeout and --replay exclude each other: a recording answers at once',
  },
  {
    is: ({ identify }, { kind }) => !identify && kind !== undefined,
    says: '--kind says which brand is looked for, and with --no-identify none is: leave one of them out',
  },
  {
    is: ({ identify }, { trust }) => !identify && trust !== undefined,
    says: '--trust says which found accounts count, and with --no-identify none are looked for: leave one of them out',
  },
  {
    is: ({ archives, from }, { selection }) => selection !== undefined && archives.length + from.length === 0,
    says: '--selection says how the conversations of an archive were chosen, and there is none: add --archive, or leave it out',
  },
]

/**
 * Refuses options that exclude each other, and such as would be ignored: what somebody asks for is done or refused.
 *
 * @throws UsageError that names them.
 */
export function checkTogether(settings: Settings, flags: Partial<AuditFlags>): void {
  for (const { is, says } of CLASHES) if (is(settings, flags)) throw new UsageError(says)
  const { archives, replay, brandFile, evidence, record, output } = settings
  checkOutputs(output, flags, {
    others: [evidence, record],
    inputs: [...archives.map(({ file }) => file), replay, brandFile?.path ?? null],
  })
}

/**
 * Refuses what would be ignored of how a report is to look, and a file that would be written over another of the run or over
 * what the run reads. Earlier evidence may be written over: what is joined with it holds it all.
 *
 * @param others what the run writes beside its reports.
 * @throws UsageError that names it.
 */
export function checkOutputs(
  { stdout, files }: OutputPlan,
  { csvDialect, quiet, verbose }: Partial<AuditFlags>,
  { others = [], inputs = [] }: { others?: readonly (string | null)[]; inputs?: readonly (string | null)[] } = {},
): void {
  if (quiet === true && verbose === true) throw new UsageError('--quiet and --verbose exclude each other')
  if (csvDialect !== undefined && stdout !== 'csv' && !files.some(({ format }) => format === 'csv'))
    throw new UsageError('--csv-dialect is for CSV, and none is written: add --format csv or -o FILE.csv')
  const read = new Set(inputs.filter((path) => path !== null).map(place))
  const written = new Set<string>()
  for (const path of [...files.map((file) => file.path), ...others]) {
    if (path === null || DEVICE.test(path)) continue
    if (written.has(place(path)))
      throw new UsageError(`${path} is to be written twice: give each output a file of its own`)
    if (read.has(place(path)))
      throw new UsageError(`${path} is read by this run and would be written over: give the output a file of its own`)
    written.add(place(path))
  }
}

/** What may well be written to more than once. */
const DEVICE = /^\/dev\//

/** Where a path leads, by links too where it is there: one file under two names is one. */
function place(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return resolve(path)
  }
}
