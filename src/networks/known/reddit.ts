import type { NetworkFacts } from '../facts.ts'
import { words } from '../words.ts'

/** Brands have communities (`r/`) more than users; a bare name is therefore a community's. */
export const REDDIT: NetworkFacts = {
  id: 'reddit',
  name: 'Reddit',
  homepage: 'https://www.reddit.com',
  hosts: ['reddit.com'],
  otherHosts: ['redd.it', 'redditstatic.com', 'redditmedia.com'],
  subdomains: ['xx', 'old', 'new', 'np', 'sh', 'amp', 'i'],
  publicReplies: 'anyone',
  grammar: 'r/COMMUNITY or user/NAME; NAME alone is a community',
  forms: [
    { handle: 'r/{}', addresses: ['/r/{}'], name: /^[A-Za-z0-9][A-Za-z0-9_]{1,20}$/, bare: true },
    { handle: 'user/{}', addresses: ['/user/{}', '/u/{}'], name: /^[A-Za-z0-9_-]{3,20}$/, alsoWritten: ['u/{}'] },
  ],
  tabs: words('about comments hot new rising top submitted overview wiki'),
  reserved: ['all', 'popular', 'me', 'friends', 'mod'],
  vendors: ['r/reddit', 'user/reddit', 'r/wix', 'r/squarespace', 'r/shopify', 'r/wordpress'],
}
