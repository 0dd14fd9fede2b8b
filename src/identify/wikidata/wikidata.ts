import { siteDomain } from '../../brand/site-domain.ts'
import type { Entity } from '../../evidence/identity.ts'
import { PlatformError } from '../../http/platform-error.ts'
import { quotable } from '../../http/quotable.ts'
import { type Findings, NOTHING, type Source, type SourceTools } from '../source.ts'
import { type Api, openApi } from './api.ts'
import type { Item } from './shapes.ts'
import { kindIds, toEntity } from './to-entity.ts'

/**
 * Wikidata as a source of identity: the items that the name finds, as entities, in the order of the search, which
 * knows how prominent they are. At most three requests: the search, the items that it found, what their kinds are called.
 *
 * @param origin without a trailing slash.
 */
export function wikidataSource(origin: string): Source {
  return {
    id: 'wikidata',
    name: 'Wikidata',
    ask: async ({ name, website }, tools) => {
      const api = openApi(origin, tools)
      const hits = await api.search(name)
      if (hits.length === 0) return NOTHING
      const items = await api.items([...new Set(hits.map(({ id }) => id))])
      const found = new Map<string, { item: Item; name: string }>()
      for (const { id, match } of hits) {
        const item = items.get(id)
        if (item !== undefined && !found.has(item.id)) found.set(item.id, { item, name: match.text })
      }
      const now = tools.clock.now()
      const kinds = await kindsOf(
        [...found.values()].map(({ item }) => item),
        api,
        tools,
      )
      const entities = [...found.values()].map(({ item, name: as }) =>
        toEntity(item, as, kinds.labels, { catalogue: tools.catalogue, now }),
      )
      return { ...NOTHING, entities, notes: [...kinds.notes, ...withoutWebsite(name, website, entities)] }
    },
  }
}

/** What the kinds of the items are called. Entities without their kinds are worth something too: a failure is a note. */
async function kindsOf(
  items: readonly Item[],
  api: Api,
  { clock, signal }: SourceTools,
): Promise<{ labels: ReadonlyMap<string, string>; notes: Findings['notes'] }> {
  const ids = [...new Set(items.flatMap((item) => kindIds(item, clock.now())))]
  if (ids.length === 0) return { labels: new Map(), notes: [] }
  try {
    return { labels: await api.labels(ids), notes: [] }
  } catch (failure) {
    if (!(failure instanceof PlatformError) || signal.aborted) throw failure
    return {
      labels: new Map(),
      notes: [`What kinds of things Wikidata found could not be looked up: ${failure.message}.`],
    }
  }
}

function withoutWebsite(name: string, website: string | null, entities: readonly Entity[]): string[] {
  const domain = website === null ? null : siteDomain(website)
  if (domain === null || entities.some(({ websites }) => websites.some((site) => siteDomain(site) === domain)))
    return []
  return [`Nothing that Wikidata finds by the name "${quotable(name)}" has a website at ${domain}.`]
}
