import type { Scanner } from '../scanner.ts'
import { account } from './account.ts'
import { findAccounts } from './find.ts'
import { domainOf, GRAMMAR, handleKey, parseHandle, profileUrl } from './handle.ts'
import { mentions } from './mentions.ts'
import { ownPosts } from './own-posts.ts'
import { replies } from './replies.ts'
import { ENV } from './server.ts'

/**
 * Mastodon and whatever speaks with it: a handle is found by WebFinger, its server's software by nodeinfo, and read by
 * the API which that software speaks (Mastodon's or Misskey's; for closed servers ActivityPub shows the profile).
 *
 * A post's id is its ActivityPub id and an account's its handle, which are the same on every server.
 *
 * @see https://docs.joinmastodon.org/methods/ https://misskey-hub.net/en/docs/for-developers/api/
 */
export const mastodon: Scanner = {
  id: 'mastodon',
  name: 'Mastodon',
  homepage: 'https://joinmastodon.org',
  reads: [
    'profiles and their verified links',
    'own posts and answers',
    "replies below the brand's own posts",
    "posts under the brand's hashtags",
    "search with a server's token",
  ],
  lifecycle: { stage: 'stable' },
  access: {
    kind: 'key-optional',
    env: [ENV.instance, ENV.token],
    gives: 'search on that server, threads in full length, and accounts on it if it shows nothing to strangers',
    steps: [
      'Sign in to any Mastodon server; the one where the brand has its account knows most about it.',
      'Under Preferences, Development, create an application with the scopes read:accounts, read:search and read:statuses.',
      `Set ${ENV.instance} to the server's host (example.social) and ${ENV.token} to "Your access token" of that application.`,
    ],
  },
  requests:
    '3 to 5 for each account (WebFinger, the software of its server, the profile), 1 for each 40 of the N own posts (100 on Misskey) and 1 page beyond, 1 for each 20 posts that they answer, 1 for each own post with replies that does not stand below another, 1 for each 40 of the M mentions by tag and by search on each server and 1 page beyond, and 1 for each waiting post with replies on other servers.',
  terms:
    'Each server is asked by its own API, which Mastodon lets anybody ask 300 times in 5 minutes (https://docs.joinmastodon.org/api/rate-limits/); the headers that tell what is left are kept to. Accounts whose server shows nothing to strangers are not read.',
  origins: {},
  federated: true,
  handle: { parse: parseHandle, url: profileUrl, grammar: GRAMMAR, domain: domainOf, key: handleKey },
  carriesHandles: true,
  known: {
    present: 'Mastodon@mastodon.social',
    // Mastodon's names have at most 30 characters.
    absent: 'nobody_can_have_a_name_as_long_as_this@mastodon.social',
  },
  find: findAccounts,
  account,
  posts: ownPosts,
  mentions,
  replies,
}
