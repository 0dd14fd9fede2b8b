import { describe, expect, test } from 'vitest'
import { heatMap } from '../../../src/reports/terminal/heat-map.ts'
import { page } from '../../../src/reports/terminal/page.ts'

const PAGE = page({ columns: 100, colour: 0, unicode: true })
const hours = (known: Record<number, [contacts: number, covered: boolean]>) =>
  Array.from({ length: 168 }, (_, hour) => ({ contacts: known[hour]?.[0] ?? 0, covered: known[hour]?.[1] ?? false }))

describe('heatMap', () => {
  const rows = heatMap(
    hours({ 0: [4, true], 1: [1, true], 2: [3, false], 3: [0, true], 167: [120, false] }),
    2,
    'UTC',
    PAGE,
  )

  test('begins on Monday at midnight and ends on Sunday at 23 h', () => {
    expect(rows[1]).toMatch(/^Mon/)
    expect(rows[7]).toMatch(/^Sun .*99$/)
  })

  test('shades the hours that are answered by how many write, and numbers the others', () => {
    expect(rows[1]?.slice(5, 13)).toBe('░░░░ 3 ·')
  })

  test('shades the busiest hour in full', () => {
    expect(heatMap(hours({ 0: [4, true], 1: [1, true] }), 3, 'UTC', PAGE)[1]).toMatch(/^Mon {2}██ ░░ {2}·/)
  })

  test('has nothing but dots when nobody wrote', () => {
    expect(heatMap(hours({}), 2, 'UTC', PAGE)[3]).toBe(`Wed  ${' ·'.repeat(24)}`)
  })

  test('names the time zone', () => expect(rows.join(' ')).toContain('(UTC)'))
})
