import { z } from 'zod'
import type { Brand } from '../../brand/brand.ts'
import { brandMatcher } from '../../brand/match.ts'
import type { Post } from '../../evidence/post.ts'
import { DAY, type Interval, seconds } from '../../evidence/time.ts'
import { fetchFeed } from '../feeds/fetch-feed.ts'
import { PUBLISHER_GRAMMAR, publisherHandle, publishesItself } from '../publisher.ts'
import type { Scan, Scanner } from '../scanner.ts'
import { EDITION, newsAddress, newsQuery } from './query.ts'
import { type Article, articleToPost } from './to-post.ts'

/** The most that one search gives. */
const MOST_ITEMS = 100

const Settings = z.strictObject({
  editions: z
    .array(z.string().regex(EDITION, 'is a country and a language, like US:en, GB:en, DE:de or BR:pt-419'))
    .min(1)
    .optional()
    .describe('The editions of Google News to search, as country and language; US:en unless set.'),
})

/**
 * News that name the brand in their headline, by the search of Google News as a feed. It shows who published what and when,
 * and no reaction to it; what the articles say it does not show.
 */
export const googleNews: Scanner = {
  id: 'google-news',
  name: 'Google News',
  homepage: 'https://news.google.com',
  reads: ['headlines that name the brand, with publisher and time'],
  lifecycle: { stage: 'fragile' },
  access: { kind: 'open', env: [], gives: null, steps: [] },
  requests:
    '1 for each edition and, where it has more than 100 of the M mentions, about 2 more for each further 100; and 1 for robots.txt.',
  terms:
    'The feed is not documented and states no limit; robots.txt is obeyed (https://news.google.com/robots.txt), and Google shows a page of its own to those who ask too much.',
  origins: { news: 'https://news.google.com' },
  handle: {
    parse: (text) =>
      publisherHandle(text) ??
      publisherHandle(/^https:\/\/news\.google\.com\/search\?q=site:(.+)$/.exec(text)?.[1] ?? ''),
    url: (handle) => `https://news.google.com/search?q=site:${handle}`,
    grammar: PUBLISHER_GRAMMAR,
  },
  settings: Settings,
  harmlessSettings: ['editions'],
  carriesHandles: false,
  known: { present: 'reuters.com', absent: 'no-such-publisher.invalid' },
  mentions,
}

/** For M mentions: one request an edition for at most 100 of them; a stretch with more is halved, down to a day. */
async function* mentions(brand: Brand, scan: Scan): AsyncGenerator<Post> {
  const { editions = ['US:en'] } = Settings.parse(scan.settings)
  const query = newsQuery(brand)
  const namesBrand = brandMatcher(brand)
  const isOwn = publishesItself(brand)
  const whole = { from: scan.window.since, to: scan.window.until }
  scan.parts(editions)
  const unseen = new Set<string>()
  for (const edition of editions) {
    // The newest stretch first, since that is where people talk now.
    const stretches: Interval[] = [whole]
    for (let stretch = stretches.pop(); stretch !== undefined; stretch = stretches.pop()) {
      const { from, to } = stretch
      const feed = await fetchFeed(newsAddress(scan.origin('news'), query, edition, stretch), scan)
      const full = feed.items.length >= MOST_ITEMS
      if (full && to - from > 2 * DAY) {
        const middle = from + Math.floor((to - from) / 2)
        stretches.push({ from, to: middle }, { from: middle, to })
        continue
      }
      for (const post of scan.each('articles', feed.items, (item) => articleToPost(item, feed.language))) {
        if (isOwn(post.author) || !within(post, whole)) continue
        if (namesBrand(post.text)) yield post
        else unseen.add(post.id)
      }
      scan.covered(edition, { from, to, complete: stretches.length === 0, scope: full ? 'sample' : 'all' })
    }
  }
  if (unseen.size > 0)
    scan.note(
      `Google News found ${unseen.size} more articles that do not name the brand in their headline, which alone can be seen.`,
    )
}

function within({ createdAt }: Pick<Article, 'createdAt'>, { from, to }: Interval): boolean {
  const at = seconds(createdAt)
  return from <= at && at <= to
}
