import { describe, expect, test } from 'vitest'
import { iso, seconds } from '../../../src/evidence/time.ts'
import { PlatformError } from '../../../src/http/platform-error.ts'
import { Comment, Question } from '../../../src/scanners/stackexchange/answers.ts'
import { askByIds, askSite } from '../../../src/scanners/stackexchange/api.ts'
import { newestFirst } from '../../../src/scanners/stackexchange/newest-first.ts'
import { stackexchange } from '../../../src/scanners/stackexchange/stackexchange.ts'
import { fixture } from '../../fixtures.ts'
import { answer, fakeHttp, fakeScan, type Routes, type ScanOptions } from '../fake-scan.ts'

const NOW = 1_793_000_000

function scanning(routes: Routes, options: ScanOptions = {}) {
  const http = fakeHttp(routes)
  return { http, scan: fakeScan(stackexchange, http, { now: NOW, ...options }) }
}

const ask = (scan: ReturnType<typeof scanning>['scan']) => askSite(scan, 'stackoverflow', 'questions', {}, Question)

async function failureOf(routes: Routes, options: ScanOptions = {}): Promise<unknown> {
  return ask(scanning(routes, options).scan).catch((failure: unknown) => failure)
}

describe('backoff', () => {
  test('is waited for before anything else is asked', async () => {
    const { scan } = scanning(() => fixture('stackexchange/questions.json'))
    await ask(scan)
    expect(scan.clock.now()).toBeGreaterThanOrEqual(NOW + 10)
  })

  test('is waited for once, where the answer was known already', async () => {
    const { scan } = scanning(() => fixture('stackexchange/questions.json'))
    await ask(scan)
    const waited = scan.clock.now()
    await ask(scan)
    expect(scan.clock.now()).toBe(waited)
  })

  test('of an hour ends the platform', async () => {
    const failure = await failureOf(() => ({ items: [], has_more: false, backoff: 3600 }))
    expect(failure).toMatchObject({ status: 'rate_limited', until: iso(NOW + 3600) })
  })
})

describe('what the API says with a bad request', () => {
  test('is a limit with its end, where the requests of a day are used up', async () => {
    const failure = await failureOf(() => answer(400, fixture('stackexchange/throttled.json')))
    expect(failure).toMatchObject({
      status: 'rate_limited',
      until: iso(NOW + 3600),
      message: 'the requests that Stack Exchange allows in a day without a key are used up',
    })
  })

  test('is a limit without an end, where none is named', async () => {
    const failure = await failureOf(() => answer(400, fixture('stackexchange/backoff-violated.json')))
    expect(failure).toMatchObject({ status: 'rate_limited', until: null })
  })

  test.each([[{ error_id: 400, error_name: 'bad_parameter', error_message: 'site' }], [{ unexpected: true }], [null]])(
    'is an error else: %j',
    async (body) => {
      expect(await failureOf(() => answer(400, body))).toMatchObject({ status: 'error', httpStatus: 400 })
    },
  )

  test('is passed on as it is, where it is no answer at all', async () => {
    const failure = new PlatformError('timeout', 'late')
    expect(await failureOf(() => failure)).toBe(failure)
  })
})

test('a question without tags means that the API has changed', async () => {
  const failure = await failureOf(() => fixture('stackexchange/questions-changed.json'))
  expect(failure).toMatchObject({ status: 'changed', message: expect.stringContaining('tags') })
})

test('a key goes along, and the site by its domain', async () => {
  const { http, scan } = scanning(() => fixture('stackexchange/empty.json'), { keys: { STACKEXCHANGE_KEY: 'k+y' } })
  await askSite(scan, 'unix', 'questions', { pagesize: 5 }, Question)
  expect(http.asked).toEqual([
    'https://api.stackexchange.com/2.3/questions?key=k%2By&pagesize=5&site=unix.stackexchange.com',
  ])
})

describe('a list by ids', () => {
  const comment = (id: number) => ({ comment_id: id, post_id: 1, creation_date: NOW })
  const path = (ids: string) => `posts/${ids}/comments`

  test('of no ids asks nothing', async () => {
    const { http, scan } = scanning({})
    expect(await askByIds(scan, 'stackoverflow', { ids: [], path }, Comment)).toEqual([])
    expect(http.requests).toBe(0)
  })

  test('takes a hundred at a time, each once, and all pages', async () => {
    const { http, scan } = scanning(({ searchParams }) => {
      const page = Number(searchParams.get('page'))
      return { items: [comment(page)], has_more: page < 2 }
    })
    const ids = [...Array.from({ length: 150 }, (_, index) => index + 1), 1, 2, 3]
    const read = await askByIds(scan, 'stackoverflow', { ids, path }, Comment)
    expect(read.map(({ comment_id }) => comment_id)).toEqual([1, 2, 1, 2])
    expect(http.asked.map((url) => new URL(url).pathname.split(';').length)).toEqual([100, 100, 50, 50])
  })
})

describe('reading back in time', () => {
  const START = seconds('2026-10-01T00:00:00Z')
  /** So many seconds after the start of the stretch less 100. */
  const at = (time: number) => START - 100 + time
  const question = (id: number, made: number) => ({
    question_id: id,
    title: 'x',
    tags: [],
    creation_date: at(made),
    answer_count: 0,
  })

  async function read(routes: Routes, stretch = { from: at(100), to: at(200) }) {
    const { http, scan } = scanning(routes)
    const steps: { ids: number[]; from: number; whole: boolean }[] = []
    for await (const step of newestFirst(scan, 'stackoverflow', 'questions', {}, stretch, Question))
      steps.push({ ...step, ids: step.items.map(({ question_id }) => question_id) })
    return { http, steps: steps.map(({ ids, from, whole }) => ({ ids, from, whole })) }
  }

  test('goes on from the oldest item, and sees the one on the edge twice', async () => {
    const { http, steps } = await read(({ searchParams }) =>
      searchParams.get('todate') === String(at(200))
        ? { items: [question(3, 190), question(2, 150)], has_more: true }
        : { items: [question(2, 150), question(1, 120)], has_more: false },
    )
    expect(steps).toEqual([
      { ids: [3, 2], from: at(150), whole: false },
      { ids: [2, 1], from: at(100), whole: true },
    ])
    expect(http.requests).toBe(2)
  })

  test('does not stand still at more items of one second than a page holds', async () => {
    const { steps } = await read(({ searchParams }) =>
      Number(searchParams.get('todate')) >= at(150)
        ? { items: [question(2, 150)], has_more: true }
        : { items: [], has_more: false },
    )
    expect(steps.at(-1)).toEqual({ ids: [], from: at(100), whole: true })
  })

  test('leaves out what the server gives beyond the stretch, and stops there', async () => {
    const { steps } = await read(() => ({
      items: [question(9, 201), question(2, 150), question(1, 99)],
      has_more: true,
    }))
    expect(steps).toEqual([{ ids: [2], from: at(100), whole: true }])
  })

  test('of an empty page that claims more has changed, and is not over', async () => {
    await expect(read(() => ({ items: [], has_more: true }))).rejects.toMatchObject({ status: 'changed' })
  })

  test('leaves out an odd item, and goes on from the others', async () => {
    const odd = { ...question(4, 180), title: null }
    const { steps } = await read(({ searchParams }) =>
      searchParams.get('todate') === String(at(200))
        ? { items: [odd, question(2, 150)], has_more: true }
        : { items: [question(2, 150)], has_more: false },
    )
    expect(steps.map(({ ids }) => ids)).toEqual([[2], [2]])
  })
})
