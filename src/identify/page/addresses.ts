import type { Element } from 'domhandler'
import { isAddress } from '../../evidence/address.ts'
import { pasted, withScheme } from '../../networks/pasted.ts'
import type { Page } from './page.ts'
import { domainWithin } from './site-of.ts'

const FACEBOOK_TAGS: ReadonlySet<string> = new Set([
  'fb:like',
  'fb:like-box',
  'fb:page',
  'fb:fan',
  'fb:follow',
  'fb:subscribe',
])
const PARAMETERS = [
  'url',
  'u',
  'to',
  'target',
  'link',
  'href',
  'redirect',
  'dest',
  'destination',
  'goto',
  'out',
  'q',
] as const

/** Elements of a page that may name an account: links, and the buttons and boxes that networks hand out for following one. */
export const NAMING =
  'a[href], area[href], iframe[src], iframe[data-src], fb\\:like, fb\\:like-box, fb\\:page, fb\\:fan, fb\\:follow, fb\\:subscribe, g\\:plus, [data-href], [data-screen-name], .g-ytsubscribe, script[type="IN/FollowCompany"]'

/** The addresses of accounts that an element names: its own, or that which a network's button stands for. */
export function addressesOf(element: Element, page: Page): URL[] {
  const { name, attribs } = element
  const found: (string | undefined)[] = []
  if (name === 'a' || name === 'area')
    found.push(
      attribs.href,
      schemeless(attribs.href),
      opened(attribs.href),
      opened(attribs.onclick),
      attribs['data-url'],
    )
  else if (name === 'iframe') found.push(attribs.src, attribs['data-src'])
  else if (FACEBOOK_TAGS.has(name) || name === 'g:plus') found.push(attribs.href, numbered(attribs.profile_id))
  else if (name === 'script') found.push(company(attribs['data-id']))
  if (name !== 'iframe') found.push(attribs['data-href'])
  if (/\btwitter-/.test(attribs.class ?? '')) found.push(screenName(attribs['data-screen-name']))
  if (/\bg-ytsubscribe\b/.test(attribs.class ?? '')) found.push(...channel(attribs))
  const urls = found.map((text) => page.absolute(text)).filter((url) => url !== null)
  return urls.map((url) => meant(url, page, name === 'iframe')).filter((url) => url !== null)
}

/** The account's own address, where an address is that of a button or leads there by way of the site itself. */
function meant(url: URL, page: Page, framed: boolean): URL | null {
  const { searchParams, pathname } = url
  const host = url.hostname.replace(/^(?:www|m|mobile|platform)\./, '')
  if (host === 'twitter.com' || host === 'x.com') {
    const named = searchParams.get('screen_name') ?? new URLSearchParams(url.hash.slice(1)).get('screen_name')
    if (/^\/(?:intent\/(?:follow|user)|follow|widgets\/follow_button\b.*)\/?$/.test(pathname)) {
      return page.absolute(screenName(named ?? undefined))
    }
  }
  if (host === 'facebook.com' && /^(?:\/v[\d.]+)?\/plugins\//.test(pathname)) {
    return page.absolute(searchParams.get('href') ?? numbered(searchParams.get('id') ?? undefined))
  }
  if (host === 'youtube.com' && pathname === '/subscription_center') {
    const [user] = channel({ 'data-channel': searchParams.get('add_user') ?? '' })
    return page.absolute(user)
  }
  // A frame shows what is somebody's; only the buttons above name an account by it.
  if (framed) return null
  return url.host === page.url.host || (page.domain !== null && domainWithin(url) === page.domain)
    ? redirected(url)
    : url
}

/** Many sites lead away by a page of their own, `/exit?url=https://...`; or seem to, where a slash stands before an address. */
function redirected(url: URL): URL {
  const [, address] = /^\/(https?:\/{1,2}.*)$/i.exec(url.pathname + url.search) ?? []
  if (address !== undefined && isAddress(pasted(address))) return new URL(pasted(address))
  for (const name of PARAMETERS) {
    const target = url.searchParams.get(name)
    if (target !== null && /^https?:\/\//i.test(target) && isAddress(target)) return new URL(target)
  }
  return url
}

/** `www.facebook.com/aurora`, and `/www.facebook.com/aurora`, where the scheme was forgotten. */
function schemeless(href: string | undefined): string | undefined {
  return href === undefined ? undefined : (withScheme(href.replace(/^\s*\/(?!\/)/, '')) ?? undefined)
}

/** The address that a script opens when a link is pressed: `window.open('https://...')`. */
function opened(script: string | undefined): string | undefined {
  const [, address] =
    /\b(?:open|assign|replace|href|location)\s{0,3}[(=]\s{0,3}["'`](https?:[^"'`\s]+)["'`]/i.exec(
      script?.slice(0, 2000) ?? '',
    ) ?? []
  return address
}

export function screenName(name: string | undefined): string | undefined {
  const bare = name?.trim().replace(/^@/, '')
  return bare !== undefined && /^\w{1,15}$/.test(bare) ? `https://twitter.com/${bare}` : undefined
}

export function numbered(id: string | undefined): string | undefined {
  return id !== undefined && /^\d{5,20}$/.test(id.trim()) ? `https://www.facebook.com/${id.trim()}` : undefined
}

function company(id: string | undefined): string | undefined {
  return id !== undefined && /^\d{1,12}$/.test(id) ? `https://www.linkedin.com/company/${id}` : undefined
}

function channel(attribs: Readonly<Record<string, string>>): string[] {
  const { 'data-channel': user = '', 'data-channelid': id = '' } = attribs
  return [
    ...(/^[\w.-]+$/.test(user) ? [`https://www.youtube.com/user/${user}`] : []),
    ...(/^UC[\w-]+$/.test(id) ? [`https://www.youtube.com/channel/${id}`] : []),
  ]
}
