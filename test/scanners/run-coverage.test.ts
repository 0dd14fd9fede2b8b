import { describe, expect, test } from 'vitest'
import { DAY } from '../../src/evidence/time.ts'
import { scanPlatform } from '../../src/scanners/run.ts'
import type { Scanner } from '../../src/scanners/scanner.ts'
import { blocked, plaza, SINCE, said, silent, T, task, UNTIL, whole } from './plaza.ts'

describe('coverage', () => {
  test.each([
    {
      why: 'own posts are covered up to T, whatever until says',
      stream: 'posts' as const,
      told: { from: SINCE - 5 * DAY, to: T + DAY },
      expected: { from: '2026-10-01T00:00:00Z', to: '2026-11-01T00:00:00Z' },
    },
    {
      why: 'mentions are covered within the window that was asked for',
      stream: 'mentions' as const,
      told: { from: SINCE - 5 * DAY, to: T + DAY },
      expected: { from: '2026-10-01T00:00:00Z', to: '2026-10-31T00:00:00Z' },
    },
  ])('$why', async ({ stream, told, expected }) => {
    const read: Scanner['posts'] & Scanner['mentions'] = (_of, scan) =>
      silent(async () => scan.covered('all', { ...whole, ...told }))
    const evidence = await scanPlatform(plaza({ [stream]: read }), task())
    expect(evidence.streams[stream]?.parts[0]?.intervals).toEqual([expected])
  })

  test('stretches of one part add up; a part that is never covered is unread, and the stream partial', async () => {
    const evidence = await scanPlatform(
      plaza({
        mentions: (_brand, scan) =>
          silent(async () => {
            scan.parts(['name', 'alias'])
            scan.covered('name', { ...whole, from: SINCE, to: SINCE + DAY, complete: false })
            scan.covered('name', { ...whole, from: UNTIL - DAY, to: UNTIL, complete: false })
            scan.covered('name', { ...whole, from: SINCE + DAY, to: SINCE + 2 * DAY })
          }),
      }),
      task(),
    )
    expect(evidence.streams.mentions).toEqual({
      outcome: { status: 'partial', reason: 'not read to the end: alias', until: null },
      records: 0,
      parts: [
        {
          part: 'name',
          scope: 'all',
          intervals: [
            { from: '2026-10-01T00:00:00Z', to: '2026-10-03T00:00:00Z' },
            { from: '2026-10-30T00:00:00Z', to: '2026-10-31T00:00:00Z' },
          ],
          complete: true,
        },
        { part: 'alias', scope: 'all', intervals: [], complete: false },
      ],
    })
  })

  test('a stream that told nothing covered nothing', async () => {
    const evidence = await scanPlatform(plaza({ mentions: () => silent(async () => undefined) }), task())
    expect(evidence.streams.mentions).toEqual({
      outcome: { status: 'partial', reason: 'not read to the end: mentions', until: null },
      records: 0,
      parts: [{ part: 'mentions', scope: 'all', intervals: [], complete: false }],
    })
  })

  test('a narrower scope makes the stream partial, and says what is seen', async () => {
    const evidence = await scanPlatform(
      plaza({
        mentions: (_brand, scan) =>
          silent(async () => {
            scan.covered('name', whole)
            scan.covered('threads', { ...whole, scope: 'own-threads' })
          }),
      }),
      task(),
    )
    expect(evidence.streams.mentions?.outcome).toEqual({
      status: 'partial',
      reason: 'only replies in threads that the brand began are seen',
      until: null,
    })
  })

  test('what a scanner says it cannot read limits the stream without ending it, each reason once', async () => {
    const evidence = await scanPlatform(
      plaza({
        async *mentions(_brand, scan) {
          scan.limited('partial', 'pictures are not searched')
          scan.limited('auth_required', 'search needs a key')
          scan.limited('auth_required', 'search needs a key')
          scan.note('It was quiet.')
          scan.note('It was quiet.')
          scan.covered('search', whole)
          yield said('a', 'mika')
        },
      }),
      task(),
    )
    expect(evidence.streams.mentions).toMatchObject({
      outcome: { status: 'auth_required', reason: 'pictures are not searched; search needs a key' },
      records: 1,
    })
    expect(evidence.notes).toEqual(['It was quiet.'])
  })

  test('a limit is not lost when a failure comes on top of it', async () => {
    const evidence = await scanPlatform(
      plaza({
        mentions: (_brand, scan) =>
          silent(async () => {
            scan.limited('partial', 'pictures are not searched')
            throw blocked()
          }),
      }),
      task(),
    )
    expect(evidence.streams.mentions?.outcome.reason).toBe('a wall')
    expect(evidence.notes).toEqual(['pictures are not searched'])
  })
})
