import type { Scanner } from '../scanner.ts'
import { readAccount } from './account.ts'
import { readFeed } from './feed.ts'
import { findAccounts } from './find.ts'
import { domainOf, handleKey, parseHandle, profileUrl } from './handle.ts'
import { readMentions } from './mentions.ts'
import { readReplies } from './replies.ts'

/**
 * Bluesky, by the public API of its AppView, and by the account's own server for a search with credentials.
 *
 * Requests, with credentials: 1 an account; 1 for each 100 of its posts of the window and the week before, and up to 1
 * more; 1 to sign in; for each query 1 for each 100 hits, and 1 for each 25 posts that those reply to; 1 for each
 * conversation below own posts, and 1 for each own post that is quoted; 1 for each conversation of contacts in which
 * others replied. Without: 1 try at search, and no hits.
 */
export const bluesky: Scanner = {
  id: 'bluesky',
  name: 'Bluesky',
  homepage: 'https://bsky.app',
  reads: ['profiles', 'posts and answers', 'mentions by search', 'replies to and quotes of own posts'],
  lifecycle: { stage: 'stable' },
  access: {
    kind: 'key-optional',
    env: ['BLUESKY_HANDLE', 'BLUESKY_APP_PASSWORD'],
    gives: 'mentions anywhere by search, not only below the own posts',
    steps: [
      'sign in to Bluesky with any account (it need not be the brand)',
      'open Settings, Privacy and security, App passwords, and add one',
      'set BLUESKY_HANDLE to the handle of the account, such as jo.bsky.social',
      'set BLUESKY_APP_PASSWORD to the app password',
    ],
  },
  requests:
    'With credentials: 1 for each account, 1 for each 100 of the N own posts (of the window and the week before) and up to 1 more, 1 to sign in, for each name, alias and handle 1 for each 100 of its share of the M mentions and 1 for each 25 posts that those reply to, 1 for each conversation below own posts, 1 for each own post that is quoted, and 1 for each conversation of contacts in which others replied. Without: 1 try at the search in place of the M mentions.',
  terms:
    'The public API may be read without an account; its keepers count requests by IP address and answer 429 with the time of the next one, which is waited for (https://docs.bsky.app/docs/advanced-guides/rate-limits).',
  origins: {
    appview: 'https://public.api.bsky.app',
    login: 'https://bsky.social',
    plc: 'https://plc.directory',
  },
  perHost: 2,
  handle: {
    parse: parseHandle,
    url: profileUrl,
    grammar: 'a domain name such as jo.bsky.social or example.com, or a DID such as did:plc:abc...',
    domain: domainOf,
    key: handleKey,
  },
  carriesHandles: false,
  // Names under bsky.social have at most 18 characters, so the absent one cannot be registered.
  known: { present: 'bsky.app', absent: 'no-account-can-have-this-name.bsky.social' },
  find: findAccounts,
  account: readAccount,
  posts: readFeed,
  mentions: readMentions,
  replies: readReplies,
}
