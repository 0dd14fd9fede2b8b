import { coverageOf, narrowest } from '../evidence/coverage.ts'
import type { PlatformHeader, StreamName } from '../evidence/evidence.ts'
import { iso } from '../evidence/time.ts'
import type { Stream } from './schema.ts'

/** How one stream of a platform was read, as the scorecard tells it; one that was not read says why. */
export function shownStream(platform: PlatformHeader, name: StreamName): Stream {
  const stream = platform.streams[name]
  if (stream === null)
    return { ...whyNot(platform, name), scope: null, from: null, to: null, gaps: [], complete: false, records: 0 }
  const covered = coverageOf(stream.parts)
  const [first, last] = [covered[0], covered.at(-1)]
  return {
    status: stream.outcome.status,
    reason: stream.outcome.reason,
    scope: narrowest(stream.parts.map(({ scope }) => scope)),
    from: first ? iso(first.from) : null,
    to: last ? iso(last.to) : null,
    gaps: covered.slice(1).map(({ from }, before) => ({ from: iso(covered[before]?.to ?? from), to: iso(from) })),
    complete: stream.parts.length > 0 && stream.parts.every(({ complete }) => complete),
    records: stream.records,
  }
}

function whyNot(
  { name: platform, outcome, accounts }: PlatformHeader,
  name: StreamName,
): Pick<Stream, 'status' | 'reason'> {
  if (outcome.status !== 'ok' && outcome.status !== 'partial') return { status: outcome.status, reason: outcome.reason }
  if (name === 'posts' && !accounts.some(({ official }) => official))
    return { status: 'not_applicable', reason: `The brand has no official account on ${platform}.` }
  return { status: 'not_supported', reason: `${platform} has no such stream.` }
}
