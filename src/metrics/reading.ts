import type { Facts } from '../conversations/facts.ts'
import { narrowest, type Scope } from '../evidence/coverage.ts'
import type { StreamEvidence, StreamName } from '../evidence/evidence.ts'
import type { Outcome, Status } from '../evidence/status.ts'
import type { Interval } from '../evidence/time.ts'
import { answersUntold, repliesUntold } from './archive-links.ts'
import type { MeasurableMetric, Need } from './metric.ts'

/** Whether a platform was read as far as a metric needs it: with which limits, as sentences, or why not. */
export type Reading = { known: true; limits: string[] } | { known: false; status: Status; reason: string }

/** Scopes in which everything is seen that can be asked for. */
const WHOLE: readonly (Scope | null)[] = ['all', 'own-places', null]

/** What of a platform a metric can stand on. */
export function readingOf(metric: MeasurableMetric, facts: Facts): Reading {
  const { platform } = facts
  const inapplicable = metric.inapplicable?.(facts) ?? null
  if (inapplicable !== null) return { known: false, status: 'not_applicable', reason: inapplicable }
  if (metric.needs.some(isOfBrand) && !isThere(facts)) return absent(facts)
  const untold = untoldBy(metric, facts)
  if (untold !== null) return { known: false, status: 'not_supported', reason: untold }

  const limits: string[] = []
  for (const need of metric.needs) {
    const streams = streamsFor(need, facts)
    const covered = coveredFor(need, facts)
    const failed = worstOf(streams.map(({ outcome }) => outcome).filter(brokeOff))
    if (failed !== null) return failure(failed, facts)
    if (covered !== null && streams.length === 0) return unread(need, facts)
    if (covered !== null && covered.length === 0) return uncovered(streams, facts)
    limits.push(...streams.flatMap(limitOf))
  }
  // What the brand answers may stand among what others say, below its posts or in its places.
  const mentions = present('mentions', facts)?.outcome
  if (metric.needs.includes('answers') && mentions !== undefined && brokeOff(mentions))
    limits.push(sentence(mentions.reason ?? 'mentions could not be read'))
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

function isOfBrand(need: Need): boolean {
  return need !== 'mentions' && need !== 'replies'
}

/** Whether the brand is on the platform at all, as far as can be seen: an account, a post of its own, or a place. */
function isThere({ platform, own, answers, contacts }: Facts): boolean {
  return platform.accounts.some(({ official }) => official) || own.length + answers.length + contacts.length > 0
}

/** Without an account: it could not be read, an archive marks none, or the brand has none. */
function absent(facts: Facts): Reading {
  const { platform } = facts
  const posts = present('posts', facts)?.outcome
  const failed = [posts, platform.outcome].find((outcome) => outcome !== undefined && isFailure(outcome))
  if (failed) return failure(failed, facts)
  if (posts?.status === 'partial' && posts.reason !== null)
    return { known: false, status: 'not_supported', reason: sentence(posts.reason) }
  return { known: false, status: 'not_applicable', reason: `The brand has no official account on ${platform.name}.` }
}

/** What an archive does not tell that a metric needs: who was answered, or which of the brand's posts are replies. */
function untoldBy(metric: MeasurableMetric, { platform: { links, name } }: Facts): string | null {
  if (links === null) return null
  if (metric.needs.includes('contacts')) return answersUntold(links, name)
  return metric.tellsReplies || metric.needs.includes('answers') ? repliesUntold(links, name) : null
}

/** A stream that was read or should have been; null where the platform has none, nobody to read it for, or nothing that it could show. */
function present(name: StreamName, { platform: { streams } }: Facts): StreamEvidence | null {
  const stream = streams[name]
  if (stream === null) return null
  const { outcome, parts } = stream
  if (outcome.status === 'not_applicable') return null
  return parts.length === 0 && outcome.status === 'not_supported' ? null : stream
}

function streamsFor(need: Need, facts: Facts): StreamEvidence[] {
  const [posts, mentions, replies] = [present('posts', facts), present('mentions', facts), present('replies', facts)]
  const those = (...streams: (StreamEvidence | null)[]) => streams.filter((stream) => stream !== null)
  switch (need) {
    case 'accounts':
      return []
    case 'posts':
      return those(posts)
    case 'mentions':
      return those(mentions)
    case 'answers':
      return those(posts ?? mentions)
    case 'contacts':
      // Where a platform has no stream of own posts, its answers come with the mentions and with the second round.
      return mentions === null ? [] : those(posts ?? replies, mentions)
    case 'replies':
      return those(replies)
  }
}

/** What must not be empty for a need; null where nothing is asked. */
function coveredFor(need: Need, facts: Facts): Interval[] | null {
  const { covered } = facts
  if (need === 'posts' || need === 'mentions' || need === 'contacts') return covered[need]
  if (need === 'answers') return present('posts', facts) === null ? covered.mentions : covered.posts
  return null
}

/** The platform has no such stream, or nobody could read it. */
function unread(need: Need, facts: Facts): Reading {
  const { name, outcome, streams } = facts.platform
  if (isFailure(outcome)) return failure(outcome, facts)
  const stream = need === 'posts' || need === 'answers' ? streams.posts : streams.mentions
  const reason = stream?.outcome.reason ?? `${name} does not show this`
  const status = stream?.outcome.status === 'not_applicable' ? 'not_applicable' : 'not_supported'
  return { known: false, status, reason: sentence(reason) }
}

/** Nothing was covered: the worst of the streams says why. One that is called partial or fine covered no stretch in full. */
function uncovered(streams: readonly StreamEvidence[], facts: Facts): Reading {
  const failed = streams.find(({ outcome }) => isFailure(outcome))
  if (failed) return failure(failed.outcome, facts)
  const why = streams.find(({ outcome }) => outcome.status === 'partial')?.outcome.reason
  const reason = `No stretch of the window was read in full on ${facts.platform.name}.`
  return { known: false, status: 'error', reason: why ? `${reason} ${sentence(why)}` : reason }
}

/** How a stream fails that cannot be read to its end, the most telling first. */
const BROKEN: readonly Status[] = ['blocked', 'rate_limited', 'timeout', 'changed', 'error']

/**
 * Whether a stream ended where the platform would not let it on. What it covered until then shows a quiet brand, so no
 * number stands on it; what ended by its own budget is partial.
 */
function brokeOff({ status }: Outcome): boolean {
  return BROKEN.includes(status)
}

/** Of several failures the one that is told: a wall before a limit before a fault, and these before anything else; null of none. */
export function worstOf<T extends { status: Status }>(failures: readonly T[]): T | null {
  const rank = ({ status }: T) => (BROKEN.includes(status) ? BROKEN.indexOf(status) : BROKEN.length)
  return failures.reduce<T | null>((worst, next) => (worst === null || rank(next) < rank(worst) ? next : worst), null)
}

/** Whether reading ended without an answer, or with the answer that there is nothing. */
export function isFailure({ status }: Outcome): boolean {
  return status !== 'ok' && status !== 'partial' && status !== 'not_applicable'
}

function failure({ status, reason }: Outcome, { platform }: Facts): Reading {
  return { known: false, status, reason: sentence(reason ?? `${platform.name} could not be read`) }
}

/** What a stream that was read cannot show, with its scope. */
function limitOf({ outcome, parts }: StreamEvidence): string[] {
  const scope = narrowest(parts.map((part) => part.scope))
  const isWhole = WHOLE.includes(scope)
  if (outcome.status === 'ok' && isWhole) return []
  const reason = sentence(outcome.reason ?? 'not everything could be read')
  return [isWhole ? reason : `${reason.replace(/\.$/u, '')} (scope: ${scope}).`]
}

/** A reason as a sentence; a handle or a host that begins it stays as it is. */
export function sentence(reason: string): string {
  const start = /^\p{Ll}[\p{Ll}’']*(?=[ ,])/u.test(reason) ? reason.charAt(0).toUpperCase() : reason.charAt(0)
  return `${start}${reason.slice(1)}${/[.!?]$/u.test(reason) ? '' : '.'}`
}
