import { describe, expect, test } from 'vitest'
import { heatMap, heatMapCell, heatMapColumns } from '../../../src/reports/terminal/heat-map.ts'
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
    expect(rows[7]).toMatch(/^Sun .*9\+$/)
  })

  test('shades the hours that are answered by how many write, and numbers the others', () => {
    expect(rows[1]?.slice(5, 13)).toBe('░░░░ 3 ·')
  })

  test('shades the busiest hour in full', () => {
    expect(heatMap(hours({ 0: [4, true], 1: [1, true] }), 3, 'UTC', PAGE)[1]).toMatch(/^Mon {3}██ ░░ {2}·/)
  })

  test('has nothing but dots when nobody wrote', () => {
    expect(heatMap(hours({}), 2, 'UTC', PAGE)[3]).toBe(`Wed  ${' ·'.repeat(24)}`)
  })

  test('names the time zone', () => expect(rows.join(' ')).toContain('(UTC)'))

  test.each([
    { contacts: 9, room: 120, cell: 2 },
    { contacts: 10, room: 120, cell: 3 },
    { contacts: 120, room: 120, cell: 4 },
    { contacts: 120, room: 97, cell: 3 },
    { contacts: 12_000, room: 97, cell: 3 },
  ])('has cells of $cell columns for $contacts contacts where there are $room', ({ contacts, room, cell }) => {
    const known = hours({ 0: [contacts, false], 1: [contacts, false], 2: [12_000, true] })
    expect(heatMapCell(known, room)).toBe(cell)
    for (const line of heatMap(known, cell, 'UTC', PAGE)) expect(line.length).toBeLessThanOrEqual(heatMapColumns(cell))
  })
})
