import { type Bearing, bearingOf } from '../brand/bearing.ts'
import type { Brand } from '../brand/brand.ts'
import type { LikenessKind } from '../brand/likeness.ts'
import { squeeze } from '../brand/match.ts'
import { siteDomain } from '../brand/site-domain.ts'
import type { Account, AccountClaim } from '../evidence/account.ts'

/** How far a name goes by itself: anybody can bear any. */
const FIT: Readonly<Record<LikenessKind, number>> = { same: 0.3, affixed: 0.25, holds: 0.2, near: 0.1, glyphs: 0.1 }

/** What else a found profile shows, and how much surer that makes it; an audience tells among namesakes alone. */
const MORE = { link: 0.4, checkedLink: 0.6, badge: 0.15, audience: 0.1 } as const
const WHOLE_AUDIENCE = 1_000_000
const SUREST = 0.95

/** How many names of a brand a search asks for. */
const MOST_NAMES = 3

/** The names to search for: the brand's and the first of its aliases, each once, without what a search may take for an operator. */
export function namesToFind({ name, aliases }: Pick<Brand, 'name' | 'aliases'>): string[] {
  const asked = new Map<string, string>()
  for (const text of [name, ...aliases.map((alias) => alias.text)]) {
    const words = text.replace(/[^\p{L}\p{N}\p{M}&'’.+-]+/gu, ' ').trim()
    if (squeeze(words) !== '' && !asked.has(squeeze(words))) asked.set(squeeze(words), words)
  }
  return [...asked.values()].slice(0, MOST_NAMES)
}

/**
 * The claim of an account that a platform's search found by the brand's name: by how well handle or name fit, whether
 * the profile links to the brand's site, whether the platform vouches for it, and its audience. Null for a stranger who
 * shares but a word with the brand.
 *
 * @param how what found it, as a sentence.
 */
export function foundByName(account: Account, brand: Brand, how: string): AccountClaim | null {
  const bearings = bearingOf(brand)(account.handle, account.name)
  const [best] = [...bearings].sort((a, b) => FIT[b.likeness.kind] - FIT[a.likeness.kind])
  if (best === undefined) return null
  const domain = brand.website === null ? null : siteDomain(brand.website)
  const toSite = account.links.filter(({ url }) => domain !== null && siteDomain(url) === domain)
  const checked = toSite.some(({ verified }) => verified)
  const audience = Math.log10(1 + (account.followers ?? 0)) / Math.log10(1 + WHOLE_AUDIENCE)
  const confidence =
    FIT[best.likeness.kind] +
    (checked ? MORE.checkedLink : toSite.length > 0 ? MORE.link : 0) +
    (account.badge === null ? 0 : MORE.badge) +
    MORE.audience * Math.min(1, audience)
  return {
    platform: account.platform,
    handle: account.handle,
    confidence: Math.min(SUREST, Math.round(confidence * 100) / 100),
    evidence: [how, ...bearings.map(inWords)],
    account,
  }
}

/** The claim of an account that stands where the brand alone can put one: at its own domain. */
export function foundAtDomain(
  { platform, handle, account }: Pick<AccountClaim, 'platform' | 'handle' | 'account'>,
  how: string,
): AccountClaim {
  return { platform, handle, confidence: SUREST, evidence: [how], account }
}

/** The surest first, and of equals those with the larger audience. */
export function surestFirst(a: AccountClaim, b: AccountClaim): number {
  return b.confidence - a.confidence || (b.account?.followers ?? -1) - (a.account?.followers ?? -1)
}

function inWords({ what, likeness: { kind, name } }: Bearing): string {
  const does: Readonly<Record<LikenessKind, string>> = {
    same: 'is',
    affixed: 'is, with something added,',
    holds: 'holds',
    near: 'is a letter or two away from',
    glyphs: 'looks like',
  }
  return `Its ${what} ${does[kind]} "${name}".`
}
