import { expect, test } from 'vitest'
import { number } from '../../src/reports/numbers.ts'

test.each([
  { value: 0, told: '0' },
  { value: 0.44, told: '0.4' },
  { value: 7, told: '7' },
  { value: 9876, told: '9,876' },
  { value: 12_345, told: '12.3K' },
  { value: 999_960, told: '1M' },
  { value: 1_204_311, told: '1.2M' },
  { value: -30_250, told: '-30.3K' },
])('$value is told as $told', ({ value, told }) => expect(number(value)).toBe(told))
