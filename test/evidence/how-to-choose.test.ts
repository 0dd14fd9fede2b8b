import { describe, expect, test } from 'vitest'
import { howToChoose, leftUnasked } from '../../src/evidence/how-to-choose.ts'
import type { Entity } from '../../src/evidence/identity.ts'
import { outcome } from '../../src/evidence/status.ts'
import { asked, identity } from '../metrics/identity.ts'
import { entity } from '../reports/identity/found.ts'

const bare = (more: Partial<Entity> = {}) => entity({ websites: [], kinds: [], description: null, ...more })

describe('how to choose a brand of several', () => {
  test.each<{ why: string; one: Entity; others: Entity[]; says: string }>([
    {
      why: 'by its website',
      one: entity({ websites: ['https://www.aurora.example/en?x=1'] }),
      others: [entity({ websites: ['https://other.example/'] })],
      says: '--website aurora.example',
    },
    {
      why: 'by the website that no other has',
      one: entity({ websites: ['https://group.example/', 'https://aurora.example/'] }),
      others: [entity({ websites: ['https://www.group.example/'] })],
      says: '--website aurora.example',
    },
    {
      why: 'not by a website below that of another',
      one: bare({ label: 'Aurora Air Hotels', websites: ['https://hotels.group.example/'] }),
      others: [entity({ websites: ['https://group.example/'] })],
      says: '"Aurora Air Hotels" (its whole name)',
    },
    {
      why: 'by its kind',
      one: bare({ kinds: ['airline'] }),
      others: [bare({ kinds: ['bank'] })],
      says: '--kind "airline"',
    },
    {
      why: 'by the kind that no other is or is described as',
      one: bare({ kinds: ['company', 'airline'] }),
      others: [bare({ description: 'Holding Company' })],
      says: '--kind "airline"',
    },
    {
      why: 'by an account where nothing tells them apart',
      one: bare(),
      others: [bare()],
      says: '--account PLATFORM:HANDLE',
    },
    {
      why: 'not by what is no address',
      one: bare({ websites: ['aurora'] }),
      others: [],
      says: '--account PLATFORM:HANDLE',
    },
  ])('$why', ({ one, others, says }) => expect(howToChoose(one, 'Aurora Air', [one, ...others])).toBe(says))
})

describe('what may have been missed', () => {
  const wikidata = (status: 'ok' | 'timeout') => [{ ...asked('wikidata'), name: 'Wikidata', outcome: outcome(status) }]
  test.each([
    { why: 'nothing where Wikidata answered', found: identity({ sources: wikidata('ok') }), says: null },
    { why: 'nothing where nobody was to ask it', found: identity({ sources: [] }), says: null },
    {
      why: 'nothing of a brand that nobody knows: that this is not known is said in its place',
      found: identity({ sources: wikidata('timeout') }),
      says: null,
    },
    {
      why: 'namesakes of a brand that is known',
      found: identity({ entity: entity(), sources: wikidata('timeout') }),
      says: 'Wikidata could not be asked, so there may be others of that name.',
    },
  ])('$why', ({ found, says }) => expect(leftUnasked(found)).toBe(says))
})
