import type { Brand } from '../brand/brand.ts'
import { UsageError } from '../evidence/errors.ts'
import { howToChoose, leftUnasked } from '../evidence/how-to-choose.ts'
import type { Entity, Identity } from '../evidence/identity.ts'
import { plain } from '../text/plain.ts'

/** Whether several brands bear the name, and nothing tells which of them is meant. */
export function isAmbiguous({ entity, candidates }: Pick<Identity, 'entity' | 'candidates'>): boolean {
  return entity === null && candidates.length > 0
}

/**
 * Goes on only with a brand that is no guess: one was found, none was, or the user named its accounts.
 *
 * @throws UsageError with the brands to choose from, and how to choose.
 */
export function refuseToGuess(identity: Identity, brand: Brand): void {
  if (!isAmbiguous(identity) || brand.accounts.length > 0) return
  const choices = identity.candidates.map(
    (entity) => `  ${described(entity)}\n      ${plain(howToChoose(entity, brand.name, identity.candidates))}`,
  )
  const doubt = leftUnasked(identity)
  throw new UsageError(
    [
      `${JSON.stringify(brand.name)} may be any of ${identity.candidates.length} brands. Say which one is meant:`,
      ...choices,
      ...(doubt === null ? [] : [`  ${doubt}`]),
    ].join('\n'),
  )
}

/** "Delta Air Lines: airline of the United States". */
function described({ label, description }: Entity): string {
  return plain(description === null ? label : `${label}: ${description}`)
}
