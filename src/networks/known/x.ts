import type { NetworkFacts } from '../facts.ts'
import { words } from '../words.ts'

/** https://help.x.com/en/managing-your-account/x-username-rules: at most 15 letters, digits and underscores. */
export const X: NetworkFacts = {
  id: 'x',
  name: 'X',
  homepage: 'https://x.com',
  hosts: ['x.com', 'twitter.com'],
  otherHosts: ['t.co', 'twimg.com'],
  subdomains: ['mobile'],
  // The author of a post may restrict who answers it; mentions are open to all.
  publicReplies: 'anyone',
  grammar: 'up to 15 letters, digits and underscores, like auroraair',
  forms: [{ addresses: ['/{}', '/@{}'], name: /^[A-Za-z0-9_]{1,15}$/ }],
  tabs: words(`
    with_replies highlights articles media likes followers following verified_followers
  `),
  reserved: words(`
    about account compose download explore following grok hashtag home i intent jobs login logout messages
    notifications oauth personalization premium_sign_up privacy rules search settings share signup statuses tos who_to_follow widgets
  `),
  vendors: words(`
    x twitter wix wordpress wordpressdotcom squarespace shopify weebly godaddy jimdo elegantthemes
    envato themeforest
  `),
}
