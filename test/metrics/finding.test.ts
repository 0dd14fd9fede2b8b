import { describe, expect, test } from 'vitest'
import { longestWaiting, newest, share, shareOfFew, sources, tooFew } from '../../src/metrics/finding.ts'
import { contact, person, said } from './facts.ts'

const ana = person('ana')

describe('tooFew', () => {
  test.each([
    { n: 0, status: 'too_few', reason: 'There were no contacts.' },
    { n: 1, status: 'too_few', reason: 'Too few contacts to judge (1): it takes 10.' },
    { n: 9, status: 'too_few', reason: 'Too few contacts to judge (9): it takes 10.' },
    { n: 10, status: 'ok', reason: null },
  ])('$n contacts are $status', (expected) => expect(tooFew(expected.n, 'contacts')).toEqual(expected))
})

describe('share', () => {
  const some = (n: number) => Array.from({ length: n }, (_, i) => said(ana, i))

  test('none of none is unknown, and never 0', () => {
    expect(share([], [], 'posts', sources([]))).toMatchObject({ value: null, interval: null, n: 0, status: 'too_few' })
  })

  test('none of many is 0 and proves no zero', () => {
    const { value, interval, status } = share([], some(20), 'posts', sources([]))
    expect({ value, status }).toEqual({ value: 0, status: 'ok' })
    expect(interval?.[1]).toBeCloseTo(0.1611, 4)
  })

  test('nine are shown and not judged', () => {
    expect(share(some(9), some(9), 'posts', sources([]))).toMatchObject({ value: 1, n: 9, status: 'too_few' })
  })

  test('days need no ten of them', () => {
    expect(shareOfFew(1, 2, 'no day')).toMatchObject({ value: 0.5, n: 2 })
    expect(shareOfFew(1, 2, 'no day').status).toBeUndefined()
    expect(shareOfFew(0, 0, 'no day')).toMatchObject({ value: null, status: 'not_enough_history', reason: 'no day' })
  })
})

describe('sources', () => {
  test('names twenty and says how many there are', () => {
    const all = Array.from({ length: 33 }, (_, i) => said(ana, i))
    expect(sources(all).sources).toHaveLength(20)
    expect(sources(all).sourcesTotal).toBe(33)
    expect(sources([said(ana, 5, 'x', { id: 'one', url: null })]).sources).toEqual([
      { platform: 'sky', id: 'one', url: null },
    ])
  })

  test('the newest posts stand first, ties by id', () => {
    const posts = [said(ana, 5, '', { id: 'b' }), said(ana, 5, '', { id: 'a' }), said(ana, 9, '', { id: 'c' })]
    expect(newest(posts).sources.map(({ id }) => id)).toEqual(['c', 'a', 'b'])
    const many = Array.from({ length: 100 }, (_, i) => said(ana, (i * 37) % 100, '', { id: String((i * 37) % 100) }))
    expect(newest(many).sources.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, i) => String(99 - i)))
  })

  test('who still waits stands before who was answered, the longest waiting first, unknown times last', () => {
    const all = [
      contact({ waited: 50 }),
      contact({ answered: false, waited: 10 }),
      contact({ waited: null }),
      contact({ waited: 70 }),
      contact({ answered: false, waited: 900 }),
      contact({ answered: false, waited: null }),
    ]
    const expected = [4, 1, 5, 3, 0, 2].map((i) => all[i]?.posts[0].id)
    expect(longestWaiting(all).sources.map(({ id }) => id)).toEqual(expected)
  })
})
