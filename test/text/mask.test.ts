import { describe, expect, test } from 'vitest'
import { mask } from '../../src/text/mask.ts'
import { signature } from '../../src/text/signature.ts'

describe('mask', () => {
  test.each([
    ['Hi Anna, please DM us your booking 4711. ^JD', 'hi Bob, please  DM us your booking 99 ^KL'],
    ['@ana See https://a.example/1 for more', '@bob see https://b.example for more'],
    ['Sorry Ana! We are on it -Tom', 'Sorry Bea! We are on it -Eve'],
    ['Your flight AA12 leaves at 10:45', 'Your flight AA98 leaves at 7:05'],
  ])('takes two uses of one template for the same: %s', (a, b) => expect(mask(a)).toBe(mask(b)))

  test.each([
    ['We are on it', 'We are off it'],
    ['', 'We are on it'],
    ['thanks for flying', 'thanks to flying'],
    ['Hi there we look', 'Hi there they look'],
  ])('keeps different texts apart: "%s" and "%s"', (a, b) => expect(mask(a)).not.toBe(mask(b)))

  test('masks the names that it is told', () =>
    expect(mask('Of course, Ana Lima', ['Ana Lima'])).toBe(mask('Of course, Bo Berg', ['Bo Berg'])))
})

describe('signature', () => {
  test.each([
    { text: '', agent: null },
    { text: 'We are on it ^JD', agent: 'JD' },
    { text: 'We are on it. -Anna', agent: 'Anna' },
    { text: 'Here: https://a.example ^RR https://t.example/x', agent: 'RR' },
    { text: 'Sent – Tom', agent: 'Tom' },
    { text: 'We fly Oslo-Bergen', agent: null },
    { text: 'it is well-known', agent: null },
    { text: 'Thanks!', agent: null },
  ])('"$text": $agent', ({ text, agent }) => expect(signature(text)).toBe(agent))
})
