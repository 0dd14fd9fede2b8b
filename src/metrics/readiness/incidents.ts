import type { TimedPost } from '../../conversations/contact.ts'
import type { Facts } from '../../conversations/facts.ts'
import { type Seconds, seconds } from '../../evidence/time.ts'
import { median } from '../../statistics/median.ts'
import { sources, tooFew } from '../finding.ts'
import type { MeasurableMetric } from '../metric.ts'
import { perFacts } from '../per-facts.ts'
import { isFailure } from '../reading.ts'

/** An incident of which the brand told: its first word, and everything that it wrote on it, in order of time. */
interface Incident {
  opening: TimedPost
  words: TimedPost[]
  /** From its start to the first word. */
  silent: Seconds
}

/**
 * The median time from the start of an incident to the brand's first word on it, over the incidents whose start is told apart
 * from when they were put up. Those of which the brand never told are nowhere to be seen.
 */
export const incidentFirstWord: MeasurableMetric = {
  id: 'incident-first-word',
  title: 'Time from the start of an incident to the first word on it, median',
  unit: 's',
  needs: ['posts'],
  inapplicable: toldOfNone,
  measure(facts) {
    const incidents = facts
      .flatMap(incidentsOf)
      .filter(({ silent }) => silent > 0)
      .toSorted((a, b) => b.silent - a.silent)
    if (incidents.length === 0) return { value: null, status: 'not_supported', n: 0, reason: NOT_TOLD_APART }
    const waits = incidents.map(({ silent }) => silent)
    return {
      value: median(waits),
      ...tooFew(incidents.length, 'incidents'),
      breakdown: { longest: waits[0] ?? null },
      ...sources(incidents.map(({ opening }) => opening)),
    }
  },
}

/** The median time between two words of the brand on the same incident; with a single word on it there is nothing between. */
export const incidentUpdates: MeasurableMetric = {
  id: 'incident-updates',
  title: 'Time between the updates on an incident, median',
  unit: 's',
  needs: ['posts'],
  inapplicable: toldOfNone,
  measure(facts) {
    const incidents = facts.flatMap(incidentsOf)
    const gaps = incidents.flatMap(({ words }) => words.slice(1).map(({ time }, i) => time - (words[i]?.time ?? time)))
    return {
      value: median(gaps),
      ...tooFew(gaps.length, 'updates'),
      breakdown: {
        incidents: incidents.length,
        withoutUpdate: incidents.filter(({ words }) => words.length === 1).length,
        longest: gaps.length === 0 ? null : Math.max(...gaps),
      },
      ...sources(incidents.toSorted((a, b) => b.opening.time - a.opening.time).map(({ opening }) => opening)),
    }
  },
}

const NOT_TOLD_APART = 'No incident is told to have begun before the first word on it.'

const incidentsOf = perFacts(({ own }: Facts): Incident[] =>
  own.flatMap((opening) => {
    if (opening.startedAt === undefined) return []
    const further = own.filter(({ id, root }) => root === opening.id && id !== opening.id)
    return [{ opening, words: [opening, ...further], silent: Math.max(0, opening.time - seconds(opening.startedAt)) }]
  }),
)

/** What was not read tells of nothing, and not of no incident. */
function toldOfNone(facts: Facts): string | null {
  const { outcome, streams } = facts.platform
  const unread = [outcome, streams.posts?.outcome].some((how) => how !== undefined && isFailure(how))
  return unread || incidentsOf(facts).length > 0 ? null : `${facts.platform.name} tells of no incident.`
}
