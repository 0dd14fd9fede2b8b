import { z } from 'zod'
import { Outcome } from './status.ts'

/**
 * Where on a page a link to a network stands, the most telling first: marked `rel=me`; in the page's own data on the
 * organisation (JSON-LD); in its header, footer or a block of such links; in its meta elements; anywhere else.
 */
export const LINK_PLACES = ['me', 'data', 'frame', 'meta', 'text'] as const
export type LinkPlace = (typeof LINK_PLACES)[number]

/** A link from the brand's site to an account on a network. `handle` is null on closed networks, whose handles no longer matter. */
export const SiteLink = z.object({
  url: z.string(),
  page: z.string(),
  platform: z.string(),
  handle: z.string().nullable(),
  place: z.enum(LINK_PLACES),
})
export type SiteLink = z.infer<typeof SiteLink>

/** What a page of the brand's site is for. */
const PAGE_ROLES = ['front', 'contact', 'about', 'imprint', 'support', 'help', 'press'] as const
export type PageRole = (typeof PAGE_ROLES)[number]

/** A page of the site that was asked for; `clicks` from the front page, which has 0. */
export const SitePage = z.object({
  url: z.string(),
  role: z.enum(PAGE_ROLES),
  clicks: z.number(),
  outcome: Outcome,
})
export type SitePage = z.infer<typeof SitePage>

/** One way to reach somebody: the number, address or page, where it stands, and how many clicks from the front page. */
const ContactWay = z.object({ value: z.string(), page: z.string(), clicks: z.number() })
export type ContactWay = z.infer<typeof ContactWay>

/** A host that seems to hold a community of the brand, on whatever engine, and where on the site the link to it stands. */
const LinkedCommunity = z.object({ url: z.string(), place: z.enum(['frame', 'text']), page: z.string() })
export type LinkedCommunity = z.infer<typeof LinkedCommunity>

/** What was looked for and found or not: `outcome` is `ok` where it is there, `not_found` where the site says that it is not. */
const Looked = z.object({ url: z.string().nullable(), outcome: Outcome })

/** What the brand's own site says of it: who it is, where it is, and how to reach it. */
export const SiteFacts = z.object({
  /** The front page, after redirects where it could be read. */
  url: z.string(),
  /** The registrable domain of the front page, by the public suffix list. */
  domain: z.string(),
  outcome: Outcome,
  pages: z.array(SitePage),
  /** Names that the site gives its organisation. */
  names: z.array(z.string()),
  telephone: z.array(ContactWay),
  email: z.array(ContactWay),
  form: z.array(ContactWay),
  chat: z.array(ContactWay),
  hours: z.array(ContactWay),
  statusPage: Looked,
  /** security.txt (RFC 9116): `contacts` of one that is in force. */
  security: Looked.extend({ contacts: z.array(z.string()), expires: z.string().nullable() }),
  feeds: z.array(z.string()),
  apps: z.array(z.object({ store: z.enum(['app-store', 'google-play']), id: z.string() })),
  links: z.array(SiteLink),
  /** Front pages of hosts that seem to be the brand's communities, and where the best link to each stands. */
  communities: z.array(LinkedCommunity),
})
export type SiteFacts = z.infer<typeof SiteFacts>
