import type { Brand } from '../../brand/brand.ts'
import type { AccountClaim } from '../../evidence/account.ts'
import { foundByName, namesToFind, surestFirst } from '../found-account.ts'
import type { Scan, Scanner } from '../scanner.ts'
import { account, toAccount } from './account.ts'
import { domainOf, GRAMMAR, handleKey, parseHandle, profileUrl } from './handle.ts'
import { mentions } from './mentions.ts'
import { ownPosts } from './own.ts'
import { replies } from './replies.ts'
import { Channels } from './shapes.ts'
import { PLATFORM } from './to-post.ts'

/** How many hits of a name are looked at. */
const HITS = 20

/**
 * PeerTube, by the API of each server, and the index of them all for what names a brand. An account is a channel or the
 * account that owns it; comments are always by accounts, so that the maker of a video speaks for its channel below it.
 *
 * @see https://docs.joinpeertube.org/api-rest-reference.html and the types of @peertube/peertube-types 8.1
 */
export const peertube: Scanner = {
  id: PLATFORM,
  name: 'PeerTube',
  homepage: 'https://joinpeertube.org',
  reads: [
    'channels and accounts',
    'their videos with views and likes',
    'comments below videos of the window, and who answered them',
    'videos that the index of all servers finds by the name',
  ],
  lifecycle: { stage: 'experimental' },
  access: { kind: 'open', env: [], gives: null, steps: [] },
  requests:
    '1 for each channel and 2 for each account, 1 for each 100 of the N own videos, 1 for each 100 threads below each of them that has comments, 1 for each thread with an answer by its maker, 1 for each 100 of the M mentions by name, and 1 for each waiting thread with replies.',
  terms:
    'Each server is asked by its own API, which by default allows 50 requests in 10 seconds (https://docs.joinpeertube.org/api-rest-reference.html); the index is asked once for each name.',
  origins: { index: 'https://sepiasearch.org' },
  federated: true,
  handle: {
    parse: parseHandle,
    url: profileUrl,
    grammar: GRAMMAR,
    domain: domainOf,
    key: handleKey,
    typedOnly: true,
  },
  carriesHandles: true,
  known: { present: 'framasoft@framatube.org', absent: 'no_such_channel_at_all@framatube.org' },
  find,
  account,
  posts: ownPosts,
  mentions,
  replies,
}

/** Channels of the brand's name in the index of all servers: one request for each of at most three names. */
async function* find(brand: Brand, scan: Scan): AsyncGenerator<AccountClaim> {
  const claims = new Map<string, AccountClaim>()
  for (const search of namesToFind(brand)) {
    const asked = new URLSearchParams({ search, start: '0', count: String(HITS) })
    const { data } = await scan.http.json(`${scan.origin('index')}/api/v1/search/video-channels?${asked}`, Channels)
    for (const found of data.map(toAccount)) {
      const claim = foundByName(found, brand, `The index of PeerTube's servers finds it by "${search}".`)
      if (claim !== null && !claims.has(found.id)) claims.set(found.id, claim)
    }
  }
  yield* [...claims.values()].sort(surestFirst)
}
