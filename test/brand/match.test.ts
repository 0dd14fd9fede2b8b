import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { brandMatcher, squeeze, wholeWords } from '../../src/brand/match.ts'

const brand = {
  name: 'Aurora Air',
  aliases: [
    { text: 'AA', caseSensitive: true },
    { text: "Aurora's", caseSensitive: false },
  ],
  exclude: ['AA battery'],
  context: [],
}

describe('brandMatcher', () => {
  const names = brandMatcher(brand)
  test.each([
    { text: '', named: false },
    { text: 'I fly Aurora Air', named: true },
    { text: 'AURORA\n AIR!', named: true },
    { text: 'Aurora Airlines', named: false },
    { text: 'NeoAurora Air', named: false },
    { text: 'Ñaurora air', named: false },
    { text: '#AuroraAir', named: false },
    { text: 'AA is late', named: true },
    { text: 'aa is late', named: false },
    { text: 'Aurora’s crew', named: true },
    { text: 'my AA battery, AA', named: false },
  ])('"$text": $named', ({ text, named }) => expect(names(text)).toBe(named))

  test('where there are context words one of them must occur too', () => {
    const delta = brandMatcher({ name: 'Delta', aliases: [], exclude: [], context: ['flight', 'airport'] })
    expect([delta('the Delta flight'), delta('the river delta')]).toEqual([true, false])
  })

  test.each(['🍏', 'C++', 'a.b', '(x', '.NET', 'Yahoo!', 'Ben & Jerry’s', '$AAPL'])(
    'finds %s, whatever its characters',
    (name) => {
      const named = brandMatcher({ name, aliases: [], exclude: [], context: [] })
      expect([named(`I like ${name} so much`), named('I like it')]).toEqual([true, false])
    },
  )

  prop.prop([fc.string({ minLength: 1 }).filter((name) => name.trim() !== '')])(
    'a name of any characters finds itself',
    (name) => {
      expect(wholeWords(name, false).test(` ${name.trim()} `.normalize('NFC'))).toBe(true)
    },
  )
})

test('squeeze keeps letters and digits alone', () => expect(squeeze(' Aurora-Air! é1 ')).toBe('auroraaire1'))
