import type { Metric, UnmeasuredMetric } from './metric.ts'
import type { Unit } from './value.ts'

/** Things that this version knows by name and cannot measure yet; none of them enters a score. */
export const UNMEASURED: readonly Metric[] = [
  {
    id: 'share-of-voice',
    title: 'Share of the mentions of all compared brands',
    unit: 'share',
    unmeasured: { status: 'not_applicable', reason: 'No competitors were named to compare with.' },
  },
  ...later('needs intent, which this version does not judge', [
    ['praise-acknowledged', 'Praise that is answered or liked', 'share'],
    ['intents', 'What people want', 'count'],
    ['social-promoter-score', 'People who recommend against people who warn', 'score'],
    ['urgent', 'Security reports and angry posts with a large audience that nobody answered', 'count'],
  ]),
  ...later('needs the stage of the purchase, which this version does not judge', [
    ['stages', 'Before, during and after the purchase', 'count'],
  ]),
  ...later('needs sentiment, which this version does not judge', [
    ['negative-mentions', 'Mentions judged negative', 'count'],
    ['net-sentiment', 'Positive less negative mentions', 'share'],
    ['crisis', 'A spike in volume and in anger', 'count'],
  ]),
  ...later('not measured by this version', [
    ['topics', 'What people talk about', 'count'],
    ['spikes', 'Hours with far more mentions than usual', 'count'],
  ]),
]

function later(reason: string, metrics: readonly [id: string, title: string, unit: Unit][]): UnmeasuredMetric[] {
  const sentence = `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`
  return metrics.map(([id, title, unit]) => ({
    id,
    title,
    unit,
    unmeasured: { status: 'not_supported', reason: sentence },
  }))
}
