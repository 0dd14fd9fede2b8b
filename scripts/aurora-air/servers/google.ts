import { seconds } from '../../../src/evidence/time.ts'
import { ALERT, SITE } from '../presence.ts'
import type { Message, Stage } from '../stage.ts'
import { isoMs, page, type Server } from './answer.ts'

const HEADERS = { server: 'GSE', 'cache-control': 'private, max-age=0' }
const { pathname: PATH } = new URL(ALERT)
const ROBOTS = 'User-agent: *\nDisallow: /search\nDisallow: /sdch\n'

type Result = Pick<Message, 'number' | 'at' | 'title' | 'text' | 'address'>

/** An alert also finds what the brand itself publishes, which is no word of others. */
const OWN: Result = {
  number: 900,
  at: seconds('2026-11-09T09:10:00Z'),
  title: 'More flights to the islands',
  text: 'Aurora Air: from December every day ...',
  address: `${SITE.front}news/islands`,
}

/** The feed of the brand's alert, newest first: titles and the words around what was found, as HTML in Atom. */
export function googleServer({ messages }: Stage): Server {
  const inOrder = [...messages, OWN].sort((a, b) => b.at - a.at)
  const [user, alert] = PATH.split('/').slice(-2)
  return {
    hosts: ['www.google.com'],
    handle: (request) => {
      const { pathname } = new URL(request.url)
      if (pathname === '/robots.txt') return page(200, ROBOTS, { ...HEADERS, 'content-type': 'text/plain' })
      if (pathname !== PATH) return page(404, '<html><title>Error 404 (Not Found)!!1</title></html>', HEADERS)
      const feed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>tag:google.com,2005:reader/user/${user}/state/com.google/alerts/${alert}</id>
<title>Google Alert - "Aurora Air"</title>
<link href="${ALERT}" rel="self"></link>
<updated>${isoMs(inOrder[0]?.at ?? 0)}</updated>
${inOrder.map(entry).join('\n')}
</feed>
`
      return page(200, feed, { ...HEADERS, 'content-type': 'application/atom+xml; charset=utf-8' })
    },
  }
}

function entry({ number, at, title, text, address }: Result): string {
  const target = encodeURIComponent(address ?? '')
  return `<entry>
<id>tag:google.com,2013:googlealerts/feed:${9000 + number}</id>
<title type="html">${bold(title ?? '')}</title>
<link href="https://www.google.com/url?rct=j&amp;sa=t&amp;url=${target}&amp;ct=ga&amp;cd=CAIy&amp;usg=AOv"></link>
<published>${isoMs(at)}</published>
<updated>${isoMs(at)}</updated>
<content type="html">${bold(text)}</content>
<author><name></name></author>
</entry>`
}

/** What was found stands in bold, as HTML that is escaped once more. */
function bold(text: string): string {
  return text.replaceAll('&', '&amp;amp;').replaceAll('Aurora Air', '&lt;b&gt;Aurora Air&lt;/b&gt;')
}
