import type { Brand } from '../../brand/brand.ts'
import { type Account, accountRecord } from '../../evidence/account.ts'
import { isAddress } from '../../evidence/address.ts'
import type { Post } from '../../evidence/post.ts'
import { PlatformError } from '../../http/platform-error.ts'
import { communityStreams, ifShown, ifThere } from '../community.ts'
import { baseOf } from '../community-handle.ts'
import type { Scan, Scanner } from '../scanner.ts'
import { About, BasicInfo } from './answers.ts'
import { ask, membersOnly } from './ask.ts'
import { elsewhere, forumsElsewhere } from './elsewhere.ts'
import { HANDLE } from './handle.ts'
import { readBack } from './read-back.ts'
import { Settings } from './settings.ts'
import { PLATFORM } from './to-post.ts'

const NAME = 'Discourse'
const own = communityStreams(NAME, readBack)

/**
 * A brand's community on Discourse, and what is said of the brand on other people's forums. Every page of a forum can be
 * had as data by adding `.json` to its address. The account is the forum; its members are its audience.
 *
 * A topic is read whole, peers' answers with it, so there is no second round for replies.
 *
 * @see https://docs.discourse.org https://github.com/discourse/discourse (app/controllers, app/serializers)
 */
export const discourse: Scanner = {
  id: PLATFORM,
  name: NAME,
  homepage: 'https://www.discourse.org',
  reads: [
    "all topics and replies in the brand's own community",
    "who of its users is the brand's staff, by flag, group and title",
    'accepted answers',
    "posts that name the brand on other people's forums",
  ],
  lifecycle: { stage: 'experimental' },
  access: { kind: 'open', env: [], gives: null, steps: [] },
  requests:
    '2 for a community, 1 for each 100 topics written in since the window began (30 on old versions), 1 for each of these topics, and 1 more for each 20 posts of the window beyond the first 20 of a topic; on other forums 1 for each 50 topics that hold a name of the brand, at most 10 for each name.',
  terms:
    'Each forum is read on the terms of its own keepers, as a guest, one request at a time. The engine allows 50 requests in 10 seconds and 200 a minute from one address unless a forum sets it otherwise (https://github.com/discourse/discourse/blob/main/config/discourse_defaults.conf).',
  origins: {},
  federated: true,
  handle: HANDLE,
  settings: Settings,
  harmlessSettings: ['staff', 'groups', 'titles', 'volunteers', 'bots', 'offTopic', 'forums'],
  carriesHandles: false,
  known: { present: 'meta.discourse.org', absent: 'meta.discourse.org/no-such-forum' },
  account,
  posts: own.posts,
  mentions,
}

/** Two requests; that for counts and people is one that a forum may refuse. */
async function account(handle: string, scan: Scan): Promise<Account> {
  const base = baseOf(handle, scan.origin)
  const basic = ask(scan, handle, `${base}/site/basic-info.json`, BasicInfo)
  const { title, description, login_required } = await ifThere(basic, { name: NAME, handle })
  if (login_required === true) throw membersOnly(handle)
  const about = (await ifShown(ask(scan, handle, `${base}/about.json`, About)))?.about
  const contact = about?.contact_url ?? ''
  return accountRecord({
    platform: PLATFORM,
    id: handle,
    handle,
    name: title.trim() || null,
    url: HANDLE.url(handle),
    followers: about?.stats?.users_count ?? about?.stats?.user_count ?? null,
    posts: about?.stats?.posts_count ?? about?.stats?.post_count ?? null,
    bio: description?.trim() || null,
    links: isAddress(contact) ? [{ url: contact, verified: false }] : [],
  })
}

/** What customers say in the brand's own community, then what is said on the other forums of the settings. */
async function* mentions(brand: Brand, scan: Scan): AsyncGenerator<Post> {
  const forums = forumsElsewhere(scan)
  let failure: PlatformError | null = null
  if (scan.accounts.length > 0 || forums.length === 0)
    try {
      yield* own.mentions(brand, scan)
    } catch (thrown) {
      // What befalls the own community is no reason not to search the others.
      if (!(thrown instanceof PlatformError)) throw thrown
      failure = thrown
    }
  if (forums.length > 0 && failure?.status !== 'partial') yield* elsewhere(forums, brand, scan)
  if (failure !== null) throw failure
}
