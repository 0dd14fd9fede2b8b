import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { baseOf, communityHandle } from '../../src/scanners/community-handle.ts'

const handle = communityHandle(['topic', 't5'])

describe('the handle of a community on a host of its own', () => {
  test.each([
    ['community.aurora-air.example', 'community.aurora-air.example'],
    [' Community.Aurora-Air.Example/ ', 'community.aurora-air.example'],
    ['https://community.aurora-air.example', 'community.aurora-air.example'],
    ['http://community.aurora-air.example:8080/', 'community.aurora-air.example:8080'],
    ['https://www.aurora-air.example/forum/', 'www.aurora-air.example/forum'],
    ['www.aurora-air.example/en/forum', 'www.aurora-air.example/en/forum'],
    ['https://www.aurora-air.example/forum/topic/12/bag-lost?page=2#3', 'www.aurora-air.example/forum'],
    ['https://community.aurora-air.example/t5/Questions/ct-p/x', 'community.aurora-air.example'],
    ['https://forum.müller.example', 'forum.xn--mller-kva.example'],
    ['127.0.0.1:4567', '127.0.0.1:4567'],
  ])('%j is %j', (text, expected) => expect(handle.parse(text)).toBe(expected))

  test.each([
    ['', 'nothing'],
    ['localhost', 'a name without a domain'],
    ['two words', 'words'],
    ['@', 'no name'],
    ['a/b', 'a path'],
    ['ftp://forum.aurora-air.example', 'another protocol'],
    ['javascript:alert(1)//forum.example', 'a script'],
    ['https://user:secret@forum.aurora-air.example', 'somebody signed in'],
    ['forum.aurora-air.example/a/b/c', 'a page too deep'],
    ['forum.aurora-air.example/%2e%2e/%00', 'a path that needs to be escaped'],
    ['forum.aurora-air.example/a b', 'a path with a space'],
    ['.example', 'no host'],
    ['__proto__', 'a key'],
    ['\u001b[31mforum.example', 'a control sequence'],
  ])('%j is none: %s', (text) => expect(handle.parse(text)).toBeNull())

  test('has the domain of its host, which only its owner can give', () => {
    expect(handle.domain?.('www.aurora-air.example:8080/forum')).toBe('www.aurora-air.example')
  })

  test('what was read once is read the same again, also from its address, whatever was typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.domain(), fc.string()), (text) => {
        const parsed = handle.parse(text)
        if (parsed === null) return
        expect(handle.parse(parsed)).toBe(parsed)
        expect(handle.parse(handle.url(parsed))).toBe(parsed)
      }),
    )
  })
})

test.each([
  ['forum.example', 'https://forum.example'],
  ['www.example.com/en/forum', 'https://www.example.com/en/forum'],
])('%s is asked at %s', (of, base) => expect(baseOf(of, (host) => `https://${host}`)).toBe(base))

test('a community is asked where its host was said to be', () => {
  expect(baseOf('forum.example/x', () => 'http://127.0.0.1:4567')).toBe('http://127.0.0.1:4567/x')
})
