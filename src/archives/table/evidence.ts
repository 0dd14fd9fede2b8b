import type { PlatformEvidence, StreamEvidence } from '../../evidence/evidence.ts'
import type { Post } from '../../evidence/post.ts'
import { OK, type Outcome, outcome } from '../../evidence/status.ts'
import { iso } from '../../evidence/time.ts'
import { ARCHIVE, type ArchiveRequest } from '../contract.ts'
import { accountsOf, missingHandles } from './accounts.ts'
import type { TableFormat } from './format.ts'
import type { Links } from './posts.ts'
import type { Survey } from './survey.ts'

/** With a larger share of broken rows the reading is partial; with a smaller one they are a note. */
const MANY_BROKEN = 0.01

/** What reading a table has brought. */
export interface Brought {
  format: Pick<TableFormat, 'carriesHandles' | 'selection' | 'selectionReason'>
  /** The archive's file name. */
  name: string
  request: ArchiveRequest
  survey: Survey
  posts: Post[]
  links: Links
  /** Where the broken rows are, as a phrase. */
  broken: string
}

/**
 * The evidence of an archive, from the posts that were made of it. All archives are one part of each stream, so that
 * what several of them cover adds up.
 */
export function evidenceOf({ format, name, request, survey, posts, links, broken }: Brought): PlatformEvidence {
  const accounts = accountsOf(posts, request.accounts)
  const rows = survey.posts + survey.repeated + survey.broken.total
  const unread = `${say(survey.broken.total)} of the ${say(rows)} rows of ${name} could not be read: ${broken}.`
  const repeated = `Rows of ${name} that have the id of an earlier row were left out: ${say(survey.repeated)} of ${say(rows)}.`
  const missing = missingHandles(accounts, request.accounts).map((handle) => `Nobody in ${name} wrote as ${handle}.`)
  const read = survey.broken.total > MANY_BROKEN * rows ? outcome('partial', unread) : OK
  const silent = outcome('partial', `No row of ${name} is marked as the brand's: whether it answered cannot be told.`)
  const official = posts.filter((post) => post.author?.official).length
  const selection = request.selection ?? format.selection
  const since = Math.max(survey.first, request.window?.since ?? survey.first)
  const covered = since <= survey.last ? [{ from: iso(since), to: iso(survey.last) }] : []
  return {
    id: ARCHIVE,
    name: `Archive (${name})`,
    source: 'archive',
    observedAt: iso(survey.last),
    outcome: accounts.length > 0 ? read : silent,
    requests: 0,
    carriesHandles: format.carriesHandles,
    selection,
    selectionReason: reasonOf(selection, request, format),
    links,
    streams: {
      posts: accounts.length > 0 ? stream(read, official, covered) : stream(silent, official, []),
      mentions: stream(read, posts.length - official, covered),
      replies: stream(read, posts.filter((post) => post.replyTo !== null).length, covered),
    },
    accounts,
    notes: [...(survey.broken.total > 0 ? [unread] : []), ...(survey.repeated > 0 ? [repeated] : []), ...missing],
    posts,
  }
}

function reasonOf(
  selection: PlatformEvidence['selection'],
  request: ArchiveRequest,
  format: Brought['format'],
): string | null {
  if (selection === 'all') return null
  return request.selection ? 'The user says that only answered conversations were kept.' : format.selectionReason
}

function stream(outcome: Outcome, records: number, intervals: { from: string; to: string }[]): StreamEvidence {
  return { outcome, records, parts: [{ part: ARCHIVE, scope: 'all', intervals, complete: true }] }
}

function say(count: number): string {
  return count.toLocaleString('en-US')
}
