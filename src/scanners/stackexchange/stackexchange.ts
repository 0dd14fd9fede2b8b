import type { Scanner } from '../scanner.ts'
import { findTags, readAccount } from './account.ts'
import { KEY } from './api.ts'
import { GRAMMAR, pageOf, parseHandle } from './handle.ts'
import { readMentions } from './mentions.ts'
import { ownPosts } from './own-posts.ts'
import { Settings } from './settings.ts'

/**
 * Stack Exchange (Stack Overflow, Super User, Server Fault and a hundred more), by its API 2.3. An account is a tag of the
 * brand's, which is a place where people ask it, or a user who answers for it.
 *
 * @see https://api.stackexchange.com/docs
 */
export const stackexchange: Scanner = {
  id: 'stackexchange',
  name: 'Stack Exchange',
  homepage: 'https://stackexchange.com',
  reads: [
    "questions under the brand's tags or naming it",
    'their answers and comments, and which answer was accepted',
    "what the brand's people write, where they are named",
  ],
  lifecycle: { stage: 'stable' },
  access: {
    kind: 'key-optional',
    env: [KEY],
    gives: '10,000 requests a day in place of 300',
    steps: [
      'Register an application at https://stackapps.com/apps/oauth/register; any name and website will do, and reading needs no sign-in.',
      `Set ${KEY} to its "Key" (not the secret).`,
    ],
  },
  requests:
    '1 for each account; for each site with people of the brand 3 and 1 more for each 100 of the N own posts, up to 2 for each 100 posts that they answer, and 1 for each 100 own posts; for each site 1 for its tags and 1 for each name and alias, and for each 100 of the M questions that those find 1 for the questions, 1 for each 100 answers and 1 for each 100 comments.',
  terms:
    'The API may be asked 300 times a day from one address without a key; an answer may ask to wait before the next request, which is done (https://api.stackexchange.com/docs/throttle). What people write there is under CC BY-SA (https://stackoverflow.com/help/licensing).',
  origins: { api: 'https://api.stackexchange.com' },
  handle: { parse: parseHandle, url: pageOf, grammar: GRAMMAR },
  settings: Settings,
  harmlessSettings: ['employees', 'sites'],
  carriesHandles: false,
  known: { present: 'javascript', absent: 'no-tag-can-have-this-name-0' },
  find: findTags,
  account: readAccount,
  posts: ownPosts,
  mentions: readMentions,
}
