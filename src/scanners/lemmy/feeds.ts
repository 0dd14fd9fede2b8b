import type { Account } from '../../evidence/account.ts'
import type { Scan } from '../scanner.ts'
import { ask } from './ask.ts'
import { addressOf } from './handle.ts'
import { PAGE, type Pages, readPages } from './pages.ts'
import { CommentsAnswer, PostsAnswer, SearchAnswer, UserAnswer } from './shapes.ts'

const NEWEST = { sort: 'New', limit: PAGE }

/** What a community holds, by the name it has on its own server: its posts and its comments, each newest first. */
export async function readCommunity(handle: string, scan: Scan): Promise<{ posts: Pages; comments: Pages }> {
  const { name, host } = known(handle)
  const query = { ...NEWEST, community_name: name, type_: 'All' }
  const posts = await readPages(
    async (page) => ({ ...(await ask(scan, host, 'post/list', { ...query, page }, PostsAnswer)), comments: [] }),
    scan.window.since,
    scan,
  )
  const comments = await readPages(
    async (page) => ({ ...(await ask(scan, host, 'comment/list', { ...query, page }, CommentsAnswer)), posts: [] }),
    scan.window.since,
    scan,
  )
  return { posts, comments }
}

/** The first page of what a user wrote, with the profile. */
export function readUserPage(handle: string, page: number, scan: Scan) {
  const { name, host } = known(handle)
  return ask(scan, host, 'user', { ...NEWEST, username: name, page }, UserAnswer)
}

/** What a user wrote since a week before the window, in communities of any server. */
export function readUser({ handle }: Account, scan: Scan): Promise<Pages> {
  return readPages((page) => readUserPage(handle, page, scan), scan.ownSince, scan)
}

/** What a server's search finds, posts and comments at once. It knows what has reached that server. */
export function readSearch(host: string, q: string, scan: Scan): Promise<Pages> {
  const query = { ...NEWEST, q, type_: 'All', listing_type: 'All' }
  return readPages((page) => ask(scan, host, 'search', { ...query, page }, SearchAnswer), scan.window.since, scan)
}

function known(handle: string): { name: string; host: string } {
  const address = addressOf(handle)
  if (address === null) throw new Error(`${handle} is not a handle of Lemmy`)
  return address
}
