import { describe, expect, test } from 'vitest'
import type { Entity } from '../../src/evidence/identity.ts'
import { entityClaims } from '../../src/identify/entity-claims.ts'

const entity: Entity = {
  id: 'Q900000001',
  label: 'Aurora Air',
  description: null,
  kinds: [],
  aliases: [],
  websites: [],
  accounts: [
    { platform: 'x', handle: 'auroraair' },
    { platform: 'bluesky', handle: 'auroraair.example' },
  ],
  sources: ['wikidata'],
}

const WIKIDATA = {
  witness: 'wikidata',
  text: 'Wikidata (Q900000001) names it',
  url: 'https://www.wikidata.org/wiki/Q900000001',
}
const INDEX = { witness: 'index', text: 'name-suggestion-index names it', url: null }

describe('the accounts of an entity as claims', () => {
  test.each([
    { sources: ['wikidata'] as const, testimony: [WIKIDATA] },
    { sources: ['index'] as const, testimony: [INDEX] },
    { sources: ['index', 'wikidata'] as const, testimony: [INDEX, WIKIDATA] },
  ])('each have the word of $sources', ({ sources, testimony }) =>
    expect(entityClaims({ ...entity, sources: [...sources] })).toEqual([
      { platform: 'x', handle: 'auroraair', testimony },
      { platform: 'bluesky', handle: 'auroraair.example', testimony },
    ]),
  )

  test('are none where the entity has none', () => expect(entityClaims({ ...entity, accounts: [] })).toEqual([]))
})
