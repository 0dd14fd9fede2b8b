import { readAtom } from './atom.ts'
import type { Feed, FeedItem } from './feed.ts'
import { readJsonFeed } from './json-feed.ts'
import { readRss } from './rss.ts'
import { openXml } from './xml.ts'

/**
 * Reads a feed from its text, however badly it is made: names and dates as they are written in the wild, HTML in titles, an
 * end that is missing. Nothing outside of the text is fetched, no entity that it declares is replaced.
 *
 * @param address where it lies, to which its addresses are relative.
 * @returns null where the text is no feed: a web page, say.
 */
export function readFeed(text: string, address: string): Feed | null {
  const feed = /^[\s\uFEFF]*\{/u.test(text) ? readJsonFeed(text, address) : readXmlFeed(text, address)
  return feed && { ...feed, items: each(feed.items) }
}

function readXmlFeed(text: string, address: string): Feed | null {
  const xml = openXml(text)
  if (xml === null) return null
  switch (xml.name(xml.root)) {
    case 'feed':
      return readAtom(xml, address)
    case 'rss':
    case 'rdf:rdf':
      return readRss(xml, address)
    default:
      return null
  }
}

function each(items: readonly FeedItem[]): FeedItem[] {
  const first = new Map<string, FeedItem>()
  for (const item of items) if (!first.has(item.id)) first.set(item.id, item)
  return [...first.values()]
}
