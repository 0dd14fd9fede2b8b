import type { Mention } from '../../evidence/post.ts'
import type { Facet, PostRecord } from './shapes.ts'

/**
 * The accounts that a post mentions, each once. Facets count in bytes of UTF-8 and carry the account's DID; the handle
 * is what the text shows there. On Bluesky every mention is the author's own choice.
 */
export function mentionsOf({ text, facets }: Pick<PostRecord, 'text' | 'facets'>): Mention[] {
  const bytes = Buffer.from(text, 'utf8')
  const mentions = new Map<string, Mention>()
  let openingEnd = 0
  for (const { index, features } of [...(facets ?? [])].sort((a, b) => a.index.byteStart - b.index.byteStart))
    for (const { $type, did } of features) {
      if ($type !== 'app.bsky.richtext.facet#mention' || did == null) continue
      const opening = sliceOf(bytes, openingEnd, index.byteStart).trim() === ''
      if (opening) openingEnd = Math.max(openingEnd, index.byteEnd)
      const shown = sliceOf(bytes, index.byteStart, index.byteEnd).trim().replace(/^@/, '')
      const known = mentions.get(did)
      if (!known) mentions.set(did, { id: did, handle: shown === '' ? did : shown, opening })
      else if (!opening) known.opening = false
    }
  return [...mentions.values()]
}

/** The addresses that a post links to: those of its text, whose visible form is often shortened, and of its card. */
export function linksOf({ facets, embed }: Pick<PostRecord, 'facets' | 'embed'>): string[] {
  const inText = (facets ?? []).flatMap(linkUris)
  const cards = [embed?.external?.uri, embed?.media?.external?.uri]
  return [...new Set([...inText, ...cards.filter((uri) => uri != null)])]
}

function linkUris({ features }: Facet): string[] {
  return features.flatMap(({ $type, uri }) => ($type === 'app.bsky.richtext.facet#link' && uri != null ? [uri] : []))
}

function sliceOf(bytes: Buffer, start: number, end: number): string {
  return bytes.toString('utf8', Math.max(0, start), Math.max(0, end))
}
