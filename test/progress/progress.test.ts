import { stripVTControlCharacters } from 'node:util'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Outcome } from '../../src/evidence/status.ts'
import type { Ended, Progress, ProgressOptions } from '../../src/progress/contract.ts'
import { openProgress } from '../../src/progress/progress.ts'
import { width } from '../../src/reports/terminal/width.ts'
import { FakeStream } from './fake-stream.ts'

const NAMES = { bluesky: 'Bluesky', mastodon: 'Mastodon' }
const UNTIL = new Date(2025, 8, 22, 14, 5, 10).getTime() / 1000

function ended(id: 'bluesky' | 'mastodon', outcome: Partial<Outcome>, more: Partial<Ended> = {}): Ended {
  return {
    id,
    name: NAMES[id],
    outcome: { status: 'ok', reason: null, until: null, ...outcome },
    requests: 31,
    posts: Array.from({ length: 1214 }),
    ...more,
  }
}

async function open(options: Partial<Omit<ProgressOptions, 'stream'>> & { columns?: number }) {
  const { isTTY = false, columns = 80 } = options
  const stream = new FakeStream({ isTTY, columns })
  const settings = { ci: false, quiet: false, verbose: false, colour: 0, names: NAMES, ...options, isTTY } as const
  const progress = await openProgress({ ...settings, stream })
  return { stream, progress }
}

/** What a run of two platforms tells. */
function tell(progress: Progress): void {
  progress.note('Read from recorded answers.')
  progress.scan({ platform: 'bluesky', phase: 'accounts', records: 0, requests: 0 })
  progress.network({ type: 'request', platform: 'bluesky', requests: 1 })
  progress.scan({ platform: 'bluesky', phase: 'mentions', records: 132, requests: 12 })
  progress.network({ type: 'waiting', platform: 'mastodon', until: UNTIL, why: 'limit' })
  progress.end(ended('bluesky', { status: 'partial', reason: 'search needs a key' }))
  progress.end(ended('mastodon', { status: 'timeout', reason: 'no answer in 15 s' }, { posts: [], requests: 1 }))
  progress.close()
  progress.close()
}

const stdout = vi.spyOn(process.stdout, 'write')
beforeEach(() => {
  stdout.mockClear()
})
afterEach(() => {
  expect(stdout).not.toHaveBeenCalled()
})

describe('without a terminal', () => {
  test('is a plain line for each remark and each platform that ends', async () => {
    const { stream, progress } = await open({})
    tell(progress)
    expect(stream.written).toBe(
      'Read from recorded answers.\n' +
        'Bluesky: read in part, 1,214 posts, 31 requests: search needs a key\n' +
        'Mastodon: timed out, 0 posts, 1 request: no answer in 15 s\n',
    )
  })

  test('tells phases and waits when it is to be verbose', async () => {
    const { stream, progress } = await open({ verbose: true })
    tell(progress)
    expect(stream.written.split('\n').slice(1, 4)).toEqual([
      'Bluesky: reading accounts (0 posts, 0 requests so far)',
      'Bluesky: reading mentions (132 posts, 12 requests so far)',
      'Mastodon: waiting for a limit until 14:05:10',
    ])
  })

  test('tells failures alone when it is to be quiet', async () => {
    const { stream, progress } = await open({ quiet: true, verbose: true })
    tell(progress)
    expect(stream.written).toBe('Mastodon: timed out, 0 posts, 1 request: no answer in 15 s\n')
  })

  test.each([
    { isTTY: true, ci: true, why: 'a CI job with a terminal' },
    { isTTY: true, quiet: true, why: 'a quiet run on a terminal' },
    { colour: 3, why: 'colour that was forced' },
  ] as const)('has no control codes: $why', async (options) => {
    const { stream, progress } = await open(options)
    tell(progress)
    expect(stream.written).not.toMatch(/(?!\n)\p{Cc}/u)
  })

  test('does not even load what draws the live lines', async () => {
    vi.resetModules()
    vi.doMock('ora', () => {
      throw new Error('ora was loaded')
    })
    const fresh = await import('../../src/progress/progress.ts')
    const options = { ci: false, quiet: false, verbose: false, colour: 0 } as const
    const stream = new FakeStream({ isTTY: true })
    await expect(fresh.openProgress({ ...options, stream, isTTY: false })).resolves.toBeDefined()
    await expect(fresh.openProgress({ ...options, stream, isTTY: true })).rejects.toThrow()
    vi.doUnmock('ora')
    vi.resetModules()
  })

  test('lets nothing of what strangers wrote act upon the terminal', async () => {
    const { stream, progress } = await open({})
    progress.note('one\u001b[2J\r\ntwo')
    progress.end(ended('bluesky', { status: 'error', reason: 'broken\u009b31m\u202e' }, { name: 'Blue\u0007sky' }))
    expect(stream.written).toBe('one two\nBluesky: failed, 1,214 posts, 31 requests: broken\n')
  })
})

describe('on a terminal', () => {
  test('shows a line for each platform that is being read, and what it waits for', async () => {
    const { stream, progress } = await open({ isTTY: true })
    progress.scan({ platform: 'bluesky', phase: 'mentions', records: 132, requests: 12 })
    progress.network({ type: 'waiting', platform: 'mastodon', until: UNTIL, why: 'limit' })
    progress.note('a remark, upon which everything is drawn again')
    progress.close()
    const frames = stripVTControlCharacters(stream.written)
    expect(frames).toMatch(
      /Reading 2 platforms\n {2}Bluesky {3}mentions +132 posts +12 requests\n {2}Mastodon {2}waiting for a limit until 14:05:10 +0 posts +0 requests/,
    )
    expect(frames).toContain('a remark, upon which everything is drawn again\n')
  })

  test('goes on when the wait is over', async () => {
    const { stream, progress } = await open({ isTTY: true })
    progress.network({ type: 'waiting', platform: 'bluesky', until: UNTIL, why: 'busy' })
    progress.network({ type: 'request', platform: 'bluesky', requests: 7 })
    stream.written = ''
    progress.note('again')
    progress.close()
    expect(stream.written).toContain('7 requests')
    expect(stream.written).not.toContain('waiting')
  })

  test('leaves a line for each platform that ended, and the cursor where it was', async () => {
    const { stream, progress } = await open({ isTTY: true })
    tell(progress)
    expect(stream.written).toContain('Bluesky: read in part, 1,214 posts, 31 requests: search needs a key\n')
    expect(stream.written).toContain('\u001b[?25l')
    expect(stream.written.trimEnd()).toSatisfy((text: string) => text.endsWith('\u001b[?25h'))
  })

  test('does not begin again for a platform that has ended', async () => {
    const { stream, progress } = await open({ isTTY: true })
    tell(progress)
    stream.written = ''
    progress.network({ type: 'request', platform: 'bluesky', requests: 32 })
    expect(stream.written).toBe('')
  })

  test.each([24, 40, 80])('keeps each line to %i columns', async (columns) => {
    const { stream, progress } = await open({
      isTTY: true,
      columns,
      names: { bluesky: 'A platform with a very long name, longer than most' },
    })
    progress.scan({ platform: 'bluesky', phase: 'mentions', records: 132, requests: 12 })
    progress.note('x')
    progress.close()
    const lines = stripVTControlCharacters(stream.written).split('\n')
    expect(lines.filter((line) => line.includes('platform')).length).toBeGreaterThan(1)
    for (const line of lines) expect(width(line)).toBeLessThanOrEqual(columns)
  })

  test('colours how it ended, if colour is wanted', async () => {
    const coloured = await open({ isTTY: true, colour: 1 })
    coloured.progress.end(ended('bluesky', {}))
    expect(coloured.stream.written).toContain('\u001b[32mread\u001b[39m')
    const plain = await open({ isTTY: true, colour: 0 })
    plain.progress.end(ended('bluesky', {}))
    expect(plain.stream.written).toContain('Bluesky: read, ')
  })
})
