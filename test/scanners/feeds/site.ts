import type { SiteFacts } from '../../../src/evidence/site-facts.ts'
import { OK, outcome } from '../../../src/evidence/status.ts'

/** What the site of the invented airline says, with the given facts and nothing else. */
export function siteFacts(facts: Partial<SiteFacts>): SiteFacts {
  return {
    url: 'https://www.aurora-air.example/',
    domain: 'aurora-air.example',
    outcome: OK,
    pages: [],
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
    ...facts,
  }
}
