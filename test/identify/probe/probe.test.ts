import { test as property } from '@fast-check/vitest'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PlatformError } from '../../../src/http/platform-error.ts'
import { type ProbeQuestion, type ProbeTools, probe, probeSites } from '../../../src/identify/probe/probe.ts'
import { loadSites, type Site } from '../../../src/identify/probe/sites.ts'
import { answer, fakeHttp, type Routes } from '../../scanners/fake-scan.ts'
import { aSite, NOBODY, PROFILE } from './a-site.ts'

const AURORA = 'https://gullnet.example/aurora'
const HARBOUR = 'https://gullnet.example/harbour'
const NOBODY_HAS = 'https://gullnet.example/zzz0zzz0zzz'

const tools = (http: ProbeTools['http']): ProbeTools => ({
  http,
  clock: { now: () => 0 },
  signal: new AbortController().signal,
})

/** The row that a site gives for handles, and what was asked for it. */
async function rowOf(
  site: Site,
  routes: Routes,
  handles: readonly string[] = ['aurora'],
  skip: readonly string[] = [],
) {
  const http = fakeHttp(routes)
  const question: ProbeQuestion = { handles, skip: new Set(skip) }
  const [row = null] = await probe([site], question, tools(http))
  return { row, asked: http.asked }
}

const absent = answer(404, NOBODY)

describe('one answer of a checked page', () => {
  test.each<{ said: unknown; presence: string; reason: string | null; why: string }>([
    { said: answer(200, PROFILE), presence: 'present', reason: null, why: 'the sign of an account' },
    { said: absent, presence: 'absent', reason: null, why: 'the sign of none' },
    {
      said: answer(200, ''),
      presence: 'unknown',
      reason: 'gullnet.example answers 200 and shows neither the sign of an account nor that of none',
      why: 'an empty page',
    },
    {
      said: answer(200, NOBODY),
      presence: 'unknown',
      reason: 'gullnet.example answers 200 and shows neither the sign of an account nor that of none',
      why: 'the text of none with the status of an account',
    },
    {
      said: answer(404, PROFILE),
      presence: 'unknown',
      reason: 'gullnet.example answers 404 and shows neither the sign of an account nor that of none',
      why: 'the text of an account with the status of none',
    },
    {
      said: answer(404, '<html><script id="anubis_challenge">1</script>Nobody nests here</html>'),
      presence: 'unknown',
      reason: 'gullnet.example shows a challenge page (Anubis) instead of answering',
      why: 'a wall that answers 404',
    },
    {
      said: answer(404, NOBODY, { 'cf-mitigated': 'challenge' }),
      presence: 'unknown',
      reason: 'gullnet.example shows a challenge page (Cloudflare) instead of answering',
      why: 'a wall that says so in a header',
    },
    {
      said: answer(410, NOBODY),
      presence: 'unknown',
      reason: 'the server answered HTTP 410',
      why: 'a status that the absence marker does not name',
    },
    { said: answer(403, NOBODY), presence: 'unknown', reason: 'the server refused with HTTP 403', why: 'a refusal' },
    { said: answer(429, NOBODY), presence: 'unknown', reason: 'the server asked to slow down', why: 'a limit' },
    { said: answer(503, NOBODY), presence: 'unknown', reason: 'the server answered HTTP 503', why: 'a fault' },
    {
      said: new PlatformError('timeout', 'gullnet.example did not answer within 10 s'),
      presence: 'unknown',
      reason: 'gullnet.example did not answer within 10 s',
      why: 'silence',
    },
    {
      said: new PlatformError('blocked', 'gullnet.example sends to a login or consent page'),
      presence: 'unknown',
      reason: 'gullnet.example sends to a login or consent page',
      why: 'a login',
    },
    {
      said: answer(200, PROFILE, {}, 'https://gullnet.example/home'),
      presence: 'unknown',
      reason: 'gullnet.example sends on to https://gullnet.example/home, away from the handle',
      why: 'a page that is no longer about the handle',
    },
    {
      said: answer(404, NOBODY, {}, 'https://parked.example/aurora'),
      presence: 'unknown',
      reason: 'gullnet.example sends on to another site, parked.example',
      why: 'another site',
    },
    {
      said: answer(200, PROFILE, {}, 'https://www.gullnet.example/Aurora/'),
      presence: 'present',
      reason: null,
      why: 'the same handle, elsewhere on the site',
    },
  ])('$why: $presence', async ({ said, presence, reason }) => {
    const { row, asked } = await rowOf(aSite(), { [AURORA]: said })
    expect(row).toEqual({ site: 'gullnet', name: 'Gullnet', handle: 'aurora', url: AURORA, presence, reason })
    expect(asked).toEqual([AURORA])
  })

  test('that shows both signs tells nothing', async () => {
    const site = aSite({ absence: { status: [200, 404], text: 'Nobody nests here' } })
    const { row } = await rowOf(site, { [AURORA]: answer(200, PROFILE + NOBODY) })
    expect(row?.presence).toBe('unknown')
    expect(row?.reason).toBe('gullnet.example shows the sign of an account and the sign of none at once')
  })

  test('may say by 404 alone that there is nobody, where the network is known to', async () => {
    const { row } = await rowOf(aSite({ absence: { status: [404] } }), { [AURORA]: answer(404, 'gone fishing') })
    expect(row?.presence).toBe('absent')
  })
})

describe('one answer of a checked interface', () => {
  const url = 'https://api.gullnet.example/user?name={handle}'
  const site = aSite({
    probe: { url, kind: 'json', headers: { accept: 'application/vnd.gull' } },
    presence: { status: 200, text: '"id":' },
    absence: { status: [200, 404], text: '"message":"no such gull"' },
  })
  const asked = url.replace('{handle}', 'aurora')

  test.each<{ said: unknown; presence: string; why: string }>([
    { said: { id: 7 }, presence: 'present', why: 'data on an account' },
    { said: answer(404, { message: 'no such gull' }), presence: 'absent', why: "the network's own words with a 404" },
    { said: { message: 'no such gull' }, presence: 'absent', why: "the network's own words with a 200" },
    { said: answer(404, { message: 'no such page' }), presence: 'unknown', why: 'other words' },
    { said: answer(404, '<html>no such gull</html>'), presence: 'unknown', why: 'a web page' },
    { said: answer(401, { message: 'no such gull' }), presence: 'unknown', why: 'a refusal' },
    { said: {}, presence: 'unknown', why: 'nothing' },
    { said: [], presence: 'unknown', why: 'a list of nothing' },
    { said: null, presence: 'unknown', why: 'null' },
  ])('$why: $presence', async ({ said, presence }) => {
    const { row } = await rowOf(site, { [asked]: said })
    expect(row?.presence).toBe(presence)
    expect(row?.url).toBe(AURORA)
  })

  test('is asked for with the headers that it wants', async () => {
    const http = fakeHttp({ [asked]: { id: 7 } })
    await probe([site], { handles: ['aurora'], skip: new Set() }, tools(http))
    expect(http.seen[0]?.headers).toEqual({ accept: 'application/vnd.gull' })
  })
})

describe('a site that nobody has checked', () => {
  const unchecked = aSite({ checked: null })

  test.each<{ known: unknown; nobody: unknown; own: unknown; presence: string; reason: string | null; why: string }>([
    { known: answer(200, PROFILE), nobody: absent, own: absent, presence: 'absent', reason: null, why: 'both tell' },
    {
      known: answer(200, PROFILE),
      nobody: absent,
      own: answer(200, PROFILE),
      presence: 'present',
      reason: null,
      why: 'both tell',
    },
    {
      known: absent,
      nobody: absent,
      own: absent,
      presence: 'unknown',
      reason: 'its page for harbour no longer tells that the account exists',
      why: 'it finds nobody',
    },
    {
      known: answer(200, PROFILE),
      nobody: answer(200, PROFILE),
      own: answer(200, PROFILE),
      presence: 'unknown',
      reason: 'its page for zzz0zzz0zzz, which nobody has, looks like that of an account',
      why: 'it finds everybody',
    },
    {
      known: answer(200, '<html>A new design</html>'),
      nobody: absent,
      own: absent,
      presence: 'unknown',
      reason:
        'its page for harbour no longer tells an account from none: gullnet.example answers 200 and shows neither the sign of an account nor that of none',
      why: 'it looks otherwise',
    },
    {
      known: answer(200, PROFILE),
      nobody: answer(403, ''),
      own: answer(200, PROFILE),
      presence: 'unknown',
      reason: 'the server refused with HTTP 403',
      why: 'it refuses one of them',
    },
    {
      known: answer(200, PROFILE),
      nobody: absent,
      own: answer(429, ''),
      presence: 'unknown',
      reason: 'the server asked to slow down',
      why: 'both tell and the question itself was refused',
    },
  ])('$why: $presence', async ({ known, nobody, own, presence, reason }) => {
    const { row, asked } = await rowOf(unchecked, { [HARBOUR]: known, [NOBODY_HAS]: nobody, [AURORA]: own })
    expect(row).toMatchObject({ handle: 'aurora', presence, reason })
    expect(asked.toSorted()).toEqual([AURORA, HARBOUR, NOBODY_HAS])
  })

  test('is asked for nothing at all where no handle can be one there', async () => {
    const { row, asked } = await rowOf(unchecked, {}, ['Aurora Air!'])
    expect(asked).toEqual([])
    expect(row).toEqual({
      site: 'gullnet',
      name: 'Gullnet',
      handle: 'Aurora Air!',
      url: 'https://gullnet.example/Aurora%20Air!',
      presence: 'unknown',
      reason: 'Aurora Air! cannot be a handle there',
    })
  })
})

describe('several handles', () => {
  const AIR = 'https://gullnet.example/aurora_air'
  const routes = (aurora: unknown, air: unknown): Routes => ({ [AURORA]: aurora, [AIR]: air })
  const there = answer(200, PROFILE)
  const shut = answer(403, '')

  test.each<{ aurora: unknown; air: unknown; handle: string; presence: string; why: string }>([
    { aurora: there, air: there, handle: 'aurora', presence: 'present', why: 'the first of those that are there' },
    { aurora: absent, air: there, handle: 'aurora_air', presence: 'present', why: 'the one that is there' },
    { aurora: shut, air: there, handle: 'aurora_air', presence: 'present', why: 'the one that is there, known or not' },
    { aurora: absent, air: shut, handle: 'aurora_air', presence: 'unknown', why: 'nothing is known of one' },
    { aurora: shut, air: absent, handle: 'aurora', presence: 'unknown', why: 'nothing is known of one' },
    { aurora: absent, air: absent, handle: 'aurora', presence: 'absent', why: 'neither is there' },
  ])('$why', async ({ aurora, air, handle, presence }) => {
    const { row } = await rowOf(aSite(), routes(aurora, air), ['aurora', 'aurora_air'])
    expect(row).toMatchObject({ handle, presence })
  })

  test('that cannot be one there are not asked for', async () => {
    const { row, asked } = await rowOf(aSite(), { [AURORA]: absent }, ['aurora.air', 'aurora'])
    expect(asked).toEqual([AURORA])
    expect(row).toMatchObject({ handle: 'aurora', presence: 'absent' })
  })

  test('are two at most, each asked for once', async () => {
    const { asked } = await rowOf(aSite(), routes(absent, absent), [
      ' @aurora ',
      'aurora',
      'AURORA',
      '',
      'aurora_air',
      'more',
    ])
    expect(asked).toEqual([AURORA, AIR])
  })

  test.each([[[]], [['']], [[' @ ']]])('that are none give no rows: %j', async (handles) => {
    const { row, asked } = await rowOf(aSite(), {}, handles)
    expect(row).toBeNull()
    expect(asked).toEqual([])
  })
})

describe('the probe', () => {
  test('leaves out sites of which the answer is known', async () => {
    const { row, asked } = await rowOf(aSite(), {}, ['aurora'], ['gullnet'])
    expect(row).toBeNull()
    expect(asked).toEqual([])
  })

  test('gives a row for every site of the manifest but the skipped ones', async () => {
    const http = fakeHttp(() => answer(503, ''), { budget: 10_000 })
    const rows = await probeSites({ handles: ['auroraair'], skip: new Set(['github', 'unheard-of']) }, tools(http))
    const expected = (await loadSites()).map(({ id }) => id).filter((id) => id !== 'github')
    expect(rows.map(({ site }) => site)).toEqual(expected)
    expect(new Set(rows.map(({ presence }) => presence))).toEqual(new Set(['unknown']))
  })

  test('tells of what was interrupted, and keeps what was answered', async () => {
    const stop = new AbortController()
    const fake = fakeHttp({ [AURORA]: answer(200, PROFILE) })
    const http: ProbeTools['http'] = {
      ...fake,
      page: async (request) => {
        const url = typeof request === 'string' ? request : request.url
        if (url === AURORA) return fake.page(request)
        stop.abort(new Error('Ctrl-C'))
        throw stop.signal.reason
      },
    }
    const other = aSite({ id: 'terns', probe: { url: 'https://terns.example/{handle}', kind: 'page' } })
    const rows = await probe(
      [aSite(), other],
      { handles: ['aurora'], skip: new Set() },
      { ...tools(http), signal: stop.signal },
    )
    expect(rows.map(({ presence, reason }) => [presence, reason])).toEqual([
      ['present', null],
      ['unknown', 'interrupted before it answered'],
    ])
  })

  test('does not take a fault of its own for an answer', async () => {
    await expect(rowOf(aSite(), () => new TypeError('a bug'))).rejects.toThrow('a bug')
  })

  const anyBody = fc.oneof(fc.constantFrom(PROFILE, NOBODY, PROFILE + NOBODY, ''), fc.string(), fc.json())
  const anyStatus = fc.oneof(fc.constantFrom(200, 403, 404, 429, 503), fc.integer({ min: 200, max: 599 }))
  const anyAnswer = fc.tuple(anyStatus, anyBody).map(([status, body]) => answer(status, body))

  property.prop([
    fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }),
    anyAnswer,
    fc.constantFrom('page', 'json'),
    fc.boolean(),
  ])(
    'never throws, whatever the handles and answers, and says why it does not know',
    async (handles, said, kind, checked) => {
      const site = aSite({
        probe: { url: 'https://gullnet.example/{handle}', kind },
        handle: '[\\p{L}\\p{N}_.-]{1,99}',
        checked: checked ? '2026-11-01' : null,
      })
      const { row } = await rowOf(site, () => said, handles)
      if (row === null) return
      expect(row.reason === null).toBe(row.presence !== 'unknown')
      if (row.presence === 'present')
        expect([said.status, String(said.body)]).toEqual([200, expect.stringContaining('class="profile"')])
      if (row.presence === 'absent') expect(said.status).toBe(404)
    },
  )

  property.prop([anyAnswer])('believes no unchecked site that answers everybody alike', async (said) => {
    const { row } = await rowOf(aSite({ checked: null }), () => said)
    expect(row?.presence).toBe('unknown')
  })
})
