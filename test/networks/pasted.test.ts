import { describe, expect, test } from 'vitest'
import { bareText, pasted, withoutPunctuation, withScheme } from '../../src/networks/pasted.ts'
import { growth, LINEAR } from '../growth.ts'

describe('an address as people paste it', () => {
  test.each([
    ['https://x.com/aurora', 'https://x.com/aurora', 'what is right stays'],
    ['https://https://x.com/aurora', 'https://x.com/aurora', 'a scheme twice'],
    ['http://https://x.com/aurora', 'https://x.com/aurora', 'two schemes'],
    ['https://https://https://x.com/aurora', 'https://x.com/aurora', 'a scheme thrice'],
    ['https://https//x.com/aurora', 'https://x.com/aurora', 'a scheme twice, once without its colon'],
    ['https:https://x.com/aurora', 'https://x.com/aurora', 'a scheme twice, once without its slashes'],
    ['//https://x.com/aurora', 'https://x.com/aurora', 'slashes before the scheme'],
    ['https:/x.com/aurora', 'https://x.com/aurora', 'a slash too few'],
    ['https:///x.com/aurora', 'https://x.com/aurora', 'a slash too many'],
    ['https:x.com/aurora', 'https://x.com/aurora', 'no slash'],
    ['https//x.com/aurora', 'https://x.com/aurora', 'no colon'],
    ['https;//x.com/aurora', 'https://x.com/aurora', 'another key'],
    ['htttp://x.com/aurora', 'http://x.com/aurora', 'a letter too many'],
    ['https:\\\\x.com/aurora', 'https://x.com/aurora', 'the other slashes'],
    ['\u200bhttps://x.com/aurora\ufeff ', 'https://x.com/aurora', 'marks that nobody sees'],
    ['%20https://x.com/aurora', 'https://x.com/aurora', 'an encoded blank'],
    ['%E2%80%8Bhttps://x.com/aurora', 'https://x.com/aurora', 'an encoded mark that nobody sees'],
    ['https%3A%2F%2Fx.com%2Faurora', 'https://x.com/aurora', 'the whole of it encoded'],
    ['”https://x.com/aurora”', 'https://x.com/aurora', 'quotes of a word processor'],
    ['<https://x.com/aurora>', 'https://x.com/aurora', 'angle brackets'],
    ['/en/help', '/en/help', 'a path'],
    ['https/notes.html', 'https/notes.html', 'a path that begins like a scheme'],
    ['https:/help', 'https:/help', 'no host'],
    ['https://http.cat/404', 'https://http.cat/404', 'a host that begins like a scheme'],
    ['http-status/404', 'http-status/404', 'a word that begins like a scheme'],
    ['javascript:open()', 'javascript:open()', 'a script'],
    ['', '', 'nothing'],
  ])('%j is %j: %s', (text, meant) => expect(pasted(text)).toBe(meant))

  test.each([
    ['www.facebook.com/aurora', 'https://www.facebook.com/aurora'],
    ['//facebook.com/aurora', 'https://facebook.com/aurora'],
    ['facebook.com', null],
    ['facebook.com/', null],
    ['about/us.html', null],
    ['aurora', null],
    ['user@x.com/aurora', null],
  ])('%j with its scheme is %j', (text, address) => expect(withScheme(text)).toBe(address))

  test('keeps marks within a text, which some scripts need, and punctuation unless it is told not to', () => {
    expect(bareText(' \u200bnim\u200cruz. ')).toBe('nim\u200cruz.')
    expect(withoutPunctuation('aurora.air,").')).toBe('aurora.air')
  })

  test.each([
    ['blanks', (n: number) => `${' '.repeat(n)}a${' '.repeat(n)}a`],
    ['marks', (n: number) => '\u200b'.repeat(n)],
    ['encoded blanks', (n: number) => '%20'.repeat(n / 10)],
    ['schemes', (n: number) => 'https://'.repeat(n)],
    ['labels', (n: number) => `https:${'a.'.repeat(n)}`],
    ['quotes', (n: number) => `"https:${'"'.repeat(n)}`],
  ])('takes time for the length of many %s and no more', (_, text) => {
    expect(growth(text, (long) => withoutPunctuation(pasted(long)), 50_000)).toBeLessThan(LINEAR)
  })
})
