import { siteDomain } from '../../brand/site-domain.ts'
import type { Entity } from '../../evidence/identity.ts'
import type { Catalogue } from '../catalogue.ts'
import { NOTHING, type Question, type Source } from '../source.ts'
import { toEntity } from './entity.ts'
import { byDomain, byName } from './look-up.ts'
import { type BrandIndex, readIndex } from './read-index.ts'

/** Of the entities whose names only begin as asked, so many: "Bank" begins hundreds. */
const MOST_BEGINNING = 40

/**
 * The brands that name-suggestion-index knows by a name, or by the registrable domain of the website. It makes no
 * request. Accounts come with the entities: which are claimed depends on which entity is meant.
 */
export const brandIndex: Source = {
  id: 'index',
  name: 'name-suggestion-index',
  ask: async (question, { catalogue }) => ({ ...NOTHING, entities: lookUp(readIndex(), question, catalogue) }),
}

export function lookUp(
  index: Pick<BrandIndex, 'keys' | 'records'>,
  { name, aliases, website }: Pick<Question, 'name' | 'aliases' | 'website'>,
  catalogue: Catalogue,
): Entity[] {
  const domain = website === null ? null : siteDomain(website)
  const found = [
    ...(domain === null ? [] : byDomain(index, domain)),
    ...[name, ...aliases].flatMap((asked) => byName(index, asked, MOST_BEGINNING)),
  ]
  const once = new Map(found.map((record) => [record.id, record]))
  return [...once.values()].map((record) => toEntity(record, catalogue, domain))
}
