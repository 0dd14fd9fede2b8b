import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import type { Entity } from '../../../src/evidence/identity.ts'
import { resolve } from '../../../src/identify/entities/resolve.ts'
import { entity } from './entity.ts'

interface Asked {
  name?: string
  aliases?: string[]
  website?: string
  kind?: string
  unasked?: string[]
}
const ask = (entities: readonly Entity[], { name = 'Aurora', aliases = [], website, kind, unasked = [] }: Asked = {}) =>
  resolve(entities, { name, aliases, website: website ?? null, kind: kind ?? null }, unasked)

/** What came of it: the item that was taken, those to choose from, or nothing. */
function outcome(entities: readonly Entity[], asked: Asked = {}): string | string[] | null {
  const answer = ask(entities, asked)
  if (answer.kind === 'none') return null
  return answer.kind === 'one' ? answer.entity.id : answer.candidates.map(({ id }) => id)
}

describe('a name alone, where a catalogue could not be asked', () => {
  const unasked = ['Wikidata']
  test.each([
    { why: 'one bears it that nobody rivals', of: [entity(1, 'Aurora', { networks: 1 })], expected: 'Q1' },
    {
      why: 'one bears it, and a better known brand begins with it',
      of: [entity(1, 'Nova', { networks: 3, aliases: ['Aurora'] }), entity(2, 'Aurora Airlines', { networks: 9 })],
      expected: ['Q1', 'Q2'],
    },
    {
      why: 'one bears it and is twice as well known as who begins with it',
      of: [entity(1, 'Aurora', { networks: 8 }), entity(2, 'Aurora Bank', { networks: 4 })],
      expected: 'Q1',
    },
    {
      why: 'one bears it and is not twice as well known as who begins with it',
      of: [entity(1, 'Aurora', { networks: 7 }), entity(2, 'Aurora Bank', { networks: 4 })],
      expected: ['Q1', 'Q2'],
    },
    {
      why: 'one bears it and is hardly known',
      of: [entity(1, 'Aurora', { networks: 4 }), entity(2, 'Aurora Bank', { networks: 1 })],
      expected: ['Q1', 'Q2'],
    },
    { why: 'nobody bears it', of: [entity(2, 'Aurora Bank', { networks: 9 })], expected: null },
  ])('is decided only where nobody rivals the brand: $why', ({ of, expected }) =>
    expect(outcome(of, { unasked })).toEqual(expected),
  )

  test('says who could not be asked, and not that nobody is called so', () => {
    expect(ask([], { unasked }).why).toBe(
      'Whether a brand is called "Aurora" is not known: name-suggestion-index has none, and Wikidata could not be asked.',
    )
    const several = [entity(1, 'Aurora', { networks: 2 }), entity(2, 'Aurora Bank', { networks: 9 })]
    expect(ask(several, { unasked }).why).toContain('Wikidata could not be asked')
  })

  test('is decided by a website or a kind all the same', () => {
    const several = [
      entity(1, 'Aurora', { networks: 2, websites: 1, kinds: ['airline'] }),
      entity(2, 'Aurora Bank', { networks: 9 }),
    ]
    expect(outcome(several, { unasked, website: 'https://www.test-1-0.com/' })).toBe('Q1')
    expect(outcome(several, { unasked, kind: 'airline' })).toBe('Q1')
  })
})

describe('a name alone', () => {
  test.each([
    { why: 'nobody is known', of: [], expected: null },
    { why: 'one bears it', of: [entity(1, 'Aurora', { networks: 1 })], expected: 'Q1' },
    {
      why: 'what has neither site nor account is no brand',
      of: [entity(1, 'Aurora'), entity(2, 'Aurora', { networks: 1 })],
      expected: 'Q2',
    },
    { why: 'no brand at all', of: [entity(1, 'Aurora'), entity(2, 'Aurora')], expected: null },
    { why: 'another name', of: [entity(1, 'Nova', { networks: 9 })], expected: null },
    { why: 'a name that only begins so is not taken', of: [entity(1, 'Aurora Bank', { networks: 9 })], expected: null },
    { why: 'one bears it as an alias', of: [entity(1, 'Nova', { networks: 1, aliases: ['AURORA'] })], expected: 'Q1' },
    {
      why: 'a tie',
      of: [entity(2, 'Aurora', { networks: 6 }), entity(1, 'Aurora', { networks: 6 })],
      expected: ['Q1', 'Q2'],
    },
    {
      why: 'not twice as well known',
      of: [entity(1, 'Aurora', { networks: 4 }), entity(2, 'Aurora', { networks: 7 })],
      expected: ['Q2', 'Q1'],
    },
    {
      why: 'just twice as well known',
      of: [entity(1, 'Aurora', { networks: 4 }), entity(2, 'Aurora', { networks: 8 })],
      expected: 'Q2',
    },
    {
      why: 'twice as well known, but hardly known',
      of: [entity(1, 'Aurora', { networks: 2 }), entity(2, 'Aurora', { networks: 5 })],
      expected: ['Q2', 'Q1'],
    },
    {
      why: 'its own name beats an alias of one as well known',
      of: [entity(1, 'Nova', { networks: 6, aliases: ['Aurora'] }), entity(2, 'Aurora', { networks: 6 })],
      expected: 'Q2',
    },
    {
      why: 'its own name does not beat an alias of one better known',
      of: [entity(1, 'Nova', { networks: 7, aliases: ['Aurora'] }), entity(2, 'Aurora', { networks: 6 })],
      expected: ['Q2', 'Q1'],
    },
    {
      why: 'websites count up to five',
      of: [entity(1, 'Aurora', { networks: 1, websites: 40 }), entity(2, 'Aurora', { networks: 3 })],
      expected: 'Q1',
    },
    {
      why: 'names that begin so stand last among candidates',
      of: [
        entity(3, 'Aurora Bank', { networks: 9 }),
        entity(1, 'Aurora', { networks: 6 }),
        entity(2, 'Aurora', { networks: 6 }),
      ],
      expected: ['Q1', 'Q2', 'Q3'],
    },
    {
      why: 'of one site the best known is taken',
      of: [
        entity(1, 'Aurora', { networks: 6, websites: ['https://aurora.com'] }),
        entity(2, 'Aurora', { networks: 3, websites: ['https://www.aurora.com/shop'] }),
      ],
      expected: 'Q1',
    },
    {
      why: 'of one site none is taken where two are as well known',
      of: [
        entity(1, 'Aurora', { networks: 6, websites: ['https://aurora.com'] }),
        entity(2, 'Aurora', { networks: 5, websites: ['https://www.aurora.com/shop'] }),
      ],
      expected: ['Q1', 'Q2'],
    },
    {
      why: 'a place that no catalogue of brands has',
      of: [
        entity(1, 'Aurora', { networks: 9, description: 'city in Illinois', sources: ['wikidata'] }),
        entity(2, 'Aurora', { networks: 1 }),
      ],
      expected: 'Q2',
    },
    {
      why: 'the other is a person',
      of: [
        entity(1, 'Aurora', { networks: 9, kinds: ['human'], sources: ['wikidata'] }),
        entity(2, 'Aurora', { networks: 1 }),
      ],
      expected: 'Q2',
    },
    {
      why: 'a person bears the name and no company does',
      of: [
        entity(1, 'Aurora', { networks: 9, kinds: ['human'], sources: ['wikidata'] }),
        entity(2, 'Aurora Airways', { networks: 9 }),
      ],
      expected: 'Q1',
    },
    {
      why: 'both catalogues speak of one item',
      of: [
        entity(1, 'Aurora', { networks: 3 }),
        entity(1, 'Aurora', { networks: 3, websites: 2, sources: ['wikidata'] }),
      ],
      expected: 'Q1',
    },
  ])('$why', ({ of, expected }) => expect(outcome(of)).toEqual(expected))

  test.each(['aurora', 'AURORA', 'Auróra', 'The Aurora', 'Aurora GmbH', ' aurora! '])(
    'may be written as %j',
    (name) => {
      expect(outcome([entity(1, 'Aurora', { networks: 1 })], { name })).toBe('Q1')
    },
  )

  test('that is empty fits nobody', () => expect(outcome([entity(1, '?!', { networks: 6 })], { name: '!' })).toBeNull())

  test('is joined by the names that the user gives', () => {
    expect(
      outcome([entity(1, 'Aurora Airways', { networks: 1 })], { name: 'Northern Light', aliases: ['Aurora Airways'] }),
    ).toBe('Q1')
  })
})

describe('with a website', () => {
  const airline = entity(1, 'Aurora', { networks: 2, websites: ['https://www.aurora.co.uk/'] })
  const bank = entity(2, 'Aurora', { networks: 9, websites: ['https://aurora.com'] })
  const shop = entity(3, 'Aurora Shop', { networks: 8, websites: ['https://aurora.co.uk/shop'] })

  test.each([
    {
      website: 'https://help.aurora.co.uk/x',
      of: [airline, bank],
      expected: 'Q1',
      why: 'its registrable domain decides',
    },
    { website: 'https://aurora.co.uk', of: [airline, bank, shop], expected: 'Q1', why: 'the name decides at one site' },
    {
      website: 'https://aurora.co.uk',
      of: [entity(4, 'Nova', { networks: 5, websites: ['https://aurora.co.uk'] })],
      expected: 'Q4',
      why: 'the name may be another',
    },
    { website: 'https://nova.com', of: [airline, bank], expected: null, why: 'nobody is known by it' },
    { website: 'https://co.uk', of: [airline, bank], expected: null, why: 'a public suffix is nobody’s' },
    {
      website: 'http://127.0.0.1',
      of: [airline, entity(5, 'Aurora', { websites: ['http://127.0.0.1'] })],
      expected: 'Q5',
      why: 'an address in figures is a domain by itself',
    },
    {
      website: 'https://aurora.blogspot.com',
      of: [entity(6, 'Aurora', { websites: ['https://nova.blogspot.com'] })],
      expected: null,
      why: 'two blogs on one host are two',
    },
  ])('$website: $why', ({ website, of, expected }) => expect(outcome(of, { website })).toBe(expected))

  test('says why, and who was passed over', () => {
    expect(ask([airline, bank, shop], { website: 'https://aurora.co.uk' })).toEqual({
      kind: 'one',
      entity: airline,
      why: 'Its website is aurora.co.uk, as you said; of the 2 brands with that site it is the best known.',
      passedOver: [shop],
    })
    expect(ask([airline], { website: 'https://nova.com' })).toMatchObject({
      why: 'No brand is known by the website nova.com.',
    })
    expect(
      resolve([airline], { name: 'Aurora', aliases: [], website: 'https://nova.com', kind: null }, ['Wikidata']),
    ).toEqual({
      kind: 'none',
      why: 'Which brand has the website nova.com is not known: Wikidata could not be asked.',
    })
  })
})

describe('with a kind', () => {
  const airline = entity(1, 'Aurora Air Lines', { networks: 6, description: 'Northern airline' })
  const faucets = entity(2, 'Aurora', { networks: 5, kinds: ['bathroom furnishing shop'] })
  const bank = entity(3, 'Aurora', { networks: 5, kinds: ['bank'] })
  const place = entity(4, 'Aurora', { networks: 2, description: 'city in Illinois', sources: ['wikidata'] })

  test.each([
    { kind: 'bank', expected: 'Q3', why: 'one of those called so is of that kind' },
    { kind: 'airline', expected: 'Q1', why: 'none called so is of that kind, and one whose name begins so' },
    { kind: 'city', expected: 'Q4', why: 'a place, when one is asked for' },
    { kind: 'bakery', expected: ['Q2', 'Q3', 'Q4', 'Q1'], why: 'none is of that kind' },
  ])('$kind: $why', ({ kind, expected }) => {
    expect(outcome([place, airline, faucets, bank], { kind })).toEqual(expected)
  })

  test('says so where none is of that kind', () => {
    expect(ask([faucets], { kind: 'bakery' })).toMatchObject({
      kind: 'ambiguous',
      why: 'No brand called "Aurora" is described as "bakery".',
    })
  })

  test('is none where nobody is called so', () => expect(outcome([airline], { kind: 'bakery' })).toBeNull())

  test('refuses to guess between two of that kind', () => {
    expect(outcome([bank, { ...bank, id: 'Q9' }], { kind: 'bank' })).toEqual(['Q3', 'Q9'])
  })
})

describe('what is said', () => {
  test.each([
    {
      of: [entity(1, 'Aurora', { networks: 1 })],
      why: 'It is the only brand called "Aurora" in name-suggestion-index.',
    },
    {
      of: [entity(1, 'Aurora', { networks: 1 }), entity(1, 'Aurora', { networks: 1, sources: ['wikidata'] })],
      why: 'It is the only brand called "Aurora" in Wikidata and name-suggestion-index.',
    },
    {
      of: [entity(1, 'Aurora', { networks: 8 }), entity(2, 'Aurora', { networks: 1 })],
      why: 'Of 2 brands called "Aurora" it is by far the best known.',
    },
    {
      of: [entity(1, 'Aurora', { networks: 8 }), entity(2, 'Aurora', { networks: 8 })],
      why: 'There are 2 brands called "Aurora", and none is much better known than the others.',
    },
    { of: [], why: 'No brand called "Aurora" is known.' },
    {
      of: [entity(1, 'Aurora Bank', { networks: 8 })],
      why: 'No brand called "Aurora" is known, only names that begin so: "Aurora Bank".',
    },
  ])('$why', ({ of, why }) => expect(ask(of).why).toBe(why))

  test('names at most ten candidates', () => {
    const many = Array.from({ length: 30 }, (_, at) => entity(at + 1, 'Aurora', { networks: 3 }))
    expect(outcome(many)).toHaveLength(10)
  })

  test('names those that were passed over', () => {
    const answer = ask([entity(1, 'Aurora', { networks: 1 }), entity(2, 'Aurora', { networks: 8 })])
    expect(answer.kind === 'one' && answer.passedOver.map(({ id }) => id)).toEqual(['Q1'])
  })
})

const anyEntity = fc
  .record({
    item: fc.integer({ min: 1, max: 5 }),
    label: fc.constantFrom('Aurora', 'Aurora Air', 'Nova'),
    networks: fc.integer({ min: 0, max: 10 }),
    websites: fc.constantFrom<string[]>([], ['https://aurora.com'], ['https://nova.com', 'https://aurora.com']),
    sources: fc.constantFrom<Entity['sources']>(['index'], ['wikidata']),
  })
  .map(({ item, label, ...rest }) => entity(item, label, rest))

describe('whatever the catalogues hold', () => {
  property.prop([
    fc.uniqueArray(anyEntity, { selector: ({ id, sources }) => `${id} ${sources.join()}`, maxLength: 8 }),
  ])('their order does not matter to what is taken', (entities) => {
    expect(outcome(entities.toReversed())).toEqual(outcome(entities))
  })

  property.prop([fc.array(anyEntity, { maxLength: 8 })])('what is taken bears the name, and is a brand', (entities) => {
    const answer = ask(entities)
    if (answer.kind !== 'one') return
    const { label, aliases, websites, accounts } = answer.entity
    expect([label, ...aliases]).toContain('Aurora')
    expect(websites.length + accounts.length).toBeGreaterThan(0)
  })
})
