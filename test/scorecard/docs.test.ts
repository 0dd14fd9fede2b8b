import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { BREAKDOWNS } from '../../scripts/docs-scoring/breakdowns.ts'
import { scoringPage } from '../../scripts/docs-scoring/page.ts'
import { METRICS } from '../../src/metrics/index.ts'

describe('docs/scoring.md', () => {
  test('is what the rubric says', () => {
    expect(readFileSync(new URL('../../docs/scoring.md', import.meta.url), 'utf8')).toBe(scoringPage())
  })

  test('names every metric', () => {
    const page = scoringPage()
    for (const { id } of METRICS) expect(page).toContain(`\`${id}\``)
  })

  test('explains the breakdowns of metrics alone', () => {
    const ids = METRICS.map(({ id }) => id)
    for (const id of Object.keys(BREAKDOWNS)) expect(ids).toContain(id)
  })
})
