import { type Account, accountRecord } from '../../evidence/account.ts'
import { iso, seconds } from '../../evidence/time.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { Scan } from '../scanner.ts'
import { Group, Users } from './answers.ts'
import { apiAddress, ask } from './api.ts'
import { pageOf } from './handle.ts'
import { PLATFORM } from './to-post.ts'

/** A group, or where none of the name is shown a user: one request, or two. */
export async function readAccount(handle: string, scan: Scan): Promise<Account> {
  try {
    const url = apiAddress(scan, `groups/${encodeURIComponent(handle)}`, { with_projects: 'false' })
    const { body } = await ask(scan, { url }, Group)
    return accountRecord({
      platform: PLATFORM,
      id: body.full_path,
      handle: body.full_path,
      name: body.name ?? null,
      url: body.web_url,
      avatar: typeof body.avatar_url === 'string',
      bio: body.description ? body.description : null,
      created: body.created_at == null ? null : iso(seconds(body.created_at)),
    })
  } catch (failure) {
    if (!(failure instanceof PlatformError) || failure.status !== 'not_found') throw failure
  }
  const { body } = await ask(scan, { url: apiAddress(scan, 'users', { username: handle }) }, Users)
  const user = body.find(({ username }) => username.toLowerCase() === handle.toLowerCase())
  if (user === undefined) throw new PlatformError('not_found', `GitLab shows no group and no user named ${handle}`)
  return accountRecord({
    platform: PLATFORM,
    id: user.username,
    handle: user.username,
    name: user.name ?? null,
    url: user.web_url ?? pageOf(user.username),
  })
}
