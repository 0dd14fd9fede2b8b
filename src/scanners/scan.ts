import type { Account } from '../evidence/account.ts'
import { threadsSince } from '../evidence/coverage.ts'
import type { PlatformEvidence } from '../evidence/evidence.ts'
import { type Outcome, outcome } from '../evidence/status.ts'
import type { Seconds } from '../evidence/time.ts'
import type { Http } from '../http/request.ts'
import { type CoverageLog, coverageLog } from './coverage-log.ts'
import type { Gathered } from './gathered.ts'
import { convertEach, type RecordTally, recordTally } from './record-tally.ts'
import { type RequestLog, requestLog } from './request-log.ts'
import type { Scan, Scanner } from './scanner.ts'
import { streamDoor } from './stream-door.ts'
import type { PlatformTask, ScanTask } from './task.ts'

/** What a scanner is shown of a reading: what it reads with, and what was read so far. */
export interface Reading {
  scanner: Scanner
  task: ScanTask
  gathered: Pick<Gathered, 'by'>
  accounts: readonly Account[]
  /** Since when the own posts are known without a gap up to T; null before they were read. */
  collectedFrom: Seconds | null
  notes: Set<string>
}

/** One platform being read: what is asked, and what was read so far. */
export interface Run extends Reading {
  task: PlatformTask
  gathered: Gathered
  /** The accounts that could not be read, though they are there as far as is known. */
  unread: PlatformEvidence['unread']
}

/** Where one reading leaves what the scanner tells of it. */
export interface ScanLog {
  coverage: CoverageLog
  limits: Outcome[]
  records: RecordTally
  requests: RequestLog
  /** Whether the scanner looked at what the `posts` stream had yielded. */
  usedCollected: boolean
}

/** A log of nothing yet. */
export function scanLog(): ScanLog {
  return { coverage: coverageLog(), limits: [], records: recordTally(), requests: requestLog(), usedCollected: false }
}

/** What a reading could not read: what its scanner said, and the records that were left out. */
export function limitsOf({ limits, records }: ScanLog): Outcome[] {
  const odd = records.limit()
  return odd === null ? limits : [...limits, odd]
}

/**
 * The door that a scanner gets for one reading.
 *
 * @param nameOf how a part is named in the evidence.
 */
export function openScan(run: Reading, http: Http, log: ScanLog, nameOf: (part: string) => string): Scan {
  const { scanner, task } = run
  const { window, observedAt, signal, clock, origin } = task
  return {
    http: streamDoor(http, log),
    origin,
    key: (name) => {
      if (!scanner.access.env.includes(name)) throw new Error(`${scanner.id} asks for ${name} without declaring it`)
      return task.keys[name] || null
    },
    settings: task.settings,
    site: task.site,
    window,
    ownSince: threadsSince(window.since),
    observedAt,
    clock: { now: () => clock.now(), sleep: (duration) => clock.sleep(duration, signal) },
    signal,
    accounts: run.accounts,
    get collected() {
      log.usedCollected = true
      return run.gathered.by('posts')
    },
    collectedFrom: run.collectedFrom,
    parts: (names) => log.coverage.declare(names.map(nameOf)),
    covered: (part, covered) => log.coverage.covered(nameOf(part), covered),
    each: (what, records, convert) => convertEach(log.records, what, records, convert),
    limited: (status, reason) => void log.limits.push(outcome(status, reason)),
    note: (text) => void run.notes.add(text),
  }
}
