/** What a person wrote, as a reader sees it, and where it links to. */
export interface Written {
  text: string
  links: string[]
}

const IMAGE = /!\[[^\]]*\]\([^)\s]*(?:\s+"[^"]*")?\)/g
const LINK = /\[([^\]]*)\]\((<?)(https?:[^)\s>]*)>?(?:\s+"[^"]*")?\)/gi
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
    .replace(/(\*\*|__|~~)(?=\S)([^\n]*?\S)\1/g, '$2')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  const bare = own.replace(LINK, ' ').match(BARE) ?? []
  return { text, links: [...new Set([...links, ...bare])] }
}
