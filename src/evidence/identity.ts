import { z } from 'zod'
import { SiteFacts } from './site-facts.ts'
import { Outcome } from './status.ts'

/**
 * Who or what speaks for an account being the brand's: the user; a catalogue of brands; a place on the brand's own site;
 * the account's own profile (a link to the site, one that its platform checked, a handle in the brand's domain); its platform's badge;
 * an official account that points to it; a search that found it by its name.
 */
export const WITNESSES = [
  'named',
  'index',
  'wikidata',
  'site-me',
  'site-data',
  'site-frame',
  'site-meta',
  'site-text',
  'profile-link',
  'checked-link',
  'domain',
  'badge',
  'account',
  'search',
] as const
export type Witness = (typeof WITNESSES)[number]

/** One piece of evidence for an account: who says so, as a sentence, and where. */
export const Testimony = z.object({ witness: z.enum(WITNESSES), text: z.string(), url: z.string().nullable() })
export type Testimony = z.infer<typeof Testimony>

/** `official` from a confidence of 0.8, `likely` from 0.5, below that `claimed`. */
const TRUST = ['official', 'likely', 'claimed'] as const
export type Trust = (typeof TRUST)[number]

/** The id under which the brand's own site reports as a source. */
export const SITE_SOURCE = 'site'

const Known = z.boolean().nullable()

/** An account that is, or may be, the brand's. What is not known is null. */
export const IdentifiedAccount = z.object({
  platform: z.string(),
  /** What the platform is called. */
  network: z.string(),
  handle: z.string(),
  url: z.string().nullable(),
  name: z.string().nullable(),
  followers: z.number().nullable(),
  /** For customer care, beside the main account. */
  role: z.enum(['main', 'support']),
  /** Whether its handle says that it is one country's or language's. */
  regional: z.boolean().default(false),
  confidence: z.number().min(0).max(1),
  trust: z.enum(TRUST),
  testimony: z.array(Testimony),
  /** Whether the profile was read: `ok`; `not_found` where its platform says that there is none; else why not. */
  profile: Outcome,
  /** The last sign of life that is known (ISO 8601), and whether it lies more than 90 days back. */
  lastActive: z.string().nullable(),
  stale: Known,
  complete: z.object({ name: Known, bio: Known, link: Known, avatar: Known, verification: Known }),
  /** Whether the public can speak to the account there. */
  openToReplies: Known,
})
export type IdentifiedAccount = z.infer<typeof IdentifiedAccount>

/** A brand as a catalogue describes it. `id` is its Wikidata item; `websites` and `accounts` are claims, the best first. */
export const Entity = z.object({
  id: z.string(),
  label: z.string(),
  description: z.string().nullable(),
  /** What it is, in a word or two each: "airline", "supermarket". */
  kinds: z.array(z.string()),
  /** Other names it is known by. */
  aliases: z.array(z.string()),
  websites: z.array(z.string()),
  accounts: z.array(z.object({ platform: z.string(), handle: z.string() })),
  sources: z.array(z.enum(['index', 'wikidata'])),
})
export type Entity = z.infer<typeof Entity>

/** A link on the site, or a claim, that leads to a closed network or an account that is gone. */
const DeadEnd = z.object({
  platform: z.string(),
  network: z.string(),
  url: z.string(),
  /** The page of the site that carries it; null where a catalogue named it. */
  page: z.string().nullable(),
  reason: z.string(),
})
export type DeadEnd = z.infer<typeof DeadEnd>

/** An account that looks like the brand's, with no proof that it is: for a person to judge. */
const LookAlike = z.object({
  platform: z.string(),
  network: z.string(),
  handle: z.string(),
  url: z.string().nullable(),
  name: z.string().nullable(),
  followers: z.number().nullable(),
  why: z.array(z.string()),
})
export type LookAlike = z.infer<typeof LookAlike>

/** A network where brands of this size usually are, and no account of this one was found. */
const Missing = z.object({ platform: z.string(), network: z.string(), reason: z.string() })
export type Missing = z.infer<typeof Missing>

/** Whether a handle exists on a network without a scanner. `unknown` unless the network's own words decide it. */
const Presence = z.object({
  site: z.string(),
  name: z.string(),
  handle: z.string(),
  url: z.string(),
  presence: z.enum(['present', 'absent', 'unknown']),
  reason: z.string().nullable(),
})
export type Presence = z.infer<typeof Presence>

/** How asking one source of identity went, and how many accounts it named. */
const SourceReport = z.object({
  id: z.string(),
  name: z.string(),
  outcome: Outcome,
  /** How looking there for accounts by the brand's name went; null where nobody looked. */
  search: Outcome.nullable(),
  requests: z.number(),
  accounts: z.number(),
})
export type SourceReport = z.infer<typeof SourceReport>

/** Everything that is known of who the brand is and where: part of the evidence. */
export const Identity = z.object({
  /** The entity that was taken, and why it and no other, as a sentence. */
  entity: Entity.nullable(),
  why: z.string().nullable(),
  /** Entities that fit the name as well, when none could be taken; else those that were passed over. */
  candidates: z.array(Entity),
  website: z.string().nullable(),
  accounts: z.array(IdentifiedAccount),
  missing: z.array(Missing),
  deadEnds: z.array(DeadEnd),
  lookAlikes: z.array(LookAlike),
  site: SiteFacts.nullable(),
  /** Null where no probe was asked for. */
  probe: z.array(Presence).nullable(),
  sources: z.array(SourceReport),
  notes: z.array(z.string()),
})
export type Identity = z.infer<typeof Identity>
