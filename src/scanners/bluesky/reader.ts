import type { Post } from '../../evidence/post.ts'
import type { Scan } from '../scanner.ts'
import type { Found, PostView } from './shapes.ts'
import { type Audience, isWithheld, toGone, toPost } from './to-post.ts'

/** Makes posts out of what a stream reads, for one audience, and remembers whether words had to be left out. */
export interface Reader {
  /** The DIDs of the brand's accounts. */
  officials: ReadonlySet<string>
  toPost(view: PostView): Post
  read(found: NonNullable<Found>): Post
  /** Says once, at a stream's end, that words were left out, if they were. */
  tell(): void
}

/** A reader for what is read signed out, which is everything but a search with credentials. */
export function publicReader(scan: Scan): Reader {
  return readerFor('public', scan)
}

/** A reader for an audience. */
export function readerFor(audience: Audience, scan: Scan): Reader {
  const officials = new Set(scan.accounts.map((account) => account.id))
  let withheld = false
  const read = (view: PostView) => {
    withheld ||= isWithheld(view, audience)
    return toPost(view, officials, audience)
  }
  return {
    officials,
    toPost: read,
    read: (found) => ('post' in found ? read(found.post) : toGone(found.gone)),
    tell: () => {
      if (withheld)
        scan.note(
          'Some people ask Bluesky not to show their posts to readers who are not signed in: these posts are counted without their words.',
        )
    },
  }
}
