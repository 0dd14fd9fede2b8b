import { ARCHIVE } from '../archives/contract.ts'
import { meant } from '../brand/edit-distance.ts'
import { holdsLogin, isAddress, withoutLogins } from '../evidence/address.ts'
import { UsageError } from '../evidence/errors.ts'
import type { Network } from '../networks/network.ts'
import type { Registered } from '../scanners/index.ts'
import type { Scanner } from '../scanners/scanner.ts'
import { allScanners } from './open-registry.ts'
import { parsePair } from './parse.ts'
import { quote } from './say.ts'

/** Former and short names of platforms and networks, by which many still know them. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  twitter: 'x',
  tw: 'x',
  fb: 'facebook',
  meta: 'facebook',
  ig: 'instagram',
  insta: 'instagram',
  yt: 'youtube',
  bsky: 'bluesky',
  masto: 'mastodon',
  fediverse: 'mastodon',
  pleroma: 'mastodon',
  akkoma: 'mastodon',
  gotosocial: 'mastodon',
  pixelfed: 'mastodon',
  misskey: 'mastodon',
  hn: 'hackernews',
  gh: 'github',
  stackoverflow: 'stackexchange',
  lithium: 'khoros',
  phpbb: 'board-feeds',
  rss: 'feeds',
  atom: 'feeds',
  blog: 'feeds',
  itunes: 'app-store',
  wechat: 'weixin',
  vkontakte: 'vk',
  odnoklassniki: 'ok',
  rednote: 'xiaohongshu',
  kakaotalk: 'kakao',
  yandexzen: 'dzen',
}

const SHAPE = "PLATFORM:HANDLE, like bluesky:klm.com, or a profile's address"

/** A network, or a platform that a scanner reads. */
interface Place {
  name: string
  lifecycle: Scanner['lifecycle'] | Network['lifecycle']
  handle: Pick<Network['handle'], 'parse' | 'grammar'>
}

/** An account as it is kept. */
interface Named {
  platform: string
  handle: string
}

/**
 * An account as a user names it: `PLATFORM:HANDLE`, with any name by which the platform goes, or the address of its
 * profile. The platform may be one that is only known by name: such an account helps to tell who the brand is.
 *
 * @param option how the account was given, for the message.
 * @throws UsageError for an unknown platform or a handle that is none.
 */
export async function readAccount(text: string, option: string, registry: readonly Registered[]): Promise<Named> {
  const address = addressOf(text)
  if (address !== null) return atAddress(address, text, option, registry)
  const [given, handle] = parsePair(ownForm(text.trim()) ?? text, option, SHAPE)
  const platform = platformId(given, registry)
  if (platform === ARCHIVE) return { platform, handle: handle.replace(/^@/, '') }
  const network = await networkNamed(platform, registry)
  if (network === null)
    throw unknownPlatform(
      given,
      registry,
      (await networks()).map(({ id }) => id),
    )
  if (network.lifecycle.stage === 'closed') throw isClosed(option, text, network)
  const parsed = network.handle.parse(handle)
  if (parsed !== null) return { platform, handle: parsed }
  throw new UsageError(
    `${option} ${quote(`${platform}:${handle}`)}: on ${network.name} a handle is ${network.handle.grammar}`,
  )
}

/** A platform's id, by that or by any other name that it goes by; an unknown name stays as it is. */
export function platformId(name: string, registry: readonly Registered[]): string {
  const word = name.trim().toLowerCase()
  const bare = word.replace(/[\s._+-]+/g, '')
  const known = registry.find(({ id }) => id === word || id.replaceAll('-', '') === bare)
  if (known !== undefined) return known.id
  const other = word.replaceAll(' ', '')
  return Object.hasOwn(OTHER_NAMES, other) ? (OTHER_NAMES[other] ?? word) : word
}

/** What is said of a platform that cannot be read: of what it is, where it is known at all, and of what may be meant. */
export function unknownPlatform(
  name: string,
  registry: readonly Registered[],
  others: readonly string[] = [],
): UsageError {
  const ids = registry.map(({ id }) => id)
  const near = meant(name, [...ids, ...others])
  return new UsageError(
    `${quote(name)} is not a platform that earshot reads${near || ':'} ${near ? 'It reads' : 'use'} ${ids.join(', ')}`,
  )
}

/** A handle that tells its platform by its form: one of the Fediverse, or a DID of Bluesky. */
function ownForm(text: string): string | null {
  const [before, user = '', host = '', ...more] = text.split('@')
  const isName = (name: string) => /^[^\s:/]+$/.test(name)
  if (before === '' && more.length === 0 && isName(user) && isName(host) && host.slice(1, -1).includes('.'))
    return `mastodon:${text}`
  return /^did:(?:plc|web):\S+$/.test(text) ? `bluesky:${text}` : null
}

/** An address without its scheme too, as browsers show it: bsky.app/profile/klm.com. */
function addressOf(text: string): string | null {
  const trimmed = text.trim()
  if (/^https?:\/\//i.test(trimmed)) return trimmed
  return /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d+)?\/\S+$/u.test(trimmed) ? `https://${trimmed}` : null
}

async function atAddress(
  address: string,
  text: string,
  option: string,
  registry: readonly Registered[],
): Promise<Named> {
  if (isAddress(address) && holdsLogin(new URL(address)))
    throw new UsageError(`${option} ${quote(withoutLogins(text))} holds a user name or password: leave them out`)
  const { openCatalogue } = await import('../identify/open-catalogue.ts')
  const destination = openCatalogue(await allScanners(registry)).destination(address)
  if (destination === null)
    throw new UsageError(
      `${option} ${quote(text)} is not the address of a profile on a platform that earshot knows: write ${SHAPE}`,
    )
  const { network, handle } = destination
  if (handle === null) throw isClosed(option, text, network)
  return { platform: network.id, handle }
}

function isClosed(option: string, text: string, { name, lifecycle }: Pick<Place, 'name' | 'lifecycle'>): UsageError {
  const since = lifecycle.stage === 'closed' ? ` since ${lifecycle.since}` : ''
  return new UsageError(`${option} ${quote(text)}: ${name} is closed${since}, so no account there counts: leave it out`)
}

/** What reads handles of a platform: its scanner, or what is known of a network without one. */
async function networkNamed(id: string, registry: readonly Registered[]): Promise<Place | null> {
  const scanner = registry.find((one) => one.id === id)
  if (scanner !== undefined) return scanner.load()
  return (await networks()).find((network) => network.id === id) ?? null
}

/** Loaded only when it is needed. */
async function networks(): Promise<readonly Network[]> {
  return (await import('../networks/networks.ts')).NETWORKS
}
