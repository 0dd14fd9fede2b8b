import { isAddress } from '../evidence/address.ts'
import type { Network } from '../networks/network.ts'
import { NETWORKS } from '../networks/networks.ts'
import type { Scanner } from '../scanners/scanner.ts'
import type { Catalogue, Destination } from './catalogue.ts'

/** Takes every user's page on every host for a handle, and so is asked when nobody else knows the address. */
const LAST = 'mastodon'

/** Every network that is known: those that the scanners read, then all others that are known by name. */
export function openCatalogue(scanners: readonly Scanner[]): Catalogue {
  const read = scanners.map(networkOf)
  const others = NETWORKS.filter(({ id }) => !read.some((network) => network.id === id))
  const networks = [...read, ...others]
  const known = networks.filter(({ id }) => id !== LAST)
  const last = networks.find(({ id }) => id === LAST)
  // The pages of a site link to the same addresses.
  const told = new Map<string, Destination | null>()

  function destination(url: string): Destination | null {
    if (!/^https?:\/\//i.test(url) || !isAddress(url)) return null
    const parsed = new URL(url)
    const network = known.find(({ holds }) => holds(parsed)) ?? last
    if (network === undefined) return null
    if (network.lifecycle.stage === 'closed') return { network, handle: null }
    const handle = network.handle.parse(url)
    return handle === null ? null : { network, handle }
  }

  return {
    networks,
    network: (id) => networks.find((network) => network.id === id) ?? null,
    destination: (url) => {
      const found = told.get(url)
      if (found !== undefined) return found
      const asked = destination(url)
      told.set(url, asked)
      return asked
    },
  }
}

function networkOf(scanner: Scanner): Network {
  const { id, name, homepage, lifecycle, handle } = scanner
  const known = NETWORKS.find((network) => network.id === id)
  const home = new URL(homepage).hostname
  return {
    id,
    name,
    homepage,
    lifecycle: lifecycle.stage === 'closed' ? lifecycle : { stage: 'open' },
    handle: {
      parse: handle.parse,
      url: handle.url,
      grammar: handle.grammar,
      key: handle.key ?? known?.handle.key ?? ((text) => text),
    },
    holds: (url) =>
      known?.holds(url) === true ||
      (handle.typedOnly !== true &&
        (url.hostname === home || url.hostname.endsWith(`.${home}`) || handle.parse(url.href) !== null)),
    // What a scanner reads it reads because people talk there.
    publicReplies: scanner.publicReplies ?? known?.publicReplies ?? 'anyone',
    vendors: known?.vendors ?? new Set(),
  }
}
