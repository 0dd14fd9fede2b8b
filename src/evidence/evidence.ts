import { z } from 'zod'
import { Account } from './account.ts'
import { Part } from './coverage.ts'
import { Identity } from './identity.ts'
import { Post } from './post.ts'
import { Outcome } from './status.ts'

/** Raised when a record of the evidence file changes shape. */
export const EVIDENCE_VERSION = 3

const STREAMS = ['posts', 'mentions', 'replies'] as const
export type StreamName = (typeof STREAMS)[number]

/** How reading one stream went: the outcome, the records it yielded, and what each of its parts covered. */
export const StreamEvidence = z.object({
  outcome: Outcome,
  records: z.number(),
  parts: z.array(Part),
})
export type StreamEvidence = z.infer<typeof StreamEvidence>

/** How an archive's conversations were chosen: all, or only those that got an answer. */
export const Selection = z.enum(['all', 'answered'])
export type Selection = z.infer<typeof Selection>

/** What is known of reading one platform, without its posts. */
export const PlatformHeader = z.object({
  id: z.string(),
  name: z.string(),
  /** A live platform, or an archive that was handed in. */
  source: z.enum(['network', 'archive']),
  /** T: when the platform was read, or the last timestamp of an archive (ISO 8601). */
  observedAt: z.string(),
  outcome: Outcome,
  requests: z.number(),
  /** Whether the platform's reply form carries handles along, so that a mention in the opening block may be inherited. */
  carriesHandles: z.boolean(),
  selection: Selection,
  /** Why the conversations were chosen so, for a reader; null when all were taken. */
  selectionReason: z.string().nullable(),
  /** Reply links of an archive: how many of them lead to a post in it, and how many out of it. */
  links: z.object({ inside: z.number(), outside: z.number() }).nullable(),
  streams: z.object({
    posts: StreamEvidence.nullable(),
    mentions: StreamEvidence.nullable(),
    replies: StreamEvidence.nullable(),
  }),
  accounts: z.array(Account),
  /** What a reader should know of this reading, in sentences. */
  notes: z.array(z.string()),
})
export type PlatformHeader = z.infer<typeof PlatformHeader>

/** Who is audited, as far as the evidence depends on it. */
export const AuditedBrand = z.object({
  name: z.string(),
  aliases: z.array(z.object({ text: z.string(), caseSensitive: z.boolean() })),
  exclude: z.array(z.string()),
  context: z.array(z.string()),
  website: z.string().nullable(),
})
export type AuditedBrand = z.infer<typeof AuditedBrand>

/** The first line of an evidence file. Everything in it is needed to score again, and to merge. */
export const EvidenceHeader = z.object({
  type: z.literal('header'),
  schemaVersion: z.literal(EVIDENCE_VERSION),
  tool: z.object({ name: z.string(), version: z.string() }),
  brand: AuditedBrand,
  /** ISO 8601; what the audit was asked for. */
  window: z.object({ since: z.string(), until: z.string() }),
  observedAt: z.string(),
  /** Who the brand is and where; null where nobody looked, and in files of version 1. */
  identity: Identity.nullable().default(null),
  platforms: z.array(PlatformHeader),
})
export type EvidenceHeader = z.infer<typeof EvidenceHeader>

/** Everything that was read of one platform. */
export interface PlatformEvidence extends PlatformHeader {
  posts: Post[]
}

/** Everything that was collected: what the pure part of the pipeline works on. */
export interface Evidence {
  tool: EvidenceHeader['tool']
  brand: AuditedBrand
  window: EvidenceHeader['window']
  observedAt: string
  /** Who the brand is and where; null where nobody looked. */
  identity: Identity | null
  platforms: PlatformEvidence[]
}

/** One line of an evidence file after the header. */
export const PostRecord = Post.extend({ type: z.literal('post') })
