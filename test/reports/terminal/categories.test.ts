import { describe, expect, test } from 'vitest'
import { categories } from '../../../src/reports/terminal/categories.ts'
import { page } from '../../../src/reports/terminal/page.ts'
import type { BrandMetric, Scorecard } from '../../../src/scorecard/schema.ts'

const LONG =
  'The server of the platform was not found: it does not exist, or there is no network here to look for it in.'

function unread(reason: string): BrandMetric {
  return {
    title: 'x',
    value: null,
    unit: 'share',
    status: 'error',
    n: null,
    interval: null,
    approx: null,
    reason,
    breakdown: null,
    sources: [],
    sourcesTotal: 0,
    score: null,
    benchmark: null,
    curve: null,
  }
}

/** A card of three categories that were not measured, for these reasons. */
function shown(...reasons: string[]): string {
  const ids = ['reach', 'activity', 'voice']
  const card: Pick<Scorecard, 'categories' | 'metrics'> = {
    categories: ids.map((id) => ({ id, title: id, weight: 10, score: null, coverage: 0, metrics: [id] })),
    metrics: Object.fromEntries(ids.map((id, i) => [id, unread(reasons[i] ?? 'nothing')])),
  }
  return categories(card, 77, page({ columns: 80, colour: 0, unicode: true }))
    .join(' ')
    .replace(/\s+/g, ' ')
}

describe('a category that was not measured', () => {
  test('tells a long reason once', () => {
    const text = shown(LONG, LONG, 'Needs intent.')
    expect(text.match(/does not exist/g)).toHaveLength(1)
    expect(text).toMatch(/activity +not measured, for the same reason/)
  })

  test('says whose reason it shares, unless it stands right below', () => {
    expect(shown(LONG, 'Needs intent.', LONG)).toMatch(/voice +not measured, for the same reason as reach/)
    expect(shown(LONG, LONG, LONG)).not.toContain('reason as')
  })

  test('tells a short reason each time', () => {
    expect(shown('Needs intent.', 'Needs intent.', LONG).match(/Needs intent/g)).toHaveLength(2)
  })
})
