import type { NetworkFacts } from '../facts.ts'
import { words } from '../words.ts'

const TUMBLR: NetworkFacts = {
  id: 'tumblr',
  name: 'Tumblr',
  homepage: 'https://www.tumblr.com',
  hosts: ['tumblr.com'],
  otherHosts: ['tmblr.co'],
  publicReplies: 'owner decides',
  grammar: 'the name of a blog, up to 32 letters, digits and dashes, like auroraair',
  forms: [
    {
      addresses: ['{}.tumblr.com', '/{}', '/blog/{}', '/blog/view/{}', '/follow/{}'],
      name: /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,30}[A-Za-z0-9])?$/,
    },
  ],
  tabs: words('about archive ask faq likes rss submit'),
  reserved: words(`
    about account api apps assets blog blogs business buttons changes communities contact dashboard developers docs domains
    download embed engineering examples explore features follow following goodies help inbox jobs legal likes live
    login logo logout mailer media new oauth open-source policy press privacy publishers reblog register search radar secure
    security settings share signup staff-picks static statuses support tag tagged themes tips trending tv upload va video
    watch widgets www
  `),
  vendors: ['staff', 'tumblr', 'wix', 'squarespace', 'shopify'],
}

/** Users have an @, publications none or a domain of their own. */
const MEDIUM: NetworkFacts = {
  id: 'medium',
  name: 'Medium',
  homepage: 'https://medium.com',
  hosts: ['medium.com'],
  publicReplies: 'anyone',
  grammar: '@NAME for a user, NAME for a publication, as in the address',
  forms: [
    {
      handle: '@{}',
      addresses: ['/@{}'],
      name: /^[A-Za-z0-9_.]{1,40}$/,
    },
    { addresses: ['/{}', '{}.medium.com'], name: /^[a-z0-9][a-z0-9-]{1,60}$/i },
  ],
  tabs: words('about all archive followers following latest lists'),
  reserved: words(`
    about api archive business cdn-client cdn-images-1 creators developers embed explore-topics gist glyph help
    help-center jobs-at-medium link lite m me media membership miro new-story p partner-program plans policy policies
    press r search share stats stories tag tags topic topics u verified-authors www
  `),
  vendors: ['@medium', 'medium', '@wix', '@squarespace', '@shopify'],
}

const SUBSTACK: NetworkFacts = {
  id: 'substack',
  name: 'Substack',
  homepage: 'https://substack.com',
  hosts: ['substack.com'],
  otherHosts: ['substackcdn.com'],
  publicReplies: 'owner decides',
  grammar: 'NAME for a publication (NAME.substack.com), @NAME for a person',
  forms: [
    { handle: '@{}', addresses: ['/@{}'], name: /^[A-Za-z0-9_-]{2,50}$/ },
    { addresses: ['{}.substack.com'], name: /^[A-Za-z0-9][A-Za-z0-9-]{0,62}$/ },
  ],
  tabs: words('about archive notes podcast posts subscribe'),
  reserved: words('blog cdn email help on open reader status support www'),
}

const NOTE: NetworkFacts = {
  id: 'note',
  name: 'note',
  homepage: 'https://note.com',
  hosts: ['note.com', 'note.mu'],
  publicReplies: 'owner decides',
  grammar: 'letters, digits and underscores, like aurora_air',
  forms: [{ addresses: ['/{}'], name: /^[A-Za-z0-9_]{3,40}$/ }],
  tabs: ['all', 'magazines', 'likes'],
  reserved: words(
    'api contests embed hashtag interests login notes privacy ranking search settings signup terms topic topics',
  ),
}

const AMEBLO: NetworkFacts = {
  id: 'ameblo',
  name: 'Ameba Blog',
  homepage: 'https://ameblo.jp',
  hosts: ['ameblo.jp'],
  subdomains: ['s', 'gamp'],
  publicReplies: 'owner decides',
  grammar: '3 to 24 letters, digits and dashes, like aurora-air',
  forms: [{ addresses: ['/{}'], name: /^[A-Za-z0-9][A-Za-z0-9-]{2,23}$/ }],
  tabs: ['entrylist.html', 'imagelist.html'],
}

const NAVER: NetworkFacts = {
  id: 'naver-blog',
  name: 'Naver Blog',
  homepage: 'https://blog.naver.com',
  hosts: ['blog.naver.com'],
  otherHosts: ['blog.me'],
  publicReplies: 'owner decides',
  grammar: 'the name in blog.naver.com/NAME',
  forms: [
    {
      addresses: ['/{}', '{}.blog.me', '/prologue/prologueList.naver?blogId={}'],
      name: /^[A-Za-z0-9_-]{3,30}$/,
    },
  ],
}

const NAVER_CAFE: NetworkFacts = {
  id: 'naver-cafe',
  name: 'Naver Cafe',
  homepage: 'https://cafe.naver.com',
  hosts: ['cafe.naver.com'],
  publicReplies: 'owner decides',
  grammar: 'the name in cafe.naver.com/NAME',
  forms: [{ addresses: ['/{}'], name: /^[A-Za-z0-9]{2,30}$/ }],
  reserved: ['f', 'ca'],
}

const LIVEJOURNAL: NetworkFacts = {
  id: 'livejournal',
  name: 'LiveJournal',
  homepage: 'https://www.livejournal.com',
  hosts: ['livejournal.com'],
  publicReplies: 'owner decides',
  grammar: 'up to 15 letters, digits, dashes and underscores, like aurora-air',
  forms: [{ addresses: ['{}.livejournal.com', '/users/{}'], name: /^[A-Za-z0-9][A-Za-z0-9_-]{1,14}$/ }],
  tabs: ['profile', 'friends', 'calendar'],
  reserved: words('www users community m l-api l-stat l-files stat api'),
}

const FLIPBOARD: NetworkFacts = {
  id: 'flipboard',
  name: 'Flipboard',
  homepage: 'https://flipboard.com',
  hosts: ['flipboard.com'],
  otherHosts: ['flip.it'],
  publicReplies: 'anyone',
  grammar: 'letters, digits, dots, dashes and underscores, like auroraair',
  forms: [{ addresses: ['/@{}'], name: /^[A-Za-z0-9_.-]{2,40}$/ }],
}

const QUORA: NetworkFacts = {
  id: 'quora',
  name: 'Quora',
  homepage: 'https://www.quora.com',
  hosts: ['quora.com'],
  subdomains: ['xx'],
  publicReplies: 'anyone',
  grammar: 'profile/NAME, topic/NAME or q/NAME for a space, as in the address; NAME alone is a profile',
  forms: [
    {
      handle: 'profile/{}',
      addresses: ['/profile/{}'],
      name: /^[\p{L}\p{M}\p{N}_.'’-]{2,80}$/u,
      bare: true,
      endsInMark: true,
    },
    { handle: 'topic/{}', addresses: ['/topic/{}'], name: /^[\p{L}\p{M}\p{N}_.'’&()+-]{1,80}$/u, endsInMark: true },
    { handle: 'q/{}', addresses: ['/q/{}'], name: /^[a-z0-9-]{2,60}$/i },
  ],
  tabs: words('answers questions posts followers following top_stories all_questions'),
  vendors: ['profile/quora'],
}

const SLIDESHARE: NetworkFacts = {
  id: 'slideshare',
  name: 'SlideShare',
  homepage: 'https://www.slideshare.net',
  hosts: ['slideshare.net'],
  subdomains: ['xx'],
  // Comments were removed for all.
  publicReplies: 'nobody',
  grammar: 'letters, digits, - and _, like auroraair',
  forms: [{ addresses: ['/{}'], name: /^[A-Za-z0-9_-]{3,60}$/ }],
  tabs: words('clipboards documents followers following infographics presentations videos'),
  reserved: words(
    'about browse category developers explore featured login popular search share signup slideshow slideshows upload tag top',
  ),
}

const ISSUU: NetworkFacts = {
  id: 'issuu',
  name: 'Issuu',
  homepage: 'https://issuu.com',
  hosts: ['issuu.com'],
  publicReplies: 'nobody',
  grammar: 'letters, digits, dots, dashes and underscores, like auroraair',
  forms: [{ addresses: ['/{}'], name: /^[A-Za-z0-9_.-]{3,60}$/ }],
  tabs: ['docs', 'stacks', 'articles'],
  reserved: words(
    'about articles blog categories explore features home join login pricing publish publishers resources search signin signup store topics',
  ),
}

export const BLOGS = [
  TUMBLR,
  MEDIUM,
  SUBSTACK,
  NOTE,
  AMEBLO,
  NAVER,
  NAVER_CAFE,
  LIVEJOURNAL,
  FLIPBOARD,
  QUORA,
  SLIDESHARE,
  ISSUU,
] as const
