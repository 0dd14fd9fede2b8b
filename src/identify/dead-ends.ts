import type { DeadEnd } from '../evidence/identity.ts'
import type { SiteFacts } from '../evidence/site-facts.ts'
import type { Catalogue } from './catalogue.ts'

/** An account that its platform says is not there, and why. */
export interface GoneAccount {
  platform: string
  handle: string
  reason: string
}

/** The links of the site that lead to closed networks, and the accounts that the site or a catalogue names and that are gone. */
export function deadEndsOf(site: SiteFacts | null, gone: readonly GoneAccount[], catalogue: Catalogue): DeadEnd[] {
  const links = site?.links ?? []
  const closed = links.flatMap(({ platform, url, page }): DeadEnd[] => {
    const network = catalogue.network(platform)
    if (network?.lifecycle.stage !== 'closed') return []
    const { since, replacedBy } = network.lifecycle
    const reason = `${network.name} closed in ${since.slice(0, 4)}${replacedBy === null ? '' : `; ${replacedBy} took its place`}.`
    return [{ platform, network: network.name, url, page, reason }]
  })
  const vanished = gone.map(({ platform, handle, reason }): DeadEnd => {
    const network = catalogue.network(platform)
    const same = (other: string | null) => other !== null && network?.handle.key(other) === network?.handle.key(handle)
    const link = links.find((one) => one.platform === platform && same(one.handle))
    const url = link?.url ?? network?.handle.url(handle) ?? ''
    return { platform, network: network?.name ?? platform, url, page: link?.page ?? null, reason }
  })
  return onePerPlace([...closed, ...vanished])
}

/** The same link on several pages is one dead end, told by its first page. */
function onePerPlace(ends: readonly DeadEnd[]): DeadEnd[] {
  const byUrl = new Map<string, DeadEnd>()
  for (const end of ends) if (!byUrl.has(end.url)) byUrl.set(end.url, end)
  return [...byUrl.values()]
}
