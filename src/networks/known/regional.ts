import type { NetworkFacts } from '../facts.ts'
import { words } from '../words.ts'

/** Posts, photos and the like have addresses such as `wall-1_2`; a community's number is written `club1` or `public1`. */
const VK: NetworkFacts = {
  id: 'vk',
  name: 'VK',
  homepage: 'https://vk.com',
  hosts: ['vk.com', 'vk.ru', 'vkontakte.ru'],
  otherHosts: ['vk.cc', 'vk.me', 'userapi.com'],
  subdomains: ['new', 'mobile'],
  publicReplies: 'owner decides',
  grammar: 'letters, digits, dots and underscores, like auroraair',
  forms: [
    {
      addresses: ['/{}', '/@{}', 'vk.me/{}'],
      name: /^(?!(?:album|app|audio|doc|market|note|page|photo|poll|story|topic|video|wall)s?-?\d)(?!.*\.(?:php|html|js)$)[A-Za-z0-9_.]{2,64}$/,
    },
  ],
  reserved: words(`
    about ads al_feed apps away badbrowser blog clips company data dev discover docs edit event events faq feed fave friends
    games gifts gim groups help im images jobs join js language login market menu mobile music page people privacy public restore
    s search services settings share stickers support terms tools video videos wall write
  `),
  vendors: ['vk', 'vkontakte', 'club1', 'id1'],
}

const OK: NetworkFacts = {
  id: 'ok',
  name: 'OK (Odnoklassniki)',
  homepage: 'https://ok.ru',
  hosts: ['ok.ru', 'odnoklassniki.ru', 'odnoklassniki.ua'],
  subdomains: ['mobile'],
  publicReplies: 'owner decides',
  grammar: 'NAME, group/NUMBER or profile/NUMBER, as in the address',
  forms: [
    { handle: 'group/{}', addresses: ['/group/{}'], name: /^\d{8,20}$/ },
    { handle: 'profile/{}', addresses: ['/profile/{}'], name: /^\d{8,20}$/ },
    { addresses: ['/{}', '/group/{}'], name: /^[A-Za-z][A-Za-z0-9._-]{2,63}$/ },
  ],
  tabs: words('about album members photos statuses topics video'),
  reserved: words(
    'about app apps contacts discovery dk dublicates feed game games gifts groups help hobby live login market music oauth online profile search share settings topic vendors video videoembed web-api-moderation widget',
  ),
}

const XING: NetworkFacts = {
  id: 'xing',
  name: 'XING',
  homepage: 'https://www.xing.com',
  hosts: ['xing.com'],
  publicReplies: 'owner decides',
  grammar: "the name of an organisation's page, like auroraair",
  forms: [{ addresses: ['/pages/{}', '/companies/{}', '/company/{}'], name: /^[A-Za-z0-9][A-Za-z0-9_.-]{1,120}$/ }],
  tabs: words('about about_us about-us benefits culture employees followers jobs news updates'),
  vendors: ['xing', 'newworkse'],
}

const DZEN: NetworkFacts = {
  id: 'dzen',
  name: 'Dzen',
  homepage: 'https://dzen.ru',
  hosts: ['dzen.ru', 'zen.yandex.ru', 'zen.yandex.com'],
  publicReplies: 'owner decides',
  grammar: 'NAME or id/CODE, as in the address',
  forms: [
    { handle: 'id/{}', addresses: ['/id/{}'], name: /^[0-9a-f]{20,32}$/i },
    { addresses: ['/{}', '/media/{}', '/user/{}'], name: /^[A-Za-z][A-Za-z0-9_.-]{2,63}$/ },
  ],
  tabs: ['about'],
  reserved: words(
    'a about article articles b embed feed help id list media news profile pogoda search shorts suite t topic user video watch',
  ),
}

const PLURK: NetworkFacts = {
  id: 'plurk',
  name: 'Plurk',
  homepage: 'https://www.plurk.com',
  hosts: ['plurk.com'],
  publicReplies: 'owner decides',
  grammar: 'letters, digits and underscores, like auroraair',
  forms: [{ addresses: ['/{}', '/u/{}'], name: /^[A-Za-z0-9_]{3,40}$/ }],
  reserved: words(
    'about anonymous api brandinfo contact faq friends help hotlinks jobs login m news p plurkapp portal privacy search settings share signup t terms top topic',
  ),
}

const WEIBO: NetworkFacts = {
  id: 'weibo',
  name: 'Weibo',
  homepage: 'https://weibo.com',
  hosts: ['weibo.com', 'weibo.cn'],
  otherHosts: ['t.cn', 'sinaimg.cn'],
  subdomains: ['e', 'us', 'tw', 'overseas'],
  publicReplies: 'owner decides',
  grammar: 'the name or number in the address, like auroraair or 1234567890',
  forms: [
    { addresses: ['/u/{}', '/{}', '/p/100606{}', '/p/100505{}'], name: /^[1-9]\d{4,11}$/, alsoWritten: ['u/{}'] },
    { addresses: ['/{}', '/n/{}'], name: /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]{1,40}$/u },
  ],
  tabs: words('home info profile photos'),
  reserved: words(
    'a about aj ajax at business club detail download fav feedback hot login login.php messages mygroups n newlogin overseas p profile register search service settings share signup status tag top ttarticle tv u video',
  ),
  vendors: ['weibo'],
}

const XIAOHONGSHU: NetworkFacts = {
  id: 'xiaohongshu',
  name: 'Xiaohongshu (RedNote)',
  homepage: 'https://www.xiaohongshu.com',
  hosts: ['xiaohongshu.com'],
  otherHosts: ['xhslink.com'],
  publicReplies: 'owner decides',
  grammar: "the 24 hexadecimal digits in a profile's address",
  forms: [{ addresses: ['/user/profile/{}'], name: /^[0-9a-f]{24}$/ }],
}

const ZHIHU: NetworkFacts = {
  id: 'zhihu',
  name: 'Zhihu',
  homepage: 'https://www.zhihu.com',
  hosts: ['zhihu.com'],
  otherHosts: ['zhimg.com'],
  publicReplies: 'anyone',
  grammar: 'org/NAME for an organisation, people/NAME for a person; NAME alone is an organisation',
  forms: [
    { handle: 'org/{}', addresses: ['/org/{}'], name: /^[A-Za-z0-9_-]{2,60}$/, bare: true },
    { handle: 'people/{}', addresses: ['/people/{}'], name: /^[A-Za-z0-9_-]{2,60}$/ },
  ],
  tabs: words('activities answers asks columns followers following pins posts zvideos'),
}

export const REGIONAL = [VK, OK, XING, DZEN, PLURK, WEIBO, XIAOHONGSHU, ZHIHU] as const
