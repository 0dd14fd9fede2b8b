import { test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { errorDocument, jsonReport } from '../../src/reports/json.ts'
import { Scorecard } from '../../src/scorecard/schema.ts'
import { anyScorecard, anyText, SAMPLES, sample } from './samples.ts'

describe('jsonReport', () => {
  test.each(SAMPLES)('%s comes back as it was', (name) => {
    expect(Scorecard.parse(JSON.parse(jsonReport(sample(name))))).toEqual(sample(name))
  })

  test('is indented by two spaces and ends with one newline', () => {
    const lines = jsonReport(sample('rich')).split('\n')
    expect(lines.slice(0, 2)).toEqual(['{', '  "schemaVersion": 3,'])
    expect(lines.slice(-2)).toEqual(['}', ''])
  })

  prop.prop([anyScorecard], { numRuns: 30 })(
    'holds nothing that a terminal acts upon, and loses nothing',
    (scorecard) => {
      const text = jsonReport(scorecard)
      expect(text).not.toMatch(/(?!\n)\p{Cc}|\p{Bidi_Control}|\p{Zl}|\p{Zp}/u)
      expect(JSON.parse(text)).toEqual(scorecard)
    },
  )
})

describe('errorDocument', () => {
  test('has the version, and the same keys with a hint and without', () => {
    const [told, silent] = ['Use --help.', null].map((hint) =>
      JSON.parse(errorDocument({ code: 'usage', message: 'No such platform.', hint })),
    )
    expect(told).toEqual({
      schemaVersion: 3,
      error: { code: 'usage', message: 'No such platform.', hint: 'Use --help.' },
    })
    expect(silent.error).toHaveProperty('hint', null)
  })

  prop.prop([anyText])('is JSON whatever the message', (message) => {
    expect(JSON.parse(errorDocument({ code: 'bug', message, hint: null })).error.message).toBe(message)
  })
})
