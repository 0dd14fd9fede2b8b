import { type Account, accountRecord } from '../../evidence/account.ts'
import { communityStreams } from '../community.ts'
import { communityHandle } from '../community-handle.ts'
import { timeOf } from '../feeds/own-posts.ts'
import type { Scan, Scanner } from '../scanner.ts'
import { newestPosts } from './fetch-board.ts'
import { readBack, Settings } from './read-back.ts'
import { PLATFORM } from './to-posts.ts'

/**
 * A brand's board on phpBB, by the two feeds that every board has unless its keepers close them: that of all new posts,
 * and that of new topics. Neither goes back further than its last entries, 15 and 10 unless the keepers say otherwise, so
 * what is covered begins with the oldest of them.
 *
 * @see https://github.com/phpbb/phpbb (phpBB/phpbb/feed, phpBB/config/default/routing/feed.yml, install/schemas/schema_data.sql)
 */
export const boardFeeds: Scanner = {
  id: PLATFORM,
  name: 'Boards by their feeds',
  homepage: 'https://www.phpbb.com',
  reads: ["the newest posts and topics of the brand's own board on phpBB, as far as its feeds go back"],
  lifecycle: { stage: 'experimental' },
  access: { kind: 'open', env: [], gives: null, steps: [] },
  requests:
    '2 for a board, however many posts it has, 1 more where it runs on phpBB 3.0 or 3.1, and the robots.txt of its host.',
  terms:
    'A feed is published to be read by programs; robots.txt is obeyed, and each board is asked one thing at a time, as a guest. The engine states no limit (https://github.com/phpbb/phpbb).',
  origins: {},
  federated: true,
  handle: communityHandle([
    'index.php',
    'viewtopic.php',
    'viewforum.php',
    'memberlist.php',
    'app.php',
    'feed.php',
    'feed',
  ]),
  settings: Settings,
  harmlessSettings: ['staff'],
  carriesHandles: false,
  known: { present: 'www.phpbb.com/community', absent: 'www.phpbb.com/no-such-board' },
  account,
  ...communityStreams('phpBB', readBack),
}

/** One request, or two on an old board; reading the posts makes it anyway. A feed does not tell how many members there are. */
async function account(handle: string, scan: Scan): Promise<Account> {
  const { feed } = await newestPosts(handle, scan)
  const times = feed.items.map(timeOf).filter((time): time is number => time !== null && time <= scan.observedAt)
  const newest = feed.items.find((item) => timeOf(item) === Math.max(...times))
  return accountRecord({
    platform: PLATFORM,
    id: handle,
    handle,
    name: feed.title,
    url: `https://${handle}`,
    bio: feed.description,
    lastActive: newest?.publishedAt ?? null,
  })
}
