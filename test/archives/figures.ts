import { type ArchiveRequest, ColumnMap } from '../../src/archives/contract.ts'
import { readArchive } from '../../src/archives/index.ts'
import { converse } from '../../src/conversations/converse.ts'
import type { PlatformEvidence } from '../../src/evidence/evidence.ts'
import { measureAll } from '../../src/metrics/measure.ts'
import { requestOf } from './requests.ts'

export const HEADER = ['Id', 'From', 'Sent', 'Body', 'ReplyTo', 'Staff']
export const COLUMNS = { id: 'Id', author: 'From', time: 'Sent', text: 'Body', parent: 'ReplyTo', official: 'Staff' }

/** Twelve questions to Aurora Air, ten of them answered after an hour, as rows of `HEADER`. */
export function twelveQuestions(none = ''): string[][] {
  return Array.from({ length: 12 }, (_, day) => {
    const at = (hour: string) => `2026-10-${String(day + 1).padStart(2, '0')}T${hour}:00:00Z`
    const question = [`${100 + day}`, `guest${day}`, at('08'), `@AuroraAir where is bag ${day}?`, none, 'no']
    const answer = [
      `${200 + day}`,
      'AuroraAir',
      at('09'),
      `@guest${day} On flight ${day}, sorry.`,
      `${100 + day}`,
      'yes',
    ]
    return day < 10 ? [question, answer] : [question]
  }).flat()
}

/** Rows as CSV, in quotes only where it must be. */
export function csvOf(rows: readonly (readonly string[])[], delimiter = ',', newline = '\r\n'): string {
  const cell = (text: string) => (/[",\n;\t|]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return rows.map((row) => row.map(cell).join(delimiter) + newline).join('')
}

/** What an archive comes to: the evidence, and all that is measured of it. */
export async function audited(file: string, columns: unknown, more: Partial<ArchiveRequest> = {}) {
  const request = { ...requestOf('Aurora Air'), ...more }
  const platform = await readArchive('csv', file, { ...request, columns: ColumnMap.parse(columns) })
  return { platform, metrics: measured(platform, request) }
}

/** All that is measured of an archive. */
export function measured(platform: PlatformEvidence, { brand }: Pick<ArchiveRequest, 'brand'>) {
  const begins = platform.streams.mentions?.parts[0]?.intervals[0]?.from ?? platform.observedAt
  const window = { since: begins, until: platform.observedAt }
  return measureAll(converse({ brand, window, platforms: [platform] }), null, { timezone: 'UTC' }).metrics
}

/** The answers of an archive in short. */
export async function answersOf(file: string, columns: unknown, more: Partial<ArchiveRequest> = {}) {
  const { platform, metrics } = await audited(file, columns, more)
  return {
    outcome: platform.outcome.status,
    answered: metrics.answered?.breakdown?.answered,
    of: metrics.answered?.n,
    median: metrics['first-response-time']?.value,
  }
}
