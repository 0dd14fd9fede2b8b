import type { Contact, TimedPost } from '../../conversations/contact.ts'
import { longestWaiting, newest, share } from '../finding.ts'
import type { Metric } from '../metric.ts'
import { exclusions, headline, responseBreakdown, shareFigure } from './population.ts'

/** Helpers are named from so many different people helped. */
const PEOPLE_HELPED = 3

/**
 * First contacts that another customer answered before anybody official did, and who those customers are: of those
 * whose conversation was read as far as that answer or to its end, since elsewhere a peer's answer may have been missed.
 */
export const peerAnswered: Metric = {
  id: 'peer-answered',
  title: 'Answered by other customers first',
  unit: 'share',
  needs: ['contacts', 'replies'],
  response: true,
  measure(facts, context) {
    const firsts = headline(facts, context, 'first')
    const read = firsts.filter(isRead)
    const helped = read.filter(peerWasFirst)
    const unread = firsts.length - read.length
    return {
      ...share(helped, read, 'contacts whose conversation was read', longestWaiting(helped)),
      breakdown: {
        unread,
        helpers: helpersAmong(headline(facts, context, 'any')),
        ...responseBreakdown(facts, context, 'first', (some) => shareFigure(some.filter(isRead), peerWasFirst)),
      },
    }
  },
}

/** Posts that name the brand without being directed at it, and which it answered all the same. */
export const overheardAnswered: Metric = {
  id: 'overheard-answered',
  title: 'Answered without being asked',
  unit: 'share',
  needs: ['contacts'],
  response: true,
  measure(facts) {
    const overheard = facts.flatMap((one) => one.overheard)
    const heard = overheard.filter(({ excluded }) => excluded === null)
    const answered = heard.filter(({ answer }) => answer !== null)
    return {
      ...share(answered, heard, 'overheard posts', newest(answered.map(({ post }) => post))),
      breakdown: { answered: answered.length, excluded: exclusions(overheard.map(({ excluded }) => excluded)) },
    }
  },
}

/** Answered contacts that the customer closed with thanks or a confirmation. English; experimental. */
export const acknowledged: Metric = {
  id: 'acknowledged',
  title: 'Answers that the customer thanks for or confirms (experimental)',
  unit: 'share',
  needs: ['contacts', 'replies'],
  measure(facts, context) {
    const answered = headline(facts, context, 'first').filter(({ answer }) => answer !== null)
    const closed = answered.filter((contact) => contact.acknowledged)
    return {
      ...share(closed, answered, 'answered contacts', longestWaiting(closed)),
      breakdown: responseBreakdown(facts, context, 'first', (some) =>
        shareFigure(
          some.filter(({ answer }) => answer !== null),
          (contact) => contact.acknowledged,
        ),
      ),
    }
  },
}

function isRead({ read }: Contact): boolean {
  return read
}

function peerWasFirst({ peerAnswer, answer }: Contact): boolean {
  return peerAnswer !== null && (answer === null || peerAnswer.time < answer.time)
}

interface Helper {
  platform: string
  handle: string
  helped: number
}

/** Customers whose answers helped at least three different others, those who helped most first. */
function helpersAmong(contacts: readonly Contact[]): Helper[] {
  const helped = new Map<string, { answer: TimedPost; people: Set<string> }>()
  for (const { peerAnswer, author } of contacts) {
    if (peerAnswer === null) continue
    const key = JSON.stringify([peerAnswer.platform, peerAnswer.author.id])
    const helper = helped.get(key) ?? { answer: peerAnswer, people: new Set() }
    helper.people.add(author.id)
    helped.set(key, helper)
  }
  return [...helped.values()]
    .filter(({ people }) => people.size >= PEOPLE_HELPED)
    .map(({ answer, people }) => ({ platform: answer.platform, handle: answer.author.handle, helped: people.size }))
    .sort((a, b) => b.helped - a.helped || (a.handle < b.handle ? -1 : 1))
}
