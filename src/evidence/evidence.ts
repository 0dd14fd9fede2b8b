import { z } from 'zod'
import { Account } from './account.ts'
import { Part } from './coverage.ts'
import { Identity } from './identity.ts'
import { Post } from './post.ts'
import { Count, Moment } from './readable.ts'
import { Outcome } from './status.ts'

/** Raised when a record of the evidence file changes shape. */
export const EVIDENCE_VERSION = 3

const STREAMS = ['posts', 'mentions', 'replies'] as const
export type StreamName = (typeof STREAMS)[number]

/** How reading one stream went: the outcome, the records it yielded, and what each of its parts covered. */
export const StreamEvidence = z.object({
  outcome: Outcome,
  records: Count,
  parts: z.array(Part),
})
export type StreamEvidence = z.infer<typeof StreamEvidence>

/** How an archive's conversations were chosen: all, or only those that got an answer. */
export const Selection = z.enum(['all', 'answered'])
export type Selection = z.infer<typeof Selection>

/** What an archive shows of who answers whom. */
export const ArchiveLinks = z.object({
  /** The posts that any post names as its parent: how many are in the file, and how many are not. */
  inside: z.number(),
  outside: z.number(),
  /** Whether any column tells what answers what. */
  told: z.boolean().default(true),
  /**
   * The brand's posts: those that reply, by whether their parent is in the file; those that open with a handle and reply
   * to nothing; the others. Null in files of version 2, where `inside` and `outside` count everybody's reply links.
   */
  official: z
    .object({ inside: z.number(), outside: z.number(), unlinked: z.number(), others: z.number() })
    .nullable()
    .default(null),
  /** Posts by others that reply to nothing, and how many of them are to nobody. */
  starters: z.number().default(0),
  unaddressed: z.number().default(0),
})
export type ArchiveLinks = z.infer<typeof ArchiveLinks>

/** What is known of reading one platform, without its posts. */
export const PlatformHeader = z.object({
  id: z.string(),
  name: z.string(),
  /** A live platform, or an archive that was handed in. */
  source: z.enum(['network', 'archive']),
  /** T: when the platform was read, or the last timestamp of an archive (ISO 8601). */
  observedAt: Moment,
  outcome: Outcome,
  requests: Count,
  /** Whether the platform's reply form carries handles along, so that a mention in the opening block may be inherited. */
  carriesHandles: z.boolean(),
  selection: Selection,
  /** Why the conversations were chosen so, for a reader; null when all were taken. */
  selectionReason: z.string().nullable(),
  /** Of an archive; null for live platforms. */
  links: ArchiveLinks.nullable(),
  streams: z.object({
    posts: StreamEvidence.nullable(),
    mentions: StreamEvidence.nullable(),
    replies: StreamEvidence.nullable(),
  }),
  accounts: z.array(Account),
  /** The configured accounts whose profiles could not be read, and why; those that are proven absent are not among them. */
  unread: z.array(z.object({ handle: z.string(), outcome: Outcome })).default([]),
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
  window: z.object({ since: Moment, until: Moment }),
  observedAt: Moment,
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
