import type { IdentifiedAccount, Identity, Testimony, Witness } from '../../src/evidence/identity.ts'
import type { SiteFacts } from '../../src/evidence/site-facts.ts'
import { OK, type OutcomeStatus, outcome } from '../../src/evidence/status.ts'

const FRONT = 'https://aurora-air.example/'

/** One piece of evidence. */
export function says(witness: Witness): Testimony {
  return { witness, text: `The ${witness} says so.`, url: null }
}

/** An account on an invented network that is the brand's, and whose profile was read; its network is called like its id. */
export function identified(more: Partial<IdentifiedAccount> = {}): IdentifiedAccount {
  const { platform = 'sky', handle = 'AuroraAir' } = more
  return {
    platform,
    network: platform.charAt(0).toUpperCase() + platform.slice(1),
    handle,
    url: `https://${platform}.example/${handle}`,
    name: 'Aurora Air',
    followers: null,
    role: 'main',
    regional: false,
    confidence: 0.9,
    trust: 'official',
    testimony: [says('site-frame')],
    profile: OK,
    lastActive: null,
    stale: null,
    complete: { name: true, bio: true, link: true, avatar: true, verification: true },
    openToReplies: true,
    ...more,
  }
}

/** An account that nothing proves. */
export function claimed(more: Partial<IdentifiedAccount> = {}): IdentifiedAccount {
  return identified({ confidence: 0.5, trust: 'likely', testimony: [says('index')], ...more })
}

/** What the brand's site says; what is not given it does not have. */
export function site(more: Partial<SiteFacts> = {}): SiteFacts {
  return {
    url: FRONT,
    domain: 'aurora-air.example',
    outcome: OK,
    pages: [{ url: FRONT, role: 'front', clicks: 0, outcome: OK }],
    names: [],
    telephone: [],
    email: [],
    form: [],
    chat: [],
    hours: [],
    statusPage: { url: null, outcome: outcome('not_found') },
    security: { url: null, outcome: outcome('not_found'), contacts: [], expires: null },
    feeds: [],
    communities: [],
    apps: [],
    links: [],
    ...more,
  }
}

/** One way to reach somebody. */
export function way(value: string, clicks = 0): SiteFacts['telephone'][number] {
  return { value, page: clicks === 0 ? FRONT : `${FRONT}contact`, clicks }
}

/** How asking one source went. */
export function asked(
  id: string,
  status: OutcomeStatus = 'ok',
  reason: string | null = null,
): Identity['sources'][number] {
  return {
    id,
    name: id.charAt(0).toUpperCase() + id.slice(1),
    outcome: outcome(status, reason),
    search: null,
    requests: 1,
    accounts: 0,
  }
}

/** How searching one platform by the brand's name went. */
export function searched(id: string, status: OutcomeStatus = 'ok'): Identity['sources'][number] {
  return { ...asked(id), search: outcome(status, status === 'ok' ? null : 'it said no') }
}

/** Who an invented brand is: its site was read, and nothing was found but what is given. */
export function identity(more: Partial<Identity> = {}): Identity {
  return {
    entity: null,
    why: null,
    candidates: [],
    website: FRONT,
    accounts: [],
    missing: [],
    deadEnds: [],
    lookAlikes: [],
    site: site(),
    probe: null,
    sources: [asked('site')],
    notes: [],
    ...more,
  }
}
