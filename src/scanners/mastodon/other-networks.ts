import { isAddress } from '../../evidence/address.ts'
import { networkAt } from '../../networks/networks.ts'

/** Sites that nobody keeps a list of brands' accounts for, with pages at addresses like a Fediverse server's. */
const OTHER_SITES: readonly string[] = ['bsky.app', 'hackmd.io', 'npmjs.com', 'observablehq.com', 'stackexchange.com']

/**
 * Whether a host belongs to a network whose profiles have addresses like a Fediverse server's (`/@user`,
 * `/users/user`) without being one that can be read as such: a link to it is not a handle of ours. Subdomains are
 * meant too.
 */
export function isOtherNetwork(host: string): boolean {
  if (OTHER_SITES.some((site) => host === site || host.endsWith(`.${site}`))) return true
  return isAddress(`https://${host}/`) && networkAt(new URL(`https://${host}/`)) !== null
}
