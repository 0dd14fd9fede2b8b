import { z } from 'zod'
import { Account } from '../evidence/account.ts'
import { SCOPES } from '../evidence/coverage.ts'
import { Identity } from '../evidence/identity.ts'
import { SiteFacts } from '../evidence/site-facts.ts'
import { Outcome } from '../evidence/status.ts'
import { Value } from '../metrics/value.ts'

/** Raised when the scorecard's JSON changes shape. */
export const SCORECARD_VERSION = 3

const Score = z.number().min(0).max(100).nullable()

/** How a value becomes a score: a log-normal curve through two points, or straight lines between points. */
export const ScoringCurve = z.object({
  kind: z.enum(['log-normal', 'linear']),
  points: z.array(z.object({ value: z.number(), score: z.number() })),
  source: z.string(),
})
export type ScoringCurve = z.infer<typeof ScoringCurve>

/** What others were found to do, to read a value against. */
export const Benchmark = z.object({
  text: z.string(),
  value: z.number().nullable(),
  source: z.string(),
  year: z.number(),
})
export type Benchmark = z.infer<typeof Benchmark>

/** A value of the brand: scored (null where it is not), with its benchmark and the curve it was scored by. */
export const BrandMetric = Value.extend({
  title: z.string(),
  score: Score,
  benchmark: Benchmark.nullable(),
  curve: ScoringCurve.nullable(),
})
export type BrandMetric = z.infer<typeof BrandMetric>

export const Category = z.object({
  id: z.string(),
  title: z.string(),
  /** Per cent of the total. */
  weight: z.number(),
  score: Score,
  coverage: z.number().min(0).max(1).nullable(),
  metrics: z.array(z.string()),
})
export type Category = z.infer<typeof Category>

export const Stream = Outcome.pick({ status: true, reason: true }).extend({
  scope: z.enum(SCOPES).nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** Stretches between `from` and `to` that were not covered. */
  gaps: z.array(z.object({ from: z.string(), to: z.string() })),
  complete: z.boolean(),
  records: z.number(),
})
export type Stream = z.infer<typeof Stream>

export const Platform = z.object({
  name: z.string(),
  outcome: Outcome,
  streams: z.object({ posts: Stream, mentions: Stream, replies: Stream }),
  observedAt: z.string(),
  requests: z.number(),
  metrics: z.record(z.string(), Value),
})
export type Platform = z.infer<typeof Platform>

/** Of what the score speaks: the brand's official accounts and the other networks that its site links to, and which of them were not read. */
export const Channels = z.object({
  official: z.number(),
  read: z.number(),
  unread: z.array(
    Outcome.pick({ status: true, reason: true }).extend({
      platform: z.string(),
      /** What the platform is called. */
      network: z.string(),
      handle: z.string().nullable(),
      url: z.string().nullable(),
    }),
  ),
})
export type Channels = z.infer<typeof Channels>

/** Times are ISO 8601; what is not known is null. */
export const WorklistItem = z.object({
  rank: z.number(),
  /** A post to answer, an account to fix, or hours of the week to cover. */
  kind: z.enum(['contact', 'account', 'hours']),
  platform: z.string(),
  id: z.string(),
  url: z.string().nullable(),
  author: z.string(),
  audience: z.number().nullable(),
  intent: z.string().nullable(),
  stage: z.string().nullable(),
  waitingSince: z.string().nullable(),
  excerpt: z.string(),
  why: z.string(),
})
export type WorklistItem = z.infer<typeof WorklistItem>

export const Advice = z.object({ metric: z.string(), text: z.string(), links: z.array(z.string()) })
export type Advice = z.infer<typeof Advice>

export const Badge = z.object({
  id: z.string(),
  title: z.string(),
  verdict: z.enum(['yes', 'no', 'not proven', 'too_few']).nullable(),
  reason: z.string().nullable(),
})
export type Badge = z.infer<typeof Badge>

/** How the brand can be reached by its own site, each way with the page on which it stands. */
const Contact = SiteFacts.pick({
  telephone: true,
  email: true,
  form: true,
  chat: true,
  hours: true,
  statusPage: true,
  security: true,
})

/** Who the brand is and where, on networks that earshot cannot read too. */
export const ShownIdentity = Identity.pick({
  entity: true,
  why: true,
  website: true,
  accounts: true,
  missing: true,
  deadEnds: true,
  lookAlikes: true,
  sources: true,
}).extend({
  /** Null where the site was not, or could not be, read. */
  contact: Contact.nullable(),
})
export type ShownIdentity = z.infer<typeof ShownIdentity>

/** The result of an audit, and the contract that others build on. Every key is always present. */
export const Scorecard = z.object({
  schemaVersion: z.literal(SCORECARD_VERSION),
  tool: z.object({ name: z.string(), version: z.string() }),
  brand: z.object({
    name: z.string(),
    aliases: z.array(z.string()),
    website: z.string().nullable(),
    /** Those that were read. */
    accounts: z.array(
      Account.pick({
        platform: true,
        id: true,
        handle: true,
        name: true,
        url: true,
        followers: true,
        official: true,
        confidence: true,
        evidence: true,
      }),
    ),
  }),
  /** Null where nobody looked who the brand is and where. */
  identity: ShownIdentity.nullable(),
  window: z.object({ since: z.string(), until: z.string() }),
  timezone: z.string(),
  observedAt: z.string(),
  score: Score,
  /** Why there is no score; null where there is one. */
  scoreReason: z.string().nullable(),
  grade: z.enum(['A', 'B', 'C', 'D', 'F']).nullable(),
  coverage: z.number().min(0).max(1).nullable(),
  /** Null where nobody looked where the brand is. */
  channels: Channels.nullable(),
  /** That nothing could be reached, as a sentence; null where somebody answered. Nothing else is said then. */
  unreached: z.string().nullable(),
  categories: z.array(Category),
  metrics: z.record(z.string(), BrandMetric),
  platforms: z.record(z.string(), Platform),
  badges: z.array(Badge),
  advice: z.array(Advice),
  worklist: z.array(WorklistItem),
  /** How many there are in all; the list holds the first hundred. */
  worklistTotal: z.number(),
  notes: z.array(z.string()),
})
export type Scorecard = z.infer<typeof Scorecard>
