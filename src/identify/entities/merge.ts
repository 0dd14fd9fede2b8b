import { siteDomain } from '../../brand/site-domain.ts'
import type { Entity } from '../../evidence/identity.ts'
import { fold, squeezed } from '../brand-index/fold.ts'

/**
 * One entity for each Wikidata item, in the order in which they first come. Wikidata itself speaks first, since the
 * index is a copy of what it once said; what only one of them knows is kept.
 */
export function mergeEntities(entities: readonly Entity[]): Entity[] {
  const byId = new Map<string, Entity[]>()
  for (const entity of entities) byId.set(entity.id, [...(byId.get(entity.id) ?? []), entity])
  return [...byId.values()].map((same) => same.toSorted((a, b) => freshness(a) - freshness(b)).reduce(join))
}

function freshness({ sources }: Entity): number {
  return sources.includes('wikidata') ? 0 : 1
}

function join(first: Entity, second: Entity): Entity {
  const names = [first.label, second.label, ...first.aliases, ...second.aliases]
  return {
    id: first.id,
    label: first.label,
    description: first.description ?? second.description,
    kinds: distinct([...first.kinds, ...second.kinds], (kind) => kind.toLowerCase()),
    aliases: distinct(names, (name) => squeezed(fold(name)) || name).slice(1),
    websites: distinct([...first.websites, ...second.websites], (website) => siteDomain(website) ?? website),
    accounts: distinct(
      [...first.accounts, ...second.accounts],
      ({ platform, handle }) => `${platform} ${handle.toLowerCase()}`,
    ),
    sources: distinct([...first.sources, ...second.sources], (source) => source),
  }
}

function distinct<T>(items: readonly T[], key: (item: T) => string): T[] {
  const kept = new Map<string, T>()
  for (const item of items) if (!kept.has(key(item))) kept.set(key(item), item)
  return [...kept.values()]
}
