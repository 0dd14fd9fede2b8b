import type { Identification } from '../../evidence/identification.ts'
import { plain } from '../../text/plain.ts'
import type { CsvDialect } from '../csv-dialect.ts'
import { type Cell, csvTable } from '../csv-table.ts'
import { witnessWords } from './witness-words.ts'

const COLUMNS = [
  'brand',
  'row',
  'platform',
  'network',
  'handle',
  'url',
  'name',
  'trust',
  'confidence',
  'role',
  'followers',
  'last_active',
  'stale',
  'status',
  'why',
] as const

/**
 * Everything that was found as one table: a row for each account (`row` is `account`), dead end, look-alike, missing
 * network, probed network, and brand to choose from (`candidate`). What a row does not have is empty.
 */
export function identityCsv(found: Identification, dialect: CsvDialect): string {
  const rows: Partial<Record<(typeof COLUMNS)[number], Cell>>[] = [
    ...found.accounts.map(({ testimony, profile, complete: _, openToReplies: __, lastActive, ...account }) => ({
      row: 'account',
      ...account,
      last_active: lastActive,
      status: profile.status,
      why: witnessWords(testimony).join('; '),
    })),
    ...found.lookAlikes.map(({ why, ...account }) => ({ row: 'look-alike', ...account, why: why.join(' ') })),
    ...found.deadEnds.map(({ platform, network, url, reason }) => ({
      row: 'dead-end',
      platform,
      network,
      url,
      why: reason,
    })),
    ...found.missing.map(({ platform, network, reason }) => ({ row: 'missing', platform, network, why: reason })),
    ...(found.probe ?? []).map(({ site, name, handle, url, presence, reason }) => {
      return { row: 'probe', platform: site, network: name, handle, url, status: presence, why: reason }
    }),
    ...found.candidates.map(({ id, label, websites, description }) => {
      return { row: 'candidate', handle: id, name: label, url: websites[0] ?? null, why: description }
    }),
  ]
  return csvTable(
    COLUMNS,
    rows.map((row) => COLUMNS.map((column) => cell(column === 'brand' ? found.brand : row[column]))),
    dialect,
  )
}

function cell(value: Cell | undefined): Cell {
  return typeof value === 'string' ? plain(value) : (value ?? null)
}
