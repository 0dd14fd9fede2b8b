import type { NetworkFacts } from '../facts.ts'
import { words } from '../words.ts'

const TWITCH: NetworkFacts = {
  id: 'twitch',
  name: 'Twitch',
  homepage: 'https://www.twitch.tv',
  hosts: ['twitch.tv'],
  otherHosts: ['ttvnw.net'],
  publicReplies: 'owner decides',
  grammar: '3 to 25 letters, digits and underscores, like auroraair',
  forms: [{ addresses: ['/{}'], name: /^[A-Za-z0-9][A-Za-z0-9_]{2,24}$/ }],
  tabs: words('about clips collections followers following home schedule videos'),
  reserved: words(`
    bits broadcast browse clips collections communities creatorcamp directory downloads drops embed event events following
    friends inventory jobs login messages moderator partner payments popout prime prizes products search security
    settings signup store subs subscriptions support team turbo unsubscribe user videos wallet
  `),
  vendors: ['twitch'],
}

/** Numbers are videos; a user's own number is `user` and the number. */
const VIMEO: NetworkFacts = {
  id: 'vimeo',
  name: 'Vimeo',
  homepage: 'https://vimeo.com',
  hosts: ['vimeo.com'],
  otherHosts: ['vimeocdn.com'],
  publicReplies: 'owner decides',
  grammar: 'NAME or channels/NAME, as in the address; a name is never a number alone',
  forms: [
    { handle: 'channels/{}', addresses: ['/channels/{}'], name: /^[A-Za-z0-9_-]{2,60}$/ },
    { addresses: ['/{}'], name: /^(?=.*[A-Za-z])[A-Za-z0-9_-]{2,60}$/ },
  ],
  tabs: words('about albums channels followers following likes showcases videos'),
  reserved: words(`
    about album api apps blog business careers categories channels cookie_policy create customers dmca documentary
    enterprise event events explore features for-hire forums free groups guidelines help home import integrations jobs join
    legal live log_in login m manage marketing musicstore ondemand ott partners plus plugin premium privacy pro
    professionals rss screen-recorder search settings showcase signup solutions stock store tag tags terms tools
    upgrade upload user users videos vimeopro watch
  `),
  vendors: ['vimeo', 'wix', 'squarespace', 'shopify', 'weebly'],
}

const DAILYMOTION: NetworkFacts = {
  id: 'dailymotion',
  name: 'Dailymotion',
  homepage: 'https://www.dailymotion.com',
  hosts: ['dailymotion.com'],
  otherHosts: ['dai.ly', 'dmcdn.net'],
  // Comments were removed for all.
  publicReplies: 'nobody',
  grammar: 'the name of a channel, like auroraair',
  forms: [{ addresses: ['/{}', '/user/{}', '/_/user/{}'], name: /^[A-Za-z0-9][A-Za-z0-9_.-]{2,50}$/ }],
  tabs: words('videos playlists about'),
  reserved: words(`
    about advertise browse channel cdn crawler embed explore feed game hub jobs legal library live login partner
    playlist rss search settings signin signup swf topic tv upload user video videos widget
  `),
}

const KICK: NetworkFacts = {
  id: 'kick',
  name: 'Kick',
  homepage: 'https://kick.com',
  hosts: ['kick.com'],
  publicReplies: 'owner decides',
  grammar: 'letters, digits, - and _, like auroraair',
  forms: [{ addresses: ['/{}'], name: /^[A-Za-z0-9][A-Za-z0-9_-]{2,29}$/ }],
  tabs: words('about clips videos home'),
  reserved: words(`
    browse categories category clips community-guidelines dashboard dmca-policy following login privacy-policy search
    signup terms-of-service video videos
  `),
}

const RUMBLE: NetworkFacts = {
  id: 'rumble',
  name: 'Rumble',
  homepage: 'https://rumble.com',
  hosts: ['rumble.com'],
  publicReplies: 'owner decides',
  grammar: 'c/NAME for a channel, user/NAME for a user; NAME alone is a channel',
  forms: [
    { handle: 'c/{}', addresses: ['/c/{}'], name: /^[A-Za-z0-9_-]{2,60}$/, bare: true },
    { handle: 'user/{}', addresses: ['/user/{}'], name: /^[A-Za-z0-9_-]{2,60}$/ },
  ],
  tabs: words('about videos livestreams shorts playlists'),
}

/** A channel has a name and, where others took it first, a claim after a colon. */
const ODYSEE: NetworkFacts = {
  id: 'odysee',
  name: 'Odysee',
  homepage: 'https://odysee.com',
  hosts: ['odysee.com'],
  publicReplies: 'owner decides',
  grammar: '@NAME or @NAME:CLAIM, as in the address',
  forms: [{ handle: '@{}', addresses: ['/@{}'], name: /^[\p{L}\p{N}_-]{1,100}(?::[0-9a-f]{1,40})?$/u, bare: true }],
}

const BILIBILI: NetworkFacts = {
  id: 'bilibili',
  name: 'Bilibili',
  homepage: 'https://www.bilibili.com',
  hosts: ['bilibili.com'],
  otherHosts: ['b23.tv', 'hdslb.com'],
  publicReplies: 'owner decides',
  grammar: 'the number in space.bilibili.com/NUMBER',
  forms: [{ addresses: ['space.bilibili.com/{}', '/space/{}'], name: /^\d{1,20}$/ }],
  tabs: words('article audio dynamic favlist upload video'),
}

const DOUYIN: NetworkFacts = {
  id: 'douyin',
  name: 'Douyin',
  homepage: 'https://www.douyin.com',
  hosts: ['douyin.com'],
  otherHosts: ['iesdouyin.com'],
  publicReplies: 'owner decides',
  grammar: "the id in a profile's address, which begins with MS4w",
  forms: [{ addresses: ['/user/{}'], name: /^MS4w[A-Za-z0-9_-]{20,120}$/, caseCounts: true }],
}

const KUAISHOU: NetworkFacts = {
  id: 'kuaishou',
  name: 'Kuaishou',
  homepage: 'https://www.kuaishou.com',
  hosts: ['kuaishou.com'],
  publicReplies: 'owner decides',
  grammar: "the id in a profile's address",
  forms: [{ addresses: ['/profile/{}'], name: /^[A-Za-z0-9_-]{4,40}$/, caseCounts: true }],
}

const NICONICO: NetworkFacts = {
  id: 'niconico',
  name: 'Niconico',
  homepage: 'https://www.nicovideo.jp',
  hosts: ['nicovideo.jp'],
  otherHosts: ['nico.ms'],
  subdomains: ['sp'],
  publicReplies: 'owner decides',
  grammar: 'the number of a user, or ch/NAME for a channel',
  forms: [
    { addresses: ['/user/{}'], name: /^\d{1,12}$/ },
    { handle: 'ch/{}', addresses: ['ch.nicovideo.jp/{}'], name: /^[a-z0-9_-]{2,40}$/i },
  ],
  tabs: ['video', 'mylist', 'series'],
  reserved: words('article blog live menu portal ranking search video watch'),
}

const RUTUBE: NetworkFacts = {
  id: 'rutube',
  name: 'Rutube',
  homepage: 'https://rutube.ru',
  hosts: ['rutube.ru'],
  publicReplies: 'owner decides',
  grammar: 'channel/NUMBER or u/NAME',
  forms: [
    { handle: 'channel/{}', addresses: ['/channel/{}', '/video/person/{}'], name: /^\d{1,12}$/, bare: true },
    { handle: 'u/{}', addresses: ['/u/{}'], name: /^[A-Za-z0-9_-]{2,40}$/, bare: true },
  ],
  tabs: ['about', 'playlists', 'shorts', 'videos'],
}

export const VIDEO = [
  TWITCH,
  VIMEO,
  DAILYMOTION,
  KICK,
  RUMBLE,
  ODYSEE,
  BILIBILI,
  DOUYIN,
  KUAISHOU,
  NICONICO,
  RUTUBE,
] as const
