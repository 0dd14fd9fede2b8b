import { describe, expect, test } from 'vitest'
import { day, moment, period, timeOfDay } from '../../src/reports/dates.ts'

const at = '2025-09-02T04:05:09.500Z'

test('times are told in UTC, however they are written', () => {
  expect([day(at), timeOfDay(at), moment(at)]).toEqual(['2 Sep 2025', '04:05:09', '2 Sep 2025 04:05'])
  expect(moment('2025-09-02T00:30:00+02:00')).toBe('1 Sep 2025 22:30')
})

test('what is no time is told as it is, but for what a terminal acts upon', () => {
  expect([day, timeOfDay, moment].map((tell) => tell('soon\u001b[2J'))).toEqual(['soon', 'soon', 'soon'])
})

describe('period', () => {
  test.each([
    { since: '2025-08-23T14:05:10Z', until: '2025-09-22T14:05:10Z', told: '23 Aug to 22 Sep 2025 (30 days)' },
    { since: '2024-12-30T00:00:00Z', until: '2025-01-06T00:00:00Z', told: '30 Dec 2024 to 6 Jan 2025 (7 days)' },
    { since: '2025-09-22T10:00:00Z', until: '2025-09-22T14:00:00Z', told: '22 Sep 2025 10:00 to 14:00 UTC (4 h)' },
    {
      since: '2025-09-21T22:00:00Z',
      until: '2025-09-22T14:00:00Z',
      told: '21 Sep 2025 22:00 to 22 Sep 2025 14:00 UTC (16 h)',
    },
    { since: '2025-09-22T14:00:00Z', until: '2025-09-22T14:00:00Z', told: '22 Sep 2025 14:00 to 14:00 UTC (0 s)' },
  ])('$told', ({ told, ...window }) => expect(period(window)).toBe(told))
})
