import { pasted, withScheme } from '../../networks/pasted.ts'
import { plain } from '../../text/plain.ts'
import type { DataNode } from './data-node.ts'
import { ownOrganisations, ownSites } from './own-organisation.ts'
import type { Page } from './page.ts'

/** What a page says of the organisation whose site it is on. */
export interface Organisation {
  names: string[]
  telephone: string[]
  email: string[]
  /** Opening hours, one span each: "Monday, Tuesday 09:00-17:00", or as the page writes them: "Mo-Fr 09:00-17:00". */
  hours: string[]
  /** Absolute addresses. */
  sameAs: string[]
  contactPoints: ContactPoint[]
}

interface ContactPoint {
  /** What it is for: "customer service". */
  type: string | null
  telephone: string | null
  email: string | null
  url: string | null
  hours: string[]
}

/** Values of one kind, and characters of one value: more is no way to reach somebody. */
const MOST = 100
const LONGEST = 300
/** Characters of a list of addresses. */
const LONGEST_LIST = 20_000

/**
 * What a page says of its organisation in JSON-LD, microdata and Open Graph: of the site's own organisation, where it
 * speaks of several. Texts are made fit for one line; what is not said is empty or null.
 */
export function organisation(page: Page): Organisation {
  const nodes = ownOrganisations(page)
  const contactPoints = nodes.flatMap((node) => ['contactPoint', 'contactPoints'].flatMap((name) => node.nodes(name)))
  const all = (...properties: string[]) =>
    clean(nodes.flatMap((node) => properties.flatMap((name) => node.strings(name))))
  const siteNames = ownSites(page)
    .filter(({ types }) => types.includes('WebSite'))
    .flatMap((site) => site.strings('name'))
  return {
    names: clean([...all('name'), ...siteNames, ...metaNames(page), ...all('alternateName', 'legalName')]),
    telephone: all('telephone').map(withoutScheme),
    email: all('email').map(withoutScheme),
    hours: clean(nodes.flatMap(hoursOf)),
    sameAs: clean(sameAs(page)),
    contactPoints: contactPoints.slice(0, MOST).map((point) => contactPoint(page, point)),
  }
}

/** The addresses that the page gives as its organisation's, or its site's, elsewhere. */
export function sameAs(page: Page): string[] {
  const nodes = [...ownOrganisations(page), ...ownSites(page)]
  const urls = nodes
    .flatMap((node) => node.strings('sameAs'))
    .flatMap(addressesIn)
    .map((text) => page.absolute(text)?.href)
  return [...new Set(urls.filter((url) => url !== undefined))]
}

/** The addresses with a host that a text holds, one or a list written as one text; a bare word or number is none. */
function addressesIn(text: string): string[] {
  const parts = text
    .slice(0, LONGEST_LIST)
    .split(/[\s,;|"'<>[\]]/)
    .flatMap(whole)
  // A comma or blank within the only address is its own.
  const single = whole(text)
  return parts.length > 1 || single.length === 0 ? parts : single
}

function whole(text: string): string[] {
  const address = pasted(text)
  const full = /^(?:https?:)?\/\//i.test(address) ? address : withScheme(address)
  return full === null ? [] : [full]
}

function metaNames({ $ }: Page): string[] {
  return ['meta[property="og:site_name"]', 'meta[name="og:site_name"]', 'meta[name="application-name"]'].flatMap(
    (selector) =>
      $.root()
        .find(selector)
        .toArray()
        .map((meta) => meta.attribs.content ?? ''),
  )
}

function contactPoint(page: Page, point: DataNode): ContactPoint {
  const first = (name: string) => clean(point.strings(name))[0] ?? null
  const address = first('url')
  return {
    type: first('contactType'),
    telephone: nullable(first('telephone'), withoutScheme),
    email: nullable(first('email'), withoutScheme),
    url: address === null ? null : (page.absolute(address)?.href ?? null),
    hours: clean(hoursOf(point)),
  }
}

function hoursOf(node: DataNode): string[] {
  const specified = ['openingHoursSpecification', 'hoursAvailable'].flatMap((name) => node.nodes(name))
  return [...node.strings('openingHours'), ...specified.flatMap(span)]
}

function span(hours: DataNode): string[] {
  const days = hours.strings('dayOfWeek').map((day) => day.replace(/^.*[/#:]/, ''))
  const [opens] = hours.strings('opens')
  const [closes] = hours.strings('closes')
  if (opens === undefined || closes === undefined) return []
  return [`${days.join(', ')} ${opens}-${closes}`]
}

function clean(texts: readonly string[]): string[] {
  const kept = texts.slice(0, 10 * MOST).map(plain)
  return [...new Set(kept.filter((text) => text !== '' && text.length <= LONGEST))].slice(0, MOST)
}

function withoutScheme(text: string): string {
  return text.replace(/^(?:tel|mailto):/i, '').replace(/\?.*$/s, '')
}

function nullable(value: string | null, change: (text: string) => string): string | null {
  return value === null ? null : change(value)
}
