import { DOMAIN, SITE } from '../../presence.ts'
import { page, type Server } from '../answer.ts'
import { about, contact, front, help, imprint, missing } from './pages.ts'
import { FEED, ROBOTS, SECURITY_TXT } from './texts.ts'

const WWW = `www.${DOMAIN}`
const HEADERS = { server: 'nginx', 'cache-control': 'max-age=300' }

type Body = { html: () => string } | { text: string; type: string }

const PAGES: ReadonlyMap<string, Body> = new Map<string, Body>([
  [SITE.front, { html: front }],
  [SITE.contact, { html: contact }],
  [SITE.about, { html: about }],
  [SITE.imprint, { html: imprint }],
  [SITE.help, { html: help }],
  [SITE.security, { text: SECURITY_TXT, type: 'text/plain; charset=utf-8' }],
  [SITE.feed, { text: FEED, type: 'application/rss+xml; charset=utf-8' }],
  [`https://${WWW}/robots.txt`, { text: ROBOTS, type: 'text/plain; charset=utf-8' }],
])

/** The brand's own site: its pages under `www.`, its help pages under a name of their own. */
export const siteServer: Server = {
  hosts: [DOMAIN, WWW, `help.${DOMAIN}`],
  handle: (request) => {
    const { hostname, pathname, search } = new URL(request.url)
    if (hostname === DOMAIN)
      return page(301, '<html><head><title>301 Moved Permanently</title></head></html>\r\n', {
        ...HEADERS,
        location: `https://${WWW}${pathname}${search}`,
      })
    const found = PAGES.get(`https://${hostname}${pathname}`)
    if (!found) return page(404, missing(), HEADERS)
    return 'html' in found
      ? page(200, found.html(), HEADERS)
      : page(200, found.text, { ...HEADERS, 'content-type': found.type })
  },
}
