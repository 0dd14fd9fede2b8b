import { isAddress } from '../../evidence/address.ts'
import type { Entity } from '../../evidence/identity.ts'
import type { Seconds } from '../../evidence/time.ts'
import type { Catalogue } from '../catalogue.ts'
import { catalogueHandle } from '../catalogue-handle.ts'
import { HANDLE_PROPERTIES } from './handle-properties.ts'
import type { Item } from './shapes.ts'
import { inForce, languagesOf } from './statements.ts'

const ENGLISH = 'Q1860'

/** What an item is, as ids of other items: what it is an instance of, then its industries. */
export function kindIds({ claims }: Item, now: Seconds): string[] {
  const kinds = [...inForce(claims.P31, now), ...inForce(claims.P452, now)].flatMap(({ value }) => value ?? [])
  return [...new Set(kinds)]
}

/**
 * An item as an entity.
 *
 * @param found the name by which the search found it: its label where it has none in English, else one more alias.
 * @param kinds what items are called, by id.
 */
export function toEntity(
  item: Item,
  found: string,
  kinds: ReadonlyMap<string, string>,
  { catalogue, now }: { catalogue: Catalogue; now: Seconds },
): Entity {
  const label = item.labels.en?.value ?? item.labels.mul?.value ?? found
  const aliases = [...(item.aliases.en ?? []), ...(item.aliases.mul ?? [])].map(({ value }) => value)
  const names = new Set([...aliases, found])
  return {
    id: item.id,
    label,
    description: item.descriptions.en?.value ?? item.descriptions.mul?.value ?? null,
    kinds: kindIds(item, now).flatMap((id) => kinds.get(id) ?? []),
    aliases: [...names].filter((name) => name !== label && name !== item.id),
    websites: websitesOf(item, now),
    accounts: accountsOf(item, catalogue, now),
    sources: ['wikidata'],
  }
}

/** Official websites, those in English or without a language first. */
function websitesOf({ claims }: Item, now: Seconds): string[] {
  const sites = inForce(claims.P856, now).filter(({ value }) => /^https?:\/\//i.test(value) && isAddress(value))
  const forAll = sites.filter((site) => {
    const languages = languagesOf(site)
    return languages.length === 0 || languages.includes(ENGLISH)
  })
  return [...new Set([...forAll, ...sites].map(({ value }) => value))]
}

/** The accounts on networks that the catalogue knows, each once. */
function accountsOf({ claims: { handles } }: Item, catalogue: Catalogue, now: Seconds): Entity['accounts'] {
  const accounts = new Map<string, Entity['accounts'][number]>()
  for (const { property, platform, before, unless } of HANDLE_PROPERTIES) {
    const network = catalogue.network(platform)
    if (network === null || (unless !== undefined && inForce(handles[unless], now).length > 0)) continue
    for (const { value } of inForce(handles[property], now)) {
      const handle = catalogueHandle(network, before, value)
      if (handle === null) continue
      const key = `${platform} ${network.handle.key(handle)}`
      if (!accounts.has(key)) accounts.set(key, { platform, handle })
    }
  }
  return [...accounts.values()]
}
