import type { TimedPost } from '../../conversations/contact.ts'
import type { Facts } from '../../conversations/facts.ts'
import { mask } from '../../text/mask.ts'
import { signature } from '../../text/signature.ts'
import { hasWords } from '../../text/words.ts'
import { newest, share } from '../finding.ts'
import type { Metric } from '../metric.ts'

/**
 * Answers that are equal to another after masking names, handles, numbers, links, signatures, case and spaces.
 * Answers without a word in them are not judged.
 */
export const templated: Metric = {
  id: 'templated',
  title: 'Answers that say the same as another',
  unit: 'share',
  needs: ['answers'],
  measure(facts) {
    const masked = facts.flatMap(maskedAnswers)
    const uses = new Map<string, number>()
    for (const { text } of masked) uses.set(text, (uses.get(text) ?? 0) + 1)
    const repeated = masked.filter(({ text }) => (uses.get(text) ?? 0) > 1).map(({ answer }) => answer)
    const templates = [...uses.values()].filter((n) => n > 1)
    return {
      ...share(repeated, masked, 'answers', newest(repeated)),
      breakdown: { templates: templates.length, mostUsed: templates.reduce((most, n) => Math.max(most, n), 0) },
    }
  },
}

/** Answers that an agent signed ("^JD", "-Anna"): a sign that a person answers. */
export const signed: Metric = {
  id: 'signed',
  title: 'Answers that a person signed',
  unit: 'share',
  needs: ['answers'],
  measure(facts) {
    const answers = facts.flatMap((one) => one.answers)
    const withName = answers.filter(({ text }) => signature(text) !== null)
    return share(withName, answers, 'answers', newest(withName))
  },
}

/** The answers with what is left of them once the names of the people answered are masked too. */
function maskedAnswers({ answers, contacts, overheard }: Facts): { answer: TimedPost; text: string }[] {
  const names = new Map<string, string[]>()
  const note = (answer: TimedPost | null, { name, handle }: { name: string | null; handle: string }) => {
    if (answer) names.set(answer.id, [...(names.get(answer.id) ?? []), ...(name === null ? [] : [name]), handle])
  }
  for (const contact of contacts) for (const answer of contact.answers) note(answer, contact.author)
  for (const { answer, post } of overheard) note(answer, post.author)
  return answers
    .filter(({ text }) => hasWords(text))
    .map((answer) => ({ answer, text: mask(answer.text, names.get(answer.id)) }))
}
