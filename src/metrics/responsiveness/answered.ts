import type { Contact } from '../../conversations/contact.ts'
import { count, longestWaiting, share } from '../finding.ts'
import type { MeasurableMetric, Metric } from '../metric.ts'
import { type Figure, headline, responseBreakdown, shareFigure } from './population.ts'
import { answeredWithin72h, medianFigure, medianWaitingTime, within72hFigure } from './waiting-times.ts'

/** The share of first contacts that is answered within 72 hours, by Kaplan-Meier: who still waits is not left out. */
export const answered72h: Metric = {
  id: 'answered-72h',
  title: 'Answered within 72 hours',
  unit: 'share',
  needs: ['contacts'],
  response: true,
  measure: (facts, context) => ({
    ...answeredWithin72h(headline(facts, context, 'first')),
    breakdown: responseBreakdown(facts, context, 'first', within72hFigure),
  }),
}

/** The median time to the first answer, by Kaplan-Meier. */
export const firstResponseTime: Metric = {
  id: 'first-response-time',
  title: 'Median time to the first answer',
  unit: 's',
  needs: ['contacts'],
  response: true,
  measure(facts, context) {
    const found = medianWaitingTime(headline(facts, context, 'first'))
    return { ...found, breakdown: { ...found.breakdown, ...responseBreakdown(facts, context, 'first', medianFigure) } }
  },
}

/** The median time to the answer of a follow-up, of the headline's kinds. */
export const followUpResponseTime: Metric = {
  id: 'follow-up-response-time',
  title: 'Median time to the answer when a customer writes again',
  unit: 's',
  needs: ['contacts'],
  response: true,
  measure(facts, context) {
    const found = medianWaitingTime(headline(facts, context, 'follow-up'))
    return {
      ...found,
      breakdown: { ...found.breakdown, ...responseBreakdown(facts, context, 'follow-up', medianFigure) },
    }
  },
}

/** The share of first contacts that has an answer by now, however young or old. */
export const answered: MeasurableMetric = {
  id: 'answered',
  title: 'Answered so far',
  unit: 'share',
  needs: ['contacts'],
  response: true,
  measure(facts, context) {
    const firsts = headline(facts, context, 'first')
    const done = firsts.filter(isAnswered)
    return {
      ...share(done, firsts, 'contacts', longestWaiting(firsts)),
      breakdown: {
        answered: done.length,
        waiting: firsts.length - done.length,
        followUp: headline(facts, context, 'follow-up').length,
        ...responseBreakdown(facts, context, 'first', answeredFigure),
      },
    }
  },
}

/** How many contacts wait now, first ones and follow-ups. */
export const waiting: Metric = {
  id: 'waiting',
  title: 'Contacts that wait for an answer',
  unit: 'count',
  needs: ['contacts'],
  response: true,
  measure(facts, context) {
    const open = headline(facts, context, 'any').filter(isWaiting)
    const openComments = headline(facts, { ...context, headlineWithoutComments: false }, 'any').filter(
      (contact) => contact.kind === 'comment' && isWaiting(contact),
    )
    const times = open.flatMap(({ waited }) => (waited === null ? [] : [waited]))
    return {
      ...count(longestWaiting(open)),
      breakdown: {
        longest: times.length === 0 ? null : times.reduce((longest, time) => Math.max(longest, time)),
        comments: openComments.length,
        ...responseBreakdown(facts, context, 'any', waitingFigure),
      },
    }
  },
}

/** Whether somebody official answered, with a usable time or without. */
export function isAnswered({ answer }: Contact): boolean {
  return answer !== null
}

function isWaiting({ answer }: Contact): boolean {
  return answer === null
}

function waitingFigure(contacts: readonly Contact[]): Figure {
  return { value: contacts.filter(isWaiting).length, low: null, high: null, n: contacts.length }
}

/** The share answered, for breakdowns. */
export function answeredFigure(contacts: readonly Contact[]): Figure {
  return shareFigure(contacts, isAnswered)
}
