import type { NetworkFacts } from '../facts.ts'
import { words } from '../words.ts'

/** https://docs.github.com: at most 39 letters, digits and single dashes. */
const GITHUB: NetworkFacts = {
  id: 'github',
  name: 'GitHub',
  homepage: 'https://github.com',
  hosts: ['github.com'],
  otherHosts: ['githubusercontent.com', 'githubassets.com'],
  publicReplies: 'owner decides',
  grammar: 'up to 39 letters, digits and dashes, like aurora-air',
  forms: [{ addresses: ['/{}', '/orgs/{}', '/sponsors/{}'], name: /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$/ }],
  tabs: words('discussions followers packages people projects repositories sponsoring stars teams'),
  reserved: words(`
    about account apps blog business code codespaces collections community contact copilot customer-stories dashboard
    discussions edu education enterprise events explore features git-guides github-copilot gist gists guides home
    integrations issues join login logout maintainers marketplace mobile models new newsroom nonprofit notifications
    oauth open-source organizations orgs partners password_reset personal premium-support pricing privacy pulls
    readme resources search security services sessions settings showcases signup site solutions sponsors stars status
    support team teams terms topics trending users watching why-github wiki
  `),
  vendors: ['github', 'wordpress', 'wix', 'squarespace', 'shopify'],
}

const GITLAB: NetworkFacts = {
  id: 'gitlab',
  name: 'GitLab',
  homepage: 'https://gitlab.com',
  hosts: ['gitlab.com'],
  publicReplies: 'owner decides',
  grammar: 'letters, digits, dots, dashes and underscores, like aurora-air',
  forms: [{ addresses: ['/{}', '/groups/{}', '/users/{}'], name: /^[A-Za-z0-9_][A-Za-z0-9_.-]{1,254}$/ }],
  reserved: words(
    '-  admin api dashboard explore favicon.ico groups help oauth profile projects public robots.txt s search snippets unsubscribes uploads users v2',
  ),
  vendors: ['gitlab', 'gitlab-org'],
}

const STACK_OVERFLOW: NetworkFacts = {
  id: 'stack-overflow',
  name: 'Stack Overflow',
  homepage: 'https://stackoverflow.com',
  hosts: ['stackoverflow.com'],
  otherHosts: ['sstatic.net'],
  publicReplies: 'anyone',
  grammar: 'tags/NAME or collectives/NAME; NAME alone is a tag',
  forms: [
    {
      handle: 'tags/{}',
      addresses: ['/questions/tagged/{}', '/tags/{}', '/tags/{}/info'],
      name: /^[\p{L}\p{N}+#.-]{1,35}$/u,
      bare: true,
    },
    { handle: 'collectives/{}', addresses: ['/collectives/{}'], name: /^[a-z0-9-]{2,60}$/i },
  ],
}

const PRODUCT_HUNT: NetworkFacts = {
  id: 'product-hunt',
  name: 'Product Hunt',
  homepage: 'https://www.producthunt.com',
  hosts: ['producthunt.com'],
  publicReplies: 'anyone',
  grammar: 'products/NAME or @NAME for a person; NAME alone is a product',
  forms: [
    { handle: 'products/{}', addresses: ['/products/{}'], name: /^[a-z0-9][a-z0-9-]{0,80}$/i, bare: true },
    { handle: '@{}', addresses: ['/@{}'], name: /^[A-Za-z0-9_]{2,40}$/ },
  ],
  tabs: words('about alternatives built-with launches makers reviews customers'),
}

const CODEPEN: NetworkFacts = {
  id: 'codepen',
  name: 'CodePen',
  homepage: 'https://codepen.io',
  hosts: ['codepen.io'],
  publicReplies: 'anyone',
  grammar: 'letters, digits, - and _, like auroraair',
  forms: [{ addresses: ['/{}', '/@{}', '/team/{}'], name: /^[A-Za-z0-9_-]{2,40}$/ }],
  tabs: words('collections followers following pens posts projects'),
  reserved: words(
    'about accessibility accounts blog challenges collection dashboard documentation embed features following jobs login pen pens popular posts pro project search settings signup spark support tag team topics trending',
  ),
  vendors: ['codepen'],
}

const PATREON: NetworkFacts = {
  id: 'patreon',
  name: 'Patreon',
  homepage: 'https://www.patreon.com',
  hosts: ['patreon.com'],
  publicReplies: 'owner decides',
  grammar: 'letters, digits and underscores, like auroraair',
  forms: [{ addresses: ['/{}', '/c/{}', '/cw/{}', '/user?u={}'], name: /^[A-Za-z0-9_-]{2,64}$/ }],
  tabs: words('about collections community home membership posts shop'),
  reserved: words(`
    about apps bepatron c careers checkout create creators cw error explore home join login logout messages
    notifications oauth2 oauth policy portal posts press pricing privacy product search settings signup support user
  `),
}

const KO_FI: NetworkFacts = {
  id: 'ko-fi',
  name: 'Ko-fi',
  homepage: 'https://ko-fi.com',
  hosts: ['ko-fi.com'],
  publicReplies: 'owner decides',
  grammar: 'letters, digits and underscores, like auroraair',
  forms: [{ addresses: ['/{}'], name: /^[A-Za-z0-9_]{2,40}$/ }],
  tabs: words('commissions gallery goal posts shop tiers'),
  reserved: words('about account api explore gold home login manage s search settings shop supporter'),
}

const STEAM: NetworkFacts = {
  id: 'steam',
  name: 'Steam',
  homepage: 'https://steamcommunity.com',
  hosts: ['steamcommunity.com', 'store.steampowered.com'],
  publicReplies: 'owner decides',
  grammar: 'groups/NAME, id/NAME, publisher/NAME or developer/NAME, as in the address; NAME alone is a group',
  forms: [
    { handle: 'groups/{}', addresses: ['/groups/{}'], name: /^[A-Za-z0-9_-]{2,32}$/, bare: true },
    { handle: 'id/{}', addresses: ['/id/{}'], name: /^[A-Za-z0-9_-]{2,32}$/ },
    {
      handle: 'publisher/{}',
      addresses: ['store.steampowered.com/publisher/{}'],
      name: /^[\p{L}\p{M}\p{N}_.'’!&+ -]{1,60}$/u,
      endsInMark: true,
    },
    {
      handle: 'developer/{}',
      addresses: ['store.steampowered.com/developer/{}'],
      name: /^[\p{L}\p{M}\p{N}_.'’!&+ -]{1,60}$/u,
      endsInMark: true,
    },
  ],
  tabs: words('about announcements comments discussions events members home'),
}

export const MAKERS = [GITHUB, GITLAB, STACK_OVERFLOW, PRODUCT_HUNT, CODEPEN, PATREON, KO_FI, STEAM] as const
