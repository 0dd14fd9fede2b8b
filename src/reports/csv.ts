import type { Value } from '../metrics/value.ts'
import type { Platform, Scorecard } from '../scorecard/schema.ts'
import { plain } from '../text/plain.ts'
import type { CsvDialect } from './csv-dialect.ts'
import { type Cell, csvTable } from './csv-table.ts'

const LEADING_COLUMNS = [
  'brand',
  'platform',
  'name',
  'outcome',
  'reason',
  'since',
  'until',
  'observed_at',
  'requests',
  'score',
  'grade',
  'coverage',
] as const
const LAST_COLUMNS = ['channels', 'channels_read'] as const

/** What stands in the `platform` column of the row over all platforms. */
const TOTAL = 'all'

/**
 * The scorecard as one wide table: a row for each platform and a last one over all of them (platform `all`), and for
 * each metric the columns `ID_value`, `ID_low`, `ID_high` (the 95 % interval), `ID_n` and `ID_status`.
 *
 * Score, grade, coverage and how many channels there are and were read are the brand's and stand in the last row alone; its reason says why there is no score.
 */
export function csvReport(scorecard: Scorecard, { dialect }: { dialect: CsvDialect }): string {
  const ids = Object.keys(scorecard.metrics)
  const rows = Object.entries(scorecard.platforms).map(([id, platform]) => platformRow(scorecard, id, platform, ids))
  return csvTable(
    [...LEADING_COLUMNS, ...ids.flatMap(metricColumns), ...LAST_COLUMNS],
    [...rows, totalRow(scorecard, ids)],
    dialect,
  )
}

function metricColumns(id: string): string[] {
  return ['value', 'low', 'high', 'n', 'status'].map((what) => `${id}_${what}`)
}

function platformRow({ brand, window }: Scorecard, id: string, platform: Platform, metrics: readonly string[]): Cell[] {
  return [
    plain(brand.name),
    plain(id),
    plain(platform.name),
    platform.outcome.status,
    text(platform.outcome.reason),
    window.since,
    window.until,
    platform.observedAt,
    platform.requests,
    null,
    null,
    null,
    ...metrics.flatMap((metric) => valueCells(platform.metrics, metric)),
    null,
    null,
  ]
}

function totalRow(scorecard: Scorecard, metrics: readonly string[]): Cell[] {
  const { brand, window, observedAt, score, scoreReason, grade, coverage, channels } = scorecard
  return [
    plain(brand.name),
    TOTAL,
    'All platforms',
    null,
    text(scoreReason),
    window.since,
    window.until,
    observedAt,
    null,
    score,
    grade,
    coverage,
    ...metrics.flatMap((metric) => valueCells(scorecard.metrics, metric)),
    channels?.official ?? null,
    channels?.read ?? null,
  ]
}

function valueCells(values: Readonly<Record<string, Value>>, id: string): Cell[] {
  const found = Object.hasOwn(values, id) ? values[id] : undefined
  if (!found) return [null, null, null, null, null]
  const [low, high] = found.interval ?? [null, null]
  return [typeof found.value === 'string' ? plain(found.value) : found.value, low, high, found.n, found.status]
}

function text(reason: string | null): string | null {
  return reason === null ? null : plain(reason)
}
