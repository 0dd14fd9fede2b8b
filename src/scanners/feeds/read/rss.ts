import type { Element } from 'domhandler'
import { feedDate } from './dates.ts'
import { type Feed, type FeedItem, MOST_ITEMS } from './feed.ts'
import { countOf, oneLine, readable, webAddress } from './words.ts'
import { baseOf, type Xml } from './xml.ts'

/**
 * RSS 0.9x, 1.0 (RDF) and 2.0, with the usual additions: content:encoded, dc, slash, wfw, itunes, atom:link. In RSS 1.0 the
 * items stand beside the channel.
 */
export function readRss(xml: Xml, address: string): Feed | null {
  const { root } = xml
  const channel = xml.first(root, 'channel')
  const items = [...(channel === null ? [] : xml.all(channel, 'item')), ...xml.all(root, 'item')]
  if (channel === null && items.length === 0) return null
  const head = channel ?? root
  const site = webAddress(xml.text(head, 'link'), baseOf(head, address))
  const next = xml.all(head, 'atom:link').find(({ attribs }) => attribs.rel === 'next')
  return {
    format: 'rss',
    title: oneLine(xml.text(head, 'title')) || null,
    description: oneLine(xml.text(head, 'description', 'itunes:summary')) || null,
    site,
    language: xml.text(head, 'language', 'dc:language'),
    generator: xml.text(head, 'generator'),
    next: webAddress(next?.attribs.href, address),
    items: items.slice(0, MOST_ITEMS).flatMap((item) => itemOf(xml, item, baseOf(item, site ?? address)) ?? []),
    cutOff: xml.cutOff,
  }
}

/** Where items tell when they were published. */
const PUBLISHED = [
  ...['pubdate', 'dc:date', 'atom:published', 'published', 'date'],
  ...['dcterms:created', 'dcterms:issued', 'dcterms:date'],
]

function itemOf(xml: Xml, item: Element, base: string): FeedItem | null {
  const guid = xml.first(item, 'guid')
  const guidText = xml.text(item, 'guid')
  const permanent = (guid?.attribs.isPermaLink ?? guid?.attribs.ispermalink)?.toLowerCase()
  // A link of Atom's that says "self" leads to the item as data.
  const page = xml.all(item, 'atom:link').find(({ attribs }) => (attribs.rel ?? 'alternate') === 'alternate')
  const linked =
    webAddress(xml.text(item, 'feedburner:origlink', 'link'), base) ??
    webAddress(page?.attribs.href, base) ??
    webAddress(item.attribs['rdf:about'], base)
  const url = linked ?? (permanent !== 'false' && /^https?:/i.test(guidText ?? '') ? webAddress(guidText, base) : null)
  const title = oneLine(xml.html(item, 'title', 'itunes:title', 'dc:title'))
  const updatedAt = feedDate(xml.text(item, 'atom:updated', 'dcterms:modified', 'updated', 'lastbuilddate'))
  const publishedAt = feedDate(xml.text(item, ...PUBLISHED)) ?? updatedAt
  const html = readable(xml.html(item, 'content:encoded', 'description', 'itunes:summary', 'media:description'))
  if (title === '' && html === null && url === null) return null
  const source = xml.first(item, 'source')
  return {
    id: guidText ?? url ?? [title, publishedAt].join(' '),
    url,
    title,
    html,
    base,
    author: person(xml.text(item, 'dc:creator', 'author', 'itunes:author')),
    publishedAt,
    updatedAt: updatedAt === publishedAt ? null : updatedAt,
    comments: {
      count: countOf(xml.text(item, 'slash:comments', 'thr:total')),
      feed: webAddress(xml.text(item, 'wfw:commentrss'), base),
    },
    source: source && {
      name: oneLine(xml.text(item, 'source')) || null,
      url: webAddress(source.attribs.url, base),
    },
  }
}

/** RSS writes `mail@example.com (A Name)`; most feeds the name alone. An e-mail address is not handed on. */
function person(written: string | null): string | null {
  const text = written?.trim() ?? ''
  const [first = ''] = text.split(/\s/u, 1)
  const rest = text.slice(first.length).trim()
  const name = oneLine(first.includes('@') && rest.startsWith('(') && rest.endsWith(')') ? rest.slice(1, -1) : text)
  return name === '' || (name.includes('@') && !name.includes(' ')) ? null : name
}
