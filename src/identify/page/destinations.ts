import type { Network } from '../../networks/network.ts'
import type { Catalogue } from '../catalogue.ts'
import { FEDIVERSE } from './surrounding-words.ts'

/** An account that an address leads to. `key` is the same for all its spellings. */
export interface AccountAddress {
  network: Network
  handle: string | null
  key: string
}

/** Servers of the Fediverse that say so by no word of their names. */
const SERVERS: ReadonlySet<string> = new Set([
  ...['hachyderm.io', 'fosstodon.org', 'infosec.exchange', 'chaos.social', 'techhub.social', 'universeodon.com'],
  ...['mas.to', 'mstdn.social', 'mstdn.jp', 'pawoo.net', 'troet.cafe', 'norden.social', 'aus.social', 'social.coop'],
  ...['kolektiva.social', 'journa.host', 'det.social', 'masto.ai', 'c.im', 'social.bund.de', 'eupolicy.social'],
])
const SERVER_NAME = /mastodon|mstdn|masto\b|toot|fediverse|pixelfed|pleroma|misskey/
const FEDERATED = 'mastodon'
const LONGEST = 1000

/**
 * The account, or the page of an account on a closed network, that an address leads to; null for anything else.
 *
 * `https://host/@user` is an account of the Fediverse on many hosts and a page like any other on most. It counts where
 * the host is known for it, is called `social` within the site's own domain, or where `words` (those of the link and of its marks) say so.
 */
export function accountAt(url: URL, catalogue: Catalogue, site: string | null, words: string): AccountAddress | null {
  if (url.href.length > LONGEST || hands(url)) return null
  const destination = catalogue.destination(url.href)
  if (destination === null) return null
  const { network } = destination
  // Of a closed network only what was somebody's page is a dead end: not its share buttons.
  const handle = network.handle.parse(url.href)
  if (handle === null) return null
  if (network.id === FEDERATED && !isFederated(url, site, words)) return null
  return { network, handle: destination.handle, key: `${network.id} ${network.handle.key(handle)}` }
}

/** By these names share buttons hand a page to a network. */
const HANDED =
  /^(?:u|uri|url|link|href|add|page|bkmk|permalink|st\._?surl|(?:share|canonical|page|intent)[_-]?(?:url|link))$/i

/** Whether an address hands a page to a network: no account has somebody's address in its own. */
function hands({ searchParams }: URL): boolean {
  return [...searchParams].some(([name, value]) => HANDED.test(name) && /^\s*(?:https?:)?\/\//i.test(value))
}

function isFederated({ hostname }: URL, site: string | null, words: string): boolean {
  // Of a site's own hosts most have users of their own; a server of its own is called by what it is for.
  const own = site !== null && hostname === `social.${site}`
  return own || SERVERS.has(hostname) || SERVER_NAME.test(hostname) || FEDIVERSE.test(words)
}
