import { describe, expect, test } from 'vitest'
import { organisation } from '../../../src/identify/page/organisation.ts'
import { fixture, page } from './fixtures.ts'

const NOTHING = { names: [], telephone: [], email: [], hours: [], sameAs: [], contactPoints: [] }

function data(json: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(json)}</script>`
}

describe('organisation', () => {
  test('says nothing of what a page does not say', () => {
    expect(organisation(page('<h1>Aurora Air</h1>'))).toEqual(NOTHING)
  })

  test('reads a graph whose parts name each other, and tells the brand from its owner and from what it reviews', () => {
    expect(organisation(fixture('nextjs', 'https://www.auroraair.example/'))).toEqual({
      names: ['Aurora Air'],
      telephone: ['+1-555-0100'],
      email: ['hello@auroraair.example'],
      hours: [],
      sameAs: [
        'https://www.facebook.com/auroraair',
        'https://www.linkedin.com/company/aurora-air',
        'https://www.youtube.com/@auroraair',
      ],
      contactPoints: [
        {
          type: 'customer service',
          telephone: '+1-555-0101',
          email: null,
          url: null,
          hours: ['Monday, Friday 08:00-20:00'],
        },
      ],
    })
  })

  test('reads microdata, without what belongs to a thing within', () => {
    expect(organisation(fixture('contact', 'https://www.auroraair.example/contact'))).toEqual({
      ...NOTHING,
      names: ['Aurora Air'],
      telephone: ['+1-555-0100'],
      email: ['hello@auroraair.example'],
      hours: ['Mo-Fr 08:00-20:00'],
      sameAs: ['https://www.facebook.com/auroraair'],
    })
  })

  test('reads JSON as it was meant, passes over what is none, and lets no page change how objects work', () => {
    const found = organisation(fixture('broken-data', 'https://www.kettlekite.example/'))
    expect(found).toEqual({
      ...NOTHING,
      names: ['Kettle & Kite'],
      telephone: ['+1-555-0102', '15550103'],
      sameAs: ['https://www.facebook.com/kettleandkite', 'https://twitter.com/kettlekite'],
    })
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  test.each([
    {
      why: 'the page’s one organisation is its own, whatever address it has',
      html: data({ '@type': 'Hotel', name: 'Aurora Inn', url: 'https://staging.example' }),
      names: ['Aurora Inn'],
    },
    {
      why: 'of several without an address none is',
      html: data([
        { '@type': 'Organization', name: 'One' },
        { '@type': 'Organization', name: 'Two' },
      ]),
      names: [],
    },
    {
      why: 'a site’s publisher may be a person',
      html: data({ '@type': 'WebSite', publisher: { '@type': 'Person', name: 'Nina Northwind' } }),
      names: ['Nina Northwind'],
    },
    {
      why: 'a person is no organisation otherwise',
      html: data({ '@type': 'Person', name: 'Nina Northwind', url: 'https://www.auroraair.example/nina' }),
      names: [],
    },
    {
      why: 'the maker of a product that is sold is another',
      html: data({ '@type': 'Product', brand: { '@type': 'Brand', name: 'Fjord Boots' } }),
      names: [],
    },
    {
      why: 'names come from Open Graph, too, each once, fit for one line',
      html: `<meta property="og:site_name" content=" Aurora\u202e Air\n"><meta name="application-name" content="Aurora Air">`,
      names: ['Aurora Air'],
    },
    {
      why: 'a name of a thousand letters is none',
      html: `<meta property="og:site_name" content="${'a'.repeat(1000)}">`,
      names: [],
    },
  ])('$why', ({ html, names }) => expect(organisation(page(html)).names).toEqual(names))
})
