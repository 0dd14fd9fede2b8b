import type { SiteFacts } from '../../../src/evidence/site-facts.ts'
import type { NetworkOptions } from '../../../src/http/network.ts'
import type { TransportRequest } from '../../../src/http/send.ts'
import type { Catalogue } from '../../../src/identify/catalogue.ts'
import { type Page, parsePage } from '../../../src/identify/page/page.ts'
import type { ReadPage } from '../../../src/identify/site/contact/way.ts'
import { site } from '../../../src/identify/site/site.ts'
import type { Findings } from '../../../src/identify/source.ts'
import { NETWORKS } from '../../../src/networks/networks.ts'
import { broken, html, open } from '../../http/open.ts'

/** The networks that are known by name, without scanners. */
const CATALOGUE: Catalogue = {
  networks: NETWORKS,
  network: (id) => NETWORKS.find((network) => network.id === id) ?? null,
  destination: (address) => {
    const url = new URL(address)
    const network = NETWORKS.find(({ holds }) => holds(url))
    if (network === undefined) return null
    if (network.lifecycle.stage === 'closed') return { network, handle: null }
    const handle = network.handle.parse(address)
    return handle === null ? null : { network, handle }
  },
}

type Said = string | ((request: TransportRequest) => Response | Promise<Response>)

/** A web of a few addresses: a text is a page; what is not named answers 404, a host that is not named has no name. */
export function webOf(routes: Readonly<Record<string, Said>>): {
  transport: NonNullable<NetworkOptions['transport']>
  asked: string[]
} {
  const asked: string[] = []
  const hosts = new Set(Object.keys(routes).map((address) => new URL(address).origin))
  return {
    asked,
    transport: async (request) => {
      const { origin, href } = new URL(request.url)
      asked.push(href)
      const said = routes[href]
      if (typeof said === 'string') return html(said)
      if (said !== undefined) return said(request)
      if (!hosts.has(origin)) broken('ENOTFOUND')
      return new Response('not here', { status: 404, headers: { 'content-type': 'text/plain' } })
    },
  }
}

/** What asking came to, and the addresses that were asked for, robots.txt left out. */
export interface AskedSite {
  findings: Findings
  facts: SiteFacts
  asked: string[]
}

/** Asks for a site in a web of a few addresses, or where `options` hold no transport, over the real network. */
export async function askSite(
  website: string,
  routes: Readonly<Record<string, Said>>,
  options: Parameters<typeof open>[0] = {},
): Promise<AskedSite> {
  const { transport, asked } = webOf(routes)
  const findings = await askOver(website, { transport, ...options })
  if (findings.site === null) throw new Error('nothing was said of the site')
  return { findings, facts: findings.site, asked: asked.filter((address) => !address.endsWith('/robots.txt')) }
}

/** Asks for a site over whatever network the options open. */
export async function askOver(website: string | null, options: Parameters<typeof open>[0]): Promise<Findings> {
  const { network, http, clock } = open(options)
  const question = { name: 'Aurora Air', aliases: [], website, kind: null, accounts: [], entity: null }
  try {
    return await site.ask(question, { http, catalogue: CATALOGUE, clock, signal: new AbortController().signal })
  } finally {
    await network.close()
  }
}

/** A page of the invented airline. */
export function pageOf(body: string, url = 'https://aurora.example/'): Page {
  return parsePage({
    url,
    html: `<!doctype html><html><head><title>Aurora Air</title></head><body>${body}</body></html>`,
  })
}

/** The same, as a page on which ways of contact are sought. */
export function readPageOf(body: string, more: Partial<ReadPage> = {}): ReadPage {
  return { page: pageOf(body), clicks: 0, forContact: true, ...more }
}
