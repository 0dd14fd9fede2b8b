import { coveredSeconds, covers } from '../../evidence/coverage.ts'
import { DAY } from '../../evidence/time.ts'
import { median } from '../../statistics/median.ts'
import { countPerBlock, dayBlocks } from '../covered-days.ts'
import { newest, shareOfFew, sources, tooFew } from '../finding.ts'
import type { Metric } from '../metric.ts'
import { distinctMentions } from './distinct-mentions.ts'

/**
 * The share of the covered days on which somebody spoke of the brand.
 *
 * @see Social Mention's "strength": mentions in the last 24 hours over "the total of possible mentions", which was never
 *   published; this is the nearest that can be computed.
 */
export const strength: Metric = {
  id: 'strength',
  title: 'Days on which the brand is spoken of',
  unit: 'share',
  needs: ['mentions'],
  measure(facts) {
    const blocks = dayBlocks(facts.flatMap(({ covered }) => covered.mentions))
    const said = distinctMentions(facts).filter(({ timed }) => timed)
    const perDay = countPerBlock(
      blocks,
      said.map(({ time }) => time),
    )
    const total = perDay.reduce((sum, n) => sum + n, 0)
    const lastDay = facts.some(({ covered, mentions }) => {
      const end = covered.mentions.at(-1)?.to
      return end !== undefined && mentions.some(({ time, timed }) => timed && end - DAY < time && time <= end)
    })
    return {
      ...shareOfFew(perDay.filter((n) => n > 0).length, blocks.length, 'Less than one day was covered.'),
      breakdown: {
        mentionsPerDay: blocks.length === 0 ? null : total / blocks.length,
        anyInLast24h: lastDay,
        note: 'Social Mention divided by "the total of possible mentions" and never published it; this is the share of the covered days with at least one mention.',
      },
      ...newest(said),
    }
  },
}

/** How long ago somebody last spoke of the brand, seen from the end of what was covered. */
export const lastMention: Metric = {
  id: 'last-mention',
  title: 'Time since the last mention',
  unit: 's',
  needs: ['mentions'],
  measure(facts) {
    const ages = facts.flatMap(({ covered, observedAt, mentions }) => {
      const end = covered.mentions.at(-1)?.to ?? observedAt
      return mentions.filter(({ timed }) => timed).map((post) => ({ post, age: Math.max(0, end - post.time) }))
    })
    const last = ages.toSorted((a, b) => a.age - b.age)[0]
    if (last) return { value: last.age, ...sources([last.post]), breakdown: { at: last.post.createdAt } }
    const covered = Math.max(...facts.map((one) => coveredSeconds(one.covered.mentions)))
    const reason = 'Nobody spoke of the brand in the covered time.'
    return { value: null, status: 'not_enough_history', interval: [covered, null], reason }
  },
}

/** The median time from one mention to the next, over pauses that were covered from end to end. */
export const mentionInterval: Metric = {
  id: 'mention-interval',
  title: 'Median time between two mentions',
  unit: 's',
  needs: ['mentions'],
  measure(facts) {
    const covered = facts.flatMap((one) => one.covered.mentions)
    const said = distinctMentions(facts)
      .filter(({ timed }) => timed)
      .toSorted((a, b) => a.time - b.time)
    const pauses = said.slice(1).flatMap((post, i) => {
      const before = said[i]?.time ?? post.time
      return covered.some((stretch) => covers([stretch], before) && covers([stretch], post.time))
        ? [post.time - before]
        : []
    })
    return { value: median(pauses), ...tooFew(pauses.length, 'pauses between mentions'), ...newest(said) }
  },
}
