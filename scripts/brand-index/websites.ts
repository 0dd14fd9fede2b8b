import { siteDomain } from '../../src/brand/site-domain.ts'

/** Hosts whose pages below the front page are not one's own site, though some brands have no other. */
const SHARED_HOSTS = new Set([
  ...['facebook.com', 'instagram.com', 'twitter.com', 'x.com', 'linkedin.com', 'youtube.com', 'tiktok.com', 'vk.com'],
  ...['linktr.ee', 'google.com', 'wikipedia.org', 'archive.org', 'naver.com', 'weibo.com', 't.me'],
])

/** The websites that are a brand's own, one a registrable domain, the first first. */
export function ownWebsites(addresses: readonly string[]): string[] {
  const own = new Map<string, string>()
  for (const address of addresses) {
    const href = hrefOf(address)
    if (href === null) continue
    const domain = siteDomain(href)
    const isOwn = domain !== null && (!SHARED_HOSTS.has(domain) || new URL(href).pathname === '/')
    if (isOwn && !own.has(domain)) own.set(domain, href)
  }
  return [...own.values()]
}

/** An address of the web as browsers write it; null for anything else. (Node 20's `URL.canParse` refuses umlauts once it is compiled.) */
function hrefOf(address: string): string | null {
  try {
    const { protocol, href } = new URL(address)
    return /^https?:$/.test(protocol) ? href : null
  } catch {
    return null
  }
}
