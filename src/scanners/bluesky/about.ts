import type { Brand } from '../../brand/brand.ts'
import { brandMatcher } from '../../brand/match.ts'
import { mentionsOf } from './facets.ts'
import type { PostView } from './shapes.ts'
import { authorOf, quotedBy } from './to-post.ts'

/** What a post has to do with the brand: it speaks to it, or only about it. */
export type Concern = 'directed' | 'overheard'

/**
 * Tells what a post by somebody else has to do with the brand, null for nothing: whether it mentions an official
 * account or replies to an official post, or else names the brand or quotes an official post. Servers match loosely,
 * so each hit is judged here again.
 */
export function concernOf(brand: Brand, officials: ReadonlySet<string>): (view: PostView) => Concern | null {
  const names = brandMatcher(brand)
  const isOfficial = (uri: string | undefined | null) => officials.has(authorOf(uri ?? '') ?? '')
  return (view) => {
    const { record } = view
    if (officials.has(view.author.did)) return null
    if (isOfficial(record.reply?.parent.uri) || mentionsOf(record).some(({ id }) => officials.has(id)))
      return 'directed'
    return names(record.text) || isOfficial(quotedBy(view)) ? 'overheard' : null
  }
}
