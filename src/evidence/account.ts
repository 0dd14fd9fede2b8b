import { z } from 'zod'
import { Count, IsoTime } from './readable.ts'

/** A link on a profile; `verified` where the platform itself checked that the page links back. */
const ProfileLink = z.object({ url: z.string(), verified: z.boolean() })

/**
 * A profile on a platform that is, or may be, the brand's. Unknown counts are null, never 0.
 * `confidence` (0 to 1) and `evidence` (sentences) say how sure it is that the account is the brand's, and why.
 */
export const Account = z.object({
  platform: z.string(),
  id: z.string(),
  handle: z.string(),
  name: z.string().nullable(),
  url: z.string().nullable(),
  followers: Count.nullable(),
  following: Count.nullable(),
  posts: Count.nullable(),
  created: IsoTime.nullable(),
  verified: z.boolean().nullable(),
  /** What the platform itself vouches for, as a phrase ("a verified organisation"); null where it vouches for nothing, or that is not known. */
  badge: z.string().nullable().default(null),
  /** Whether the profile has a picture of its own, rather than the platform's default. */
  avatar: z.boolean().nullable().default(null),
  bot: z.boolean(),
  bio: z.string().nullable(),
  links: z.array(ProfileLink),
  rating: z.object({ mean: z.number().nullable(), count: Count.nullable() }).nullable(),
  /** The last sign of life that the profile itself shows (ISO 8601), where it shows one. */
  lastActive: IsoTime.nullable(),
  official: z.boolean(),
  confidence: z.number().min(0).max(1),
  evidence: z.array(z.string()),
})
export type Account = z.infer<typeof Account>

/** A profile with the given facts and nothing known of the rest. */
export function accountRecord(facts: Pick<Account, 'platform' | 'id' | 'handle'> & Partial<Account>): Account {
  return {
    name: null,
    url: null,
    followers: null,
    following: null,
    posts: null,
    created: null,
    verified: null,
    badge: null,
    avatar: null,
    bot: false,
    bio: null,
    links: [],
    rating: null,
    lastActive: null,
    official: false,
    confidence: 0,
    evidence: [],
    ...facts,
  }
}

/** An account that may be the brand's, as a source of identity names it, before it has been read. */
export interface AccountClaim {
  platform: string
  handle: string
  confidence: number
  evidence: string[]
  /** The profile, where the search came with it. */
  account: Account | null
  /** Whether nothing was searched for: the brand's own site names it as its own. */
  bySite?: true
}
