import type { Brand } from '../../brand/brand.ts'
import type { Account } from '../../evidence/account.ts'
import type { Post } from '../../evidence/post.ts'
import { readTogether } from '../read-together.ts'
import type { Covered, Scan } from '../scanner.ts'
import { topicsOf } from './topics.ts'

/**
 * What the brand's people wrote in its projects, with the issues in which they did. Who they are GitLab shows by the
 * role in the project, where it shows it, and the settings say by name. Where nobody is known the stream covers nothing,
 * rather than everything unanswered.
 *
 * Requests: for each group or project 1 for each 20 issues that changed in the window, and 1 for each with comments. The
 * mentions are among the same answers.
 */
export async function* ownPosts(account: Account, scan: Scan): AsyncGenerator<Post> {
  const told: [string, Covered][] = []
  // Answers may come after the end of the window; and what was covered counts only once somebody is known.
  const whole: Scan = {
    ...scan,
    window: { since: scan.window.since, until: scan.observedAt },
    covered: (part, covered) => void told.push([part, covered]),
  }
  const isOwn = ({ author }: Post) => author !== null && (author.staff || author.id === account.id)
  const { parts, staff } = topicsOf([account], whole, (posts) => {
    const roots = new Set(posts.filter(isOwn).map(({ root }) => root))
    return posts.filter((post) => isOwn(post) || (post.root === post.id && roots.has(post.id)))
  })
  try {
    yield* readTogether(parts, whole)
  } finally {
    if (staff.size > 0) for (const [part, covered] of told) scan.covered(part, { ...covered, scope: 'all' })
  }
  if (staff.size === 0)
    scan.limited(
      'partial',
      `who answers for ${account.handle} on GitLab is not known: name its people under platforms.gitlab.employees`,
    )
}

/** What others say in the brand's projects. To search elsewhere GitLab wants a token of somebody, and no such search is made. */
export async function* readMentions(_brand: Brand, scan: Scan): AsyncGenerator<Post> {
  const { parts } = topicsOf(scan.accounts, scan, (posts) => posts)
  if (parts.length === 0) {
    scan.parts(['mentions'])
    scan.limited(
      'not_supported',
      "only what is said in the brand's own projects on GitLab can be read, and none is known",
    )
    return
  }
  yield* readTogether(parts, scan)
}
