import { STATUS } from '../people.ts'
import { SITE } from '../presence.ts'
import { type Message, rootOf, type Stage } from '../stage.ts'
import { isoMs, json, page, type Server } from './answer.ts'
import { digest } from './ids.ts'
import { missing, status } from './site/pages.ts'

const HEADERS = { server: 'AtlassianEdge', 'cache-control': 'max-age=0' }
const FIXED = 'This incident has been resolved.'

/** The brand's status page in the shapes of Statuspage: its front page, whose it is, and its incidents. */
export function statusServer(stage: Stage): Server {
  const incidents = stage.messages.filter(({ parent }) => parent === null).sort((a, b) => b.at - a.at)
  const owner = {
    id: 'aur0ra',
    name: STATUS.name,
    url: SITE.status.replace(/\/$/u, ''),
    time_zone: 'Etc/UTC',
    updated_at: isoMs(Math.max(...stage.messages.map(({ at }) => at))),
  }
  return {
    hosts: [STATUS.handle],
    handle: (request) => {
      const { pathname } = new URL(request.url)
      if (pathname === '/') return page(200, status(), HEADERS)
      if (pathname === '/api/v2/summary.json')
        return json(
          200,
          { page: owner, components: COMPONENTS, incidents: [], scheduled_maintenances: [], status: FINE },
          HEADERS,
        )
      if (pathname === '/api/v2/incidents.json')
        return json(200, { page: owner, incidents: incidents.slice(0, 50).map((one) => incident(one, stage)) }, HEADERS)
      return page(404, missing(), HEADERS)
    },
  }
}

const FINE = { indicator: 'none', description: STATUS.bio }
const COMPONENTS = ['Website', 'App', 'Check-in'].map((name, index) => ({
  id: `c${index + 1}`,
  name,
  status: 'operational',
  position: index + 1,
  description: null,
}))

/** An incident and its updates, the newest first. */
function incident(root: Message, { messages }: Stage) {
  const words = messages.filter((one) => rootOf(one) === root).sort((a, b) => b.at - a.at)
  const last = words[0] ?? root
  const id = idOf(root)
  return {
    id,
    name: root.title,
    status: 'resolved',
    created_at: isoMs(root.at),
    updated_at: isoMs(last.at),
    monitoring_at: null,
    resolved_at: isoMs(last.at),
    impact: words.length > 3 ? 'major' : 'minor',
    shortlink: `https://stspg.example/${id}`,
    started_at: isoMs(root.began ?? root.at),
    page_id: 'aur0ra',
    incident_updates: words.map((word) => ({
      id: `u${idOf(word)}`,
      status: word.text.startsWith(FIXED) ? 'resolved' : word === root ? 'investigating' : 'identified',
      body: word.text,
      incident_id: id,
      created_at: isoMs(word.at),
      updated_at: isoMs(word.at),
      display_at: isoMs(word.at),
      affected_components: null,
    })),
    components: [],
  }
}

function idOf({ at, text }: Message): string {
  return digest(`incident ${at} ${text}`).toString('hex').slice(0, 12)
}
