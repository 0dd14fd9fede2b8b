import { type Part, union } from './coverage.ts'
import { UsageError } from './errors.ts'
import type { ArchiveLinks, Evidence, PlatformEvidence, StreamEvidence, StreamName } from './evidence.ts'
import { mergePosts } from './merge-posts.ts'
import type { Post } from './post.ts'
import type { Outcome } from './status.ts'
import { iso, seconds } from './time.ts'

/**
 * Joins what several scans or archives collected of one brand. Posts are taken by platform and id, the later read
 * winning; coverage is the union of intervals per part; outcomes and accounts are those of the later read; who the brand
 * is was said by the latest that looked.
 * Throws a `UsageError` when they are of different brands.
 */
export function mergeEvidence(pieces: readonly [Evidence, ...Evidence[]]): Evidence {
  const ordered = [...pieces].sort((a, b) => seconds(a.observedAt) - seconds(b.observedAt))
  const latest = ordered.at(-1) ?? pieces[0]
  const other = ordered.find((piece) => !sameName(piece.brand.name, latest.brand.name))
  if (other)
    throw new UsageError(`cannot join evidence of different brands: "${other.brand.name}" and "${latest.brand.name}"`)
  const byPlatform = new Map<string, PlatformEvidence>()
  for (const platform of ordered.flatMap((piece) => piece.platforms)) {
    const earlier = byPlatform.get(platform.id)
    byPlatform.set(platform.id, earlier ? mergePlatform(earlier, platform) : platform)
  }
  return {
    ...latest,
    window: {
      since: earliest(ordered.map((piece) => piece.window.since)),
      until: last(ordered.map((piece) => piece.window.until)),
    },
    identity: ordered.findLast(({ identity }) => identity !== null)?.identity ?? null,
    platforms: [...byPlatform.values()],
  }
}

function mergePlatform(a: PlatformEvidence, b: PlatformEvidence): PlatformEvidence {
  const [earlier, later] = seconds(a.observedAt) <= seconds(b.observedAt) ? [a, b] : [b, a]
  const accounts = new Map([...earlier.accounts, ...later.accounts].map((account) => [account.id, account]))
  const answered = [earlier, later].find((piece) => piece.selection === 'answered')
  const isArchive = earlier.source === 'archive' && later.source === 'archive'
  return {
    ...later,
    ...(isArchive && { outcome: ofBoth(earlier.outcome, later.outcome) }),
    name: earlier.name === later.name ? later.name : `${earlier.name}, ${later.name}`,
    requests: earlier.requests + later.requests,
    selection: answered ? 'answered' : 'all',
    selectionReason: answered?.selectionReason ?? null,
    links: earlier.links && later.links ? mergeLinks(earlier.links, later.links) : (later.links ?? earlier.links),
    streams: {
      posts: mergeStream(earlier, later, 'posts', isArchive),
      mentions: mergeStream(earlier, later, 'mentions', isArchive),
      replies: mergeStream(earlier, later, 'replies', isArchive),
    },
    accounts: [...accounts.values()],
    unread: later.unread.filter(({ handle }) => ![...accounts.values()].some((one) => one.handle === handle)),
    notes: [...new Set([...earlier.notes, ...later.notes])],
    posts: mergePosts([...stillRead(earlier.posts), ...later.posts]),
  }
}

/** That all replies were read was so when they were: it holds on for what was answered by then, and is open for what waited. */
function stillRead(posts: readonly Post[]): Post[] {
  const answered = new Set(posts.flatMap(({ author, replyTo }) => (author?.official ? [replyTo] : [])))
  return posts.map((post) => {
    if (!post.repliesRead || answered.has(post.id)) return post
    const { repliesRead: _, ...rest } = post
    return rest
  })
}

function mergeLinks(a: ArchiveLinks, b: ArchiveLinks): ArchiveLinks {
  return {
    inside: a.inside + b.inside,
    outside: a.outside + b.outside,
    told: a.told && b.told,
    official: a.official &&
      b.official && {
        inside: a.official.inside + b.official.inside,
        outside: a.official.outside + b.official.outside,
        unlinked: a.official.unlinked + b.official.unlinked,
        others: a.official.others + b.official.others,
      },
    starters: a.starters + b.starters,
    unaddressed: a.unaddressed + b.unaddressed,
  }
}

/** Of two files each is read once, so what could not be read of the earlier one is not made good by the later. */
function ofBoth(earlier: Outcome, later: Outcome): Outcome {
  if (earlier.status === 'ok' || later.status !== 'ok') return later
  return earlier
}

function mergeStream(
  earlier: PlatformEvidence,
  later: PlatformEvidence,
  name: StreamName,
  isArchive: boolean,
): StreamEvidence | null {
  const [a, b] = [earlier.streams[name], later.streams[name]]
  if (!a || !b) return a ?? b
  return {
    outcome: isArchive ? ofBoth(a.outcome, b.outcome) : b.outcome,
    records: a.records + b.records,
    parts: mergeParts([...a.parts, ...b.parts]),
  }
}

/** Parts of the same name add up; a part keeps the scope of its later read. */
function mergeParts(parts: readonly Part[]): Part[] {
  const merged = new Map<string, Part>()
  for (const part of parts) {
    const earlier = merged.get(part.part)
    const intervals = union(
      [...(earlier?.intervals ?? []), ...part.intervals].map(({ from, to }) => ({
        from: seconds(from),
        to: seconds(to),
      })),
    )
    merged.set(part.part, { ...part, intervals: intervals.map(({ from, to }) => ({ from: iso(from), to: iso(to) })) })
  }
  return [...merged.values()]
}

function sameName(a: string, b: string): boolean {
  return a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase()
}

function earliest(times: readonly string[]): string {
  return times.reduce((a, b) => (seconds(b) < seconds(a) ? b : a))
}

function last(times: readonly string[]): string {
  return times.reduce((a, b) => (seconds(b) > seconds(a) ? b : a))
}
