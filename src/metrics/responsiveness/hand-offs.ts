import type { Contact, TimedPost } from '../../conversations/contact.ts'
import { type HandOff, handOff } from '../../text/hand-off.ts'
import { HAND_OFF_KINDS } from '../../text/hand-off-words.ts'
import { longestWaiting, newest, share } from '../finding.ts'
import type { Finding, Metric } from '../metric.ts'
import { answeredFirsts, shareFigure } from './population.ts'

/** A first contact with its answer and where that sends the customer; null where its language cannot be judged. */
interface Judged {
  contact: Contact
  answer: TimedPost
  sent: HandOff | null
}

/**
 * First answers that move the customer elsewhere, over the first answers whose language can be judged (English). One
 * answer may do it in several ways; a link that sends nowhere is told apart and counts as no hand-off.
 */
export const handedOff: Metric = {
  id: 'handed-off',
  title: 'First answers that send the customer elsewhere',
  unit: 'share',
  needs: ['contacts'],
  measure(facts, context) {
    const all = answeredFirsts(facts, context).flatMap(judge)
    const judged = all.filter(({ sent }) => sent !== null)
    const sentAway = judged.filter(({ sent }) => sendsAway(sent))
    const kinds = HAND_OFF_KINDS.map((kind) => [kind, judged.filter(({ sent }) => sent?.kinds.includes(kind)).length])
    return (
      noneJudged(all, judged) ?? {
        ...share(sentAway, judged, 'first answers', newest(sentAway.map(({ answer }) => answer))),
        breakdown: {
          kinds: Object.fromEntries(kinds),
          link: judged.filter(({ sent }) => sent?.link && !sendsAway(sent)).length,
          languages: { en: { answers: judged.length, handedOff: sentAway.length } },
          notJudged: all.length - judged.length,
        },
      }
    )
  },
}

/**
 * Answered first contacts that were sent elsewhere with nothing else said in public: every official post to that
 * customer in that conversation, before and after, is a hand-off. Words of courtesy count as something said.
 */
export const deflectedOnly: Metric = {
  id: 'deflected-only',
  title: 'Sent elsewhere with nothing else said in public',
  unit: 'share',
  needs: ['contacts'],
  measure(facts, context) {
    const toCustomer = answersByCustomer(facts.flatMap(({ contacts }) => contacts))
    const all = answeredFirsts(facts, context).flatMap(judge)
    const judged = all.filter(({ sent }) => sent !== null)
    const deflected = judged.filter(({ contact, sent }) => {
      const others = toCustomer.get(customerIn(contact)) ?? []
      return sendsAway(sent) && others.every((answer) => sendsAway(sentBy(answer)))
    })
    const contacts = deflected.map(({ contact }) => contact)
    const isDeflected = new Set(contacts)
    return (
      noneJudged(all, judged) ?? {
        ...share(contacts, judged, 'answered contacts', longestWaiting(contacts)),
        breakdown: {
          by: Object.fromEntries(
            [...new Set(judged.map(({ contact }) => contact.kind))].map((kind) => [
              kind,
              shareFigure(
                judged.flatMap(({ contact }) => (contact.kind === kind ? [contact] : [])),
                (contact) => isDeflected.has(contact),
              ),
            ]),
          ),
          notJudged: all.length - judged.length,
        },
      }
    )
  },
}

// Both metrics, the brand and its platforms ask the same of the same answers.
const judgedBefore = new WeakMap<TimedPost, { sent: HandOff | null }>()

function sentBy(answer: TimedPost): HandOff | null {
  const { sent } = judgedBefore.get(answer) ?? { sent: handOff(answer) }
  judgedBefore.set(answer, { sent })
  return sent
}

function judge(contact: Contact): Judged[] {
  const { answer } = contact
  return answer === null ? [] : [{ contact, answer, sent: sentBy(answer) }]
}

function sendsAway(sent: HandOff | null): boolean {
  return sent !== null && sent.kinds.length > 0
}

function noneJudged(all: readonly Judged[], judged: readonly Judged[]): Finding | null {
  if (all.length === 0 || judged.length > 0) return null
  const reason = 'No answer is in a language that can be judged for hand-offs (English).'
  return { value: null, status: 'not_supported', n: 0, reason, breakdown: { notJudged: all.length } }
}

/** Every official post to a customer in a conversation, over all their contacts there. */
function answersByCustomer(contacts: readonly Contact[]): Map<string, TimedPost[]> {
  const answers = new Map<string, TimedPost[]>()
  for (const contact of contacts) {
    const key = customerIn(contact)
    const theirs = answers.get(key) ?? []
    theirs.push(...contact.answers)
    answers.set(key, theirs)
  }
  return answers
}

function customerIn({ platform, conversation, author }: Contact): string {
  return JSON.stringify([platform, conversation, author.id])
}
