import { communityAddress } from '../../brand/community-address.ts'
import type { Testimony } from '../../evidence/identity.ts'
import type { SiteFacts } from '../../evidence/site-facts.ts'
import { PlatformError } from '../../http/platform-error.ts'
import { domainOf } from '../site/address.ts'
import { type Claim, NOTHING, type Source, type SourceTools } from '../source.ts'
import { engineOf } from './engines.ts'

/** Bytes of a front page in which its engine has named itself. */
const ENOUGH = 1024 * 1024

/** A community to ask, and who says that it is the brand's. */
interface Asked {
  url: URL
  testimony: Testimony
}

/** What one community said, or why it could not be told what it is. */
type Told = { claim: Claim } | { note: string; failure: PlatformError | null }

/**
 * The brand's own communities: those that the brand file names, and those on hosts like `community.aurora-air.example` that
 * its site links to. Each front page is asked for once, and says on which engine the community runs: so it is known as
 * what platform it can be read.
 *
 * It asks once for each address named, and for at most four hosts that the site links to.
 *
 * @param named addresses that `communityAddress` reads.
 * @param site what the brand's own site says; null where it was not read.
 */
export function communitySource(named: readonly string[], site: SiteFacts | null): Source {
  return {
    id: 'community',
    name: 'its communities',
    ask: async (_, tools) => {
      const asked = communities(named, site, tools)
      const told: Told[] = []
      for (const one of asked) told.push(await ask(one, tools))
      const claims = told.flatMap((one) => ('claim' in one ? [one.claim] : []))
      const failed = told.flatMap((one) => ('claim' in one || one.failure === null ? [] : [one.failure]))
      if (claims.length === 0 && failed.length === told.length && failed[0]) throw failed[0]
      return { ...NOTHING, claims, notes: told.flatMap((one) => ('note' in one ? [one.note] : [])) }
    },
  }
}

function communities(named: readonly string[], site: SiteFacts | null, { catalogue }: SourceTools): Asked[] {
  const given = named.flatMap((text): Asked[] => {
    const url = communityAddress(text)
    return url === null ? [] : [{ url, testimony: { witness: 'named', text: 'Named by the user.', url: url.href } }]
  })
  const linked = (site?.communities ?? []).map(({ url, ...link }) => ({ ...link, url: new URL(url) }))
  const others = linked
    .filter(({ url }) => !given.some((one) => one.url.host === url.host))
    .filter(({ url }) => catalogue.destination(url.href) === null)
    .map(({ url, place, page }): Asked => {
      const whose = domainOf(new URL(page))
      const text = place === 'frame' ? `the header or footer of ${whose} links to it` : `a page of ${whose} links to it`
      return { url, testimony: { witness: `site-${place}`, text, url: page } }
    })
  return [...given, ...others]
}

async function ask({ url, testimony }: Asked, { http, catalogue }: SourceTools): Promise<Told> {
  try {
    const reply = await http.page({ url: url.href, enough: ENOUGH })
    const engine = engineOf(reply)
    if (engine === null)
      return { note: `${url.hostname} may be a community, but on no engine that is known here`, failure: null }
    const handle = catalogue.network(engine.id)?.handle.parse(reply.url) ?? null
    if (handle === null)
      return { note: `${url.hostname} is a community on ${engine.name}, which cannot be read`, failure: null }
    return { claim: { platform: engine.id, handle, testimony: [testimony] } }
  } catch (failure) {
    if (!(failure instanceof PlatformError)) throw failure
    return { note: `${url.hostname} does not show on which engine it runs: ${failure.message}`, failure }
  }
}
