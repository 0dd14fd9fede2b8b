import type { Scanner } from '../scanner.ts'
import { readAccount } from './account.ts'
import { TOKEN } from './api.ts'
import { GRAMMAR, handleKey, pageOf, parseHandle } from './handle.ts'
import { Settings } from './settings.ts'
import { ownPosts, readMentions } from './streams.ts'

/**
 * GitLab as far as it is open: issues by its REST API, what is said below them by GraphQL. An account is a group (or a
 * user), whose projects are places of the brand's.
 *
 * @see https://docs.gitlab.com/api/
 */
export const gitlab: Scanner = {
  id: 'gitlab',
  name: 'GitLab',
  homepage: 'https://gitlab.com',
  reads: ['profiles of groups and users', "issues and comments in the brand's projects, with who belongs to them"],
  lifecycle: { stage: 'experimental' },
  access: {
    kind: 'key-optional',
    env: [TOKEN],
    gives: 'projects that are shown to members alone, and more requests',
    steps: [
      'Sign in to GitLab and open https://gitlab.com/-/user_settings/personal_access_tokens.',
      'Create a token with the scope read_api.',
      `Set ${TOKEN} to it.`,
    ],
  },
  requests:
    '1 or 2 for each account; for each group, or each project that is named, 1 for each 20 issues that changed, and 1 for each of them with comments: the N own posts and M mentions are all among those.',
  terms:
    'What is public may be read without an account, and the headers that tell what is left are kept to (https://docs.gitlab.com/security/rate_limits/).',
  origins: { web: 'https://gitlab.com' },
  handle: { parse: parseHandle, url: pageOf, grammar: GRAMMAR, key: handleKey },
  settings: Settings,
  harmlessSettings: ['projects', 'employees'],
  carriesHandles: false,
  known: { present: 'gitlab-org', absent: 'no--group--has-this-name' },
  account: readAccount,
  posts: ownPosts,
  mentions: readMentions,
}
