import type { Contact } from '../../conversations/contact.ts'
import type { Facts } from '../../conversations/facts.ts'
import { coveredSeconds, intersection, union } from '../../evidence/coverage.ts'
import { DAY, type Interval, MINUTE, WEEK } from '../../evidence/time.ts'
import { quantile } from '../../statistics/kaplan-meier.ts'
import { wilson } from '../../statistics/wilson.ts'
import { ENOUGH, longestWaiting } from '../finding.ts'
import type { Finding, Metric } from '../metric.ts'
import { answeredFigure, isAnswered } from './answered.ts'
import { headline, responseBreakdown } from './population.ts'
import { answerCurve } from './waiting-times.ts'

/** A claim holds when the interval's lower end does; a point alone does not prove it. */
type Verdict = 'yes' | 'no' | 'not proven' | 'too_few'

/**
 * Socialbakers' "Socially Devoted" (2012): open to the public's posts, at least 65 % answered and at least 50 questions
 * in a quarter of 91 days, here scaled to the covered days and no fewer than 10. That people did write shows that the
 * place is open.
 */
export const sociallyDevoted: Metric = {
  id: 'socially-devoted',
  title: 'Would earn "Socially Devoted" (Socialbakers 2012)',
  unit: 'verdict',
  needs: ['contacts'],
  response: true,
  measure(facts, context) {
    const firsts = headline(facts, context, 'first')
    const days = coveredSeconds(union(facts.flatMap(({ covered }) => covered.contacts))) / DAY
    const needed = Math.max(ENOUGH, Math.ceil((50 * days) / 91))
    const proof = proofOf(firsts, 0.65)
    const verdict = firsts.length < needed ? 'too_few' : proof
    const breakdown = { days, contactsNeeded: needed, shareNeeded: 0.65 }
    const few = `Too few first contacts (${firsts.length}): it takes ${needed} in ${Math.floor(days)} days.`
    return {
      ...found(verdict, firsts, few),
      breakdown: { ...breakdown, ...responseBreakdown(facts, context, 'first', answeredFigure) },
    }
  },
}

/** Below so many contacts even all of them answered do not prove 90 %. */
const PROVABLE = 35

/**
 * Facebook's "Very responsive to messages" (2016): at least 90 % answered and a median within 15 minutes over the last
 * seven days. Where those were not covered in full it is at best not proven.
 */
export const veryResponsive: Metric = {
  id: 'very-responsive',
  title: 'Would earn "Very responsive" (Facebook 2016)',
  unit: 'verdict',
  needs: ['contacts'],
  response: true,
  measure(facts, context) {
    const weeks = facts.map((one) => ({ facts: one, week: lastWeek(one) }))
    const recent = weeks.flatMap(({ facts: one, week }) =>
      headline([one], context, 'first').filter(({ start }) => week.from < start && start <= week.to),
    )
    const complete = weeks.every(
      ({ facts: { covered }, week }) => coveredSeconds(intersection(covered.contacts, [week])) >= WEEK,
    )
    const curve = answerCurve(recent)
    const median = curve && quantile(curve, 0.5).time
    const quick = median !== null && median <= 15 * MINUTE
    const proof = quick ? proofOf(recent, 0.9) : 'no'
    const verdict = proof === 'yes' && (recent.length < PROVABLE || !complete) ? 'not proven' : proof
    return {
      ...found(
        recent.length < ENOUGH ? 'too_few' : verdict,
        recent,
        `Too few first contacts in the last 7 days (${recent.length}): it takes ${ENOUGH}.`,
      ),
      breakdown: {
        median,
        secondsNeeded: 15 * MINUTE,
        shareNeeded: 0.9,
        wholeWeekCovered: complete,
        ...responseBreakdown(facts, context, 'first', answeredFigure),
      },
    }
  },
}

/** The seven days up to the end of what was covered. */
function lastWeek({ covered, observedAt }: Facts): Interval {
  const to = covered.contacts.at(-1)?.to ?? observedAt
  return { from: to - WEEK, to }
}

function proofOf(contacts: readonly Contact[], needed: number): Verdict {
  const answered = contacts.filter(isAnswered).length
  const [low] = wilson(answered, contacts.length) ?? [0]
  if (low >= needed) return 'yes'
  return answered >= needed * contacts.length ? 'not proven' : 'no'
}

function found(verdict: Verdict, contacts: readonly Contact[], few: string): Finding {
  const answered = contacts.filter(isAnswered).length
  const interval = wilson(answered, contacts.length)
  const percent = (share: number) => `${Math.round(share * 100)} %`
  const reason = interval
    ? `${answered} of ${contacts.length} answered: ${percent(interval[0])} to ${percent(interval[1])} with 95 % confidence.`
    : null
  return {
    value: verdict,
    n: contacts.length,
    interval,
    status: verdict === 'too_few' ? 'too_few' : 'ok',
    reason: verdict === 'too_few' ? few : reason,
    ...longestWaiting(contacts),
  }
}
