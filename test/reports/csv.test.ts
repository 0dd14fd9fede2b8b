import { test as prop } from '@fast-check/vitest'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { csvReport } from '../../src/reports/csv.ts'
import type { Scorecard } from '../../src/scorecard/schema.ts'
import { anyScorecard, SAMPLES, sample } from './samples.ts'

const LEADING = 'brand platform name outcome reason since until observed_at requests score grade coverage'.split(' ')

function rows(scorecard: Scorecard): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(csvReport(scorecard, { dialect: 'rfc' }), {
    header: true,
    newline: '\r\n',
    skipEmptyLines: true,
  })
  expect(errors).toEqual([])
  return data
}

function row(scorecard: Scorecard, platform: string): Record<string, string> {
  return rows(scorecard).find((one) => one.platform === platform) ?? {}
}

describe('csvReport', () => {
  test.each(SAMPLES)('%s has a row for each platform and one over all', (name) => {
    const platforms = Object.keys(sample(name).platforms)
    expect(rows(sample(name)).map(({ platform }) => platform)).toEqual([...platforms, 'all'])
  })

  test('has the same columns in the same order, whatever is known', () => {
    const [rich, unknown] = [sample('rich'), sample('unknown')].map((one) => Object.keys(row(one, 'all')))
    const metrics = Object.keys(sample('rich').metrics)
    const columns = metrics.flatMap((id) => ['value', 'low', 'high', 'n', 'status'].map((what) => `${id}_${what}`))
    expect(rich).toEqual([...LEADING, ...columns, 'channels', 'channels_read'])
    expect(unknown).toEqual(rich)
  })

  test('tells the total in the last row alone', () => {
    expect(row(sample('rich'), 'all')).toMatchObject({ score: '65.11', grade: 'C', coverage: '0.9234', requests: '' })
    expect(row(sample('rich'), 'all')).toMatchObject({ channels: '7', channels_read: '4' })
    expect(row(sample('rich'), 'bluesky')).toMatchObject({ score: '', grade: '', requests: '31', outcome: 'partial' })
    expect(row(sample('unscored'), 'all')).toMatchObject({ score: '', reason: sample('unscored').scoreReason })
  })

  test('tells values with their interval, their number and their status, and leaves empty what is not known', () => {
    expect(row(sample('rich'), 'bluesky')).toMatchObject({
      'answered-72h_value': '0.66',
      'answered-72h_low': '0.53',
      'answered-72h_high': '0.77',
      'answered-72h_n': '58',
      'answered-72h_status': 'ok',
      topics_value: '',
    })
    expect(row(sample('rich'), 'mastodon')).toMatchObject({
      'first-response-time_value': '',
      'first-response-time_low': '259200',
      'first-response-time_high': '',
      'last-post_value': '',
      'last-post_status': 'rate_limited',
    })
  })

  test('tells what is of the brand as a whole in the last row alone, in the same columns', () => {
    const ids = ['accounts-proven', 'open-to-replies', 'status-page', 'security-contact']
    const [all, one] = [row(sample('rich'), 'all'), row(sample('rich'), 'bluesky')]
    expect(ids.map((id) => all[`${id}_value`])).toEqual(['0.833', '0.667', '0', '1'])
    expect(ids.map((id) => one[`${id}_value`])).toEqual(['', '', '', ''])
    expect(ids.map((id) => one[`${id}_status`])).toEqual(ids.map(() => 'not_applicable'))
  })

  test('leaves numbers below zero numbers', () => {
    expect(row(sample('negative'), 'all')).toMatchObject({
      'social-promoter-score_value': '-12.5',
      'social-promoter-score_low': '-30.25',
    })
  })

  test('defuses what strangers wrote, on one line a row', () => {
    const text = csvReport(sample('hostile'), { dialect: 'rfc' })
    expect(text.split('\r\n')).toHaveLength(Object.keys(sample('hostile').platforms).length + 3)
    expect(row(sample('hostile'), 'all').brand).toMatch(/^'=cmd/)
  })

  prop.prop([anyScorecard], { numRuns: 30 })('is a rectangle whatever strangers wrote', (scorecard) => {
    const { data } = Papa.parse<string[]>(csvReport(scorecard, { dialect: 'rfc' }), {
      newline: '\r\n',
      skipEmptyLines: true,
    })
    expect(new Set(data.map(({ length }) => length))).toHaveLength(1)
    expect(data).toHaveLength(Object.keys(scorecard.platforms).length + 2)
  })
})
