import type { Brand } from '../brand/brand.ts'
import type { Account } from '../evidence/account.ts'
import type { SourceReport } from '../evidence/identity.ts'
import type { SiteFacts } from '../evidence/site-facts.ts'
import { type Outcome, outcome } from '../evidence/status.ts'
import type { Consultation } from '../scanners/consult.ts'
import { mostTelling } from '../scanners/outcomes.ts'
import type { Scanner } from '../scanners/scanner.ts'
import type { Catalogue } from './catalogue.ts'
import type { Claim } from './source.ts'

/** A claim whose profile was looked up: with the profile where its platform showed it, else with the reason. */
export interface ReadClaim extends Claim {
  outcome: Outcome
}

/** The platforms that can be read, asked about accounts; each account once. */
export interface Inquiry {
  catalogue: Catalogue
  /** The scanner of a platform; null where there is none, or it was left out. */
  platform(id: string): Scanner | null
  read(claims: readonly Claim[]): Promise<ReadClaim[]>
  /** What the platforms' own searches find by the brand's name, and the places of theirs that the brand's site names. */
  find(brand: Brand, site: SiteFacts | null): Promise<Claim[]>
  /** When the account last wrote (ISO 8601); null where that is not known. */
  lastPost(account: Account): Promise<string | null>
  /** How it went, a platform each that was asked. */
  reports(): SourceReport[]
  /** What the scanners remarked, as sentences. */
  notes(): string[]
}

/** What was done on one platform. */
interface Desk {
  scanner: Scanner
  consultation: Consultation
  profiles: Map<string, Promise<{ account: Account | null; outcome: Outcome }>>
  outcomes: Outcome[]
  /** How its search went; null while nobody searched. */
  search: Outcome | null
  found: number
}

/**
 * Opens a desk for each platform.
 *
 * @param consult how a scanner is asked.
 * @param known every scanner, be it left out by the user.
 */
export function openInquiry(
  scanners: readonly Scanner[],
  catalogue: Catalogue,
  consult: (scanner: Scanner) => Consultation,
  known: readonly Pick<Scanner, 'id'>[],
): Inquiry {
  const desks = new Map(
    scanners.map((scanner): [string, Desk] => [
      scanner.id,
      { scanner, consultation: consult(scanner), profiles: new Map(), outcomes: [], search: null, found: 0 },
    ]),
  )

  async function profileOf({ platform, handle }: Claim): Promise<{ account: Account | null; outcome: Outcome }> {
    const desk = desks.get(platform)
    const name = catalogue.network(platform)?.name ?? platform
    if (!desk && known.some(({ id }) => id === platform))
      return { account: null, outcome: outcome('not_applicable', `${name} was left out`) }
    if (!desk?.scanner.account)
      return { account: null, outcome: outcome('not_supported', `profiles on ${name} cannot be read`) }
    const key = desk.scanner.handle.key?.(handle) ?? handle
    const asked = desk.profiles.get(key) ?? desk.consultation.account(handle)
    desk.profiles.set(key, asked)
    const reading = await asked
    // That an account does not exist is an answer: it says nothing against how the platform could be asked.
    if (reading.outcome.status !== 'not_found') desk.outcomes.push(reading.outcome)
    return reading
  }

  return {
    catalogue,
    platform: (id) => desks.get(id)?.scanner ?? null,
    read: (claims) =>
      Promise.all(
        claims.map(async (claim) => {
          const { account, outcome } = await profileOf(claim)
          return { ...claim, outcome, ...(account && { account }) }
        }),
      ),
    find: async (brand, site) => {
      const found = await Promise.all(
        [...desks.values()].map(async (desk) => {
          if (!desk.scanner.find) return []
          const before = desk.consultation.requests
          const { claims, outcome } = await desk.consultation.find(brand, site)
          // Where nothing was asked nothing was searched: the site alone was looked at.
          if (desk.consultation.requests > before) {
            desk.outcomes.push(outcome)
            desk.search = outcome
          }
          desk.found += claims.length
          return claims.map(({ platform, handle, evidence, account, bySite }): Claim => {
            const text = evidence.join(' ') || `The search of ${desk.scanner.name} finds it.`
            const witness = bySite ? ('site-meta' as const) : ('search' as const)
            const testimony = [{ witness, text, url: bySite ? (site?.url ?? null) : null }]
            return { platform, handle, testimony, ...(account && { account }) }
          })
        }),
      )
      return found.flat()
    },
    lastPost: async (account) => (await desks.get(account.platform)?.consultation.lastSign(account)) ?? null,
    reports: () =>
      [...desks.values()].flatMap(({ scanner, consultation, outcomes, search, found }) =>
        outcomes.length === 0
          ? []
          : [
              {
                id: scanner.id,
                name: scanner.name,
                outcome: mostTelling(outcomes),
                search,
                requests: consultation.requests,
                accounts: found,
              },
            ],
      ),
    notes: () => [...desks.values()].flatMap(({ consultation }) => consultation.notes),
  }
}
