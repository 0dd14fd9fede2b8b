import { describe, expect, test } from 'vitest'
import { kindFits } from '../../../src/identify/entities/kind-fit.ts'

describe('a kind', () => {
  test.each([
    { kind: '', kinds: ['bank'], description: null, fits: false },
    { kind: '.*', kinds: ['bank'], description: null, fits: false },
    { kind: 'bank', kinds: [], description: null, fits: false },
    { kind: 'bank', kinds: ['atm', 'bank'], description: null, fits: true },
    { kind: 'Banks', kinds: ['bank'], description: null, fits: true },
    { kind: 'bank', kinds: [], description: 'chain of banks in the north', fits: true },
    { kind: 'ban', kinds: ['bank'], description: 'bankrupt', fits: false },
    { kind: 'airline', kinds: [], description: 'Northern airline', fits: true },
    { kind: 'airline', kinds: [], description: 'flag carrier of the north', fits: true },
    { kind: 'airlines', kinds: [], description: 'Northern airline', fits: true },
    { kind: 'bakery', kinds: ['bakery'], description: null, fits: true },
    { kind: 'bakeries', kinds: ['bakery'], description: null, fits: true },
    { kind: 'bus', kinds: ['bus transport'], description: null, fits: true },
    { kind: 'fast food', kinds: ['fast food'], description: null, fits: true },
    { kind: 'gas station', kinds: ['petrol station'], description: null, fits: true },
    { kind: 'drugstore', kinds: ['chemist'], description: null, fits: true },
    { kind: 'telecom', kinds: [], description: 'Northern telecommunications company', fits: true },
    { kind: 'clothes', kinds: ['clothes shop'], description: null, fits: true },
    { kind: 'carmaker', kinds: ['car dealer'], description: null, fits: true },
    { kind: 'supermarket', kinds: ['bank'], description: 'supermarkets’ bank', fits: true },
  ])('$kind: $kinds, $description', ({ kind, kinds, description, fits }) => {
    expect(kindFits({ kinds, description }, kind)).toBe(fits)
  })
})
