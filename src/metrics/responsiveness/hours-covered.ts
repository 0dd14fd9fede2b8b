import type { Contact, TimedPost } from '../../conversations/contact.ts'
import type { Facts } from '../../conversations/facts.ts'
import type { Seconds } from '../../evidence/time.ts'
import { contactSources, share } from '../finding.ts'
import type { Metric } from '../metric.ts'
import { type WeekHour, weekHours } from './hour-of-week.ts'
import { headline, responseBreakdown, shareFigure } from './population.ts'

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
    const at = weekHours(context.timezone)
    const contacts = headline(facts, context, 'first').filter(isTimed)
    const answers = facts.flatMap((one) => one.answers).filter(({ timed }) => timed)
    const needed = weeksCovered(facts, at) < WEEKS_ANSWERED + 1 ? 1 : WEEKS_ANSWERED
    const weeks = weeksPerHour(answers, at)
    const isCovered = (hour: number) => (weeks[hour]?.size ?? 0) >= needed
    const arrivesCovered = ({ start }: Contact) => isCovered(at(start).hour)
    const uncovered = contacts.filter((contact) => !arrivesCovered(contact))
    return {
      ...share(contacts.filter(arrivesCovered), contacts, 'contacts', contactSources(uncovered)),
      breakdown: {
        contacts: perHour(contacts.map(({ start }) => at(start))),
        answers: perHour(answers.map(({ time }) => at(time))),
        covered: Array.from({ length: HOURS_OF_A_WEEK }, (_, hour) => isCovered(hour)),
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
function weeksCovered(facts: readonly Facts[], at: (time: Seconds) => WeekHour): number {
  const weeks = new Set<number>()
  for (const { from, to } of facts.flatMap(({ covered }) => covered.contacts))
    for (let week = at(from).week; week <= at(to).week; week++) weeks.add(week)
  return weeks.size
}

/** In which calendar weeks an answer fell into each hour of the week. */
function weeksPerHour(answers: readonly TimedPost[], at: (time: Seconds) => WeekHour): Set<number>[] {
  const weeks = Array.from({ length: HOURS_OF_A_WEEK }, () => new Set<number>())
  for (const { time } of answers) {
    const { hour, week } = at(time)
    weeks[hour]?.add(week)
  }
  return weeks
}

function perHour(moments: readonly WeekHour[]): number[] {
  const counts = new Map<number, number>()
  for (const { hour } of moments) counts.set(hour, (counts.get(hour) ?? 0) + 1)
  return Array.from({ length: HOURS_OF_A_WEEK }, (_, hour) => counts.get(hour) ?? 0)
}
