import { load } from 'cheerio/slim'

/** A link in a post's HTML, as its attributes are written. */
export interface Anchor {
  href: string
  classes: readonly string[]
  /** Whether it stands within a quote of an earlier post: who is named there was named by somebody else. */
  quoted: boolean
}

const QUOTES = 'blockquote, .quote'

/** The links of a post's HTML, in order. */
export function anchorsOf(html: string): Anchor[] {
  if (!/<a\s/i.test(html)) return []
  const $ = load(html, null, false)
  return $('a[href]')
    .toArray()
    .map((element) => ({
      href: element.attribs.href ?? '',
      classes: (element.attribs.class ?? '').split(/\s+/).filter((name) => name !== ''),
      quoted: $(element).closest(QUOTES).length > 0,
    }))
}
