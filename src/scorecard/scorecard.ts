import type { Facts } from '../conversations/facts.ts'
import type { Evidence, PlatformHeader } from '../evidence/evidence.ts'
import { seconds } from '../evidence/time.ts'
import { unreached } from '../evidence/unreached.ts'
import { METRICS } from '../metrics/index.ts'
import type { Measured } from '../metrics/measure.ts'
import { advise } from './advice.ts'
import { badges } from './badges.ts'
import { BENCHMARKS } from './benchmarks.ts'
import { channels } from './channels.ts'
import { notes } from './notes.ts'
import { RUBRIC } from './rubric.ts'
import { type BrandMetric, type Platform, SCORECARD_VERSION, type Scorecard, type ScoringCurve } from './schema.ts'
import { score, type Weights } from './score.ts'
import { shownIdentity } from './shown-identity.ts'
import { shownStream } from './shown-stream.ts'
import { worklist } from './worklist.ts'

/** What the scorecard needs of the evidence: everything but the posts. */
export type EvidenceSummary = Omit<Evidence, 'platforms'> & { platforms: readonly PlatformHeader[] }

/** What the user may set: the time zone of the hours of the week, and the categories' weights in per cent. */
export interface ScorecardSettings {
  timezone: string
  weights?: Weights
}

/** Puts together what was read, measured and scored: the result of an audit. */
export function scorecard(
  evidence: EvidenceSummary,
  facts: readonly Facts[],
  measured: Measured,
  settings: ScorecardSettings,
): Scorecard {
  const nothing = unreachedOf(evidence)
  return nothing === null
    ? put(evidence, facts, measured, settings)
    : nothingSaid(evidence, measured, settings, nothing)
}

function put(
  evidence: EvidenceSummary,
  facts: readonly Facts[],
  measured: Measured,
  settings: ScorecardSettings,
): Scorecard {
  const scored = score(measured, settings.weights)
  const { scores, ...total } = scored
  return {
    schemaVersion: SCORECARD_VERSION,
    tool: evidence.tool,
    brand: {
      name: evidence.brand.name,
      aliases: evidence.brand.aliases.map(({ text }) => text),
      website: evidence.brand.website,
      accounts: evidence.platforms.flatMap(({ accounts }) => accounts.map(shownAccount)),
    },
    identity: evidence.identity === null ? null : shownIdentity(evidence.identity),
    window: evidence.window,
    timezone: settings.timezone,
    observedAt: evidence.observedAt,
    ...total,
    channels: channels(evidence.identity, evidence.platforms),
    unreached: null,
    metrics: Object.fromEntries(
      METRICS.flatMap(({ id, title }): [string, BrandMetric][] => {
        const value = measured.metrics[id]
        if (!value) return []
        const curve = CURVES.get(id) ?? null
        return [[id, { title, ...value, score: scores[id] ?? null, benchmark: BENCHMARKS[id] ?? null, curve }]]
      }),
    ),
    platforms: Object.fromEntries(
      evidence.platforms.map((platform) => [platform.id, shownPlatform(platform, measured)]),
    ),
    badges: badges(measured),
    advice: advise(measured, scored),
    ...worklist(facts, measured, { identity: evidence.identity, observedAt: seconds(evidence.observedAt) }),
    notes: notes(facts, evidence.identity, settings),
  }
}

/** That nothing of it could be reached; null where anything was read, from the network or from an archive. */
function unreachedOf({ platforms, identity, brand }: EvidenceSummary): string | null {
  const read = platforms.some(
    ({ source, streams }) =>
      source === 'archive' || Object.values(streams).some((stream) => stream !== null && stream.records > 0),
  )
  return read ? null : unreached([...(identity?.sources ?? []), ...platforms], brand.name)
}

/** The scorecard of a brand of which nobody could be asked: the same keys, and nothing said of what nobody answered. */
function nothingSaid(
  evidence: EvidenceSummary,
  measured: Measured,
  settings: ScorecardSettings,
  reason: string,
): Scorecard {
  const silent = (values: Measured['metrics']): Measured['metrics'] =>
    Object.fromEntries(
      Object.entries(values).map(([id, value]) => [
        id,
        {
          ...value,
          value: null,
          status: 'error',
          n: null,
          interval: null,
          approx: null,
          reason,
          breakdown: null,
          sources: [],
          sourcesTotal: 0,
        },
      ]),
    )
  const nothing: Measured = {
    ...measured,
    metrics: silent(measured.metrics),
    platforms: Object.fromEntries(Object.entries(measured.platforms).map(([id, values]) => [id, silent(values)])),
    unscored: {},
  }
  const card = put(evidence, [], nothing, settings)
  return {
    ...card,
    scoreReason: reason,
    unreached: reason,
    badges: card.badges.map((badge) => ({ ...badge, verdict: null, reason })),
    advice: [],
    worklist: [],
    worklistTotal: 0,
    notes: [],
  }
}

const CURVES: ReadonlyMap<string, ScoringCurve> = new Map(
  RUBRIC.flatMap(({ scored }) => scored.map(({ id, curve }) => [id, curve] as const)),
)

function shownAccount(account: PlatformHeader['accounts'][number]): Scorecard['brand']['accounts'][number] {
  const { platform, id, handle, name, url, followers, official, confidence, evidence } = account
  return { platform, id, handle, name, url, followers, official, confidence, evidence }
}

function shownPlatform(platform: PlatformHeader, { platforms }: Measured): Platform {
  const { id, name, outcome, observedAt, requests } = platform
  const streams = {
    posts: shownStream(platform, 'posts'),
    mentions: shownStream(platform, 'mentions'),
    replies: shownStream(platform, 'replies'),
  }
  return { name, outcome, streams, observedAt, requests, metrics: platforms[id] ?? {} }
}
