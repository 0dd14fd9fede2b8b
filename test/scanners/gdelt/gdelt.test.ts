import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { iso, seconds } from '../../../src/evidence/time.ts'
import { mended } from '../../../src/scanners/gdelt/ask.ts'
import { gdelt } from '../../../src/scanners/gdelt/gdelt.ts'
import { documentQuery, stretchesOf } from '../../../src/scanners/gdelt/query.ts'
import { fixtureText } from '../../fixtures.ts'
import { answer, collect, collectUntilFailure, fakeHttp, fakeScan, type Routes } from '../fake-scan.ts'

const brand = {
  name: 'Aurora Air',
  aliases: [],
  exclude: [],
  context: [],
  website: 'https://www.aurora-air.example',
  accounts: [],
}
const alias = (text: string) => ({ text, caseSensitive: false })

function mode(url: URL): string | null {
  return url.searchParams.get('mode')
}

/** GDELT as it answers when it is asked in time. */
function inTime(url: URL): string {
  return fixtureText(mode(url) === 'artlist' ? 'gdelt/articles.json' : 'gdelt/volume.json')
}

function open(routes: Routes, name = brand.name) {
  const http = fakeHttp(routes)
  const scan = fakeScan(gdelt, http)
  const began = scan.clock.now()
  return {
    http,
    scan,
    waited: () => scan.clock.now() - began,
    stream: gdelt.mentions?.({ ...brand, name }, scan) ?? (async function* () {})(),
  }
}

describe('the query', () => {
  test.each([
    ['two words are a phrase', { ...brand }, '"Aurora Air"'],
    ['one word is none', { ...brand, name: 'Aurora' }, 'Aurora'],
    [
      'alternatives stand in brackets',
      { ...brand, aliases: [alias('AuroraAir'), alias('aurora  air!')] },
      '("Aurora Air" OR AuroraAir OR "aurora air")',
    ],
    ['what cancels it', { ...brand, exclude: ['northern lights'] }, '"Aurora Air" -"northern lights"'],
    ['operators are words', { ...brand, name: 'a" OR domain:(x' }, '"a OR domain x"'],
    ['two letters are too few', { ...brand, name: 'O2' }, null],
  ])('%s', (_, given, expected) => expect(documentQuery(given)).toBe(expected))
})

describe('the pieces of a window', () => {
  const within = { from: seconds('2026-10-01T00:00:00Z'), to: seconds('2026-10-05T00:00:00Z') }
  const steps = (...values: number[]) => values.map((value, i) => ({ date: `2026-10-0${i + 1}T00:00:00Z`, value }))
  const edges = (given: ReturnType<typeof steps>) =>
    stretchesOf(given, within).map(({ from, to }) => [iso(from).slice(8, 10), iso(to).slice(8, 10)])

  test.each([
    ['none of nothing', steps(), []],
    ['none of days without any', steps(0, 0), []],
    ['one of few', steps(1, 2, 3), [['01', '05']]],
    [
      'as many as it takes, the newest first',
      steps(100, 200, 20, 220),
      [
        ['04', '05'],
        ['02', '04'],
        ['01', '02'],
      ],
    ],
    [
      'a day with too many is one',
      steps(9000, 1),
      [
        ['02', '05'],
        ['01', '02'],
      ],
    ],
  ])('%s', (_, given, expected) => expect(edges(given)).toEqual(expected))

  property.prop([fc.array(fc.nat(500), { maxLength: 4 })])(
    'lie side by side from the end of the window back',
    (values) => {
      const stretches = stretchesOf(steps(...values), within)
      for (const [i, { from, to }] of stretches.entries()) {
        expect(from).toBeLessThan(to)
        expect(to).toBe(i === 0 ? within.to : stretches[i - 1]?.from)
      }
    },
  )
})

describe('articles', () => {
  test('that name the brand in their headline are told once, by others', async () => {
    const { http, scan, stream, waited } = open(inTime)
    const posts = await collect(stream)
    expect(posts).toMatchObject([
      {
        id: 'https://www.fjordpost.example/aurora-cancels',
        author: { id: 'fjordpost.example' },
        createdAt: '2026-10-20T10:15:00Z',
        text: 'Aurora Air cancels 40 flights, leaves hundreds waiting',
        kind: 'post',
      },
    ])
    expect(http.asked.map((url) => mode(new URL(url)))).toEqual(['timelinevolraw', 'artlist'])
    expect(new URL(http.asked[1] ?? '').searchParams.get('startdatetime')).toBe('20261001000000')
    expect(waited()).toBeGreaterThanOrEqual(6)
    expect(scan.told.notes).toEqual([expect.stringContaining('5 articles')])
    expect(scan.told.covered.at(-1)).toMatchObject({ from: scan.window.since, complete: true })
    expect(scan.told.covered.every(({ scope }) => scope === 'all')).toBe(true)
  })

  test.each([['{}'], [''], ['{"timeline":[]}']])(
    'of which there are none, said as %j, are read to the end',
    async (said) => {
      const { http, scan, stream } = open(() => said)
      expect(await collect(stream)).toEqual([])
      expect(http.asked).toHaveLength(1)
      expect(scan.told.covered).toMatchObject([{ from: scan.window.since, to: scan.window.until, complete: true }])
    },
  )

  test('more than are given are a sample', async () => {
    const many = Array.from({ length: 250 }, (_, i) => ({
      url: `https://a.example/${i}`,
      title: `Aurora Air ${'x'.repeat(i)}`,
      seendate: '20261020T101500Z',
      domain: 'a.example',
    }))
    const { scan, stream } = open((url) => (mode(url) === 'artlist' ? JSON.stringify({ articles: many }) : inTime(url)))
    await collect(stream)
    expect(scan.told.covered[0]).toMatchObject({ scope: 'sample' })
  })

  test('with control characters in them are read all the same', async () => {
    const broken = fixtureText('gdelt/articles.json').replace('hundreds', 'hun\u0001dreds')
    const { stream } = open((url) => (mode(url) === 'artlist' ? broken : inTime(url)))
    expect(await collect(stream)).toHaveLength(2)
  })

  test.each([
    ['"a \\\\ b"', '"a \\\\ b"', 'a backslash that is escaped'],
    ['"say \\"hi\\" \\u00e9\\n"', '"say \\"hi\\" \\u00e9\\n"', 'escapes that there are'],
    ['"isn\\\'t"', '"isn\'t"', 'an apostrophe'],
    ['"one \\- two"', '"one - two"', 'a dash'],
    ['"\\u12 \\x41 \\U0001"', '"u12 x41 U0001"', 'what is no escape'],
    ['"\\\\\'"', '"\\\\\'"', 'an escaped backslash before an apostrophe'],
    ['"a\u0001\tb\nc"', '"a  b c"', 'control characters'],
  ])('are mended in their JSON: %j is %j (%s)', (said, expected) => {
    expect(mended(said)).toBe(expected)
    expect(() => JSON.parse(mended(said))).not.toThrow()
  })

  test.each(["isn\\'t late", 'late \\- again'])('with %j in a headline are read all the same', async (words) => {
    const broken = fixtureText('gdelt/articles.json').replace('cancels 40 flights', words)
    const { stream } = open((url) => (mode(url) === 'artlist' ? broken : inTime(url)))
    expect((await collect(stream))[0]?.text).toContain(words.replace('\\', ''))
  })

  test('in JSON that is cut off are changed, and not a query that is not understood', async () => {
    const { stream } = open((url) => (mode(url) === 'artlist' ? '{"articles":[{"url":"https' : inTime(url)))
    expect((await collectUntilFailure(stream)).failure).toMatchObject({
      status: 'changed',
      message: 'GDELT answers with JSON that cannot be read',
    })
  })

  test('in another shape are changed', async () => {
    const { stream } = open((url) =>
      fixtureText(mode(url) === 'artlist' ? 'gdelt/articles-changed.json' : 'gdelt/volume.json'),
    )
    expect((await collectUntilFailure(stream)).failure).toMatchObject({ status: 'changed' })
  })

  test('of a name too short to be looked for cost nothing', async () => {
    const { http, scan, stream } = open({}, 'O2')
    expect(await collect(stream)).toEqual([])
    expect(scan.told.limited).toMatchObject([{ status: 'not_supported' }])
    expect(http.requests).toBe(0)
  })
})

describe('what it says in plain words', () => {
  test('asked too soon, it is asked once more, half a minute later', async () => {
    let refused = false
    const { stream, waited, http } = open((url) => {
      if (refused) return inTime(url)
      refused = true
      return fixtureText('gdelt/too-soon.txt')
    })
    expect(await collect(stream)).toHaveLength(1)
    expect(waited()).toBeGreaterThanOrEqual(36)
    expect(http.asked).toHaveLength(3)
  })

  test('asked too soon again, it is left alone', async () => {
    const { stream, http } = open(() => fixtureText('gdelt/too-soon.txt'))
    expect((await collectUntilFailure(stream)).failure).toMatchObject({
      status: 'rate_limited',
      until: expect.any(String),
    })
    expect(http.asked).toHaveLength(2)
  })

  test.each([
    [
      'a query that it does not take',
      fixtureText('gdelt/too-short.txt'),
      'not_supported',
      'The specified phrase is too short.',
    ],
    ['a web page', '<html><title>Error</title></html>', 'blocked', 'web page'],
    ['a 429', answer(429, 'Please limit requests'), 'rate_limited', 'slow down'],
  ])('%s', async (_, said, status, words) => {
    const { failure } = await collectUntilFailure(open(() => said).stream)
    expect(failure).toMatchObject({ status, message: expect.stringContaining(words) })
  })
})
