import { coverageOf, threadsSince } from '../evidence/coverage.ts'
import type { PlatformEvidence, StreamEvidence } from '../evidence/evidence.ts'
import { OK, type Outcome, type OutcomeStatus, outcome } from '../evidence/status.ts'
import { iso, type Seconds } from '../evidence/time.ts'
import { budgeted } from './budget.ts'
import { gatherPosts } from './gathered.ts'
import { type Attempt, failureOutcome, platformOutcome } from './outcomes.ts'
import { type AccountReading, accountsOf, readAccounts, unreadAmong } from './read-accounts.ts'
import { readStream, type Share, type Unreadable } from './read-stream.ts'
import type { Run } from './scan.ts'
import type { Scanner } from './scanner.ts'
import type { PlatformTask } from './task.ts'

/** What own posts may spend of the requests that are left, where mentions are still to be read. */
const SHARE_OF_POSTS = 0.75

/** A stream's evidence, and whether it was attempted at all. */
interface Reading {
  attempted: boolean
  stream: StreamEvidence
}

/**
 * Reads one platform: its accounts, each account's own posts, the mentions, and then who else
 * answered the contacts that `task.contacts` finds. Nothing that befalls a platform is thrown: it is written down as the outcome of the
 * account or stream that it befell, and what was read before is kept.
 */
export async function scanPlatform(scanner: Scanner, task: PlatformTask): Promise<PlatformEvidence> {
  const names = new Set<string>(task.accounts.map(({ handle }) => handle))
  const ids = new Set<string>()
  const gathered = gatherPosts(task.observedAt, ({ id, handle }) => ids.has(id) || names.has(handle))
  const start: Run = { scanner, task, gathered, accounts: [], unread: [], collectedFrom: null, notes: new Set() }
  task.onProgress({ platform: scanner.id, phase: 'accounts', records: 0, requests: task.http.requests })
  try {
    return await read(start, { ids, names })
  } catch (failure) {
    // What nobody thought of befell this platform, and no other.
    const outcome = failureOutcome(failure, task.signal)
    const stream = { outcome, records: 0, parts: [] }
    return assemble(start, { posts: stream, mentions: stream, replies: stream }, outcome)
  }
}

/** @param own by what the brand's posts are known, to be filled with what its accounts turn out to be. */
async function read(start: Run, own: { ids: Set<string>; names: Set<string> }): Promise<PlatformEvidence> {
  const readings = await readAccounts(start)
  const run: Run = { ...start, accounts: accountsOf(readings), unread: unreadAmong(readings) }
  for (const { id, handle } of run.accounts) {
    own.ids.add(id)
    own.names.add(handle)
  }
  for (const { ref, account, outcome } of readings)
    if (account === null) run.notes.add(`The account ${ref.handle} could not be read: ${outcome.reason}`)
  const posts = await readPosts(run, readings)
  run.collectedFrom = collectedFrom(posts.stream, run.task)
  const mentions = await readMentions(run, readings, posts.stream.outcome)
  const soFar = { posts: posts.stream, mentions: mentions.stream, replies: null }
  const replies = await readReplies(run, assemble(run, soFar, OK), posts.stream.outcome)
  const attempts: Attempt[] = [
    ...readings.map(({ outcome }) => ({ outcome, records: 0 })),
    ...[posts, mentions, replies].filter(({ attempted }) => attempted).map(({ stream }) => stream),
  ]
  return assemble(run, { ...soFar, replies: replies.stream }, platformOutcome(attempts))
}

async function readPosts(run: Run, readings: readonly AccountReading[]): Promise<Reading> {
  const { scanner, task, accounts } = run
  const read = scanner.posts?.bind(scanner)
  if (!read) return unread('not_supported', `own posts on ${scanner.name} cannot be read`)
  if (readings.length === 0) return unread('not_applicable', 'no account given')
  const { http, window, observedAt } = task
  const end = http.requests + Math.floor(http.left * (scanner.mentions ? SHARE_OF_POSTS : 1))
  const shares = accounts.map(
    (account, index): Share => ({
      account: account.handle,
      http: () => budgeted(http, Math.ceil((end - http.requests) / (accounts.length - index))),
      open: (scan) => read(account, scan),
    }),
  )
  const within = { from: window.since, to: observedAt }
  return attempted(await readStream(run, 'posts', within, shares, unreadable(readings)))
}

function unreadable(readings: readonly AccountReading[]): Unreadable[] {
  return readings.flatMap(({ ref, account, outcome }) => (account === null ? [{ account: ref.handle, outcome }] : []))
}

async function readMentions(run: Run, readings: readonly AccountReading[], posts: Outcome): Promise<Reading> {
  const { scanner, task } = run
  const read = scanner.mentions?.bind(scanner)
  if (!read) return unread('not_supported', `mentions on ${scanner.name} cannot be read`)
  const whole: Share = { account: null, http: () => task.http, open: (scan) => read(task.brand, scan) }
  // What addresses an account that could not be read is not seen: that part of the mentions is unread.
  return attempted(await readStream(run, 'mentions', asked(task), [whole], unreadable(readings), posts))
}

async function readReplies(run: Run, evidence: PlatformEvidence, posts: Outcome): Promise<Reading> {
  const { scanner, task } = run
  const read = scanner.replies?.bind(scanner)
  if (!read) return unread('not_supported', `further replies on ${scanner.name} cannot be read`)
  const contacts = task.contacts(evidence)
  if (contacts.length === 0) return { attempted: false, stream: { outcome: OK, records: 0, parts: [] } }
  const whole: Share = { account: null, http: () => task.http, open: (scan) => read(contacts, scan) }
  return attempted(await readStream(run, 'replies', asked(task), [whole], [], posts))
}

/** Since when the own posts are known up to T: read to its end, the stream goes back to before the window. */
function collectedFrom({ parts }: StreamEvidence, { window, observedAt }: PlatformTask): Seconds | null {
  const last = coverageOf(parts).at(-1)
  if (!last || last.to < observedAt) return null
  return parts.every(({ complete }) => complete) ? threadsSince(window.since) : last.from
}

function asked({ window, observedAt }: PlatformTask): { from: number; to: number } {
  return { from: window.since, to: Math.min(window.until, observedAt) }
}

function attempted(stream: StreamEvidence): Reading {
  return { attempted: true, stream }
}

function unread(status: OutcomeStatus, reason: string): Reading {
  return { attempted: false, stream: { outcome: outcome(status, reason), records: 0, parts: [] } }
}

function assemble(
  { scanner, task, gathered, accounts, unread, notes }: Run,
  streams: PlatformEvidence['streams'],
  result: PlatformEvidence['outcome'],
): PlatformEvidence {
  return {
    id: scanner.id,
    name: scanner.name,
    source: 'network',
    observedAt: iso(task.observedAt),
    outcome: result,
    requests: task.http.requests,
    carriesHandles: scanner.carriesHandles,
    selection: 'all',
    selectionReason: null,
    links: null,
    streams,
    accounts: [...accounts],
    unread: [...unread],
    notes: [...notes],
    posts: gathered.all(),
  }
}
