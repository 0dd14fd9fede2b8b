import { expect, test } from 'vitest'
import { holdsLogin, withoutLogins } from '../../src/evidence/address.ts'
import { growth, LINEAR } from '../growth.ts'

test.each([
  ['https://aurora.example/', false],
  ['https://jo@aurora.example/', true],
  ['https://:hush@aurora.example/', true],
  ['https://jo:hush@aurora.example/', true],
  ['https://skies.example/@aurora', false],
])('%s holds a login: %s', (address, expected) => expect(holdsLogin(new URL(address))).toBe(expected))

test.each([
  ['no address at all, me@aurora.example', 'no address at all, me@aurora.example'],
  ['"https://jo:hush@aurora.example/a" is not', '"https://aurora.example/a" is not'],
  ['feeds:http://jo:hu@sh@aurora.example', 'feeds:http://aurora.example'],
  ['two: http://a:b@x.example, ftp://c@y.example', 'two: http://x.example, ftp://y.example'],
  [
    'https://skies.example/@aurora and https://x.example?mail=a@b',
    'https://skies.example/@aurora and https://x.example?mail=a@b',
  ],
])('%s is shown as %s', (text, shown) => expect(withoutLogins(text)).toBe(shown))

test('a long text costs time that grows with its length', () =>
  expect(growth((n) => '://a'.repeat(n), withoutLogins, 100_000)).toBeLessThan(LINEAR))
