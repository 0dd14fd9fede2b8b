import type { Facts } from '../conversations/facts.ts'
import { narrowest, type Scope } from '../evidence/coverage.ts'
import type { StreamEvidence, StreamName } from '../evidence/evidence.ts'
import type { Outcome, Status } from '../evidence/status.ts'
import type { Interval } from '../evidence/time.ts'
import type { MeasurableMetric, Need } from './metric.ts'

/** Whether a platform was read as far as a metric needs it: with which limits, as sentences, or why not. */
export type Reading = { known: true; limits: string[] } | { known: false; status: Status; reason: string }

const SCOPE_WORDS: Record<Scope, string | null> = {
  all: null,
  'own-places': null,
  tag: 'only posts with a tag were seen',
  'own-threads': "only what stands below the brand's own posts was seen",
  sample: 'only a sample was seen',
}

const STREAM_WORDS: Record<StreamName, string> = {
  posts: 'own posts',
  mentions: 'what others say',
  replies: 'the replies of others',
}

/** What of a platform a metric can stand on. */
export function readingOf(metric: MeasurableMetric, facts: Facts): Reading {
  const { platform } = facts
  const inapplicable = metric.inapplicable?.(facts) ?? null
  if (inapplicable !== null) return { known: false, status: 'not_applicable', reason: inapplicable }
  if (metric.needs.some(needsBrand) && !isThere(facts)) return absent(facts)
  if (metric.needs.includes('contacts') && repliesLieOutside(facts)) return outside(facts)

  const limits: string[] = []
  for (const need of metric.needs) {
    const streams = streamsFor(need, facts)
    if (streams.length === 0 && need !== 'accounts' && need !== 'replies') return unread(need, facts)
    const covered = coveredFor(need, facts)
    if (covered !== null && covered.length === 0) return uncovered(streams, facts)
    limits.push(...streams.flatMap(([name, stream]) => limitOf(name, stream)))
  }
  const helpers = metric.response ? facts.unlistedHelpers : []
  limits.push(...helpers.map(({ author }) => `${author.handle} answers for the brand but is not among its accounts.`))
  if (metric.response && platform.selection === 'answered') limits.push(selectionReason(facts))
  return { known: true, limits: [...new Set(limits)] }
}

/** Why a platform's conversations say nothing of how many were answered. */
export function selectionReason({ platform }: Facts): string {
  return platform.selectionReason ?? `${platform.name}: only conversations that got an answer were kept.`
}

/** The narrowest scope in which mentions were read, which is that of the contacts; null where none were. */
export function scopeOf({ platform }: Facts): Scope | null {
  return narrowest((platform.streams.mentions?.parts ?? []).map(({ scope }) => scope))
}

function needsBrand(need: Need): boolean {
  return need !== 'mentions' && need !== 'replies'
}

/** Whether the brand is on the platform at all, as far as can be seen: an account, a post of its own, or a place. */
function isThere({ platform, own, answers, contacts }: Facts): boolean {
  return platform.accounts.some(({ official }) => official) || own.length + answers.length + contacts.length > 0
}

function absent({ platform }: Facts): Reading {
  const { status, reason } = platform.outcome
  if (status !== 'ok' && status !== 'partial') return { known: false, status, reason: reason ?? notRead(platform.name) }
  const why = `The brand has no official account on ${platform.name}.`
  return { known: false, status: 'not_applicable', reason: why }
}

function repliesLieOutside({ platform: { links } }: Facts): boolean {
  return links !== null && links.outside > links.inside
}

function outside({ platform }: Facts): Reading {
  const { inside, outside } = platform.links ?? { inside: 0, outside: 0 }
  const reason = `Of ${inside + outside} reply links in ${platform.name} only ${inside} lead to a post in it, so it cannot tell who was answered.`
  return { known: false, status: 'not_supported', reason }
}

type NamedStream = [name: StreamName, stream: StreamEvidence]

function streamsFor(need: Need, { platform: { streams } }: Facts): NamedStream[] {
  const named = (...names: StreamName[]): NamedStream[] =>
    names.flatMap((name): NamedStream[] => {
      const stream = streams[name]
      return stream === null ? [] : [[name, stream]]
    })
  switch (need) {
    case 'accounts':
      return []
    case 'posts':
      return named('posts')
    case 'mentions':
      return named('mentions')
    case 'answers':
      return streams.posts === null ? named('mentions') : named('posts')
    case 'contacts':
      // Where a platform has no stream of own posts, its answers come with the mentions and with the second round.
      return streams.mentions === null ? [] : named('posts', 'mentions', ...(streams.posts === null ? REPLIES : []))
    case 'replies':
      return named('replies')
  }
}

const REPLIES: readonly StreamName[] = ['replies']

/** What must not be empty for a need; null where nothing is asked. */
function coveredFor(need: Need, { covered, platform }: Facts): Interval[] | null {
  if (need === 'posts' || need === 'mentions' || need === 'contacts') return covered[need]
  if (need === 'answers') return platform.streams.posts === null ? covered.mentions : covered.posts
  return null
}

function unread(need: Need, { platform }: Facts): Reading {
  const { status, reason } = platform.outcome
  if (status !== 'ok' && status !== 'partial') return { known: false, status, reason: reason ?? notRead(platform.name) }
  const words = need === 'posts' || need === 'answers' ? STREAM_WORDS.posts : STREAM_WORDS.mentions
  return { known: false, status: 'not_supported', reason: `${platform.name} does not show ${words}.` }
}

/** Nothing was covered: the worst of the streams says why. One that is called partial or fine covered no stretch in full. */
function uncovered(streams: readonly NamedStream[], { platform }: Facts): Reading {
  const failed = streams.find(([, { outcome }]) => outcome.status !== 'ok' && outcome.status !== 'partial')
  if (failed) return { known: false, status: failed[1].outcome.status, reason: sentence(failed[0], failed[1].outcome) }
  const partial = streams.find(([, { outcome }]) => outcome.status === 'partial')
  const why = partial ? ` ${sentence(partial[0], partial[1].outcome)}` : ''
  return {
    known: false,
    status: 'error',
    reason: `No stretch of the window was read in full on ${platform.name}.${why}`,
  }
}

function limitOf(name: StreamName, { outcome, parts }: StreamEvidence): string[] {
  const scope = narrowest(parts.map((part) => part.scope))
  const narrow = scope === null ? null : SCOPE_WORDS[scope]
  const scoped = narrow === null ? [] : [`Scope ${scope}: ${narrow}.`]
  return outcome.status === 'ok' ? scoped : [sentence(name, outcome), ...scoped]
}

function sentence(name: StreamName, { status, reason }: Outcome): string {
  return reason ?? `Reading ${STREAM_WORDS[name]} ended as ${status}.`
}

function notRead(name: string): string {
  return `${name} could not be read.`
}
