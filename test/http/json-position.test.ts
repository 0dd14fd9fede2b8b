import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { jsonFault } from '../../src/http/json-position.ts'

describe('where a text stops being JSON', () => {
  test.each([
    { text: '', at: [1, 1] },
    { text: '{"a": 1,}', at: [1, 9] },
    { text: '{"a": 1\n "b": 2}', at: [2, 2] },
    { text: '[1, 2', at: [1, 6] },
    { text: '{"a" 1}', at: [1, 6] },
    { text: '{a: 1}', at: [1, 2] },
    { text: '[01]', at: [1, 3] },
    { text: '"a\nb"', at: [1, 3] },
    { text: '"\\x"', at: [1, 2] },
    { text: '"never ends', at: [1, 12] },
    { text: '{} {}', at: [1, 4] },
    { text: 'undefined', at: [1, 1] },
    { text: '<!doctype html>', at: [1, 1] },
  ])('$text', ({ text, at }) => {
    const [line, column] = at
    expect(jsonFault(text)).toEqual({ line, column })
  })

  property.prop([fc.json()])('nowhere, when it is JSON', (text) => {
    expect(jsonFault(text)).toBeNull()
    expect(jsonFault(JSON.stringify(JSON.parse(text), null, 3))).toBeNull()
  })

  property.prop([fc.json(), fc.nat(), fc.constantFrom('', '"', ',', '}', ']', '\\', '0', 'x', ':')])(
    'it agrees with JSON.parse on damaged JSON',
    (text, place, damage) => {
      const at = place % (text.length + 1)
      const damaged = text.slice(0, at) + damage + text.slice(at + 1)
      let parses = true
      try {
        JSON.parse(damaged)
      } catch {
        parses = false
      }
      expect(jsonFault(damaged) === null).toBe(parses)
    },
  )

  test('in a text of megabytes', () => {
    const long = `{"a":"${'x'.repeat(30_000_000)}"`
    expect(jsonFault(`${long}}`)).toBeNull()
    expect(jsonFault(long)).toEqual({ line: 1, column: long.length + 1 })
    expect(jsonFault('['.repeat(500_000))).toEqual({ line: 1, column: 500_001 })
  })
})
