import type { Brand } from '../brand/brand.ts'
import type { Account, AccountClaim } from '../evidence/account.ts'
import type { SiteFacts } from '../evidence/site-facts.ts'
import { OK, type Outcome, outcome } from '../evidence/status.ts'
import { type Seconds, seconds } from '../evidence/time.ts'
import { budgeted } from './budget.ts'
import { failureOutcome, interruption, mostTelling } from './outcomes.ts'
import { believable } from './read-accounts.ts'
import { limitsOf, openScan, type ScanLog, scanLog } from './scan.ts'
import type { Scan, Scanner } from './scanner.ts'
import type { ScanTask } from './task.ts'

/** What asking for a profile gave: the profile, or null, for which the outcome is the reason and `failure` what was thrown. */
export interface Answered {
  account: Account | null
  outcome: Outcome
  failure: unknown
}

/** A platform that is asked about accounts, without a whole scan. Nothing that befalls it is thrown. */
export interface Consultation {
  /** A profile; null where it could not be read, for which the outcome is the reason. */
  account(handle: string): Promise<Answered>
  /**
   * Accounts that may be the brand's, each once. What was found before a failure is kept.
   *
   * @param site what the brand's own site says, which names some of them.
   */
  find(brand: Brand, site?: SiteFacts | null): Promise<{ claims: AccountClaim[]; outcome: Outcome }>
  /** Whether mentions of a brand can be read, wholly or in part: as far as the first of them. */
  mentions(brand: Brand): Promise<Omit<Answered, 'account'>>
  /**
   * The last sign of life of an account (ISO 8601): what its profile shows of it, else the newest own post or repost on
   * the first page of its feed. Null where neither is known.
   */
  lastSign(account: Account): Promise<string | null>
  /** How many requests the platform has made. */
  readonly requests: number
  /** What the scanner remarked, each once, as sentences. */
  readonly notes: readonly string[]
}

/** What a search may spend, in requests, and what it may find. */
const FIND_REQUESTS = 20
const MOST_CLAIMS = 50

/** What the newest post may cost in requests: finding the account again, a page, what the newest post answers. */
const SIGN_REQUESTS = 8

/** Opens a platform for questions about accounts. */
export function consult(scanner: Scanner, task: ScanTask): Consultation {
  const { signal } = task
  const notes = new Set<string>()

  function open(requests: number, more: Partial<ScanTask> = {}): { scan: Scan; log: ScanLog } {
    const log = scanLog()
    const reading = {
      scanner,
      task: { ...task, ...more },
      gathered: { by: () => [] },
      accounts: [],
      collectedFrom: null,
      notes,
    }
    return { scan: openScan(reading, budgeted(task.http, requests), log, (part) => part), log }
  }

  return {
    async account(handle) {
      if (!scanner.account) return unanswered(outcome('not_supported', `profiles on ${scanner.name} cannot be read`))
      if (signal.aborted) return unanswered(interruption(signal))
      try {
        const account = believable(await scanner.account(handle, open(task.http.left).scan))
        return { account, outcome: OK, failure: null }
      } catch (failure) {
        return unanswered(failureOutcome(failure, signal), failure)
      }
    },

    async find(brand, site = task.site) {
      const claims = new Map<string, AccountClaim>()
      const found = (how: Outcome) => ({ claims: [...claims.values()], outcome: how })
      if (!scanner.find)
        return found(outcome('not_supported', `accounts on ${scanner.name} cannot be searched for by a name`))
      if (signal.aborted) return found(interruption(signal))
      const { scan, log } = open(FIND_REQUESTS, { site })
      try {
        for await (const claim of scanner.find(brand, scan)) {
          const key = scanner.handle.key?.(claim.handle) ?? claim.handle
          if (!claims.has(key)) claims.set(key, claim)
          if (signal.aborted) return found(interruption(signal))
          if (claims.size >= MOST_CLAIMS) break
        }
      } catch (failure) {
        return found(failureOutcome(failure, signal))
      }
      return found(mostTelling(limitsOf(log)))
    },

    async mentions(brand) {
      if (!scanner.mentions) return unanswered(outcome('not_supported', `mentions on ${scanner.name} cannot be read`))
      if (signal.aborted) return unanswered(interruption(signal))
      const { scan, log } = open(SIGN_REQUESTS)
      try {
        for await (const _first of scanner.mentions(brand, scan)) break
      } catch (failure) {
        return unanswered(failureOutcome(failure, signal), failure)
      }
      const limit = mostTelling(limitsOf(log))
      return { outcome: limit.status === 'partial' ? OK : limit, failure: null }
    },

    async lastSign(account) {
      if (account.lastActive !== null || !scanner.posts || signal.aborted) return account.lastActive
      // A window without length: a feed is then over with its first page.
      const { scan } = open(SIGN_REQUESTS, { window: { since: task.observedAt, until: task.observedAt } })
      let newest: { at: Seconds; time: string } | null = null
      try {
        for await (const { author, createdAt, deleted } of scanner.posts(account, scan)) {
          if (author?.id !== account.id || createdAt === null || deleted) continue
          const at = seconds(createdAt)
          if (at <= task.observedAt && (newest === null || at > newest.at)) newest = { at, time: createdAt }
        }
      } catch {
        // What was seen by then is still a sign of life, and its absence no sign of death.
      }
      return newest?.time ?? null
    },

    get requests() {
      return task.http.requests
    },
    get notes() {
      return [...notes]
    },
  }
}

function unanswered(why: Outcome, failure: unknown = null): Answered {
  return { account: null, outcome: why, failure }
}
