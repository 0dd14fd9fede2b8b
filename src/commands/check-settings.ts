import { UsageError } from '../evidence/errors.ts'
import type { Seconds } from '../evidence/time.ts'
import type { AuditFlags } from './audit-options.ts'
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
    is: (_, { quiet, verbose }) => quiet === true && verbose === true,
    says: '--quiet and --verbose exclude each other',
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
  const dialect = flags.csvDialect !== undefined
  const { stdout, files } = settings.output
  if (dialect && stdout !== 'csv' && !files.some(({ format }) => format === 'csv')) throw new UsageError(NO_CSV)
  checkPaths([...files.map(({ path }) => path), settings.evidence, settings.record])
}

const NO_CSV = '--csv-dialect is for CSV, and none is written: add --format csv or -o FILE.csv'

/** @throws UsageError where one file would be written over another. */
function checkPaths(paths: readonly (string | null)[]): void {
  const twice = paths.find((path, at) => path !== null && paths.indexOf(path) !== at)
  if (twice) throw new UsageError(`${twice} is to be written twice: give each output a file of its own`)
}
