import type { Contact, TimedPost } from '../../conversations/contact.ts'
import type { Facts } from '../../conversations/facts.ts'
import { DAY } from '../../evidence/time.ts'
import { longestWaiting, share } from '../finding.ts'
import type { Metric } from '../metric.ts'
import { headline, responseBreakdown, shareFigure } from './population.ts'
import { type WallClock, wallClock } from './wall-clock.ts'

const HOURS_OF_A_WEEK = 168

/** An hour counts as covered when it was answered in so many different weeks; where fewer than three were read, one will do. */
const WEEKS_ANSWERED = 2

/**
 * How well the hours in which people write are covered by answers: the share of first contacts that arrive in an hour
 * of the week in which official answers fell in at least two different calendar weeks (one, where the covered time
 * touches fewer than three). Answers to whomever count, automatic ones do not.
 */
export const hoursCovered: Metric = {
  id: 'hours-covered',
  title: 'Contacts that arrive in hours in which the brand answers',
  unit: 'share',
  needs: ['contacts'],
  response: true,
  measure(facts, context) {
    const clock = wallClock(context.timezone)
    const contacts = headline(facts, context, 'first').filter(isTimed)
    const all = facts.flatMap((one) => one.answers)
    const answers = all.filter(({ timed }) => timed)
    const withHour = answers.filter(({ time }) => time % DAY !== 0)
    if (all.length > 1 && (2 * answers.length < all.length || withHour.length === 0))
      return {
        value: null,
        status: 'not_supported',
        n: 0,
        reason: 'Most answers have no time of day.',
        ...longestWaiting([]),
      }
    const needed = weeksCovered(facts, clock) < WEEKS_ANSWERED + 1 ? 1 : WEEKS_ANSWERED
    const covered = weeksPerHour(answers, clock).map((weeks) => weeks.size >= needed)
    const arrivesCovered = ({ start }: Contact) => covered[clock.hourOfWeek(start)] === true
    const inCovered = contacts.filter(arrivesCovered)
    const uncovered = contacts.filter((contact) => !arrivesCovered(contact))
    return {
      ...share(inCovered, contacts, 'contacts', longestWaiting(uncovered)),
      breakdown: {
        contacts: perHour(contacts.map(({ start }) => clock.hourOfWeek(start))),
        answers: perHour(answers.map(({ time }) => clock.hourOfWeek(time))),
        covered,
        weeksNeeded: needed,
        timezone: context.timezone,
        ...responseBreakdown(facts, context, 'first', (some) => shareFigure(some.filter(isTimed), arrivesCovered)),
      },
    }
  },
}

function isTimed({ posts: [first] }: Contact): boolean {
  return first.timed
}

/** How many calendar weeks the covered time touches. */
function weeksCovered(facts: readonly Facts[], clock: WallClock): number {
  const weeks = new Set<number>()
  for (const { from, to } of facts.flatMap(({ covered }) => covered.contacts))
    for (let week = clock.week(from); week <= clock.week(to); week++) weeks.add(week)
  return weeks.size
}

/** In which calendar weeks an answer fell into each hour of the week. */
function weeksPerHour(answers: readonly TimedPost[], clock: WallClock): Set<number>[] {
  const weeks = Array.from({ length: HOURS_OF_A_WEEK }, () => new Set<number>())
  for (const { time } of answers) weeks[clock.hourOfWeek(time)]?.add(clock.week(time))
  return weeks
}

function perHour(hours: readonly number[]): number[] {
  const counts = Array.from({ length: HOURS_OF_A_WEEK }, () => 0)
  for (const hour of hours) counts[hour] = (counts[hour] ?? 0) + 1
  return counts
}
