import { createHash } from 'node:crypto'
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

/**
 * Each item once. Some feeds give all their items one id: then those are told apart by their address, else by what they
 * say. An item of the same address is the same one where its title or its time is the same too, as after an edit.
 */
function each(items: readonly FeedItem[]): FeedItem[] {
  const seen = new Set<string>()
  const kept = items.filter((item) => {
    const marks = marksOf(item).map((mark) => JSON.stringify([item.id, item.url, ...mark]))
    const isNew = !marks.some((mark) => seen.has(mark))
    for (const mark of marks) seen.add(mark)
    return isNew
  })
  const ids = counted(kept.map(({ id }) => id))
  const addresses = counted(kept.map(({ url }) => url ?? ''))
  return kept.map((item) => {
    if (ids.get(item.id) === 1) return item
    const { url } = item
    return { ...item, id: url !== null && addresses.get(url) === 1 ? url : `${item.id} ${digest(item)}` }
  })
}

function marksOf({ url, title, publishedAt, html }: FeedItem): (string | null)[][] {
  return url === null
    ? [[title, publishedAt, html]]
    : [['title', title], ...(publishedAt === null ? [] : [['at', publishedAt]])]
}

function counted(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

function digest({ title, publishedAt, html }: FeedItem): string {
  const said = JSON.stringify([title, publishedAt, html])
  return createHash('sha256').update(said).digest('hex').slice(0, 12)
}
