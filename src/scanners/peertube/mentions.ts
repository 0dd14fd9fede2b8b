import type { Brand } from '../../brand/brand.ts'
import { brandMatcher } from '../../brand/match.ts'
import type { Post } from '../../evidence/post.ts'
import type { Scan } from '../scanner.ts'
import { commentsBelow } from './own.ts'
import { idOf, videoToPost } from './to-post.ts'
import { newestVideos } from './videos.ts'

/** The part of the mentions that is found below own videos. */
const COMMENTS = 'comments below own videos'

/**
 * What others say below the brand's videos of the window and the week before, and videos by others that name it, as the index of all servers
 * knows them. Comments elsewhere cannot be searched.
 */
export async function* mentions(brand: Brand, scan: Scan): AsyncGenerator<Post> {
  const to = Math.min(scan.window.until, scan.observedAt)
  const names = namesOf(brand)
  const partOf = (name: string) => `videos for "${name}"`
  scan.parts([...(scan.accounts.length > 0 ? [COMMENTS] : []), ...names.map(partOf)])
  if (scan.accounts.length > 0) {
    for (const account of scan.accounts) yield* commentsBelow(account, scan)
    scan.covered(COMMENTS, { from: scan.window.since, to, complete: true, scope: 'own-threads' })
    scan.note('Comments below videos of PeerTube that are older than a week before the window were not read.')
  }
  const namesBrand = brandMatcher(brand)
  const own = new Set(scan.accounts.map(({ id }) => id))
  for (const name of names) {
    const address = `${scan.origin('index')}/api/v1/search/videos?${new URLSearchParams({ search: name })}`
    for await (const video of newestVideos(address, scan.window.since, scan, (from, complete) => {
      if (from <= to) scan.covered(partOf(name), { from, to, complete, scope: 'sample' })
    })) {
      const post = videoToPost(video, null)
      if (!own.has(idOf(video.channel)) && !own.has(idOf(video.account)) && namesBrand(post.text)) yield post
    }
  }
}

function namesOf({ name, aliases }: Brand): string[] {
  const names = [name, ...aliases.map(({ text }) => text)].map((text) => text.trim()).filter((text) => text !== '')
  return names.filter((text, index) => names.findIndex((other) => other.toLowerCase() === text.toLowerCase()) === index)
}
