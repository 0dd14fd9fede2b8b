import { isHostOf } from '../address.ts'
import { CHAT_PROVIDERS, type ChatProvider, MESSENGERS } from './chat-providers.ts'
import { type ContactWay, eachOnce, type ReadPage } from './way.ts'

/** Characters of a page's scripts that are looked through. */
const LOOKED_AT = 1_000_000

/**
 * Chats: widgets, by where their scripts and frames come from, named as their makers are; and links that begin a
 * conversation in a messenger, as they are. A widget that a page loads only later by another script is not seen.
 */
export function chats(pages: readonly ReadPage[]): ContactWay[] {
  const ways = pages.flatMap(({ page, clicks }) =>
    [...widgets(page), ...messengers(page)].map((value) => ({ value, page: page.url.href, clicks })),
  )
  return eachOnce(ways, (value) => value)
}

function widgets({ $, absolute }: ReadPage['page']): string[] {
  const loaded = $('script[src],iframe[src]')
    .toArray()
    .flatMap((element) => absolute($(element).attr('src')) ?? [])
  const scripts = $('script:not([src])')
    .not('[type*="json"]')
    .toArray()
    .map((element) => $(element).text())
  const code = scripts.join('\n').slice(0, LOOKED_AT).replaceAll('\\/', '/')
  return CHAT_PROVIDERS.filter(
    (provider) =>
      loaded.some((place) => isAt(place, provider)) || provider.hosts.some((host) => names(code, host, provider.path)),
  ).map(({ name }) => name)
}

/** Whether a script names an address at a host, or below it; a loader may leave the protocol away. */
function names(code: string, host: string, path = ''): boolean {
  for (let at = code.indexOf(host); at >= 0; at = code.indexOf(host, at + 1)) {
    const before = code.charAt(at - 1)
    const rest = code.slice(at + host.length, at + host.length + path.length + 1)
    if (!/[a-z0-9-]/i.test(before) && !/^[a-z0-9.-]/i.test(rest) && rest.startsWith(path)) return true
  }
  return false
}

/** A link that only shares the page (`wa.me/?text=`) names nobody to speak to. */
function messengers({ $, absolute }: ReadPage['page']): string[] {
  return $('a[href]')
    .toArray()
    .flatMap((element) => absolute($(element).attr('href')) ?? [])
    .filter((url) => MESSENGERS.some((messenger) => isAt(url, messenger)))
    .flatMap((url) => {
      const { hostname, pathname, searchParams } = url
      const whom = hostname === 'api.whatsapp.com' ? searchParams.get('phone') : pathname.slice(1).replace(/\/$/, '')
      if (!whom) return []
      return [
        hostname === 'api.whatsapp.com' ? `https://wa.me/${whom.replace(/\D/g, '')}` : `https://${hostname}/${whom}`,
      ]
    })
}

function isAt(
  { hostname, pathname }: Pick<URL, 'hostname' | 'pathname'>,
  { hosts, path = '/' }: ChatProvider,
): boolean {
  return isHostOf(hostname, hosts) && pathname.startsWith(path)
}
