import { describe, expect, test } from 'vitest'
import { parseTimezone } from '../../src/commands/parse.ts'
import { parseDuration, parseMoment } from '../../src/commands/parse-time.ts'
import { iso, seconds } from '../../src/evidence/time.ts'

const NOW = seconds('2026-03-31T14:30:10.5Z')

describe('a moment', () => {
  test.each([
    { text: '30d', is: '2026-03-01T14:30:10Z' },
    { text: '30 days', is: '2026-03-01T14:30:10Z' },
    { text: '30 Days ago', is: '2026-03-01T14:30:10Z' },
    { text: '1month', is: '2026-02-28T14:30:10Z' },
    { text: 'a month ago', is: '2026-02-28T14:30:10Z' },
    { text: 'last month', is: '2026-02-28T14:30:10Z' },
    { text: '2 years', is: '2024-03-31T14:30:10Z' },
    { text: '1.5h', is: '2026-03-31T13:00:10Z' },
    { text: 'an hour ago', is: '2026-03-31T13:30:10Z' },
    { text: '15 min', is: '2026-03-31T14:15:10Z' },
    { text: 'a week', is: '2026-03-24T14:30:10Z' },
    { text: 'yesterday', is: '2026-03-30T00:00:00Z' },
    { text: ' Today ', is: '2026-03-31T00:00:00Z' },
    { text: 'now', is: '2026-03-31T14:30:10Z' },
    { text: '2026-03-01', is: '2026-03-01T00:00:00Z' },
    { text: '2026-03-01T12:00', is: '2026-03-01T12:00:00Z' },
    { text: '2026-03-01 12:00:30', is: '2026-03-01T12:00:30Z' },
    { text: '2026-03-01t12:00:00+02:00', is: '2026-03-01T10:00:00Z' },
    { text: '2024-02-29', is: '2024-02-29T00:00:00Z' },
  ])('$text', ({ text, is }) => expect(iso(parseMoment(text, '--since', NOW))).toBe(is))

  test.each([
    { text: '2026-02-31', says: /--since "2026-02-31" .*no such day/ },
    { text: '2025-02-29', says: /no such day/ },
    { text: '2026-13-01', says: /no such day/ },
    { text: '2026-02-30T10:00:00Z', says: /no such day/ },
    { text: '2026-02-01T25:00', says: /no such time of day/ },
    { text: '30', says: /like 30d/ },
    { text: '1M', says: /not a time/ },
    { text: '0d', says: /not a time/ },
    { text: 'd', says: /not a time/ },
    { text: 'soon', says: /not a time/ },
    { text: '', says: /not a time/ },
    { text: '30d\u001b[31m', says: /"30d\\u001b\[31m" is not a time/ },
  ])('$text is refused', ({ text, says }) => expect(() => parseMoment(text, '--since', NOW)).toThrow(says))
})

test.each([
  { text: '6h', is: 21_600 },
  { text: '6 hours', is: 21_600 },
  { text: 'a month', is: 2_592_000 },
  { text: '90s', is: 90 },
  { text: '2w', is: 1_209_600 },
])('a duration of $text', ({ text, is }) => expect(parseDuration(text, '--reuse')).toBe(is))

test.each([
  { given: 'Asia/Kolkata', is: 'Asia/Kolkata' },
  { given: 'Asia/Calcutta', is: 'Asia/Calcutta' },
  { given: 'Europe/Kyiv', is: 'Europe/Kyiv' },
  { given: 'europe/kyiv', is: 'Europe/Kyiv' },
  { given: 'america/new_york', is: 'America/New_York' },
  { given: ' utc ', is: 'UTC' },
  { given: 'CET', is: 'CET' },
])('the zone $given is called $is', ({ given, is }) => expect(parseTimezone(given, '--timezone')).toBe(is))

test.each(['BST', 'IST', 'pst'])('%s, which means several zones, is refused', (given) =>
  expect(() => parseTimezone(given, '--timezone')).toThrow(/may mean several time zones/),
)
