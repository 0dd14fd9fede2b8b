import type { NetworkFacts } from '../facts.ts'
import { words } from '../words.ts'

const TELEGRAM: NetworkFacts = {
  id: 'telegram',
  name: 'Telegram',
  homepage: 'https://t.me',
  hosts: ['t.me', 'telegram.me', 'telegram.dog'],
  otherHosts: ['telegram.org', 'telegra.ph'],
  // Under posts of channels whose owner has linked a group for it.
  publicReplies: 'owner decides',
  grammar: '4 to 32 letters, digits and underscores that begin with a letter, like auroraair',
  forms: [{ addresses: ['/{}', '/s/{}', '{}.t.me'], name: /^[A-Za-z][A-Za-z0-9_]{3,31}$/ }],
  reserved: words(`
    addemoji addlist addstickers addstyle addtheme boost confirmphone contact giftcode instantview invoice joinchat
    login msg_url premium_offer proxy setlanguage share sharer socks stickers
  `),
  vendors: ['telegram'],
}

/** A number that answers, or a channel. A channel's readers cannot answer; with a number one speaks alone. */
const WHATSAPP: NetworkFacts = {
  id: 'whatsapp',
  name: 'WhatsApp',
  homepage: 'https://www.whatsapp.com',
  hosts: ['whatsapp.com', 'wa.me'],
  otherHosts: ['whatsapp.net'],
  subdomains: ['api', 'web'],
  publicReplies: 'nobody',
  grammar: 'a telephone number with its country code and no other signs, like 31612345678, or channel/CODE',
  forms: [
    {
      addresses: ['wa.me/{}', '/send?phone={}', '/{}', 'wa.me/c/{}', '/catalog/{}'],
      between: /[\s\p{Cf}\p{Pd}+().]/gu,
      name: /^(?:00)?([1-9]\d{6,14})$/,
    },
    { handle: 'channel/{}', addresses: ['/channel/{}'], name: /^00[0-9][0-9A-Za-z]{17,37}$/, caseCounts: true },
  ],
  vendors: ['1234567890', '15551234567'],
}

/** Servers are known by the code of an invitation. Codes that Discord made tell upper from lower case. */
const DISCORD: NetworkFacts = {
  id: 'discord',
  name: 'Discord',
  homepage: 'https://discord.com',
  hosts: ['discord.com', 'discordapp.com', 'discord.gg'],
  subdomains: ['ptb', 'canary'],
  publicReplies: 'owner decides',
  grammar: 'the code of an invitation, like auroraair in discord.gg/auroraair',
  forms: [
    {
      addresses: ['discord.gg/{}', 'discord.gg/invite/{}', '/invite/{}'],
      name: /^[A-Za-z0-9-]{2,32}$/,
      caseCounts: true,
    },
  ],
  reserved: ['invite'],
}

/** The name of an official account begins with @. */
const LINE: NetworkFacts = {
  id: 'line',
  name: 'LINE',
  homepage: 'https://line.me',
  hosts: ['line.me'],
  otherHosts: ['lin.ee', 'line.naver.jp'],
  publicReplies: 'owner decides',
  grammar: 'the name of an official account, like @auroraair',
  forms: [
    {
      handle: '@{}',
      addresses: ['page.line.me/{}', 'page.line.me/@{}', '/r/ti/p/@{}', '/ti/p/@{}', '/r/home/public/main?id={}'],
      name: /^[A-Za-z0-9._-]{2,20}$/,
      bare: true,
    },
  ],
  vendors: ['@line'],
}

const KAKAO: NetworkFacts = {
  id: 'kakao',
  name: 'KakaoTalk Channel',
  homepage: 'https://pf.kakao.com',
  hosts: ['pf.kakao.com'],
  otherHosts: ['kakao.com'],
  publicReplies: 'owner decides',
  grammar: "the code in a channel's address, like _auroR",
  forms: [{ addresses: ['/{}'], name: /^_[A-Za-z]{3,10}$/, caseCounts: true }],
  tabs: ['chat', 'friend', 'posts'],
}

/** Official accounts have no page; the address shows the code by which the app finds one. */
const WEIXIN: NetworkFacts = {
  id: 'weixin',
  name: 'Weixin (WeChat)',
  homepage: 'https://weixin.qq.com',
  hosts: ['weixin.qq.com', 'wechat.com'],
  publicReplies: 'owner decides',
  grammar: "an account's id, like auroraair or gh_0123456789ab",
  forms: [
    {
      addresses: ['open.weixin.qq.com/qr/code?username={}'],
      name: /^[A-Za-z0-9_][A-Za-z0-9_-]{1,39}$/,
    },
  ],
  vendors: ['wechat', 'weixin'],
}

const ZALO: NetworkFacts = {
  id: 'zalo',
  name: 'Zalo',
  homepage: 'https://zalo.me',
  hosts: ['zalo.me'],
  subdomains: ['oa'],
  publicReplies: 'nobody',
  grammar: 'the number of an official account',
  forms: [{ addresses: ['/{}'], name: /^\d{8,20}$/ }],
}

export const MESSAGING = [TELEGRAM, WHATSAPP, DISCORD, LINE, KAKAO, WEIXIN, ZALO] as const
