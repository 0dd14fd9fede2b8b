import { describe, expect, test } from 'vitest'
import { page } from '../../../src/reports/terminal/page.ts'
import { curvePlot } from '../../../src/reports/terminal/response-curve.ts'

const ASCII = page({ columns: 80, colour: 0, unicode: false })
const UNICODE = page({ columns: 80, colour: 0, unicode: true })
const at = (seconds: number, share: number) => ({ seconds, share, low: null, high: null })

/** The rows of the plot, without the labels on their left. */
function cells(...curve: Parameters<typeof curvePlot>[0]): string[] {
  return curvePlot(curve, 47, ASCII)
    .slice(0, 9)
    .map((row) => row.slice(7).padEnd(40))
}

describe('curvePlot', () => {
  test('is on the ground until the first answer, and steps up there', () => {
    const rows = cells(at(3600, 0.5), at(259_200, 0.5))
    expect(rows[8]).toMatch(/^\*{20}\*? +$/)
    expect(rows[4]).toMatch(/^ {19,20}\*{20,21}$/)
    expect(rows[0]?.trim()).toBe('')
  })

  test('ends where nobody was watched any longer', () => {
    expect(cells(at(60, 0.2), at(3600, 0.5)).every((row) => row.slice(22).trim() === '')).toBe(true)
  })

  test('goes on at the top once everybody is answered', () => {
    expect(cells(at(60, 0.2), at(3600, 1))[0]).toMatch(/\*{20}$/)
  })

  test('shades the band', () => {
    const rows = cells(
      { seconds: 60, share: 0.5, low: 0.2, high: 0.8 },
      { seconds: 259_200, share: 0.5, low: 0.2, high: 0.8 },
    )
    expect(rows.map((row) => row[30])).toEqual([' ', ' ', ':', ':', '*', ':', ':', ' ', ' '])
  })

  test('draws with braille, eight dots to a character', () => {
    expect(curvePlot([at(60, 1), at(259_200, 1)], 20, UNICODE)[0]).toBe(`100 % ┤${'⠉'.repeat(13)}`)
    expect(curvePlot([at(60, 0), at(259_200, 0)], 20, UNICODE)[8]).toBe(`  0 % ┤${'⣀'.repeat(13)}`)
  })

  test('labels the axes, leaving out what has no room', () => {
    const wide = curvePlot([at(60, 0)], 77, UNICODE)
    expect(wide[10]?.trim().split(/ {2,}/)).toEqual(['1 min', '15 min', '1 h', '4 h', '24 h', '72 h'])
    const narrow = curvePlot([at(60, 0)], 30, UNICODE)[10] ?? ''
    expect(narrow.length).toBeLessThanOrEqual(30)
    expect(narrow).toContain('1 min')
  })
})
