import { load } from 'cheerio/slim'

/** A link in a post's HTML, as its attributes are written. */
export interface Anchor {
  href: string
  classes: readonly string[]
  attributes: Readonly<Record<string, string>>
}

/** What quotes an earlier post: who is named in there was named by somebody else. */
const QUOTES = 'blockquote, aside.quote, .quote'

/** The links of a post's HTML that its author wrote, in order; those within quotes of earlier posts left out. */
export function anchorsOf(html: string): Anchor[] {
  if (!/<a\s/i.test(html)) return []
  const $ = load(html, null, false)
  $(QUOTES).remove()
  return $('a[href]')
    .toArray()
    .map(({ attribs }) => ({
      href: attribs.href ?? '',
      classes: (attribs.class ?? '').split(/\s+/).filter((name) => name !== ''),
      attributes: attribs,
    }))
}
