import type { Http } from '../../http/request.ts'
import { ask } from './ask.ts'
import type { Finding, Trouble } from './reading.ts'
import type { Site } from './sites.ts'

/**
 * Whether a site's markers still tell an account from none: `false-positive` finds the handle that nobody has,
 * `false-negative` misses the one that exists, and with the other troubles nobody can say.
 */
export interface SiteCheck {
  site: string
  result: 'ok' | 'false-positive' | 'false-negative' | Trouble
  /** Null when it is `ok`. */
  reason: string | null
}

/** Asks a network for its two known handles, at the same time. Throws only what `ask` throws. */
export async function checkSite(site: Site, http: Http): Promise<SiteCheck> {
  const { present, impossible } = site.known
  const [known, nobody] = await Promise.all([ask(site, present, http), ask(site, impossible, http)])
  const fault = (result: SiteCheck['result'], reason: string): SiteCheck => ({ site: site.id, result, reason })
  if (nobody.presence === 'present')
    return fault('false-positive', `its page for ${impossible}, which nobody has, looks like that of an account`)
  if (known.presence === 'absent')
    return fault('false-negative', `its page for ${present} no longer tells that the account exists`)
  return unclear(present, known) ?? unclear(impossible, nobody) ?? { site: site.id, result: 'ok', reason: null }

  function unclear(handle: string, finding: Finding): SiteCheck | null {
    if (finding.presence !== 'unknown') return null
    const { trouble, reason } = finding
    return fault(
      trouble,
      trouble === 'changed' ? `its page for ${handle} no longer tells an account from none: ${reason}` : reason,
    )
  }
}
