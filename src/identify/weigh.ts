import type { Brand } from '../brand/brand.ts'
import { byText } from '../evidence/by-text.ts'
import type { IdentifiedAccount, LookAlike } from '../evidence/identity.ts'
import type { SiteFacts } from '../evidence/site-facts.ts'
import { OK } from '../evidence/status.ts'
import type { Seconds } from '../evidence/time.ts'
import { identified } from './accounts.ts'
import { confidenceOf, trustOf } from './confidence.ts'
import type { GoneAccount } from './dead-ends.ts'
import type { Inquiry, ReadClaim } from './inquiry.ts'
import { lookAlikes } from './look-alikes.ts'
import { mergeClaims } from './merge-claims.ts'
import { pointedTo } from './pointed-to.ts'
import { testimonyOf } from './proof.ts'
import { isRegional } from './regional.ts'
import type { Claim } from './source.ts'
import { roleOf } from './support.ts'

/** What is to be weighed: the claims of all sources but the platforms themselves, and whose they are held to be. */
export interface Weighing {
  brand: Brand
  /** Everything that the brand is called. */
  names: readonly string[]
  claims: readonly Claim[]
  /** The brand's own sites, as far as they are known. */
  websites: readonly string[]
  /** What the brand's own site says; null where it was not read. */
  site: SiteFacts | null
  /** Whether the newest post of an account is looked up where its profile does not tell of it. */
  signs: boolean
}

/** What came of it. */
export interface Weighed {
  accounts: IdentifiedAccount[]
  /** Accounts that others than the user claim, and that their platforms say are not there. */
  gone: GoneAccount[]
  lookAlikes: LookAlike[]
}

/**
 * Reads the profiles of all that is claimed, lets the platforms search for what nobody claimed, and weighs what speaks for
 * each account. What only a search found is no account of the brand's, but may look like one.
 */
export async function weigh(weighing: Weighing, inquiry: Inquiry, now: Seconds): Promise<Weighed> {
  const { brand, websites, signs } = weighing
  const { catalogue } = inquiry
  const heard = (claim: Claim): Claim => {
    const platform = inquiry.platform(claim.platform)
    if (!claim.account || platform === null) return claim
    const testimony = [...claim.testimony, ...testimonyOf(claim.account, platform, { brand, websites, catalogue })]
    return { ...claim, testimony }
  }
  const found = await inquiry.find(brand, weighing.site)
  const first = mergeClaims([...weighing.claims, ...found].map(heard), catalogue)
  const read = await inquiry.read(first.filter(isVouchedFor))
  const known = mergeClaims(read.filter(isThere).map(heard), catalogue)
  const strangers = first.filter((claim) => !isVouchedFor(claim))

  const officials = known.flatMap((claim) => (claim.account && isOfficial(claim) ? [claim.account] : []))
  const pointed = (claim: Claim): Claim => {
    return { ...claim, testimony: [...claim.testimony, ...pointedTo(officials, claim, catalogue)] }
  }
  const introduced = await inquiry.read(strangers.map(pointed).filter(isVouchedFor))
  const all = mergeClaims([...known.map(pointed), ...introduced.filter(isThere).map(heard)], catalogue)
  const unread = new Map([...read, ...introduced].map((claim) => [nameOf(claim), claim.outcome]))
  const accounts = await Promise.all(all.map(judge))
  return {
    accounts: accounts.flat().sort(surestFirst),
    // What the site names as a feed or an app and is none is merely something else.
    gone: read
      .filter((claim) => !found.some((one) => nameOf(one) === nameOf(claim)))
      .filter(
        ({ outcome, testimony }) =>
          outcome.status === 'not_found' && testimony.some(({ witness }) => witness !== 'named'),
      )
      .map(({ platform, handle, outcome }) => ({ platform, handle, reason: outcome.reason ?? 'it is gone' })),
    lookAlikes: lookAlikes(
      strangers.filter((claim) => !isVouchedFor(pointed(claim))),
      { brand, officials, catalogue },
    ),
  }

  async function judge(claim: Claim): Promise<IdentifiedAccount[]> {
    const network = catalogue.network(claim.platform)
    if (network === null) return []
    const { handle, testimony, account = null } = claim
    const lastPost = signs && account !== null && isOfficial(claim) ? await inquiry.lastPost(account) : null
    const role = roleOf({ handle, name: account?.name ?? null, bio: account?.bio ?? null }, brand)
    const outcome = account === null ? (unread.get(nameOf(claim)) ?? OK) : OK
    const regional = isRegional(handle, weighing.names)
    return [identified({ network, handle, role, regional, testimony, profile: account, outcome, lastPost }, now)]
  }
}

/** The name of a claim whose profile was not read: nobody has written its handle in another way since. */
function nameOf({ platform, handle }: Claim): string {
  return `${platform}:${handle}`
}

function surestFirst(a: IdentifiedAccount, b: IdentifiedAccount): number {
  return (
    b.confidence - a.confidence ||
    byText(a.network, b.network) ||
    Number(a.role === 'support') - Number(b.role === 'support') ||
    Number(a.stale === true) - Number(b.stale === true) ||
    (b.followers ?? -1) - (a.followers ?? -1) ||
    byText(a.handle, b.handle)
  )
}

/** Whether anybody but a search speaks for it. */
function isVouchedFor({ testimony }: Claim): boolean {
  return testimony.some(({ witness }) => witness !== 'search')
}

/** What its platform says is not there is none of the brand's accounts, unless the user says so: that is for them to mend. */
function isThere({ outcome, testimony }: ReadClaim): boolean {
  return outcome.status !== 'not_found' || testimony.some(({ witness }) => witness === 'named')
}

function isOfficial({ testimony }: Claim): boolean {
  return trustOf(confidenceOf(testimony)) === 'official'
}
