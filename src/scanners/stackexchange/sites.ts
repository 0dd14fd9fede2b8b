/** Sites with a domain of their own (https://stackexchange.com/sites); all others lie below stackexchange.com. */
const OWN_DOMAINS: ReadonlyMap<string, string> = new Map([
  ['stackoverflow', 'stackoverflow.com'],
  ['superuser', 'superuser.com'],
  ['serverfault', 'serverfault.com'],
  ['askubuntu', 'askubuntu.com'],
  ['stackapps', 'stackapps.com'],
  ['mathoverflow', 'mathoverflow.net'],
])

const NETWORK = '.stackexchange.com'
const NAME = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/

/** Hosts of the network that are no sites where people ask. */
const NO_SITES = new Set(['api', 'chat', 'data', 'area51', 'www', 'openid', 'elections'])

/** The site that is meant where nothing is said. */
export const LARGEST_SITE = 'stackoverflow'

/** The domain of a site, which is also how the API takes it (https://api.stackexchange.com/docs/sites). */
export function hostOf(site: string): string {
  return OWN_DOMAINS.get(site) ?? (site.endsWith('.com') ? site : `${site}${NETWORK}`)
}

/** The short name of the site at a host; null where the host is no site of the network. */
export function siteAt(host: string): string | null {
  const name = host.toLowerCase().replace(/^www\./, '')
  for (const [site, domain] of OWN_DOMAINS) if (name === domain) return site
  // Sites in other languages, and the one about Stack Overflow itself.
  if (/^(?:[a-z]{2}|meta)\.stackoverflow\.com$/.test(name)) return name
  if (!name.endsWith(NETWORK)) return null
  const site = name.slice(0, -NETWORK.length)
  return NAME.test(site) && !NO_SITES.has(site) ? site : null
}

/** The short name of a site as somebody wrote it: by that name or its domain; null for what is neither. */
export function readSite(text: string): string | null {
  const name = text.trim().toLowerCase()
  const known = siteAt(name)
  if (known !== null) return known
  return NAME.test(name) && !/\.(?:com|net|org)$/.test(name) && !NO_SITES.has(name) ? name : null
}
