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
  'page',
  'why',
  'item',
  'regional',
] as const
type Line = Partial<Record<(typeof COLUMNS)[number], Cell>>

/**
 * Everything that was found as one table. `row` says what a line is: the `brand` that was taken, an `account`, a `dead-end`,
 * a `look-alike`, a `missing` network, a network that was probed (`probe`), or another brand of the name, one to choose
 * (`candidate`) or that was `passed-over`. What a line does not have is empty.
 */
export function identityCsv(found: Identification, dialect: CsvDialect): string {
  const lines = [...brand(found), ...accounts(found), ...oddities(found), ...probed(found), ...others(found)]
  return csvTable(
    COLUMNS,
    lines.map((line) => COLUMNS.map((column) => cell(column === 'brand' ? found.brand : line[column]))),
    dialect,
  )
}

function brand({ entity, website, why }: Identification): Line[] {
  return entity === null ? [] : [{ row: 'brand', url: website, name: entity.label, why, item: entity.id }]
}

function accounts({ accounts }: Identification): Line[] {
  return accounts.map(({ testimony, profile, lastActive, ...account }) => ({
    row: 'account',
    ...picked(account),
    last_active: lastActive,
    status: profile.status,
    why: witnessWords(testimony).join('; '),
  }))
}

function picked(account: Omit<Identification['accounts'][number], 'testimony' | 'profile' | 'lastActive'>): Line {
  const { platform, network, handle, url, name, trust, confidence, role, regional, followers, stale } = account
  return { platform, network, handle, url, name, trust, confidence, role, regional, followers, stale }
}

function oddities({ lookAlikes, deadEnds, missing }: Identification): Line[] {
  return [
    ...deadEnds.map(({ reason, ...end }) => ({ row: 'dead-end', ...end, why: reason })),
    ...lookAlikes.map(({ why, ...account }) => ({ row: 'look-alike', ...account, why: why.join(' ') })),
    ...missing.map(({ reason, ...network }) => ({ row: 'missing', ...network, why: reason })),
  ]
}

function probed({ probe }: Identification): Line[] {
  return (probe ?? []).map(({ site, name, handle, url, presence, reason }) => {
    return { row: 'probe', platform: site, network: name, handle, url, status: presence, why: reason }
  })
}

function others({ candidates, entity }: Identification): Line[] {
  return candidates.map(({ id, label, websites, description }) => ({
    row: entity === null ? 'candidate' : 'passed-over',
    url: websites[0] ?? null,
    name: label,
    why: description,
    item: id,
  }))
}

function cell(value: Cell | undefined): Cell {
  return typeof value === 'string' ? plain(value) : (value ?? null)
}
