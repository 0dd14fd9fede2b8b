/** What a person wrote, as a reader sees it, and where it links to. */
export interface Written {
  text: string
  links: string[]
}

// Labels, addresses and titles have an end, so that a text of nothing but brackets is read in no time.
const IMAGE = /!\[[^[\]]{0,500}\]\([^)\s]{0,2000}(?:\s{1,9}"[^"]{0,500}")?\)/g
const LINK = /\[([^[\]]{0,500})\]\((<?)(https?:[^)\s>]{0,2000})>?(?:\s{1,9}"[^"]{0,500}")?\)/gi
const BARE = /https?:\/\/[^\s<>()[\]"]+[^\s<>()[\]".,;:!?]/gi

/**
 * The plain text of Lemmy's Markdown: quoted lines and pictures left out, links as their label, marks of headings and
 * emphasis dropped. The links are each given once, in order.
 */
export function readMarkdown(source: string): Written {
  const own = source
    .split(/\r?\n/)
    .filter((line) => !/^\s{0,3}>(?!!)/.test(line))
    .join('\n')
    .replace(IMAGE, '')
  const links = [...own.matchAll(LINK)].map(([, , , url = '']) => url)
  const text = own
    .replace(LINK, '$1')
    .replace(/^\s{0,3}#{1,6}\s+/gm, '')
    .replace(/(\*\*|__|~~)(?=\S)([^\n]{0,1000}?\S)\1/g, '$2')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  const bare = own.replace(LINK, ' ').match(BARE) ?? []
  return { text, links: [...new Set([...links, ...bare])] }
}
