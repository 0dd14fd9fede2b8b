import { type Account, accountRecord } from '../../evidence/account.ts'
import { iso, seconds } from '../../evidence/time.ts'
import { asGuest, communityStreams, ifThere } from '../community.ts'
import { baseOf, communityHandle } from '../community-handle.ts'
import type { Scan, Scanner } from '../scanner.ts'
import { Comments, Forum } from './answers.ts'
import { pageAddress, readBack, Settings } from './read-back.ts'
import { PLATFORM } from './to-posts.ts'

const NAME = 'Flarum'

/**
 * A brand's community on Flarum, by its JSON:API, which every forum has and which needs no key where guests may read.
 *
 * @see https://github.com/flarum/framework (1.x: Api/Controller/ListPostsController.php; 2.x: Api/Resource/PostResource.php)
 */
export const flarum: Scanner = {
  id: PLATFORM,
  name: NAME,
  homepage: 'https://flarum.org',
  reads: [
    "all discussions and replies in the brand's own community",
    "who of its users is the brand's staff, by group",
  ],
  lifecycle: { stage: 'experimental' },
  access: { kind: 'open', env: [], gives: null, steps: [] },
  requests:
    '1 for a community, 1 for each 50 posts written there since the window began, and 1 for each older discussion that was gone on with.',
  terms:
    'Each forum is read on the terms of its own keepers, as a guest, one request at a time. The engine states no limit (https://github.com/flarum/framework).',
  origins: {},
  federated: true,
  handle: communityHandle(['d', 'u', 't', 'tags', 'all', 'api', 'p']),
  settings: Settings,
  harmlessSettings: ['staff', 'groups'],
  carriesHandles: false,
  known: { present: 'discuss.flarum.org', absent: 'discuss.flarum.org/no-such-forum' },
  account,
  ...communityStreams(NAME, readBack),
}

/** Two requests, of which the second is the first that reading it makes. A forum does not tell how many members it has. */
async function account(handle: string, scan: Scan): Promise<Account> {
  const base = baseOf(handle, scan.origin)
  const { data } = await ifThere(scan.http.json(`${base}/api`, Forum), { name: NAME, handle })
  const newest = await asGuest(scan.http.json(pageAddress(base, 0), Comments), handle)
  const last = newest.data[0]?.attributes.createdAt
  return accountRecord({
    platform: PLATFORM,
    id: handle,
    handle,
    name: data.attributes.title.trim() || null,
    url: `https://${handle}`,
    lastActive: last === undefined ? null : iso(seconds(last)),
  })
}
