import type { ArchiveLinks, PlatformEvidence, StreamEvidence } from '../../evidence/evidence.ts'
import { OK, type Outcome, outcome } from '../../evidence/status.ts'
import { iso } from '../../evidence/time.ts'
import { ARCHIVE, type ArchiveRequest } from '../contract.ts'
import { accountsOf } from './accounts.ts'
import { type Brought, type Notes, notesOf } from './notes.ts'

/** With a larger share of broken rows, or of rows that share an id, the reading is partial. */
const MANY_BROKEN = 0.01

/**
 * The evidence of an archive, from the posts that were made of it. All archives are one part of each stream, so that
 * what several of them cover adds up.
 */
export function evidenceOf(brought: Brought): PlatformEvidence {
  const { format, name, request, found, made } = brought
  const { survey } = found
  const { posts } = made
  const { first, last } = survey.extent
  const accounts = accountsOf(found.official, posts, request.accounts)
  const notes = notesOf(brought)
  const read = outcomeOf(brought, notes)
  const untold = outcome(
    'partial',
    notes.unmarked ?? `No row of ${name} is marked as the brand's: whether it answered cannot be told.`,
  )
  const spoke = survey.officialPosts > 0
  const own = posts.filter((post) => post.author?.official).length
  const selection = request.selection ?? format.selection
  const since = Math.max(first, request.window?.since ?? first)
  const covered = since <= last ? [{ from: iso(since), to: iso(last) }] : []
  return {
    id: ARCHIVE,
    name: `Archive (${name})`,
    source: 'archive',
    observedAt: iso(last),
    outcome: spoke ? read : untold,
    requests: 0,
    carriesHandles: format.carriesHandles,
    selection,
    selectionReason: reasonOf(selection, request, format),
    links: linksOf(brought),
    streams: {
      posts: spoke ? stream(read, own, covered) : stream(untold, own, []),
      mentions: stream(read, posts.length - own, covered),
      replies: stream(read, posts.filter((post) => post.replyTo !== null).length, covered),
    },
    accounts,
    unread: [],
    notes: notes.all,
    posts,
  }
}

function outcomeOf({ found: { survey } }: Brought, { broken, clashing, days }: Notes): Outcome {
  const rows = survey.posts + survey.repeated + survey.broken.total
  const reasons = [
    ...(survey.broken.total > MANY_BROKEN * rows ? [broken] : []),
    ...(survey.clashing > MANY_BROKEN * rows ? [clashing] : []),
    days,
  ].filter((reason) => reason !== null)
  return reasons.length === 0 ? OK : outcome('partial', reasons.join(' '))
}

/** What the posts show of who answers whom. */
function linksOf({ format, columns, found: { survey }, made }: Brought): ArchiveLinks {
  const named = [columns.parent, columns.root, columns.responses, columns['reply-text']]
  const opening = made.posts.filter(({ author, replyTo }) => author?.official && replyTo === null)
  const others = made.posts.flatMap(({ author }) => (author && !author.official ? [author.id, author.handle] : []))
  const customers = new Set(others.map((name) => name.toLowerCase()))
  // Whoever is spoken to and wrote nothing here was not answered here either.
  const unlinked = opening.filter(
    ({ id, root, mentions }) =>
      (root === null || root === id) &&
      mentions.some((to) => to.opening && [to.id, to.handle].some((name) => customers.has(name.toLowerCase()))),
  ).length
  return {
    ...survey.parents,
    told: named.some((column) => column !== null),
    official: { ...made.official, unlinked, others: opening.length - unlinked },
    starters: format.ownPlace ? 0 : survey.starters,
    unaddressed: format.ownPlace ? 0 : survey.unaddressed,
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
