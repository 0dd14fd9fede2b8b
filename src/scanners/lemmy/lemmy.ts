import type { Scanner } from '../scanner.ts'
import { account } from './account.ts'
import { findAccounts } from './find.ts'
import { domainOf, GRAMMAR, handleKey, parseHandle, profileUrl } from './handle.ts'
import { mentions } from './mentions.ts'
import { ownPosts } from './own-posts.ts'
import { replies } from './replies.ts'
import { settings } from './settings.ts'

/**
 * Lemmy, by version 3 of the API of its servers. An account is a community, where the brand's moderators speak for it, or
 * a user. Posts, comments and people are known by their ActivityPub ids, which are the same on every server; the numbers
 * that threads are made of are each server's own.
 *
 * @see https://github.com/LemmyNet/lemmy-js-client (0.19, types) and LemmyNet/lemmy at 0.19
 */
export const lemmy: Scanner = {
  id: 'lemmy',
  name: 'Lemmy',
  homepage: 'https://join-lemmy.org',
  reads: [
    "everything in the brand's own communities",
    "what the brand's users wrote, and the replies to it",
    "posts and comments that a server's search finds by the brand's name",
  ],
  lifecycle: { stage: 'experimental' },
  access: { kind: 'open', env: [], gives: null, steps: [] },
  requests:
    '1 for each account; in each of its own communities 1 for each 50 posts and 1 for each 50 comments; for each of its users 1 for each 50 of the N own posts and 2 for each thread in which they wrote; 1 for each 50 of the M mentions for each name of the brand on each server that is searched; and 2 for each waiting thread elsewhere.',
  terms:
    'Each server is asked by its own API, which by default allows 180 requests in a minute and 60 searches in ten minutes (https://github.com/LemmyNet/lemmy, crates/utils/src/rate_limit). Servers that show nothing to strangers are not read; on Lemmy 1.0 users cannot be read yet, communities and search can.',
  origins: {},
  federated: true,
  handle: {
    parse: parseHandle,
    url: profileUrl,
    grammar: GRAMMAR,
    domain: domainOf,
    key: handleKey,
    typedOnly: true,
  },
  settings,
  harmlessSettings: ['instances'],
  carriesHandles: false,
  known: { present: '!lemmy@lemmy.ml', absent: '!no_such_community_at_all@lemmy.ml' },
  find: findAccounts,
  account,
  posts: ownPosts,
  mentions,
  replies,
}
