import { type Account, accountRecord } from '../../evidence/account.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { Scan } from '../scanner.ts'
import { ask } from './ask.ts'
import { readUserPage } from './feeds.ts'
import { addressOf, handleAt } from './handle.ts'
import { readMarkdown } from './markdown.ts'
import { CommunityAnswer, type CommunityView, type PersonView } from './shapes.ts'
import { PLATFORM, timeOf } from './to-post.ts'

/** A community or user, as its own server shows it: one request, for a user the first page of what it wrote. */
export async function account(handle: string, scan: Scan): Promise<Account> {
  const address = addressOf(handle)
  if (address === null) throw new PlatformError('not_found', `${handle} cannot be the handle of an account on Lemmy`)
  const { kind, name, host } = address
  if (kind === 'community') {
    const { community_view: view } = await ask(scan, host, 'community', { name }, CommunityAnswer)
    return communityAccount(view)
  }
  const { person_view: view, posts, comments } = await readUserPage(handle, 1, scan)
  const written = [...posts.map(({ post }) => post.published), ...comments.map(({ comment }) => comment.published)]
  return { ...personAccount(view), lastActive: written.map(timeOf).sort().at(-1) ?? null }
}

/** A community as an account: its subscribers are its audience. */
export function communityAccount({ community, counts }: CommunityView): Account {
  return accountRecord({
    ...named(community.actor_id, handleAt('community', community.name, community.actor_id), community.description),
    name: community.title,
    followers: counts.subscribers,
    posts: counts.posts + counts.comments,
    created: timeOf(community.published),
    avatar: Boolean(community.icon),
  })
}

/** A user as an account. Nobody can follow one, so it has no audience. */
export function personAccount({ person, counts }: PersonView): Account {
  return accountRecord({
    ...named(person.actor_id, handleAt('user', person.name, person.actor_id), person.bio),
    name: person.display_name ?? null,
    posts: counts.post_count + counts.comment_count,
    created: timeOf(person.published),
    avatar: Boolean(person.avatar),
    bot: person.bot_account === true,
  })
}

function named(
  id: string,
  handle: string,
  about: string | null | undefined,
): Pick<Account, 'platform' | 'id' | 'handle' | 'url' | 'bio' | 'links'> {
  const written = about == null ? null : readMarkdown(about)
  return {
    platform: PLATFORM,
    id,
    handle,
    url: id,
    bio: written?.text ?? null,
    links: (written?.links ?? []).map((url) => ({ url, verified: false })),
  }
}
