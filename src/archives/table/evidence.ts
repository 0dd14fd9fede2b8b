import type { PlatformEvidence, StreamEvidence } from '../../evidence/evidence.ts'
import type { Post } from '../../evidence/post.ts'
import { OK, type Outcome, outcome } from '../../evidence/status.ts'
import { iso } from '../../evidence/time.ts'
import { ARCHIVE, type ArchiveRequest } from '../contract.ts'
import { accountsOf } from './accounts.ts'
import type { TableFormat } from './format.ts'
import { notesOf } from './notes.ts'
import type { Links } from './posts.ts'
import type { Survey } from './survey.ts'

/** With a larger share of broken rows the reading is partial. */
const MANY_BROKEN = 0.01

/** What reading a table has brought. */
export interface Brought {
  format: Pick<TableFormat, 'carriesHandles' | 'selection' | 'selectionReason'>
  /** The archive's file name. */
  name: string
  request: ArchiveRequest
  survey: Survey
  /** The handles that are the brand's, and those among them as which nobody wrote. */
  official: readonly string[]
  silent: readonly string[]
  posts: Post[]
  links: Links
  /** Where the broken rows are, as a phrase. */
  broken: string
}

/**
 * The evidence of an archive, from the posts that were made of it. All archives are one part of each stream, so that
 * what several of them cover adds up.
 */
export function evidenceOf(brought: Brought): PlatformEvidence {
  const { format, name, request, survey, posts, links } = brought
  const accounts = accountsOf(brought.official, posts, request.accounts)
  const notes = notesOf(brought)
  const many = survey.broken.total > MANY_BROKEN * (survey.posts + survey.repeated + survey.broken.total)
  const read = many ? outcome('partial', notes.broken) : OK
  const untold = outcome('partial', `No row of ${name} is marked as the brand's: whether it answered cannot be told.`)
  const spoke = survey.officialPosts > 0
  const own = posts.filter((post) => post.author?.official).length
  const selection = request.selection ?? format.selection
  const since = Math.max(survey.first, request.window?.since ?? survey.first)
  const covered = since <= survey.last ? [{ from: iso(since), to: iso(survey.last) }] : []
  return {
    id: ARCHIVE,
    name: `Archive (${name})`,
    source: 'archive',
    observedAt: iso(survey.last),
    outcome: spoke ? read : untold,
    requests: 0,
    carriesHandles: format.carriesHandles,
    selection,
    selectionReason: reasonOf(selection, request, format),
    links,
    streams: {
      posts: spoke ? stream(read, own, covered) : stream(untold, own, []),
      mentions: stream(read, posts.length - own, covered),
      replies: stream(read, posts.filter((post) => post.replyTo !== null).length, covered),
    },
    accounts,
    notes: [notes.broken, notes.repeated, notes.garbled, ...notes.unheard].filter((note) => note !== null),
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
