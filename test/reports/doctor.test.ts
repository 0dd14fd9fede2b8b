import { describe, expect, test } from 'vitest'
import { type CheckedOne, type Doctor, doctorReport } from '../../src/reports/doctor.ts'
import { jsonDoctor } from '../../src/reports/json.ts'
import { page } from '../../src/reports/terminal/page.ts'

const narrow = page({ columns: 80, colour: 0, unicode: true })

const advice = 'Try again later.'
const fine: CheckedOne = { id: 'plaza', name: 'Plaza', result: 'ok', reason: null, advice: null }
const away = (id: string): CheckedOne => ({
  id,
  name: id,
  result: 'unreachable',
  reason: `${id}.example is away`,
  advice,
})

function doctor(platforms: CheckedOne[], sites: CheckedOne[] | null = null): Doctor {
  return {
    schemaVersion: 1,
    tool: { name: 'earshot', version: '1.2.3' },
    observedAt: '2026-11-20T12:00:00Z',
    ok: false,
    platforms: platforms.map((one) => ({ ...one, requests: 2 })),
    sites,
  }
}

describe('the report of a check', () => {
  test('says of each platform how it is, and what that took', () => {
    const text = doctorReport(doctor([fine]), narrow)
    expect(text).toMatch(/plaza {2}ok {14}2 requests/)
    expect(text).not.toContain('What to do')
  })

  test.each<[CheckedOne['result'], string]>([
    ['false-positive', 'false positive'],
    ['false-negative', 'false negative'],
    ['needs-key', 'needs a key'],
    ['rate-limited', 'rate-limited'],
    ['blocked', 'blocked'],
    ['changed', 'changed'],
    ['unreachable', 'unreachable'],
    ['error', 'error'],
    ['unchecked', 'not checked'],
  ])('calls %s "%s", and says why', (result, word) => {
    const text = doctorReport(doctor([{ ...fine, result, reason: 'so it is' }]), narrow)
    expect(text).toMatch(new RegExp(`plaza {2}${word} +so it is`))
  })

  test('gives the same advice once, to all whom it concerns', () => {
    const text = doctorReport(doctor([away('agora'), away('forum')]), narrow)
    expect(text.split(advice)).toHaveLength(2)
    expect(text).toContain('• agora, forum: Try again later.')
  })

  test('counts the sites of the probe, and names those that are not ok', () => {
    const sites = [{ ...fine, id: 'quiet' }, ...Array.from({ length: 9 }, (_, i) => away(`site${i}`))]
    const text = doctorReport(doctor([fine], sites), narrow)
    expect(text).toContain('9 unreachable, 1 ok')
    expect(text).not.toContain('quiet')
    expect(text).toContain('site0, site1, site2, site3, site4, site5, 3 more: Try again later.')
  })

  test('keeps within 80 columns, and shows nothing that a terminal would act upon', () => {
    const reason = `the answer has another shape: \u001b[31m${'very long words '.repeat(20)}`
    const text = doctorReport(doctor([{ ...fine, result: 'changed', reason, advice: reason }]), narrow)
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
    expect(text).not.toContain('\u001b')
  })

  test('is the same data as JSON', () => {
    const found = doctor([away('agora')], [])
    expect(JSON.parse(jsonDoctor(found))).toEqual(found)
  })
})
