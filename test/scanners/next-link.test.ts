import { describe, expect, test } from 'vitest'
import { nextPath, onwards } from '../../src/scanners/next-link.ts'

const ASKED = 'https://api.plaza.example/topics?page=1'

describe('the next page by a Link header', () => {
  test.each([
    [undefined, null],
    ['', null],
    ['<https://api.plaza.example/topics?page=2>; rel="next"', '/topics?page=2'],
    ['<https://api.plaza.example/topics?page=9>; rel="last", </topics?page=2>; rel=next', '/topics?page=2'],
    ['<?page=2>; title="a, b"; rel="prefetch NEXT"', '/topics?page=2'],
    ['<https://elsewhere.example/topics?page=2>; rel="next"', '/topics?page=2'],
    ['<https://api.plaza.example/a,b?c=1,2>; rel="next"', '/a,b?c=1,2'],
    ['<https://api.plaza.example/topics?page=1>; rel="prev"', null],
    ['https://api.plaza.example/topics?page=2; rel="next"', null],
    ['<', null],
  ])('%j is %j', (header, path) => expect(nextPath(header, ASKED)).toBe(path))

  test('that is no address is there, and cannot be read', () => {
    expect(() => nextPath('<https://[>; rel="next"', ASKED)).toThrow('a next page that is not an address')
  })
})

test('whoever goes on is led to no page twice', () => {
  const goOn = onwards(ASKED)
  expect(goOn('https://api.plaza.example/topics?page=2')).toBe('https://api.plaza.example/topics?page=2')
  expect(goOn(null)).toBeNull()
  expect(() => goOn('https://api.plaza.example/topics?page=2')).toThrow('that was read before')
  expect(() => goOn(ASKED)).toThrow('that was read before')
})
