import { type Account, accountRecord } from '../../evidence/account.ts'
import type { Post } from '../../evidence/post.ts'
import { iso, type Seconds, seconds } from '../../evidence/time.ts'
import { PlatformError } from '../../http/platform-error.ts'
import { NETWORKS } from '../../networks/networks.ts'
import type { Scan, Scanner } from '../scanner.ts'
import { type Message, readable, readPage, type TelegramPage } from './page.ts'
import { PLATFORM, toPost } from './to-post.ts'

/** How long to wait from one page to the next: nobody says what t.me allows. */
const PAUSE: Seconds = 2

const GRAMMAR = '4 to 32 letters, digits and underscores that begin with a letter, like auroraair'

/** What the name of a channel is and is not is known apart from reading it. */
const parse = NETWORKS.find(({ id }) => id === PLATFORM)?.handle.parse

/**
 * Public channels of Telegram, by the pages that t.me shows of them to the web. They give reach and activity: comments
 * stand in a group that is not shown there, and messages elsewhere cannot be searched.
 */
export const telegram: Scanner = {
  id: PLATFORM,
  name: 'Telegram',
  homepage: 'https://t.me',
  reads: ['subscribers of public channels', 'their posts with views'],
  lifecycle: { stage: 'fragile' },
  access: { kind: 'open', env: [], gives: null, steps: [] },
  requests: '1 for each channel, and 1 for each further page of about 20 of the N own posts; none for mentions.',
  terms:
    'Only what t.me shows to anybody is read, one page in 2 seconds and as its robots.txt allows (https://t.me/robots.txt); no limit is documented. Channels whose owner, or Telegram, has switched the preview off are counted and not read.',
  origins: { web: 'https://t.me' },
  handle: {
    parse: (text) => parse?.(text) ?? null,
    url: (handle) => `https://t.me/${handle}`,
    grammar: GRAMMAR,
    key: (handle) => handle.toLowerCase(),
  },
  carriesHandles: false,
  known: { present: 'telegram', absent: 'zq8vx2kjw7qhp3x' },
  account,
  posts,
}

/** One page: the preview, or the card that it leads to. */
async function account(handle: string, scan: Scan): Promise<Account> {
  const page = await pageOf(handle, null, scan)
  if (page.kind === 'nobody') throw new PlatformError('not_found', `t.me knows nobody by the name ${handle}`)
  const { profile } = page
  const name = profile.name ?? handle
  return accountRecord({
    platform: PLATFORM,
    id: name.toLowerCase(),
    handle: name,
    name: profile.title,
    url: `https://t.me/${name}`,
    followers: profile.followers,
    verified: profile.verified,
    badge: profile.verified ? 'an account that Telegram has verified' : null,
    avatar: profile.avatar,
    bot: page.kind === 'card' && page.is === 'bot',
    bio: profile.about,
    links: profile.links.map((url) => ({ url, verified: false })),
    lastActive: page.kind === 'preview' ? newest(scan.each('messages', page.messages, readable)) : null,
  })
}

/** The channel's messages, newest first, a page of about 20 at a time. */
async function* posts(account: Account, scan: Scan): AsyncGenerator<Post> {
  const { since } = scan.window
  const part = account.handle
  scan.parts([part])
  for (let before: number | null = null; ; ) {
    const page: TelegramPage = await pageOf(account.handle, before, scan)
    if (page.kind !== 'preview') {
      scan.limited('not_supported', withoutPreview(account.handle, page))
      return
    }
    if (before === null) remark(scan)
    const messages = scan.each('messages', page.messages, readable)
    const older = messages.filter(({ number }) => before === null || number < before)
    for (const message of older) if (!message.service) yield toPost(message, account)
    const [oldest] = [...older].sort((a, b) => a.number - b.number)
    // A page that shows nothing older is the end of the channel only where it shows nothing at all, and names no more.
    if (oldest === undefined && (page.more || page.messages.length > 0)) return
    const from = oldest === undefined ? since : seconds(oldest.time)
    const complete = oldest === undefined || oldest.number <= 1 || from < since
    scan.covered(part, { from: complete ? since : from, to: scan.observedAt, complete, scope: 'all' })
    if (complete) return
    before = oldest.number
    await scan.clock.sleep(PAUSE)
  }
}

async function pageOf(handle: string, before: number | null, scan: Scan): Promise<TelegramPage> {
  const older = before === null ? '' : `?before=${before}`
  const { body } = await scan.http.page(`${scan.origin('web')}/s/${encodeURIComponent(handle)}${older}`)
  return readPage(body)
}

function remark(scan: Scan): void {
  scan.note(
    'Telegram shows the web no comments, so that nothing is known of how its readers are answered, and it rounds counts from a thousand on ("12.3K").',
  )
}

function withoutPreview(handle: string, page: Exclude<TelegramPage, { kind: 'preview' }>): string {
  if (page.kind === 'nobody') return `t.me no longer knows ${handle}`
  return page.is === 'channel'
    ? `the preview of ${handle} is switched off, by its owner or by Telegram`
    : `${handle} is a ${page.is}, of which t.me shows no messages`
}

function newest(messages: readonly Message[]): string | null {
  const times = messages.filter(({ service }) => !service).map(({ time }) => seconds(time))
  return times.length === 0 ? null : iso(Math.max(...times))
}
