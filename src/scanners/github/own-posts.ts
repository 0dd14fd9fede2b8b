import type { Account } from '../../evidence/account.ts'
import type { Post } from '../../evidence/post.ts'
import { readTogether } from '../read-together.ts'
import type { Scan } from '../scanner.ts'
import { ownRepositories } from './repositories.ts'
import { repositoryParts } from './topics.ts'

/**
 * What the brand's staff wrote in its repositories, with the topics in which they wrote it. Staff are those whom GitHub
 * shows as owners, members and collaborators there, and the employees that the settings name.
 *
 * Requests: 1 for the repositories; for each that is read 1 for each 100 issues and pull requests that changed in the
 * window and 1 for each 100 comments; with a token 1 for each 25 discussions. The mentions are among the same answers.
 */
export async function* ownPosts(account: Account, scan: Scan): AsyncGenerator<Post> {
  const repositories = await ownRepositories([account], scan)
  const isOwn = ({ author }: Post) => author !== null && (author.staff || author.id === account.id)
  const roots = new Set<string>()
  const waiting = new Map<string, Post>()
  let isAnybodySeen = false
  const chosen = (posts: Post[]): Post[] => {
    const own = posts.filter(isOwn)
    for (const { root } of own) if (root !== null) roots.add(root)
    for (const post of posts) if (post.root === post.id) waiting.set(post.id, post)
    isAnybodySeen ||= own.length > 0
    return [...own, ...[...waiting.values()].filter(({ id }) => roots.has(id) && waiting.delete(id))]
  }
  // Answers may come after the end of the window.
  const whole = { ...scan, window: { since: scan.window.since, until: scan.observedAt } }
  yield* readTogether(
    repositories.flatMap((repository) => repositoryParts(repository, scan, chosen)),
    whole,
  )
  if (!isAnybodySeen && repositories.length > 0)
    scan.note(
      `Nobody is seen to answer for ${account.handle} on GitHub. Members of an organisation may hide that they are: platforms.github.employees names them.`,
    )
}
