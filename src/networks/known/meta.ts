import type { NetworkFacts } from '../facts.ts'
import { words } from '../words.ts'

const withoutDots = (name: string) => name.toLowerCase().replaceAll('.', '')

/**
 * A page's user name, or its number. Facebook keeps a name and a number apart by a dash (`Aurora-Air-1000123`) and reads
 * the number; in user names dots and case do not count (https://www.facebook.com/help/105399436216001).
 */
const FACEBOOK: NetworkFacts = {
  id: 'facebook',
  name: 'Facebook',
  homepage: 'https://www.facebook.com',
  hosts: ['facebook.com', 'fb.com', 'm.me'],
  otherHosts: ['fb.me', 'fb.watch', 'facebook.net', 'fbcdn.net'],
  subdomains: ['xx', 'mobile', 'touch', 'mbasic', 'web', 'business', 'free', 'new'],
  publicReplies: 'owner decides',
  grammar: 'the user name or number of a page, like auroraair',
  forms: [
    {
      addresses: [
        '/{}',
        '/pg/{}',
        '/p/{}',
        '/people/_/{}',
        '/pages/_/{}',
        '/pages/category/_/{}',
        '/profile.php?id={}',
      ],
      name: /^(?:[\p{L}\p{M}\p{N}._'’&-]+-)?(\d{6,20})\/?$/u,
    },
    {
      addresses: ['/{}', '/pg/{}'],
      // Without the script pages of the network itself: `sharer.php`, `l.php`.
      name: /^(?!.*\.(?:php|html|js)$)[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{1,79}$/iu,
      key: withoutDots,
    },
    // Shortened links to pages. Those to posts are codes, which have digits.
    { addresses: ['fb.me/{}'], name: /^(?!.*\.(?:php|html|js)$)[a-z][a-z.]{4,49}$/i, key: withoutDots },
  ],
  tabs: words(`
    about about_contact_and_basic_info app community events followers home info likes live live_videos
    mentions photos photos_stream posts reels reviews shop timeline videos wall
  `),
  reserved: words(`
    2008 about ads adsmanager audiencenetwork ajax apps asset-library asset_manager badges billing billing_hub bookmarks business
    business_locations business_manager campaign careers catalog checkpoint commerce commerce_manager connect
    content_management creatorstudio dialog directory events events_manager events_manager2 feed feeds full_data_use_policy fundraisers fbml games gaming group groups hashtag help home images inbox latest legal lite live login marketplace
    media messages messenger notes offers overview page pages people permalink pg photo photos plugins policies policy
    posts privacy profile public recover reel reels reg search select sem_campaigns settings share sharer stories story terms
    tr v2.0 video videos watch widgets xfbml
  `),
  vendors: words(`
    facebook facebookapp meta platform wix wordpress wordpresscom squarespace shopify weebly godaddy
    jimdo elegantthemes envato themeforest
  `),
}

const INSTAGRAM: NetworkFacts = {
  id: 'instagram',
  name: 'Instagram',
  homepage: 'https://www.instagram.com',
  hosts: ['instagram.com', 'instagr.am'],
  otherHosts: ['ig.me', 'cdninstagram.com'],
  publicReplies: 'owner decides',
  grammar: 'up to 30 letters, digits, dots and underscores, like auroraair',
  forms: [
    {
      addresses: ['/{}', '/_u/{}', '/@{}', 'ig.me/m/{}'],
      name: /^(?!.*\.(?:php|html|js)$)[A-Za-z0-9_][A-Za-z0-9_.]{0,29}$/i,
    },
  ],
  tabs: ['channel', 'guides', 'igtv', 'reels', 'tagged', 'feed'],
  reserved: words(`
    about accounts api ar challenge create developer direct emails directory embed.js explore graphql legal p press
    reel reels share stories threads tv web
  `),
  vendors: words(`
    instagram wix wordpressdotcom squarespace shopify weebly godaddy elegantthemes envato
  `),
}

/** Names are those of Instagram accounts. */
const THREADS: NetworkFacts = {
  id: 'threads',
  name: 'Threads',
  homepage: 'https://www.threads.com',
  hosts: ['threads.com', 'threads.net'],
  publicReplies: 'owner decides',
  grammar: 'the name of an Instagram account, like auroraair',
  forms: [{ addresses: ['/@{}'], name: /^[A-Za-z0-9_][A-Za-z0-9_.]{0,29}$/ }],
  tabs: ['replies', 'media', 'reposts'],
  vendors: ['threads', 'instagram', 'wix', 'squarespace', 'shopify'],
}

export const META = [FACEBOOK, INSTAGRAM, THREADS] as const
