import type { StreamEvidence, StreamName } from '../evidence/evidence.ts'
import type { Post } from '../evidence/post.ts'
import { OK, type Outcome, outcome } from '../evidence/status.ts'
import type { Interval } from '../evidence/time.ts'
import type { Http } from '../http/request.ts'
import { failureOutcome, interruption, streamOutcome } from './outcomes.ts'
import { limitsOf, openScan, type Run, type ScanLog, scanLog } from './scan.ts'
import type { Scan } from './scanner.ts'

/** Whose share of a stream is read: an account's, or the brand's as a whole (null). */
export interface Share {
  account: string | null
  /** The network for this share, asked for when its turn has come. */
  http: () => Http
  open: (scan: Scan) => AsyncIterable<Post>
}

/** An account whose share cannot be read, since its profile could not be. */
export interface Unreadable {
  account: string
  outcome: Outcome
}

/**
 * Reads a stream share by share. What a share yields before it fails is kept, and the next one is read all the same.
 *
 * Where there are several accounts, their parts are told apart by the handle. A share that told nothing of how far it
 * came, and that of an account which could not be read, is a part that covered nothing; an account that is proven
 * absent has nothing to read.
 *
 * @param within the stretch that the stream was to read; what it covered outside of it is no coverage.
 * @param madeFrom how the own posts were read, for a stream that may be made from them.
 */
export async function readStream(
  run: Run,
  name: StreamName,
  within: Interval,
  shares: readonly Share[],
  unreadable: readonly Unreadable[] = [],
  madeFrom: Outcome = OK,
): Promise<StreamEvidence> {
  const log = scanLog()
  const failures: { account: string | null; outcome: Outcome }[] = []
  log.coverage.declare(unreadable.filter(exists).map(({ account }) => account))
  for (const share of shares) {
    const known = log.coverage.size
    const failure = await readShare(run, name, share, log, shares.length + unreadable.length > 1)
    if (failure) failures.push({ account: share.account, outcome: failure })
    if (log.coverage.size === known) log.coverage.declare([share.account ?? name])
  }
  // What a scanner passes over still befell its stream.
  const passedOver = failures.length === 0 ? log.requests.failure() : null
  if (passedOver !== null) failures.push({ account: null, outcome: passedOver })
  const someRead = passedOver === null && failures.length < shares.length
  const parts = log.coverage.parts(within)
  const limits = [...limitsOf(log), ...unsaid(log, madeFrom)]
  const result = streamOutcome({
    failures: [...failures, ...(someRead ? unreadable.filter(exists) : unreadable)],
    limits,
    parts,
    someRead,
  })
  for (const { reason } of limits) if (reason !== null && !result.reason?.includes(reason)) run.notes.add(reason)
  return { outcome: result, records: run.gathered.by(name).length, parts }
}

/** What limits a stream though its scanner did not say so: requests that failed, and own posts that were not all read. */
function unsaid(log: ScanLog, madeFrom: Outcome): Outcome[] {
  const said = limitsOf(log).length > 0
  const failed = said ? null : log.requests.limit()
  const made = log.usedCollected && madeFrom.status !== 'ok' && madeFrom.status !== 'not_applicable'
  return [
    ...(failed === null ? [] : [failed]),
    ...(made ? [outcome('partial', `made from own posts, of which not all could be read: ${madeFrom.reason}`)] : []),
  ]
}

async function readShare(
  run: Run,
  name: StreamName,
  { account, http, open }: Share,
  log: ScanLog,
  several: boolean,
): Promise<Outcome | null> {
  const { signal } = run.task
  if (signal.aborted) return interruption(signal)
  const nameOf = (part: string) => (several && account !== null && part !== account ? `${account} ${part}` : part)
  try {
    for await (const post of open(openScan(run, http(), log, nameOf))) {
      if (log.records.takes(post)) run.gathered.add(post, name)
      progress(run, name)
      if (signal.aborted) return interruption(signal)
    }
  } catch (failure) {
    return failureOutcome(failure, signal)
  }
  return null
}

function progress({ scanner, task, gathered }: Run, phase: StreamName): void {
  task.onProgress({ platform: scanner.id, phase, records: gathered.size, requests: task.http.requests })
}

function exists({ outcome }: Unreadable): boolean {
  return outcome.status !== 'not_found'
}
