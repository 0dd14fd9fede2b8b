import type { NetworkFacts } from '../facts.ts'
import { words } from '../words.ts'

/** The name or number in the address of an organisation's page: any letters, since LinkedIn once took them from its name. */
const PAGE = /^[\p{L}\p{M}\p{N}\p{Pd}_.,'’‘&+©®™*()（）!·•-]{1,120}$/u

/** Pages of organisations only: people are on brands' sites as their staff. */
export const LINKEDIN: NetworkFacts = {
  id: 'linkedin',
  name: 'LinkedIn',
  homepage: 'https://www.linkedin.com',
  hosts: ['linkedin.com'],
  otherHosts: ['lnkd.in', 'licdn.com'],
  subdomains: ['xx', 'mobile', 'touch'],
  publicReplies: 'owner decides',
  grammar: "company/NAME, showcase/NAME or school/NAME, as in the page's address; NAME alone is a company's",
  forms: [
    {
      handle: 'company/{}',
      addresses: ['/company/{}', '/companies/{}', '/company-beta/{}'],
      name: PAGE,
      endsInMark: true,
      bare: true,
    },
    { handle: 'showcase/{}', addresses: ['/showcase/{}'], name: PAGE, endsInMark: true },
    { handle: 'school/{}', addresses: ['/school/{}', '/edu/school?id={}'], name: PAGE, endsInMark: true },
    // A site's page on the reader that LinkedIn once had.
    { handle: 'today/{}', addresses: ['/today/{}'], name: /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i },
  ],
  tabs: words(`
    about careers events insights jobs life mycompany people posts products services videos
  `),
  reserved: ['setup', 'login', 'unavailable'],
  vendors: words(`
    linkedin wix-com squarespace shopify wordpress automattic company/weebly company/webflow-inc-
  `),
}
