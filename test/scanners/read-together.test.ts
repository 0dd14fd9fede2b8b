import { describe, expect, test } from 'vitest'
import { post } from '../../src/evidence/post.ts'
import { DAY, type Interval, seconds } from '../../src/evidence/time.ts'
import { PlatformError } from '../../src/http/platform-error.ts'
import { bluesky } from '../../src/scanners/bluesky/bluesky.ts'
import { type Part, readTogether } from '../../src/scanners/read-together.ts'
import { collect, collectUntilFailure, fakeHttp, fakeScan } from './fake-scan.ts'

const T = seconds('2026-10-31T00:00:00Z')
const SINCE = seconds('2026-10-01T00:00:00Z')

/** A part that comes so far back with each step, and says what it thinks it still needs. */
function part(
  name: string,
  stride: number,
  more: { need?: number; failAfter?: number; stopAfter?: number } = {},
): Part {
  return {
    name,
    scope: 'all',
    async *steps({ from, to }: Interval) {
      for (let count = 1, at = to - stride; ; count++, at -= stride) {
        if (more.failAfter !== undefined && count > more.failAfter) throw new PlatformError('partial', 'used up')
        const made = { platform: 'bluesky', author: null, createdAt: null, text: '', kind: 'post' as const }
        yield { posts: [post({ ...made, id: `${name} ${count}` })], from: Math.max(at, from), need: more.need ?? 1 }
        if (at <= from || count === more.stopAfter) return
      }
    },
  }
}

function open(parts: Part[], options: { since?: string } = {}) {
  const scan = fakeScan(bluesky, fakeHttp({}, { budget: 10 }), options)
  return { scan, stream: readTogether(parts, scan) }
}

const covered = (scan: ReturnType<typeof open>['scan'], name: string) =>
  scan.told.covered.filter((one) => one.part === name).map(({ from, to, complete }) => ({ from, to, complete }))

describe('parts that are read together', () => {
  test('are declared before the first is read', async () => {
    const { scan, stream } = open([part('a', DAY, { failAfter: 0 }), part('b', DAY)])
    await collectUntilFailure(stream)
    expect(scan.told).toMatchObject({ parts: ['a', 'b'], covered: [] })
  })

  test('are none where there is nothing to read', async () => {
    const { scan, stream } = open([])
    expect(await collect(stream)).toEqual([])
    expect(scan.told.covered).toEqual([])
  })

  test('come back in time side by side, so that a budget that ends leaves what all of them cover', async () => {
    const { scan, stream } = open([part('slow', 2 * DAY), part('fast', 10 * DAY, { failAfter: 2 })], {
      since: '2026-09-01T00:00:00Z',
    })
    const { posts } = await collectUntilFailure(stream)
    const order = ['slow 1', 'fast 1', 'slow 2', 'slow 3', 'slow 4', 'slow 5', 'slow 6', 'fast 2']
    expect(posts.map(({ id }) => id).slice(0, 8)).toEqual(order)
    expect(covered(scan, 'slow').at(-1)?.from).toBeLessThanOrEqual(T - 18 * DAY)
    expect(covered(scan, 'fast').at(-1)).toEqual({ from: T - 20 * DAY, to: T, complete: false })
  })

  test('are complete when they have reached the edge of the window, each for itself', async () => {
    const { scan, stream } = open([part('a', 10 * DAY), part('whole', 40 * DAY), part('b', 15 * DAY)])
    await collect(stream)
    for (const name of ['a', 'whole', 'b'])
      expect(covered(scan, name).at(-1)).toEqual({ from: SINCE, to: T, complete: true })
  })

  test('that end before the edge are not complete', async () => {
    const { scan, stream } = open([part('stuck', DAY, { stopAfter: 3 }), part('b', 15 * DAY)])
    await collect(stream)
    expect(covered(scan, 'stuck').at(-1)).toEqual({ from: T - 3 * DAY, to: T, complete: false })
    expect(covered(scan, 'b').at(-1)).toMatchObject({ complete: true })
  })

  test('of a loud brand are read from ten to three days ago first, then what is newer, then what is older', async () => {
    const { scan, stream } = open([part('loud', DAY, { need: 11 })])
    await collect(stream)
    const ends = covered(scan, 'loud').map(({ to }) => (T - to) / DAY)
    expect(ends.filter((day, index) => day !== ends[index - 1])).toEqual([0, 3, 0, 10])
  })

  test('of a loud brand are complete once the last stretch is read', async () => {
    const { scan, stream } = open([part('loud', DAY, { need: 11 })])
    await collect(stream)
    expect(covered(scan, 'loud').filter(({ complete }) => complete)).toEqual([
      { from: SINCE, to: T - 10 * DAY, complete: true },
    ])
  })

  test('of a loud brand in a short window are read as one', async () => {
    const { scan, stream } = open([part('loud', DAY, { need: 11 })], { since: '2026-10-29T00:00:00Z' })
    await collect(stream)
    expect(covered(scan, 'loud').at(-1)).toEqual({ from: T - 2 * DAY, to: T, complete: true })
  })
})
