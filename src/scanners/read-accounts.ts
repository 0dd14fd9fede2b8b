import type { AccountRef } from '../brand/brand.ts'
import { Account, accountRecord } from '../evidence/account.ts'
import type { PlatformHeader } from '../evidence/evidence.ts'
import { OK, type Outcome } from '../evidence/status.ts'
import { mismatch } from '../http/mismatch.ts'
import { PlatformError } from '../http/platform-error.ts'
import { quotable } from '../http/quotable.ts'
import { failureOutcome, interruption } from './outcomes.ts'
import { limitsOf, openScan, type Run, scanLog } from './scan.ts'
import type { Scan, Scanner } from './scanner.ts'

/** How reading one configured account went; `account` is null where it could not be read. */
export interface AccountReading {
  ref: AccountRef
  account: Account | null
  outcome: Outcome
}

/**
 * Reads the profile of each configured account, each once. An account that could not be read has no record, only an
 * outcome. Where a scanner cannot read profiles, the record holds what the configuration says and nothing else.
 */
export async function readAccounts(run: Run): Promise<AccountReading[]> {
  const log = scanLog()
  const scan = openScan(run, run.task.http, log, (part) => part)
  const readings: AccountReading[] = []
  for (const ref of run.task.accounts) readings.push(await readAccount(run.scanner, ref, scan))
  for (const { reason } of limitsOf(log)) if (reason !== null) run.notes.add(reason)
  return readings
}

async function readAccount(scanner: Scanner, ref: AccountRef, scan: Scan): Promise<AccountReading> {
  if (scan.signal.aborted) return { ref, account: null, outcome: interruption(scan.signal) }
  try {
    const account = scanner.account
      ? believable(await scanner.account(ref.handle, scan))
      : bareAccount(scanner, ref.handle)
    return { ref, account: claimed(account, ref), outcome: OK }
  } catch (failure) {
    return { ref, account: null, outcome: failureOutcome(failure, scan.signal) }
  }
}

/**
 * A profile that holds what no profile can hold (followers below 0, a sign of life in the year 1) is not believed in
 * anything: throws `changed`.
 */
export function believable(account: Account): Account {
  const { error } = Account.safeParse(account)
  if (error === undefined) return account
  throw new PlatformError('changed', `the profile of ${quotable(account.handle)}: ${mismatch(error, account)}`)
}

function claimed(account: Account, { confidence, evidence }: AccountRef): Account {
  return { ...account, official: true, confidence, evidence: [...evidence] }
}

/** The accounts that were read. Two names for one account are one account, as sure as the surer of them. */
export function accountsOf(readings: readonly AccountReading[]): Account[] {
  const accounts = new Map<string, Account>()
  for (const { account } of readings) {
    if (account === null) continue
    const twin = accounts.get(account.id)
    accounts.set(account.id, {
      ...account,
      confidence: Math.max(account.confidence, twin?.confidence ?? 0),
      evidence: [...new Set([...(twin?.evidence ?? []), ...account.evidence])],
    })
  }
  return [...accounts.values()]
}

/** The accounts that are there as far as is known and whose profiles could not be read. */
export function unreadAmong(readings: readonly AccountReading[]): PlatformHeader['unread'] {
  return readings.flatMap(({ ref, account, outcome }) =>
    account === null && outcome.status !== 'not_found' ? [{ handle: ref.handle, outcome }] : [],
  )
}

function bareAccount(scanner: Scanner, handle: string): Account {
  return accountRecord({
    platform: scanner.id,
    id: handle,
    handle,
    url: scanner.handle.url(handle),
    official: true,
  })
}
