import type { ScoringCurve } from './schema.ts'

/** A metric that is scored: its weight within its category, in per cent, and how its value becomes a score. */
export interface ScoredMetric {
  id: string
  weight: number
  curve: ScoringCurve
}

/** A category of the scorecard: its weight in the total, in per cent, what is scored in it and what is only shown. */
export interface RubricCategory {
  id: string
  title: string
  weight: number
  scored: readonly ScoredMetric[]
  informative: readonly string[]
}

/** Below this share of what was to be measured there is no score. */
export const COVERAGE_FLOOR = 0.6

/** The lowest score of each grade. */
export const GRADES = [
  { grade: 'A', from: 85 },
  { grade: 'B', from: 70 },
  { grade: 'C', from: 55 },
  { grade: 'D', from: 40 },
  { grade: 'F', from: 0 },
] as const

/** A scored metric below this brings a recommendation. */
export const ADVISE_BELOW = 70

const JUDGEMENT = 'judgement'

/** Lower is better: the log-normal shape of Lighthouse's scores, through two control points. */
const TIMES: ScoringCurve = {
  kind: 'log-normal',
  points: [
    { value: 900, score: 90 },
    { value: 18_000, score: 50 },
  ],
  source:
    'log-normal curve through two control points (the shape of Lighthouse): 15 min, the time of Facebook\'s "Very responsive" (2016), and 5 h, the mean of the Interbrand 100 care handles (Simply Measured 2012-13)',
}

const SHARES: ScoringCurve = {
  kind: 'linear',
  points: [
    { value: 0, score: 0 },
    { value: 0.42, score: 50 },
    { value: 0.65, score: 75 },
    { value: 0.9, score: 95 },
    { value: 1, score: 100 },
  ],
  source:
    '42 % is the mean of the Interbrand 100 care handles (Simply Measured 2012-13), 65 % Socialbakers\' "Socially Devoted" (2012), 90 % Facebook\'s "Very responsive" (2016)',
}

const MORE_IS_BETTER = linear([0, 0], [1, 100])
const LESS_IS_BETTER = linear([0, 100], [1, 0])

/** How everything is weighed and scored. Everything that is measured stands in one category. */
export const RUBRIC: readonly RubricCategory[] = [
  {
    id: 'presence',
    title: 'Presence',
    weight: 10,
    scored: [
      { id: 'accounts-proven', weight: 50, curve: MORE_IS_BETTER },
      { id: 'stale-accounts', weight: 30, curve: LESS_IS_BETTER },
      { id: 'dead-links', weight: 20, curve: LESS_IS_BETTER },
    ],
    informative: ['profile-completeness', 'look-alikes'],
  },
  {
    id: 'reach',
    title: 'Reach',
    weight: 15,
    scored: [
      { id: 'magnitude', weight: 50, curve: linear([0, 0], [10, 100]) },
      { id: 'strength', weight: 50, curve: MORE_IS_BETTER },
    ],
    informative: [
      'audience',
      'mentions',
      'authors',
      'mention-audience',
      'passion',
      'author-reach',
      'last-mention',
      'mention-interval',
      'share-of-voice',
    ],
  },
  {
    id: 'activity',
    title: 'Activity and conversation',
    weight: 10,
    scored: [
      { id: 'last-post', weight: 40, curve: linear([7, 100], [90, 0]) },
      { id: 'conversation-share', weight: 60, curve: linear([0, 0], [0.25, 50], [0.5, 100]) },
    ],
    informative: ['post-rate', 'active-days', 'engagement-rate', 'broadcast-duplicates'],
  },
  {
    id: 'responsiveness',
    title: 'Responsiveness',
    weight: 35,
    scored: [
      { id: 'answered-72h', weight: 50, curve: SHARES },
      { id: 'first-response-time', weight: 35, curve: TIMES },
      { id: 'hours-covered', weight: 15, curve: MORE_IS_BETTER },
    ],
    informative: ['answered', 'waiting', 'overheard-answered', 'peer-answered', 'socially-devoted', 'very-responsive'],
  },
  {
    id: 'care',
    title: 'Care in place',
    weight: 15,
    scored: [
      { id: 'deflected-only', weight: 40, curve: LESS_IS_BETTER },
      { id: 'follow-up-response-time', weight: 40, curve: TIMES },
      { id: 'praise-acknowledged', weight: 20, curve: SHARES },
    ],
    informative: ['handed-off', 'acknowledged', 'templated', 'signed'],
  },
  {
    id: 'voice',
    title: 'Voice',
    weight: 5,
    scored: [{ id: 'social-promoter-score', weight: 100, curve: linear([-100, 0], [100, 100]) }],
    informative: ['intents', 'stages', 'negative-mentions', 'net-sentiment', 'topics', 'spikes', 'crisis', 'urgent'],
  },
  {
    id: 'readiness',
    title: 'Readiness',
    weight: 10,
    scored: [
      { id: 'contact-ways', weight: 50, curve: MORE_IS_BETTER },
      { id: 'open-to-replies', weight: 30, curve: MORE_IS_BETTER },
      { id: 'status-page', weight: 10, curve: MORE_IS_BETTER },
      { id: 'security-contact', weight: 10, curve: MORE_IS_BETTER },
    ],
    informative: ['clicks-to-contact', 'incident-first-word', 'incident-updates'],
  },
]

/** The category without which there is no total. */
export const ESSENTIAL_CATEGORY = 'responsiveness'

function linear(...points: readonly [value: number, score: number][]): ScoringCurve {
  return { kind: 'linear', points: points.map(([value, score]) => ({ value, score })), source: JUDGEMENT }
}
