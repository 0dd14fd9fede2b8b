import type { Scanner } from '../scanner.ts'
import { readAccount } from './account.ts'
import { TOKEN } from './api.ts'
import { findOrganisations } from './find.ts'
import { GRAMMAR, handleKey, pageOf, parseHandle } from './handle.ts'
import { readMentions } from './mentions.ts'
import { ownPosts } from './own-posts.ts'
import { Settings } from './settings.ts'

/**
 * GitHub, by its REST API, and for discussions by GraphQL. An account is an organisation or user; its repositories are
 * places of the brand's, where issues and discussions are topics, and pull requests are not read.
 *
 * @see https://docs.github.com/rest
 */
export const github: Scanner = {
  id: 'github',
  name: 'GitHub',
  homepage: 'https://github.com',
  reads: [
    'profiles of organisations and users',
    "issues and comments in the brand's repositories, with who belongs to them",
    'discussions there, with a token',
    'issues elsewhere that name the brand',
  ],
  lifecycle: { stage: 'stable' },
  access: {
    kind: 'key-optional',
    env: [TOKEN],
    gives: '5,000 requests an hour in place of 60, and discussions',
    steps: [
      'Sign in to GitHub with any account and open https://github.com/settings/personal-access-tokens/new.',
      'Create a token with access to public repositories alone, and no further permission.',
      `Set ${TOKEN} to it.`,
    ],
  },
  requests:
    '1 or 2 for each account and 1 for its repositories; for each repository that is read (5 of an account, or those that are named) 1 for each 100 issues and pull requests that changed and 1 for each 100 of the N own posts and M mentions in it, at least 1 of either; for each name and alias 1 for each 100 of the M mentions elsewhere, at least 1; with a token 1 for each 25 discussions.',
  terms:
    'The API may be asked 60 times an hour from one address without a token, and its search 10 times a minute; the headers that tell what is left, and the time to wait, are kept to (https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api).',
  origins: { api: 'https://api.github.com' },
  handle: { parse: parseHandle, url: pageOf, grammar: GRAMMAR, key: handleKey },
  settings: Settings,
  harmlessSettings: ['repositories', 'employees'],
  carriesHandles: false,
  // Two dashes in a row stand in no login.
  known: { present: 'github', absent: 'no--account-can-have-this-name' },
  find: findOrganisations,
  account: readAccount,
  posts: ownPosts,
  mentions: readMentions,
}
