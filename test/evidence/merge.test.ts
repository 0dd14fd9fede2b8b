import { describe, expect, test } from 'vitest'
import type { Evidence } from '../../src/evidence/evidence.ts'
import { mergeEvidence } from '../../src/evidence/merge.ts'
import { iso } from '../../src/evidence/time.ts'
import { BRAND, evidence, START, tell } from '../conversations/story.ts'
import { identity } from '../metrics/identity.ts'

const HOUR = 3600
function scan(from: number, to: number, posts = tell({}), brand = BRAND): Evidence {
  return {
    tool: { name: 'earshot', version: '0.0.0' },
    brand,
    window: { since: iso(from), until: iso(to) },
    observedAt: iso(to),
    identity: null,
    platforms: [evidence(posts, from, to)],
  }
}

describe('mergeEvidence', () => {
  const first = scan(
    START,
    START + HOUR,
    tell({
      a: {
        by: 'ana',
        says: 'old text',
        engagement: { likes: 1, reposts: 2, replies: null, quotes: null, views: null },
      },
    }),
  )
  const second = scan(
    START + 2 * HOUR,
    START + 3 * HOUR,
    tell({ a: { by: 'ana', says: 'new text', seenBy: ['replies'] }, b: { by: 'bob' } }),
  )

  test.each([
    { why: 'in order', pieces: [first, second] as const },
    { why: 'whatever the order', pieces: [second, first] as const },
  ])('takes posts once, the later read winning, $why', ({ pieces }) => {
    const [platform] = mergeEvidence([...pieces]).platforms
    expect(platform?.posts.map(({ id, text, seenBy }) => ({ id, text, seenBy }))).toEqual([
      { id: 'a', text: 'new text', seenBy: ['mentions', 'replies'] },
      { id: 'b', text: 'hello', seenBy: ['mentions'] },
    ])
    expect(platform?.posts[0]?.engagement.likes).toBe(1)
  })

  test('that all replies were read holds on for what was answered by then alone', () => {
    const posts = tell({
      a: { by: 'ana', says: '@brand help', repliesRead: true },
      b: { by: 'brand', to: 'a', at: 5 },
      c: { by: 'cem', says: '@brand help', repliesRead: true },
    })
    const [platform] = mergeEvidence([scan(START, START + HOUR, posts), second]).platforms
    expect(platform?.posts.filter(({ repliesRead }) => repliesRead).map(({ id }) => id)).toEqual(['a'])
    const read = tell({ c: { by: 'cem', says: '@brand help', repliesRead: true } })
    const [again] = mergeEvidence([scan(START, START + HOUR, posts), scan(START, START + 4 * HOUR, read)]).platforms
    expect(again?.posts.filter(({ repliesRead }) => repliesRead).map(({ id }) => id)).toEqual(['a', 'c'])
  })

  test('coverage is the union of the intervals, with the gap between two scans', () => {
    const [platform] = mergeEvidence([first, second]).platforms
    expect(platform?.streams.mentions?.parts).toEqual([
      {
        part: 'all',
        scope: 'all',
        complete: true,
        intervals: [
          { from: iso(START), to: iso(START + HOUR) },
          { from: iso(START + 2 * HOUR), to: iso(START + 3 * HOUR) },
        ],
      },
    ])
  })

  test('the window spans both, T is the later', () => {
    const merged = mergeEvidence([first, second])
    expect(merged.window).toEqual({ since: iso(START), until: iso(START + 3 * HOUR) })
    expect(merged.observedAt).toBe(iso(START + 3 * HOUR))
  })

  test('of one is itself', () => expect(mergeEvidence([first])).toEqual(first))

  test.each([
    { why: 'the later one looked too', a: 'first', b: 'second', expected: 'second' },
    { why: 'the later one did not look', a: 'first', b: null, expected: 'first' },
    { why: 'only the later one looked', a: null, b: 'second', expected: 'second' },
    { why: 'nobody looked', a: null, b: null, expected: null },
  ])('who the brand is was said by the latest that looked: $why', ({ a, b, expected }) => {
    const saying = (piece: Evidence, why: string | null) => ({
      ...piece,
      identity: why === null ? null : identity({ why }),
    })
    const merged = mergeEvidence([saying(second, b), saying(first, a)])
    expect(merged.identity?.why ?? null).toBe(expected)
  })

  test('of different brands is refused', () => {
    const other = scan(START, START + HOUR, [], { ...BRAND, name: 'Borealis Jet' })
    expect(() => mergeEvidence([first, other])).toThrow(
      /different brands: "Borealis Jet" and "Aurora Air"|"Aurora Air" and "Borealis Jet"/,
    )
  })
})
