import { fold, squeezed } from '../../src/identify/brand-index/fold.ts'
import type { SourceItem } from './source.ts'

/** What the tags of an item call the owner of its own name, the most telling first. */
const OWNERS = ['brand', 'operator', 'network'] as const
const OWN_NAMES = /^(?:name|alt_name|short_name|official_name)(?::|$)/

export interface Naming {
  id: string
  names: readonly string[]
}

/** Which entities an item names, and how: its brand, operator and network, each by names of its own. */
export function namings({ tags, matchNames = [] }: SourceItem): Naming[] {
  const owners = OWNERS.filter((owner) => tags[`${owner}:wikidata`] !== undefined)
  return owners.flatMap((owner, rank) => {
    const called = new RegExp(`^${owner}(?::(?!wikidata|wikipedia)|$)`)
    const own = Object.entries(tags).filter(([tag]) => called.test(tag) || (rank === 0 && OWN_NAMES.test(tag)))
    const names = [...own.flatMap(([, value]) => value.split(';')), ...(rank === 0 ? matchNames : [])]
    const ids = tags[`${owner}:wikidata`]?.split(';') ?? []
    // Where several share the item, no name of it is that of one alone.
    return ids.map((id) => ({ id: id.trim(), names: ids.length === 1 ? names.map((name) => name.trim()) : [] }))
  })
}

/** The names other than `label`, one a spelling, those that most items give first. */
export function aliasesOf(label: string, names: readonly string[]): string[] {
  const counted = new Map<string, { name: string; count: number }>()
  for (const name of names) {
    const key = squeezed(fold(name))
    if (key === '' || key === squeezed(fold(label))) continue
    const known = counted.get(key)
    if (known === undefined) counted.set(key, { name, count: 1 })
    else known.count += 1
  }
  return [...counted.values()].sort((a, b) => b.count - a.count).map(({ name }) => name)
}
