import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { identity, normalBody, normalUrl } from '../../src/http/identity.ts'

describe('normalUrl', () => {
  test.each([
    { url: 'https://aurora.example', normal: 'https://aurora.example/', why: 'a path is never empty' },
    {
      url: 'https://AURORA.example:443/A?b=2&a=1#top',
      normal: 'https://aurora.example/A?a=1&b=2',
      why: 'sorted, no fragment',
    },
    { url: 'https://aurora.example/?', normal: 'https://aurora.example/', why: 'an empty query is none' },
    { url: 'https://aurora.example/?a=2&a=1', normal: 'https://aurora.example/?a=1&a=2', why: 'equal names by value' },
    {
      url: 'https://aurora.example/?q=a%20b',
      normal: 'https://aurora.example/?q=a+b',
      why: 'one way to write a space',
    },
    {
      url: "https://aurora.example/?q=it's",
      normal: 'https://aurora.example/?q=it%27s',
      why: 'one way to write a quote',
    },
  ])('$url: $why', ({ url, normal }) => expect(normalUrl(url)).toBe(normal))

  const query = fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' })), { maxLength: 6 })
  const address = (pairs: [string, string][]) => `https://aurora.example/x?${new URLSearchParams(pairs)}`

  property.prop([query])('is the same when done twice', (pairs) => {
    const once = normalUrl(address(pairs))
    expect(normalUrl(once)).toBe(once)
  })

  property.prop([
    query.chain((pairs) => fc.tuple(fc.constant(pairs), fc.shuffledSubarray(pairs, { minLength: pairs.length }))),
  ])('does not depend on the order of the query', ([pairs, shuffled]) => {
    expect(normalUrl(address(shuffled))).toBe(normalUrl(address(pairs)))
  })

  property.prop([query, query])('keeps different queries apart', (a, b) => {
    const sorted = (pairs: [string, string][]) => pairs.map((pair) => JSON.stringify(pair)).sort()
    const same = JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
    expect(normalUrl(address(a)) === normalUrl(address(b))).toBe(same)
  })
})

describe('normalBody', () => {
  test.each([
    { body: null, normal: '' },
    { body: '', normal: '' },
    { body: 'a=1&b=2', normal: 'a=1&b=2' },
    { body: '{ "b": [1, {"d": null, "c": "x"}], "a": 1 }', normal: '{"a":1,"b":[1,{"c":"x","d":null}]}' },
    { body: '{"__proto__": 1, "a": 2}', normal: '{"__proto__":1,"a":2}' },
  ])('$body', ({ body, normal }) => expect(normalBody(body)).toBe(normal))
})

test('a GET and a POST of one address are two requests', () => {
  const url = 'https://aurora.example/x'
  expect(identity({ method: 'GET', url, body: null })).not.toBe(identity({ method: 'POST', url, body: null }))
})
