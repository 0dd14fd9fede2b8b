import type { Brand } from '../../brand/brand.ts'
import { siteDomain } from '../../brand/site-domain.ts'
import { type Account, type AccountClaim, accountRecord } from '../../evidence/account.ts'
import type { Post } from '../../evidence/post.ts'
import type { Scan, Scanner } from '../scanner.ts'
import { comments } from './comments.ts'
import { feedAddress, feedHandle } from './handle.ts'
import { openFeed, ownPosts, timeOf } from './own-posts.ts'
import type { Feed } from './read/feed.ts'

/** Where a site names more feeds than these they are those of its categories. */
const MOST_FEEDS = 5

/**
 * The brand's blog, newsroom and podcast, by their feeds, with the comments below them. An account is a feed; those that the
 * brand's own site names are found, others are configured.
 */
export const feeds: Scanner = {
  id: 'feeds',
  name: 'Blog and news feeds',
  homepage: 'https://www.rssboard.org/rss-specification',
  reads: ['posts of blogs, newsrooms and podcasts', 'comments below them, where the feed or WordPress shows them'],
  lifecycle: { stage: 'experimental' },
  access: { kind: 'open', env: [], gives: null, steps: [] },
  requests:
    '1 for each feed and 1 more for each further page of its N own posts (10 to 50 a page) back to the edge of the window; on WordPress 1 for each 100 of the M comments and 1 for the posts on which they stand; elsewhere, or where that is closed, 1 for each own post that has comments; and the robots.txt of each host.',
  terms:
    'A feed is published to be read by programs; robots.txt is obeyed, and each host is asked one thing at a time. Reading comments from WordPress without a key is what its API is open for (https://developer.wordpress.org/rest-api/reference/comments/).',
  origins: {},
  federated: true,
  // Comments, where the site has them.
  publicReplies: 'owner decides',
  handle: {
    parse: feedHandle,
    url: feedAddress,
    grammar: 'the address of a feed, like feeds:aurora-air.example/blog/feed',
    domain: (handle) => siteDomain(feedAddress(handle)),
    typedOnly: true,
  },
  carriesHandles: false,
  known: { present: 'wordpress.org/news/feed/', absent: 'wordpress.org/no-such-page-at-all/feed/' },
  find,
  account: async (handle, scan) => feedAccount(handle, await openFeed(handle, scan), scan),
  posts: ownPosts,
  mentions: (_, scan): AsyncGenerator<Post> => comments(scan),
}

/** The feeds that the brand's own site names. */
async function* find(brand: Brand, scan: Scan): AsyncGenerator<AccountClaim> {
  const own = brand.website === null ? null : siteDomain(brand.website)
  const named = (scan.site?.feeds ?? []).flatMap((address) => feedHandle(address) ?? [])
  for (const handle of [...new Set(named)].slice(0, MOST_FEEDS)) {
    const atHome = own !== null && siteDomain(feedAddress(handle)) === own
    yield {
      platform: 'feeds',
      handle,
      confidence: atHome ? 0.95 : 0.8,
      evidence: [`The brand's site names ${feedAddress(handle)} as ${atHome ? 'its feed' : 'a feed of it'}.`],
      account: null,
      bySite: true,
    }
  }
}

/** A feed as an account. It has no followers, and nobody vouches for it but the site at which it lies. */
function feedAccount(handle: string, feed: Feed, scan: Scan): Account {
  const times = feed.items.map(timeOf).filter((time): time is number => time !== null && time <= scan.observedAt)
  const latest = times.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const newest = feed.items.find((item) => timeOf(item) === latest)
  return accountRecord({
    platform: 'feeds',
    id: handle,
    handle,
    name: feed.title,
    url: feed.site ?? feedAddress(handle),
    bio: feed.description,
    links: feed.site === null ? [] : [{ url: feed.site, verified: false }],
    lastActive: newest?.publishedAt ?? null,
  })
}
