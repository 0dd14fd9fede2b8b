import { fold, squeezed } from '../../src/identify/brand-index/fold.ts'
import type { SourceItem } from './source.ts'

/** What the tags of an item call the owner of its own name, the most telling first. */
const OWNERS = ['brand', 'operator', 'network'] as const
const OWN_NAMES = /^(?:name|alt_name|short_name|official_name)(?::|$)/

/** One entity that an item is of, its names there, and names that the item may be found by on the map. */
interface Naming {
  id: string
  names: readonly string[]
  matchNames: readonly string[]
}

/** Which entities an item is of, and how it names them: its brand, operator and network, each by names of its own. */
export function namings({ tags, matchNames = [] }: SourceItem): Naming[] {
  const owners = OWNERS.filter((owner) => tags[`${owner}:wikidata`] !== undefined)
  return owners.flatMap((owner, rank) => {
    const ids = tags[`${owner}:wikidata`]?.split(';') ?? []
    // Where several share the item, no name of it is that of one alone.
    if (ids.length > 1) return ids.map((id) => ({ id: id.trim(), names: [], matchNames: [] }))
    const called = new RegExp(`^${owner}(?::(?!wikidata|wikipedia)|$)`)
    const own = Object.entries(tags).filter(([tag]) => called.test(tag) || (rank === 0 && OWN_NAMES.test(tag)))
    const names = own.flatMap(([, value]) => value.split(';')).map((name) => name.trim())
    return ids.map((id) => ({ id: id.trim(), names, matchNames: rank === 0 ? matchNames : [] }))
  })
}

/** What two spellings of one name have in common. */
export function spelling(name: string): string {
  return squeezed(fold(name))
}

/** The names other than `label`, one a spelling, those that come most often first. */
export function aliasesOf(label: string, names: readonly string[]): string[] {
  const counted = new Map<string, { name: string; count: number }>()
  for (const name of names) {
    const key = spelling(name)
    if (key === '' || key === spelling(label)) continue
    const known = counted.get(key)
    if (known === undefined) counted.set(key, { name, count: 1 })
    else known.count += 1
  }
  return [...counted.values()].sort((a, b) => b.count - a.count).map(({ name }) => name)
}
