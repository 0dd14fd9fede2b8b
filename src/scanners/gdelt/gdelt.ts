import type { Brand } from '../../brand/brand.ts'
import { brandMatcher } from '../../brand/match.ts'
import { isAddress } from '../../evidence/address.ts'
import { type Post, post } from '../../evidence/post.ts'
import { mask } from '../../text/mask.ts'
import { PUBLISHER_GRAMMAR, publisher, publisherHandle, publishesItself } from '../publisher.ts'
import type { Scan, Scanner } from '../scanner.ts'
import { type Article, Articles, openAsking, readArticle, Volume } from './ask.ts'
import { documentQuery, stretchesOf } from './query.ts'

/** The most that one request gives. */
const MOST_ARTICLES = 250

/**
 * News of the whole world as GDELT sees them: how many articles speak of the brand, and those that name it in their headline.
 * The time of an article is when GDELT first saw it.
 */
export const gdelt: Scanner = {
  id: 'gdelt',
  name: 'GDELT',
  homepage: 'https://www.gdeltproject.org',
  reads: ['headlines of news that name the brand, with publisher and time', 'how many articles speak of it'],
  lifecycle: { stage: 'experimental' },
  access: { kind: 'open', env: [], gives: null, steps: [] },
  requests: '1 for how many articles there are, 1 for each 230 of the M, at least 6.5 s apart, and 1 for robots.txt.',
  terms:
    'Open, without a key, and to be asked once in five seconds (https://blog.gdeltproject.org/gdelt-doc-2-0-api-debuts/); it answers in plain words to those who ask more often.',
  origins: { api: 'https://api.gdeltproject.org' },
  handle: {
    parse: (text) =>
      publisherHandle(text) ??
      publisherHandle(
        /^https:\/\/api\.gdeltproject\.org\/api\/v2\/doc\/doc\?query=domainis:(.+)$/.exec(text)?.[1] ?? '',
      ),
    url: (handle) => `https://api.gdeltproject.org/api/v2/doc/doc?query=domainis:${handle}`,
    grammar: PUBLISHER_GRAMMAR,
  },
  carriesHandles: false,
  known: { present: 'reuters.com', absent: 'no-such-publisher.invalid' },
  mentions,
}

/** For M articles: one request for how many there are, one for each 230 of them. */
async function* mentions(brand: Brand, scan: Scan): AsyncGenerator<Post> {
  const query = documentQuery(brand)
  if (query === null) {
    scan.limited('not_supported', `GDELT looks for words of three letters or more, and ${brand.name} has none`)
    return
  }
  const within = { from: scan.window.since, to: Math.min(scan.window.until, scan.observedAt) }
  const ask = openAsking(scan)
  scan.parts([query])
  const { timeline } = await ask({ mode: 'timelinevolraw', query, within }, Volume)
  const steps = timeline?.[0]?.data ?? []
  const volume = steps.reduce((sum, { value }) => sum + value, 0)
  if (volume > 0) scan.note(`GDELT counts ${volume} articles that speak of the brand, copies of the same one included.`)
  const stretches = stretchesOf(steps, within)
  const told = openSieve(brand)
  let edge = within.to
  for (const { from, to } of stretches) {
    const { articles = [] } = await ask({ mode: 'artlist', query, within: { from, to } }, Articles)
    yield* scan.each('articles', articles, readArticle).flatMap((article) => told(article) ?? [])
    scan.covered(query, { from, to: edge, complete: false, scope: articles.length < MOST_ARTICLES ? 'all' : 'sample' })
    edge = from
  }
  scan.covered(query, { from: within.from, to: edge, complete: true, scope: 'all' })
}

/**
 * Lets through what names the brand in its headline, by others, and of an agency's text that many print on one day the first
 * copy alone.
 */
function openSieve(brand: Brand): (article: Article) => Post | null {
  const namesBrand = brandMatcher(brand)
  const isOwn = publishesItself(brand)
  const copies = new Set<string>()
  return (article) => {
    const said = articleToPost(article)
    if (said === null || said.author === null || isOwn(said.author) || !namesBrand(said.text)) return null
    const copy = `${article.seendate.slice(0, 10)} ${mask(said.text)}`
    if (copies.has(copy)) return null
    copies.add(copy)
    return said
  }
}

/** An article as a post by its publisher; null where its address is none. */
export function articleToPost({ url, title, seendate, domain }: Article): Post | null {
  const author = publisher(isAddress(`https://${domain}`) ? `https://${domain}` : null, null)
  if (author === null || !/^https?:\/\//i.test(url) || !isAddress(url)) return null
  return post({
    platform: 'gdelt',
    id: url,
    url,
    author,
    createdAt: seendate,
    // Headlines come with spaces around their punctuation.
    text: title.replace(/(?<!\s)\s+([,.:;!?’'])/gu, '$1').trim(),
    kind: 'post',
    root: url,
  })
}
