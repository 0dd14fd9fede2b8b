import type { Brand } from '../brand/brand.ts'
import type { Account } from '../evidence/account.ts'
import type { Outcome } from '../evidence/status.ts'
import { ExchangeFailure } from '../http/exchange.ts'
import { NotRecorded, PlatformError } from '../http/platform-error.ts'
import type { Answered, Consultation } from './consult.ts'
import type { Scanner } from './scanner.ts'

/**
 * Whether a scanner still tells an account from none. `false-positive` finds the handle that cannot exist,
 * `false-negative` misses the one that does; `error` is a fault of the scanner; `unchecked` can ask for no account.
 */
export type CheckResult =
  | 'ok'
  | 'false-positive'
  | 'false-negative'
  | 'blocked'
  | 'changed'
  | 'rate-limited'
  | 'unreachable'
  | 'needs-key'
  | 'error'
  | 'unchecked'

/** What came of a check. The reason is a sentence; null when it is `ok`. */
export interface ScannerCheck {
  result: CheckResult
  reason: string | null
}

/** Whom everybody speaks of, so that a platform without accounts has something to answer. */
const SPOKEN_OF: Brand = { name: 'Reuters', aliases: [], exclude: [], context: [], website: null, accounts: [] }

/**
 * Asks a platform for its two known handles, at the same time. One that has no profiles is asked for mentions of somebody
 * instead, which tells whether it still answers, and not whether it answers right. Throws nothing.
 */
export async function checkScanner(scanner: Scanner, platform: Consultation): Promise<ScannerCheck> {
  const { name, known, account, mentions } = scanner
  if (!account && mentions) return checkMentions(platform)
  const { present, absent } = known
  const [somebody, nobody] = await Promise.all([platform.account(present), platform.account(absent)])
  return judge(somebody, nobody)

  function judge(here: Answered, nowhere: Answered): ScannerCheck {
    if (nowhere.account !== null)
      return { result: 'false-positive', reason: `${absent}, which cannot exist, was found: ${said(nowhere.account)}` }
    if (here.outcome.status === 'not_found')
      return { result: 'false-negative', reason: `${present}, which exists, was not found: ${here.outcome.reason}` }
    if (here.account === null) return trouble(here)
    if (nowhere.outcome.status !== 'not_found' && !isNothingThere(nowhere.failure)) return trouble(nowhere)
    return { result: 'ok', reason: null }
  }

  function said({ url, handle }: Account): string {
    return url ?? `${name} gives ${handle}`
  }
}

/**
 * Whether what was asked for is not there, in whosever words: beside a handle that was found, a page that says so is word
 * enough of one that cannot exist.
 */
function isNothingThere(failure: unknown): boolean {
  return failure instanceof PlatformError && (failure.httpStatus === 404 || failure.httpStatus === 410)
}

async function checkMentions(platform: Consultation): Promise<ScannerCheck> {
  const answered = await platform.mentions(SPOKEN_OF)
  return answered.outcome.status === 'ok' ? { result: 'ok', reason: null } : trouble(answered)
}

function trouble({ outcome, failure }: Omit<Answered, 'account'>): ScannerCheck {
  return { result: troubleOf(outcome, failure), reason: outcome.reason }
}

function troubleOf({ status }: Outcome, failure: unknown): CheckResult {
  switch (status) {
    case 'auth_required':
      return 'needs-key'
    case 'rate_limited':
      return 'rate-limited'
    case 'blocked':
    case 'changed':
      return status
    case 'timeout':
      return 'unreachable'
    case 'error':
      return faultOf(failure)
    default:
      return 'unchecked'
  }
}

/** Whose fault an `error` is: the connection's or the server's, that of an answer nobody expects, or the scanner's. */
function faultOf(failure: unknown): CheckResult {
  if (!(failure instanceof PlatformError)) return 'error'
  if (failure instanceof NotRecorded) return 'unchecked'
  if (failure.httpStatus !== null) return failure.httpStatus < 500 ? 'changed' : 'unreachable'
  return failure.cause instanceof ExchangeFailure ? 'unreachable' : 'error'
}
