import { pageText } from './charset.ts'
import { type Answer, hostOf } from './exchange.ts'
import { PlatformError } from './platform-error.ts'
import { parseRobots, type RobotsRules, robotsAllow } from './robots.ts'

/** The name by which a robots.txt addresses us. */
const PRODUCT = 'earshot'

/** What a host's robots.txt lets us fetch: by rules, or nothing, and why. */
type Permission = { rules: RobotsRules } | { nothing: string }

/** Asks for robots.txt of an origin, following its redirects. */
type AskRobots = (url: string) => Promise<Answer>

/** Keeps to robots.txt, which is asked for once a run and origin. */
export interface RobotsGate {
  /** Throws `blocked` when the page must not be fetched. */
  check(url: string, ask: AskRobots): Promise<void>
}

/** A gate that has asked nobody yet. */
export function openRobotsGate(): RobotsGate {
  const known = new Map<string, Promise<Permission>>()
  return {
    check: async (url, ask) => {
      const { origin } = new URL(url)
      const asking = known.get(origin) ?? permission(ask(`${origin}/robots.txt`))
      known.set(origin, asking)
      const permitted = await asking.catch((error: unknown) => {
        // One platform's budget or an unlucky moment decides nothing for the next.
        if (known.get(origin) === asking) known.delete(origin)
        throw error
      })
      const host = hostOf(url)
      if ('nothing' in permitted) throw new PlatformError('blocked', `${host} ${permitted.nothing}`)
      if (!robotsAllow(permitted.rules, url))
        throw new PlatformError('blocked', `${host} asks robots not to read ${new URL(url).pathname} (robots.txt)`)
    },
  }
}

/** RFC 9309, 2.3.1: what is not there forbids nothing; what cannot be read forbids everything. */
async function permission(asked: Promise<Answer>): Promise<Permission> {
  const answer = await asked
  if (answer.status >= 500)
    return { nothing: `answers ${answer.status} for robots.txt, so that its pages are left alone` }
  if (answer.status < 200 || answer.status >= 300) return { rules: [] }
  return { rules: parseRobots(pageText(answer), PRODUCT) }
}
