import type { NetworkFacts } from '../facts.ts'

/** https://support.tiktok.com/en/getting-started/setting-up-your-profile/changing-your-username: 2 to 24 letters, digits, underscores and dots. */
export const TIKTOK: NetworkFacts = {
  id: 'tiktok',
  name: 'TikTok',
  homepage: 'https://www.tiktok.com',
  hosts: ['tiktok.com'],
  otherHosts: ['ttwstatic.com', 'tiktokcdn.com'],
  publicReplies: 'owner decides',
  grammar: '2 to 24 letters, digits, underscores and dots, like auroraair',
  forms: [{ addresses: ['/@{}'], name: /^[A-Za-z0-9_.]{1,23}[A-Za-z0-9_]$/ }],
  tabs: ['live'],
  vendors: ['tiktok', 'wix', 'squarespace', 'shopify'],
}
