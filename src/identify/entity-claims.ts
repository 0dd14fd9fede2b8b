import type { Entity } from '../evidence/identity.ts'
import type { Claim } from './source.ts'

/**
 * The accounts of an entity as claims, each with the word of every catalogue that the entity comes from. Which of two
 * merged catalogues named which account is not kept: the one is made from the other, and they count as one source.
 */
export function entityClaims({ id, accounts, sources }: Entity): Claim[] {
  const testimony = sources.map((source) => testimonyOf(source, id))
  return accounts.map(({ platform, handle }) => ({ platform, handle, testimony }))
}

function testimonyOf(source: Entity['sources'][number], id: string): Claim['testimony'][number] {
  return source === 'wikidata'
    ? { witness: source, text: `Wikidata (${id}) names it`, url: `https://www.wikidata.org/wiki/${id}` }
    : { witness: source, text: 'name-suggestion-index names it', url: null }
}
