import type { PageRole, SiteFacts, SiteLink, SitePage } from '../../evidence/site-facts.ts'
import { OK, type Outcome, outcome } from '../../evidence/status.ts'
import { networkLinks } from '../page/network-links.ts'
import { organisation } from '../page/organisation.ts'
import type { Page } from '../page/page.ts'
import { type Findings, NOTHING, type Source, type SourceTools } from '../source.ts'
import { domainOf, isOwn, pageKey } from './address.ts'
import { choosePages, holdsContact } from './choose-pages.ts'
import { bestLinks, claimsOf } from './claims.ts'
import { communitiesOn } from './communities.ts'
import { chats } from './contact/chat.ts'
import { emails } from './contact/email.ts'
import { forms } from './contact/form.ts'
import { openingHours } from './contact/hours.ts'
import { telephones } from './contact/telephone.ts'
import type { ReadPage } from './contact/way.ts'
import { appsOf, feedsOf } from './feeds-and-apps.ts'
import { readFrontPage } from './front-page.ts'
import { isParked } from './parked.ts'
import { findSecurity, without } from './security.ts'
import { findStatusPage } from './status-page.ts'
import { type Visit, visit } from './visit.ts'

const FOR_CONTACT: ReadonlySet<PageRole> = new Set<PageRole>(['contact', 'support', 'help', 'imprint'])

/**
 * The brand's own site: where it says that it is, and how it can be reached.
 *
 * It asks for the front page (where nobody answers, for at most two spellings of its address more; where it only sends
 * on, for where it sends to), for at most six pages that this links to, twice for security.txt and once for a status page:
 * at most thirteen answers, and as a rule nine. To these come a robots.txt for each host, redirects, and what is tried
 * again. The front page's outcome is the site's. Nothing off the site is asked but where it redirects to.
 */
export const site: Source = {
  id: 'site',
  name: 'its own site',
  ask: async ({ website }, tools) => {
    if (website === null) return NOTHING
    const asked = new URL(website)
    const front = await readFrontPage(tools.http, asked)
    const home = domainOf(asked)
    const moved = domainOf(front.url) !== home
    if (moved && tools.catalogue.networks.some((network) => network.holds(front.url)))
      return onlyAnAccount(asked, front.url, tools)
    if (front.page !== null && isParked(front.page, home)) {
      const why = `${front.url.hostname} shows a page of whoever keeps or sells the domain, and none of a brand`
      return { ...NOTHING, site: bare(asked, outcome('not_found', why)) }
    }
    const found = await explore(front, tools)
    const note = `${home} leads to ${domainOf(front.url)}, which is taken for the brand's site`
    return { ...found, notes: moved && front.page !== null ? [note] : [] }
  },
}

/** A page that was asked for, with what it is for. */
interface Step extends Visit {
  role: PageRole
  clicks: number
}

async function explore(front: Visit, { http, catalogue, clock }: SourceTools): Promise<Findings> {
  const chosen = front.page === null ? [] : choosePages(front.page)
  const linked = await Promise.all(
    chosen.map(async ({ url, role }): Promise<Step> => ({ ...(await visit(http, url)), role, clicks: 1 })),
  )
  const steps = [{ ...front, role: 'front' as const, clicks: 0 }, ...linked.map((step) => backAgain(step, front.url))]
  const read = eachPageOnce(steps).map(readPage)
  const own = read.map(({ page }) => page).filter(({ url }) => isOwn(url, front.url))
  const links = own.flatMap((page) => networkLinks(page, catalogue))
  const domain = domainOf(front.url)
  const facts: SiteFacts = {
    ...bare(front.url, front.outcome),
    pages: steps.map(
      ({ url, role, clicks, outcome: how }): SitePage => ({ url: url.href, role, clicks, outcome: how }),
    ),
    names: [...new Set(own.flatMap((page) => organisation(page).names))],
    telephone: telephones(read),
    email: emails(read),
    form: forms(read),
    chat: chats(read),
    hours: openingHours(read),
    feeds: feedsOf(own),
    apps: appsOf(own),
    links: bestLinks(links, catalogue),
    communities: communitiesOn(own, front.url),
  }
  const claims = claimsOf(links, domain, catalogue)
  // Who does not answer at all is not asked twice more.
  if (front.unreachable !== null) return { ...NOTHING, claims, site: facts }
  const [security, statusPage] = await Promise.all([
    findSecurity(http, front.url, clock.now()),
    findStatusPage(http, front.url, front.page, own),
  ])
  return { ...NOTHING, claims, site: { ...facts, security, statusPage } }
}

/** A link that only leads back to the front page leads to no page of its own. */
function backAgain(step: Step, front: URL): Step {
  if (step.page === null || pageKey(step.url) !== pageKey(front)) return step
  return { ...step, page: null, outcome: outcome('not_found', 'it leads back to the front page') }
}

type Read = Step & { page: Page }

/** The pages that could be read; one that two addresses lead to is one, and what a seller of domains shows is none. */
function eachPageOnce(steps: readonly Step[]): Read[] {
  const seen = new Set<string>()
  return steps.filter((step): step is Read => {
    const { page, url } = step
    if (page === null || seen.has(pageKey(url)) || isParked(page, domainOf(url))) return false
    seen.add(pageKey(url))
    return true
  })
}

function readPage({ page, role, clicks }: Read): ReadPage {
  return { page, clicks, forContact: FOR_CONTACT.has(role) || (role === 'front' && holdsContact(page)) }
}

/** A site that leads to a network tells of an account there, and nothing else: what stands there is the network's. */
function onlyAnAccount(asked: URL, target: URL, { catalogue }: SourceTools): Findings {
  const { network, handle } = catalogue.destination(target.href) ?? { network: null, handle: null }
  const why = `${domainOf(asked)} leads to ${network?.name ?? target.hostname}: there is no site of its own to read`
  const facts = bare(asked, outcome('not_supported', why))
  if (network === null) return { ...NOTHING, site: facts, notes: [why] }
  const link: SiteLink = { url: target.href, page: asked.href, platform: network.id, handle, place: 'text' }
  const text = `${domainOf(asked)} leads to it`
  const claims =
    handle === null
      ? []
      : [{ platform: network.id, handle, testimony: [{ witness: 'site-text' as const, text, url: asked.href }] }]
  return { ...NOTHING, claims, site: { ...facts, links: [link] }, notes: [why] }
}

/** The facts of a site of which only the outcome is known. */
function bare(url: URL, how: Outcome): SiteFacts {
  const nothing = how.status === 'ok' ? OK : how
  return {
    url: url.href,
    domain: domainOf(url),
    outcome: how,
    pages: [{ url: url.href, role: 'front', clicks: 0, outcome: how }],
    names: [],
    telephone: [],
    email: [],
    form: [],
    chat: [],
    hours: [],
    statusPage: { url: null, outcome: nothing },
    security: without(null, nothing),
    feeds: [],
    apps: [],
    links: [],
    communities: [],
  }
}
