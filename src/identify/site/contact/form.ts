import { isHostOf } from '../address.ts'
import { FORM_PROVIDERS } from './form-providers.ts'
import { type ContactWay, eachOnce, type ReadPage } from './way.ts'

/** A Zendesk help centre's form for a request: `/hc/en-us/requests/new`. */
const REQUEST = /^\/hc\/(?:[a-z]{2}(?:-[a-z0-9]{2,4})?\/)?requests\/new\/?$/i

/**
 * Contact forms: on pages that are about contact a form with room for a message and for who writes, or one that a form
 * service serves there; on any page a link to a help centre's request form. What a script alone would show is not seen.
 */
export function forms(pages: readonly ReadPage[]): ContactWay[] {
  const ways = pages.flatMap(({ page, clicks, forContact }) => {
    const here = page.url.href
    const holds = forContact && (holdsForm(page) || embedsForm(page))
    const linked = requests(page).map((value) => ({ value, page: here, clicks: value === here ? clicks : clicks + 1 }))
    return [...(holds ? [{ value: here, page: here, clicks }] : []), ...linked]
  })
  return eachOnce(ways, (value) => value)
}

/** A form that asks only for a message is one for feedback on the page; one that asks only for an address sends newsletters. */
function holdsForm({ $ }: ReadPage['page']): boolean {
  return $('form')
    .toArray()
    .some((form) => {
      const hasMessage = $(form).find('textarea').not('[name*="captcha"]').length > 0
      const asksWho = $(form)
        .find('input')
        .not('[type="hidden"],[type="submit"],[type="search"],[type="radio"],[type="checkbox"]')
      return hasMessage && asksWho.length > 0
    })
}

function embedsForm({ $, absolute }: ReadPage['page']): boolean {
  return $('iframe[src],script[src],form[action],iframe[data-src]')
    .toArray()
    .some((element) => {
      const { src, action, 'data-src': later } = element.attribs
      const url = absolute(src ?? later ?? action)
      return (
        url !== null &&
        FORM_PROVIDERS.some(({ hosts, path = '/' }) => isHostOf(url.hostname, hosts) && url.pathname.startsWith(path))
      )
    })
}

function requests({ $, absolute }: ReadPage['page']): string[] {
  return $('a[href*="/requests/new"]')
    .toArray()
    .flatMap((element) => {
      const url = absolute($(element).attr('href'))
      return url !== null && REQUEST.test(url.pathname) ? [`${url.origin}${url.pathname}`] : []
    })
}
