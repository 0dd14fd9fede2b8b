import { siteDomain } from '../../../brand/site-domain.ts'
import { plain } from '../../../text/plain.ts'
import { organisation } from '../../page/organisation.ts'
import { domainOf } from '../address.ts'
import { type ContactWay, eachOnce, type ReadPage } from './way.ts'

/**
 * E-mail addresses of the pages: `mailto:` links, those that Cloudflare hides from robots, and what the page's data says of
 * the organisation. Addresses of other domains count only on pages that are about contact: elsewhere they are those of
 * whoever made the page.
 */
export function emails(pages: readonly ReadPage[]): ContactWay[] {
  const ways = pages.flatMap(({ page, clicks, forContact }) => {
    const { email, contactPoints } = organisation(page)
    const said = [...email, ...contactPoints.map((point) => point.email ?? '')].flatMap(addresses)
    const linked = [...mailto(page), ...hidden(page)].flatMap(addresses)
    const own = linked.filter((address) => forContact || isOf(address, domainOf(page.url)))
    return [...said, ...own].map((value) => ({ value, page: page.url.href, clicks }))
  })
  return eachOnce(ways, (value) => value.toLowerCase())
}

function mailto({ $ }: ReadPage['page']): string[] {
  return $('a[href^="mailto:" i]')
    .toArray()
    .map((element) => ($(element).attr('href') ?? '').slice('mailto:'.length).split('?')[0] ?? '')
}

/** @see xvezda.com/analyzing-cloudflare-email-protection-algorithm.html: hexadecimal, each byte XORed with the first one. */
function hidden({ $ }: ReadPage['page']): string[] {
  const inText = $('[data-cfemail]')
    .toArray()
    .map((element) => $(element).attr('data-cfemail') ?? '')
  const inLinks = $('a[href*="/cdn-cgi/l/email-protection#"]')
    .toArray()
    .map((element) => ($(element).attr('href') ?? '').split('#')[1] ?? '')
  return [...inText, ...inLinks].map((hex) => {
    if (!/^(?:[0-9a-f]{2}){2,300}$/i.test(hex)) return ''
    const [key = 0, ...bytes] = Buffer.from(hex, 'hex')
    return (
      Buffer.from(bytes.map((byte) => byte ^ key))
        .toString('utf8')
        .split('?')[0] ?? ''
    )
  })
}

/** The addresses in what a page gives as one or several (RFC 6068 sets them apart by commas), decoded. */
function addresses(text: string): string[] {
  return decoded(text.slice(0, 2000).replace(/^mailto:/i, ''))
    .split(/[,;]/)
    .map((part) => plain(/<([^<>]+)>\s*$/.exec(part)?.[1] ?? part))
    .filter((part) =>
      /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}$/u.test(part),
    )
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function isOf(address: string, domain: string): boolean {
  const host = address.slice(address.lastIndexOf('@') + 1)
  return siteDomain(host) === domain
}
