import { fold } from '../../src/identify/brand-index/fold.ts'
import { FIELDS, type IndexHead, type IndexRecord, writeLine } from '../../src/identify/brand-index/record.ts'
import { kindOf } from './kinds.ts'
import { aliasesOf, namings } from './names.ts'
import { isPlace } from './place.ts'
import type { SourceCategories, SourceEntities } from './source.ts'
import { usualShares } from './usual.ts'
import { ownWebsites } from './websites.ts'

/** What the map says of one entity: its names, and its categories, each once for each item. */
interface OnTheMap {
  names: string[]
  categories: string[]
}

const MOST_KINDS = 6

/**
 * The index as text: a line that tells what it is, then a line for each entity with its keys, a tab, and its record.
 * Keys are its names, folded.
 *
 * Left out: what has neither website nor account; what is only a flag, or a line of transport without an account;
 * places that only own what is on the map.
 */
export function deriveIndex(source: SourceEntities, map: SourceCategories): string {
  const seen = onTheMap(map)
  const brands: IndexRecord[] = []
  const lines: string[] = []
  for (const [id, entity] of Object.entries(source.wikidata)) {
    const { names, categories } = seen.get(id) ?? { names: [], categories: [] }
    const label = entity.label ?? names[0]
    if (label === undefined) continue
    const trees = new Set(categories.map((category) => category.split('/')[0] ?? ''))
    const identities = entity.identities ?? {}
    const websites = ownWebsites([identities.website ?? '', ...(entity.officialWebsites ?? [])])
    const fields = FIELDS.filter((field) => identities[field] !== undefined)
    const description = entity.description ?? null
    if (websites.length === 0 && fields.length === 0) continue
    if (!trees.has('brands') && !trees.has('operators') && (!trees.has('transit') || fields.length === 0)) continue
    if (!trees.has('brands') && description !== null && isPlace(description)) continue
    const record: IndexRecord = {
      id,
      label,
      description,
      kinds: kindsOf(categories),
      aliases: aliasesOf(label, names),
      websites,
      accounts: Object.fromEntries(fields.map((field) => [field, identities[field] ?? ''])),
    }
    if (trees.has('brands')) brands.push(record)
    lines.push(writeLine(keysOf(record), record))
  }
  const { version, generated } = source._meta
  const head: IndexHead = {
    source: 'name-suggestion-index',
    version,
    generated,
    usual: usualShares(brands),
  }
  return `${[JSON.stringify(head), ...lines].join('\n')}\n`
}

function onTheMap(map: SourceCategories): Map<string, OnTheMap> {
  const seen = new Map<string, OnTheMap>()
  for (const [category, { items }] of Object.entries(map.nsi)) {
    for (const { id, names } of items.flatMap(namings)) {
      const known = seen.get(id) ?? { names: [], categories: [] }
      known.names.push(...names)
      known.categories.push(category)
      seen.set(id, known)
    }
  }
  return seen
}

/** Its names, folded. Names of one spelling but for spaces are one: the look-up asks for them with and without. */
function keysOf({ label, aliases }: IndexRecord): string[] {
  return [label, ...aliases].map(fold).filter((name) => name !== '')
}

/** What it is by its brand; by what it runs only where it is no brand, since brands run car parks and cameras too. */
function kindsOf(categories: readonly string[]): string[] {
  const brands = categories.filter((category) => category.startsWith('brands/'))
  const others = categories.filter((category) => !category.startsWith('flags/'))
  return byCount((brands.length > 0 ? brands : others).map(kindOf)).slice(0, MOST_KINDS)
}

/** Each word once, the most frequent first. */
function byCount(words: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word)
}
