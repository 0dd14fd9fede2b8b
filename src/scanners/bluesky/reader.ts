import type { Post } from '../../evidence/post.ts'
import type { Scan } from '../scanner.ts'
import { credentialsOf } from './credentials.ts'
import type { Found, PostView } from './shapes.ts'
import { type Audience, isWithheld, toGone, toPost } from './to-post.ts'

/** Makes posts out of what a stream reads, and remembers whether words had to be left out. */
export interface Reader {
  /** The DIDs of the brand's accounts. */
  officials: ReadonlySet<string>
  toPost(view: PostView): Post
  read(found: NonNullable<Found>): Post
  /** Says at a stream's end that words were left out, if they were. */
  tell(): void
}

/** A reader for whoever runs the scan: somebody with an account on Bluesky, or the public. */
export function openReader(scan: Scan): Reader {
  const audience: Audience = credentialsOf(scan) ? 'signed-in' : 'public'
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
