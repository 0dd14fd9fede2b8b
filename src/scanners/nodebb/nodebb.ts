import { type Account, accountRecord } from '../../evidence/account.ts'
import { iso } from '../../evidence/time.ts'
import { htmlToText } from '../../text/html.ts'
import { communityStreams, ifShown, ifThere } from '../community.ts'
import { baseOf, communityHandle } from '../community-handle.ts'
import type { Scan, Scanner } from '../scanner.ts'
import { Config, Recent, Users } from './answers.ts'
import { Settings } from './people.ts'
import { readBack } from './read-back.ts'
import { PLATFORM } from './to-post.ts'

const NAME = 'NodeBB'

/**
 * A brand's community on NodeBB. Every page of a forum can be had as data under `/api`, without a key where guests may
 * read it; its search cannot, as a rule.
 *
 * @see https://github.com/NodeBB/NodeBB (public/openapi/read.yaml, src/controllers)
 */
export const nodebb: Scanner = {
  id: PLATFORM,
  name: NAME,
  homepage: 'https://nodebb.org',
  reads: ["all topics and replies in the brand's own community", "who of its users is the brand's staff, by group"],
  lifecycle: { stage: 'experimental' },
  access: { kind: 'open', env: [], gives: null, steps: [] },
  requests:
    '3 for a community, 1 for each group of staff and each 50 members of it, 1 for each 20 topics written in since the window began, 1 for each of these with a reply and 1 more for each further 20 posts in it; where the list of topics ends before the window does, 1 for the number of topics.',
  terms:
    'Each forum is read on the terms of its own keepers, as a guest, one request at a time. The engine states no limit (https://github.com/NodeBB/NodeBB).',
  origins: {},
  federated: true,
  handle: communityHandle([
    'topic',
    'category',
    'user',
    'users',
    'groups',
    'tags',
    'recent',
    'categories',
    'post',
    'api',
  ]),
  settings: Settings,
  harmlessSettings: ['staff', 'groups'],
  carriesHandles: false,
  known: { present: 'community.nodebb.org', absent: 'community.nodebb.org/no-such-forum' },
  account,
  ...communityStreams(NAME, readBack),
}

/** Three requests; that for the number of members is one that a forum may refuse. */
async function account(handle: string, scan: Scan): Promise<Account> {
  const base = baseOf(handle, scan.origin)
  const config = await ifThere(scan.http.json(`${base}/api/config`, Config), { name: NAME, handle })
  const recent = await ifShown(scan.http.json(`${base}/api/recent?page=1`, Recent))
  const members = await ifShown(scan.http.json(`${base}/api/users`, Users))
  const last = recent?.topics[0]?.lastposttime
  return accountRecord({
    platform: PLATFORM,
    id: handle,
    handle,
    name: htmlToText(config.siteTitle) || null,
    url: `https://${handle}`,
    followers: members?.userCount ?? null,
    lastActive: last === undefined ? null : iso(last / 1000),
  })
}
