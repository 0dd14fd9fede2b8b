import type { NetworkFacts } from './facts.ts'
import { hostOf } from './web-address.ts'

type Hosts = Pick<NetworkFacts, 'hosts' | 'otherHosts' | 'subdomains'>

const LANGUAGE = /^[a-z]{2}(?:-[a-z]{2})?$/

/** Whether an address lies on a network: on one of its hosts or a subdomain of it, below its path where it has one. */
export function territory({ hosts, otherHosts = [] }: Hosts): (url: URL) => boolean {
  const places = [...hosts, ...otherHosts].map((place) => {
    const slash = place.indexOf('/')
    return slash === -1 ? { host: place, path: '' } : { host: place.slice(0, slash), path: place.slice(slash) }
  })
  return (url) => {
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return false
    const host = hostOf(url)
    const within = places.filter((place) => isWithin(host, place.host))
    return within.some(({ path }) => path === '' || url.pathname.toLowerCase().startsWith(path))
  }
}

/** Whether a host is one of those that show profiles: one of a network's own, with `www`, `m` or a subdomain that it lists. */
export function profileHosts({ hosts, subdomains = [] }: Hosts): (host: string) => boolean {
  const mains = hosts.map((place) => place.split('/')[0] ?? place)
  const allowed = new Set(['', 'www', 'm', ...subdomains])
  return (host) =>
    mains.some((main) => {
      if (!isWithin(host, main)) return false
      const before = host.slice(0, host.length - main.length).replace(/\.$/, '')
      return allowed.has(before) || (allowed.has('xx') && LANGUAGE.test(before))
    })
}

/** Whether a host is the given one or a subdomain of it. */
function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`)
}
