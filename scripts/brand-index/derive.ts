import { fold, squeezed } from '../../src/identify/brand-index/fold.ts'
import { isPlace } from '../../src/identify/brand-index/place.ts'
import {
  FIELDS,
  type IndexHead,
  type IndexRecord,
  writeKeys,
  writeRecord,
} from '../../src/identify/brand-index/record.ts'
import { kindsOf } from './kinds.ts'
import { aliasesOf, spelling } from './names.ts'
import { type OnTheMap, onTheMap } from './on-the-map.ts'
import type { SourceCategories, SourceEntities, SourceEntity } from './source.ts'
import { usualShares } from './usual.ts'
import { ownWebsites } from './websites.ts'

/** An entity that is in the index, before its aliases are chosen. */
interface Draft {
  record: IndexRecord
  isBrand: boolean
  names: readonly string[]
  matchNames: readonly string[]
}

/**
 * The index as text: a line that tells what it is, then the keys of each entity, an empty line, and the entities, a line
 * each. Keys are names, folded, with their spaces and without.
 *
 * Left out: what has neither website nor account; what is only a flag, or a line of transport without an account;
 * places that only own what is on the map. Of the names that an entity's places are found by, those that another
 * entity bears and its own label does not hold are left out too: they are what a shop was called before it changed hands.
 */
export function deriveIndex(source: SourceEntities, map: SourceCategories): string {
  const seen = onTheMap(map)
  const drafts = Object.entries(source.wikidata).flatMap(([id, entity]) => {
    const draft = draftOf(id, entity, seen.get(id) ?? { names: [], matchNames: [], categories: [] })
    return draft === null ? [] : [draft]
  })
  const owners = ownersOf(drafts)
  const records = drafts.map(({ record, names, matchNames }) => {
    const free = matchNames.filter(
      (name) => (owners.get(spelling(name)) ?? record.id) === record.id || holds(record.label, name),
    )
    return { ...record, aliases: aliasesOf(record.label, [...names, ...free]) }
  })
  const { version, generated } = source._meta
  const usual = usualShares(drafts.filter(({ isBrand }) => isBrand).map(({ record }) => record))
  const head: IndexHead = { source: 'name-suggestion-index', version, generated, usual }
  const keys = records.map((record, line) => writeKeys(keysOf(record), line))
  return `${[JSON.stringify(head), ...keys, '', ...records.map(writeRecord)].join('\n')}\n`
}

function draftOf(id: string, entity: SourceEntity, { names, matchNames, categories }: OnTheMap): Draft | null {
  const label = entity.label ?? names[0]
  const trees = new Set(categories.map((category) => category.split('/')[0] ?? ''))
  const { identities = {}, officialWebsites = [], description = null } = entity
  const websites = ownWebsites([identities.website ?? '', ...officialWebsites])
  const fields = FIELDS.filter((field) => identities[field] !== undefined)
  if (label === undefined || websites.length + fields.length === 0) return null
  const isBrand = trees.has('brands')
  if (!isBrand && !trees.has('operators') && (!trees.has('transit') || fields.length === 0)) return null
  if (!isBrand && description !== null && isPlace(description)) return null
  const accounts = Object.fromEntries(fields.map((field) => [field, identities[field] ?? '']))
  const record = { id, label, description, kinds: kindsOf(categories), aliases: [], websites, accounts }
  return { record, isBrand, names, matchNames }
}

/** Whose own name each spelling is; the first of several, which is as good as any, since it is not the one who asks. */
function ownersOf(drafts: readonly Draft[]): Map<string, string> {
  const owners = new Map<string, string>()
  for (const { record, names } of drafts) {
    for (const name of [record.label, ...names]) {
      const key = spelling(name)
      if (!owners.has(key)) owners.set(key, record.id)
    }
  }
  return owners
}

function holds(label: string, name: string): boolean {
  return ` ${fold(label)} `.includes(` ${fold(name)} `)
}

/** Its names, folded, and without their spaces as well: by the former a beginning is found, by the latter a whole name. */
function keysOf({ label, aliases }: IndexRecord): string[] {
  const names = [label, ...aliases].map(fold).filter((name) => name !== '')
  return [...new Set([...names, ...names.map(squeezed)])]
}
