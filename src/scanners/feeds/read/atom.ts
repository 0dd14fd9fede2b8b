import type { Element } from 'domhandler'
import { feedDate } from './dates.ts'
import { type Feed, type FeedItem, MOST_ITEMS } from './feed.ts'
import { asHtml, countOf, oneLine, readable, webAddress } from './words.ts'
import { baseOf, markupIn, textOf, type Xml } from './xml.ts'

/** Atom 1.0 (RFC 4287), with threads (RFC 4685) and pages (RFC 5005), and Atom 0.3. */
export function readAtom(xml: Xml, address: string): Feed {
  const { root } = xml
  const site = linkOf(xml, root, address, 'alternate')
  return {
    format: 'atom',
    title: oneLine(htmlOf(xml, root, 'title')) || null,
    description: oneLine(htmlOf(xml, root, 'subtitle') ?? htmlOf(xml, root, 'tagline')) || null,
    site,
    language: root.attribs['xml:lang'] ?? null,
    generator: xml.text(root, 'generator'),
    next: linkOf(xml, root, address, 'next'),
    items: xml
      .all(root, 'entry')
      .slice(0, MOST_ITEMS)
      .flatMap((entry) => itemOf(xml, entry, address, root) ?? []),
    cutOff: xml.cutOff,
  }
}

function itemOf(xml: Xml, entry: Element, base: string, root: Element): FeedItem | null {
  const url = linkOf(xml, entry, base, 'alternate')
  const said = xml.first(entry, 'content') ?? xml.first(entry, 'summary') ?? entry
  const title = oneLine(htmlOf(xml, entry, 'title'))
  const group = xml.first(entry, 'media:group')
  const described = group && xml.text(group, 'media:description')
  const html = readable(
    htmlOf(xml, entry, 'content') ?? htmlOf(xml, entry, 'summary') ?? (described && asHtml(described)),
  )
  const updatedAt = feedDate(xml.text(entry, 'updated', 'modified'))
  const publishedAt = feedDate(xml.text(entry, 'published', 'issued', 'created')) ?? updatedAt
  const id = xml.text(entry, 'id') ?? url ?? [title, publishedAt].join(' ').trim()
  if (id === '') return null
  const replies = links(xml, entry).find(({ attribs }) => attribs.rel === 'replies' && isFeed(attribs.type))
  const author = xml.first(entry, 'author') ?? xml.first(root, 'author')
  return {
    id,
    url,
    title,
    html,
    base: baseOf(said, base),
    author: author === null ? null : oneLine(xml.text(author, 'name')) || null,
    publishedAt,
    updatedAt: updatedAt === publishedAt ? null : updatedAt,
    comments: {
      count: countOf(xml.text(entry, 'thr:total') ?? counted(replies)),
      feed: replies === undefined ? null : webAddress(replies.attribs.href, baseOf(replies, base)),
    },
    source: null,
  }
}

/** The `count` that a link to replies bears, by whatever prefix. */
function counted(link: Element | undefined): string | undefined {
  return Object.entries(link?.attribs ?? {}).find(([name]) => name.endsWith(':count'))?.[1]
}

function isFeed(type: string | undefined): boolean {
  return type === 'application/atom+xml'
}

function links(xml: Xml, parent: Element): Element[] {
  return xml.all(parent, 'link')
}

function linkOf(xml: Xml, parent: Element, base: string, rel: string): string | null {
  const found = links(xml, parent).find(({ attribs }) => (attribs.rel ?? 'alternate') === rel)
  return found === undefined ? null : webAddress(found.attribs.href, baseOf(found, base))
}

/** A text construct as HTML: plain text is escaped, XHTML written out. The first that holds anything. */
function htmlOf(xml: Xml, parent: Element, name: string): string | null {
  for (const element of xml.all(parent, name)) {
    const html = written(element)
    if (html.trim() !== '') return html
  }
  return null
}

function written(element: Element): string {
  const type = element.attribs.type?.toLowerCase() ?? 'text'
  // Atom 0.3 says by its mode whether markup is escaped.
  if (type.includes('xhtml') && element.attribs.mode !== 'escaped') return markupIn(element)
  return type === 'text' || type === 'text/plain' ? asHtml(textOf(element).trim()) : textOf(element)
}
