import { z } from 'zod'
import type { Brand } from '../../brand/brand.ts'
import { brandMatcher } from '../../brand/match.ts'
import type { Post } from '../../evidence/post.ts'
import { seconds } from '../../evidence/time.ts'
import { PlatformError } from '../../http/platform-error.ts'
import { fetchFeed } from '../feeds/fetch-feed.ts'
import type { FeedItem } from '../feeds/read/feed.ts'
import { PUBLISHER_GRAMMAR, publisherHandle, publishesItself } from '../publisher.ts'
import type { Scan, Scanner } from '../scanner.ts'
import { alertToPost } from './to-post.ts'

/** A feed that is not full holds everything since its alert was made. */
const FULL = 20

const FEED = /^https:\/\/www\.google\.[a-z.]{2,6}(\/alerts\/feeds\/\d{1,30}\/(\d{1,30}))$/

const Settings = z.strictObject({
  feeds: z
    .array(
      z.string().regex(FEED, 'is the address of an alert’s feed, like https://www.google.com/alerts/feeds/123/456'),
    )
    .optional()
    .describe(
      'The addresses of the feeds of your alerts, as google.com/alerts shows them where you have chosen delivery to an RSS feed.',
    ),
})

/**
 * What Google found anew of what somebody had it look for: feeds of alerts, which only who made the alert knows. They show
 * news and pages of the web, without any reaction to them.
 */
export const googleAlerts: Scanner = {
  id: 'google-alerts',
  name: 'Google Alerts',
  homepage: 'https://www.google.com/alerts',
  reads: ['pages and news that name the brand, in the feeds of your alerts'],
  lifecycle: { stage: 'experimental' },
  access: { kind: 'open', env: [], gives: null, steps: [] },
  requests: '1 for each alert, however large M is, and 1 for robots.txt.',
  terms:
    'The feed of an alert is made for whoever made the alert (https://www.google.com/alerts). It states no limit; robots.txt is obeyed.',
  origins: { alerts: 'https://www.google.com' },
  handle: {
    parse: (text) =>
      publisherHandle(text) ??
      publisherHandle(/^https:\/\/www\.google\.com\/search\?q=site:(.+)$/.exec(text)?.[1] ?? ''),
    url: (handle) => `https://www.google.com/search?q=site:${handle}`,
    grammar: PUBLISHER_GRAMMAR,
  },
  settings: Settings,
  harmlessSettings: ['feeds'],
  carriesHandles: false,
  known: { present: 'reuters.com', absent: 'no-such-publisher.invalid' },
  mentions,
}

/** For M mentions: one request for each alert. */
async function* mentions(brand: Brand, scan: Scan): AsyncGenerator<Post> {
  const { feeds = [] } = Settings.parse(scan.settings)
  if (feeds.length === 0)
    throw new PlatformError(
      'not_applicable',
      'no feeds of alerts are named: make an alert at google.com/alerts, deliver it to an RSS feed, and name its address under platforms.google-alerts.feeds',
    )
  const alerts = feeds.flatMap((address) => {
    const [, path, id] = FEED.exec(address) ?? []
    return path === undefined || id === undefined ? [] : [{ address, path, part: `alert ${id}` }]
  })
  const namesBrand = brandMatcher(brand)
  const isOwn = publishesItself(brand)
  scan.parts(alerts.map(({ part }) => part))
  let others = 0
  for (const { address, path, part } of alerts) {
    const { items } = await fetchFeed(`${scan.origin('alerts')}${path}`, scan, address)
    const dated = scan.each('results', items, withTime)
    const times = dated.map(({ publishedAt }) => seconds(publishedAt))
    for (const item of dated) {
      const post = alertToPost(item)
      if (post === null || post.author === null || isOwn(post.author) || !inWindow(post, scan)) continue
      if (namesBrand(post.text)) yield post
      else others += 1
    }
    const whole = items.length < FULL || Math.min(...times) < scan.window.since
    const from = whole ? scan.window.since : Math.min(...times)
    scan.covered(part, { from, to: scan.window.until, complete: whole, scope: 'sample' })
  }
  if (others > 0)
    scan.note(`${others} results of your Google Alerts do not name the brand where it can be seen, and are left out.`)
}

/** @throws PlatformError `changed` for a result without a time that can be read: each has one. */
function withTime(item: FeedItem): FeedItem & { publishedAt: string } {
  const { publishedAt } = item
  if (publishedAt === null) throw new PlatformError('changed', 'a result has no time that can be read')
  return { ...item, publishedAt }
}

function inWindow({ createdAt }: Post, { window }: Scan): boolean {
  if (createdAt === null) return false
  const at = seconds(createdAt)
  return window.since <= at && at <= window.until
}
