import { expect, test } from 'vitest'
import { bySite } from '../../../src/identify/entities/same-site.ts'
import { entity } from './entity.ts'

test.each([
  { sites: [], expected: [], why: 'nobody' },
  { sites: [[], []], expected: ['Q1', 'Q2'], why: 'without sites all are apart' },
  { sites: [['a.com'], ['b.com']], expected: ['Q1', 'Q2'], why: 'other sites' },
  { sites: [['a.com'], ['www.a.com']], expected: ['Q1'], why: 'one registrable domain' },
  { sites: [['a.com'], ['b.com'], ['b.com', 'a.com']], expected: ['Q1'], why: 'joined by a third' },
  { sites: [['a.com'], ['b.com'], ['c.com', 'b.com']], expected: ['Q1', 'Q2'], why: 'the first of each' },
  { sites: [['a.co.uk'], ['b.co.uk']], expected: ['Q1', 'Q2'], why: 'a public suffix joins nobody' },
])('$sites: $why', ({ sites, expected }) => {
  const contenders = sites.map((hosts, at) => {
    const websites = hosts.map((host) => `https://${host}/`)
    return { entity: entity(at + 1, 'Aurora', { websites }), fit: 'name' as const, weight: 16 / 2 ** at }
  })
  expect(bySite(contenders).map((one) => one.entity.id)).toEqual(expected)
})

test.each([
  { weights: [10, 8], expected: ['Q1'] },
  { weights: [10, 9], expected: ['Q1', 'Q2'] },
  { weights: [10, 9, 5], expected: ['Q1', 'Q2'] },
])('of one site, with weights $weights', ({ weights, expected }) => {
  const contenders = weights.map((weight, at) => {
    return { entity: entity(at + 1, 'Aurora', { websites: ['https://a.com'] }), fit: 'name' as const, weight }
  })
  expect(bySite(contenders).map((one) => one.entity.id)).toEqual(expected)
})
