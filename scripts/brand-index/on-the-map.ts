import { namings } from './names.ts'
import type { SourceCategories } from './source.ts'

/** What the map says of one entity: its names, names to find it by, and the categories of its items. */
export interface OnTheMap {
  names: string[]
  matchNames: string[]
  categories: string[]
}

/** What the map says of each entity, by its Wikidata item. */
export function onTheMap(map: SourceCategories): Map<string, OnTheMap> {
  const seen = new Map<string, OnTheMap>()
  for (const [category, { items }] of Object.entries(map.nsi)) {
    for (const { id, names, matchNames } of items.flatMap(namings)) {
      const known = seen.get(id) ?? { names: [], matchNames: [], categories: [] }
      known.names.push(...names)
      known.matchNames.push(...matchNames)
      known.categories.push(category)
      seen.set(id, known)
    }
  }
  return seen
}
