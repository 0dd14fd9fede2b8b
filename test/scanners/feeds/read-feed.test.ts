import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { readFeed } from '../../../src/scanners/feeds/read/read-feed.ts'
import { fixtureText } from '../../fixtures.ts'

const AT = 'https://aurora-air.example/news/feed'

function rss(items: string, channel = ''): string {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>T</title>${channel}${items}</channel></rss>`
}

function first(text: string) {
  return readFeed(text, AT)?.items[0]
}

describe('what is no feed', () => {
  test.each([
    ['nothing', ''],
    ['a web page', '<!doctype html><html><head><title>News</title></head><body><p>x</p></body></html>'],
    ['a sitemap', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url/></urlset>'],
    ['plain text', 'Please limit requests'],
    ['JSON that is no feed', '{"posts":[]}'],
    ['broken JSON', '{"version":"https://jsonfeed.org/version/1.1",'],
    ['JSON of another kind of version', '{"version":"https://evil.example/version/1","items":[]}'],
    ['RSS without a channel', '<rss/>'],
  ])('%s', (_, text) => expect(readFeed(text, AT)).toBeNull())
})

describe('a feed without items is a feed', () => {
  test.each([
    ['RSS', rss(''), 'rss'],
    ['Atom', '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title></feed>', 'atom'],
    ['JSON Feed', '{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[]}', 'json'],
  ])('%s', (_, text, format) => expect(readFeed(text, AT)).toMatchObject({ format, title: 'T', items: [] }))
})

describe('what feeds in the wild do', () => {
  const ids = (text: string) => readFeed(text, AT)?.items.map(({ id }) => id) ?? []

  test('one id for all items: these are told apart by their addresses, else by what they say', () => {
    const addressed = [1, 2, 2].map((n) => `<item><guid>notice</guid><title>N${n}</title><link>/n/${n}</link></item>`)
    expect(ids(rss(addressed.join('')))).toEqual(['https://aurora-air.example/n/1', 'https://aurora-air.example/n/2'])
    const said = ['One', 'Two', 'Two'].map((text) => `<item><title>A</title><description>${text}</description></item>`)
    expect(new Set(ids(rss(said.join('')))).size).toBe(2)
    const edited = ['Old', 'New'].map(
      (title) => `<item><guid>1</guid><title>${title}</title><link>/1</link><pubDate>2 Oct 2026</pubDate></item>`,
    )
    expect(ids(rss(edited.join('')))).toEqual(['1'])
  })

  test('addresses are relative to the feed in Atom, and to xml:base where that stands', () => {
    const entry = (base: string) =>
      `<entry${base}><id>1</id><link href="a.html"/><content type="html">&lt;a href="b"&gt;b&lt;/a&gt;</content></entry>`
    const atom = (base: string, inner: string) => `<feed${base}><link href="/elsewhere/"/>${entry(inner)}</feed>`
    expect(first(atom('', ''))).toMatchObject({ url: 'https://aurora-air.example/news/a.html', base: AT })
    expect(first(atom(' xml:base="/x/"', ' xml:base="y/"'))).toMatchObject({
      url: 'https://aurora-air.example/x/y/a.html',
      base: 'https://aurora-air.example/x/y/',
    })
    expect(first(atom(' xml:base="javascript:1"', ''))?.url).toBe('https://aurora-air.example/news/a.html')
  })

  test('names of characters that XML does not know, markup as it is, ">" within quotes', () => {
    expect(first('<feed><entry><id>1</id><title>Caf&eacute; &amp; bar &nosuch;</title></entry></feed>')?.title).toBe(
      'Café & bar &nosuch;',
    )
    expect(
      first(
        rss('<item><title>A</title><description>One<p>two<br>three</description><pubDate>2 Oct 2026</pubDate></item>'),
      ),
    ).toMatchObject({
      html: expect.stringContaining('<p>two<br>three'),
      publishedAt: '2026-10-02T00:00:00Z',
    })
    const many = Array.from({ length: 400 }, (_, n) => `<item><category domain="a > b"/><guid>${n}</guid></item>`)
    expect(ids(rss(many.map((item) => item.replace('<guid>', '<title>T</title><guid>')).join('')))).toHaveLength(400)
  })

  test('an address that says "self" leads to data, and an empty id is none', () => {
    const item =
      '<item><title>D</title><atom:link rel="self" href="/d.json"/><guid>https://aurora-air.example/d</guid></item>'
    expect(first(rss(item))?.url).toBe('https://aurora-air.example/d')
    const items = ['a', 'b'].map((name) => ({ id: '', url: `/${name}` }))
    expect(ids(JSON.stringify({ version: 'https://jsonfeed.org/version/1', items }))).toEqual([
      'https://aurora-air.example/a',
      'https://aurora-air.example/b',
    ])
  })

  test('warnings of a server before it are passed over', () => {
    const feed = readFeed(`<br />\n<b>Warning</b>: foreach()<br />\n${rss('<item><title>A</title></item>')}`, AT)
    expect(feed?.items.map(({ title }) => title)).toEqual(['A'])
  })

  test('an item of RSS may tell its time by other names', () => {
    const times = ['atom:updated', 'dcterms:created', 'dcterms:modified', 'updated'].map((name) => {
      const item = `<item><title>A</title><pubDate/><${name}>2026-10-12T09:30:00Z</${name}></item>`
      return readFeed(rss(item), AT)?.items.map(({ publishedAt, updatedAt }) => [publishedAt, updatedAt])
    })
    expect(times).toEqual(Array(4).fill([['2026-10-12T09:30:00Z', null]]))
  })

  test('an end that is missing is told', () => {
    const whole = rss('<item><title>A</title></item>')
    expect([whole, whole.slice(0, -12)].map((text) => readFeed(text, AT)?.cutOff)).toEqual([false, true])
  })
})

describe('the formats', () => {
  test('RSS 0.91: a title and a link, no date', () => {
    const item = first(
      '<rss version="0.91"><channel><title>T</title><item><title>A</title><link>/a</link></item></channel></rss>',
    )
    expect(item).toEqual({
      base: AT,
      id: 'https://aurora-air.example/a',
      url: 'https://aurora-air.example/a',
      title: 'A',
      html: null,
      author: null,
      publishedAt: null,
      updatedAt: null,
      comments: { count: null, feed: null },
      source: null,
    })
  })

  test('RSS 1.0 has its items beside the channel, and calls prefixes what it likes', () => {
    const feed = readFeed(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="https://aurora-air.example/"><title>T</title><link>https://aurora-air.example/</link></channel>
        <item rdf:about="https://aurora-air.example/1"><title>A</title><d:creator>Ida Moe</d:creator><d:date>2026-10-02T10:00:00Z</d:date></item>
      </rdf:RDF>`,
      AT,
    )
    expect(feed).toMatchObject({
      format: 'rss',
      site: 'https://aurora-air.example/',
      items: [{ url: 'https://aurora-air.example/1', author: 'Ida Moe', publishedAt: '2026-10-02T10:00:00Z' }],
    })
  })

  test('RSS 2.0 of a WordPress newsroom', () => {
    expect(readFeed(fixtureText('feeds/wordpress.xml'), AT)).toMatchObject({
      title: 'Aurora Air Newsroom',
      site: 'https://aurora-air.example/news',
      generator: 'https://wordpress.org/?v=6.8.3',
      items: [
        {
          id: 'https://aurora-air.example/news/?p=61',
          url: 'https://aurora-air.example/news/winter-timetable/',
          title: 'Winter timetable & new routes',
          author: 'Newsroom',
          publishedAt: '2026-10-20T08:00:00Z',
          comments: { count: 4, feed: 'https://aurora-air.example/news/winter-timetable/feed/' },
        },
        { comments: { count: 0 } },
        { publishedAt: null },
        { title: 'Summer is over' },
        { title: 'Spring is here' },
      ],
    })
  })

  test('Atom, by whatever prefix, with its dates, threads and pages', () => {
    expect(
      readFeed(
        `<a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns:t="http://purl.org/syndication/thread/1.0" xml:lang="en">
          <a:title type="html">News &amp;amp; more</a:title><a:author><a:name>Press office</a:name></a:author>
          <a:link rel="self" href="https://aurora-air.example/atom"/><a:link href="/news"/><a:link rel="next" href="?page=2"/>
          <a:entry><a:id>tag:1</a:id><a:title>1 &lt; 2</a:title><a:link rel="replies" type="application/atom+xml" href="/1/comments" t:count="7"/>
            <a:link rel="alternate" href="/1"/><a:published>2026-10-02T10:00:00Z</a:published><a:updated>2026-10-03T10:00:00Z</a:updated>
            <a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Hello <b>you</b> &amp; you</p></div></a:content></a:entry>
        </a:feed>`,
        AT,
      ),
    ).toEqual({
      format: 'atom',
      title: 'News & more',
      description: null,
      site: 'https://aurora-air.example/news',
      language: 'en',
      generator: null,
      next: 'https://aurora-air.example/news/feed?page=2',
      cutOff: false,
      items: [
        {
          base: AT,
          id: 'tag:1',
          url: 'https://aurora-air.example/1',
          title: '1 < 2',
          html: '<div xmlns="http://www.w3.org/1999/xhtml"><p>Hello <b>you</b> &amp; you</p></div>',
          author: 'Press office',
          publishedAt: '2026-10-02T10:00:00Z',
          updatedAt: '2026-10-03T10:00:00Z',
          comments: { count: 7, feed: 'https://aurora-air.example/1/comments' },
          source: null,
        },
      ],
    })
  })

  test('JSON Feed, whose ids may be numbers and whose items may be anything', () => {
    const feed = readFeed(fixtureText('feeds/feed.json'), AT)
    expect(feed).toMatchObject({ format: 'json', title: 'Aurora Air', language: 'en' })
    expect(feed?.items).toMatchObject([
      { id: '12', title: 'Snow & ice', html: 'Bring a coat.<br>&lt;b&gt;Really&lt;/b&gt;.', author: 'Ida Moe' },
      { id: 'https://aurora-air.example/11', html: '<p>Hi</p>', publishedAt: '2026-10-01T06:00:00Z' },
    ])
  })

  test('JSON Feed may tell its times as numbers', () => {
    const items = [1760000000, 1760000000000].map((at) => ({ id: String(at), title: 'A', date_published: at }))
    const feed = readFeed(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items }), AT)
    expect(feed?.items.map(({ publishedAt }) => publishedAt)).toEqual(Array(2).fill('2025-10-09T08:53:20Z'))
  })

  test('a podcast: who speaks, and what about', () => {
    const feed = readFeed(fixtureText('feeds/podcast.xml'), AT)
    expect(feed?.items).toMatchObject([
      {
        title: 'Why wings bend',
        author: 'Aurora Air',
        html: 'Lift, in <em>ten</em> minutes.',
        url: 'https://aurora-air.example/podcast/2',
      },
    ])
  })
})

describe('badly made feeds', () => {
  test.each([
    ['CDATA', '<title><![CDATA[A & B]]></title>', 'A & B'],
    ['HTML in a title', '<title>&lt;b&gt;A&lt;/b&gt; and &lt;i&gt;B&lt;/i&gt;</title>', 'A and B'],
    ['entities escaped twice', '<title>A &amp;amp; B&amp;#8217;s</title>', 'A & B’s'],
    ['entities of HTML', '<title>Caf&eacute;&nbsp;au lait</title>', 'Café au lait'],
    ['a bare ampersand', '<title>A & B</title>', 'A & B'],
    ['line breaks', '<title>\n  A\n  B </title>', 'A B'],
    ['names in capitals', '<TITLE>A</TITLE>', 'A'],
    ['a comment within', '<title>A<!-- no --> B</title>', 'A B'],
    ['control characters', '<title>A\u001b[31mB</title>', 'A\u001b[31mB'],
  ])('%s', (_, title, expected) => expect(first(rss(`<item>${title}<link>/a</link></item>`))?.title).toBe(expected))

  test.each([
    ['a mark of byte order and blank lines first', `\uFEFF\n\n${rss('<item><title>A</title></item>')}`],
    ['no declaration', '<rss><channel><item><title>A</title></item></channel></rss>'],
    ['an end that is missing', '<rss><channel><item><title>A</title></item><item><title>B</ti'],
    ['namespaces that nobody declared', rss('<item><title>A</title><dc:date>2026-10-01</dc:date><x:y>z</x:y></item>')],
    ['a style sheet first', `<?xml-stylesheet href="a.xsl"?>${rss('<item><title>A</title></item>')}`],
  ])('%s', (_, text) => expect(first(text)?.title).toBe('A'))

  test('an address that is none, or of no web page, is not handed on', () => {
    expect(first(rss('<item><title>A</title><link>javascript:alert(1)</link></item>'))?.url).toBeNull()
    expect(first(rss('<item><title>A</title><link>http://[</link></item>'))?.url).toBeNull()
    expect(
      first(rss('<item><title>A</title><guid isPermaLink="false">https://x.example/1</guid></item>'))?.url,
    ).toBeNull()
    expect(first(rss('<item><title>A</title><guid>https://x.example/1</guid></item>'))?.url).toBe('https://x.example/1')
  })

  test('the address of an author’s mailbox is not handed on', () => {
    expect(first(rss('<item><title>A</title><author>ida@aurora-air.example (Ida Moe)</author></item>'))?.author).toBe(
      'Ida Moe',
    )
    expect(first(rss('<item><title>A</title><author>ida@aurora-air.example</author></item>'))?.author).toBeNull()
  })

  test('an item that stands twice is one item', () => {
    const twice = '<item><guid>1</guid><title>A</title></item>'
    expect(readFeed(rss(twice + twice), AT)?.items).toHaveLength(1)
  })
})

describe('hostile XML', () => {
  test('entities that it declares are never replaced', () => {
    const bomb = `<!DOCTYPE a [<!ENTITY l "lol"><!ENTITY m "&l;&l;&l;"><!ENTITY x SYSTEM "file:///etc/passwd">]>${rss('<item><title>&m;&x;</title></item>')}`
    expect(first(bomb)?.title).toBe('&m;&x;')
  })

  test.each([
    ['elements in one another', `<rss><channel><item><title>A</title></item>${'<a>'.repeat(100_000)}`],
    ['comments that never end', `<rss><channel><item><title>A</title></item>${'<!--'.repeat(100_000)}`],
    ['CDATA that never ends', `<rss><channel><item><title>A</title></item>${'<![CDATA['.repeat(100_000)}`],
    ['a title of ten megabytes', `<rss><channel><item><title>A</title></item><item><title>${'x'.repeat(10_000_000)}`],
    ['tens of thousands of items', `<rss><channel>${'<item><title>A</title></item>'.repeat(30_000)}`],
    ['attributes without end', `<rss><channel><item><title>A</title></item><item ${'a="1" '.repeat(100_000)}>`],
    ['brackets alone', `<rss><channel><item><title>A</title></item>${'<'.repeat(500_000)}`],
    ['markup in markup', rss(`<item><title>A</title><description>${'&lt;b&gt;'.repeat(100_000)}</description></item>`)],
  ])('%s: what stands before it is read, whatever follows', (_, text) => expect(first(text)?.title).toBe('A'))

  property.prop([
    fc.array(
      fc.constantFrom(
        '<',
        '>',
        '<item>',
        '</item>',
        '<rss>',
        '<channel>',
        '<feed>',
        '<entry>',
        '<![CDATA[',
        ']]>',
        '&',
        'x',
        '"',
        '<link href="',
        '/>',
      ),
    ),
  ])('whatever stands there, it is a feed or none, and nothing is thrown', (pieces) => {
    const feed = readFeed(`<rss><channel>${pieces.join('')}`, AT)
    expect(feed === null || Array.isArray(feed.items)).toBe(true)
  })
})

const recorded = fileURLToPath(new URL('../../../../shared/data/recordings/', import.meta.url))

describe.skipIf(!existsSync(recorded))('real feeds (skipped where the shared recordings are not there)', () => {
  test.each([
    { file: 'feeds/google_alerts_atom_es.xml', items: 2, authors: false },
    { file: 'feeds/youtube_channel_UC9PBzalIcEQCsiIkq36PyUA.xml', items: 3, authors: true },
    { file: 'rss/rss_entries.xml', items: 30, authors: true },
    { file: 'appstore/fixtureReviewAPIXML.xml', items: 50, authors: true },
  ])('$file', ({ file, items, authors }) => {
    const feed = readFeed(readFileSync(`${recorded}${file}`, 'utf8'), AT)
    expect(feed?.items).toHaveLength(items)
    for (const item of feed?.items ?? []) {
      expect(item.publishedAt).not.toBeNull()
      expect(item.title).not.toBe('')
      expect(item.title).not.toMatch(/&[a-z]+;|<\/?b>/)
      expect(item.author !== null).toBe(authors)
    }
  })
})
