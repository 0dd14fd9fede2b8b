import type { Facts } from '../conversations/facts.ts'
import type { Identity } from '../evidence/identity.ts'
import { selectionReason } from '../metrics/reading.ts'
import { FORMULA } from './worklist.ts'

/**
 * What a reader should know before the figures: who answers unnamed comes first, then what was read how, then who the
 * brand was taken for, then how it was ranked.
 */
export function notes(facts: readonly Facts[], identity: Identity | null, settings: { timezone: string }): string[] {
  const helpers = facts.flatMap(({ platform, unlistedHelpers }) =>
    unlistedHelpers.map(
      ({ author, customers }) =>
        `${author.handle} answers for you on ${platform.name} (${customers} customers) but is not among your accounts.`,
    ),
  )
  const selected = facts.filter(({ platform }) => platform.selection === 'answered').map(selectionReason)
  const automatic = facts
    .filter(({ automaticReplies }) => automaticReplies > 0)
    .map(
      ({ platform, automaticReplies }) => `${platform.name}: ${automaticReplies} automatic replies count as no answer.`,
    )
  const read = facts.flatMap(({ platform }) => platform.notes.map((note) => `${platform.name}: ${note}`))
  return [
    ...new Set([
      ...helpers,
      ...selected,
      ...automatic,
      ...read,
      ...(identity?.notes ?? []),
      `Hours of the week are those of ${settings.timezone}; all other times are UTC.`,
      FORMULA,
    ]),
  ]
}
