import { registrableDomain } from '../../src/identify/brand-index/domain.ts'

/** Hosts of pages that are not one's own site, though some brands have no other. */
const SHARED_HOSTS = new Set([
  ...['facebook.com', 'instagram.com', 'twitter.com', 'x.com', 'linkedin.com', 'youtube.com', 'tiktok.com', 'vk.com'],
  ...['linktr.ee', 'google.com', 'wikipedia.org', 'archive.org', 'naver.com', 'weibo.com', 't.me'],
])

/** The websites that are a brand's own, one a registrable domain, the first first. */
export function ownWebsites(addresses: readonly string[]): string[] {
  const own = new Map<string, string>()
  for (const address of addresses) {
    if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) continue
    const domain = registrableDomain(address)
    if (domain !== null && !SHARED_HOSTS.has(domain) && !own.has(domain)) own.set(domain, new URL(address).href)
  }
  return [...own.values()]
}
