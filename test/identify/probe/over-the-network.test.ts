import { describe, expect, test } from 'vitest'
import { PROBE_DOOR } from '../../../src/identify/probe/door.ts'
import { probe } from '../../../src/identify/probe/probe.ts'
import { answering, html, json, open } from '../../http/open.ts'
import { aSite, NOBODY, PROFILE } from './a-site.ts'

type Answers = (url: URL) => Response | Promise<Response>

const ROBOTS = '/robots.txt'

/** The row of a site that answers over a network, and the addresses that were asked, robots.txt included. */
async function rowOver(answers: Answers, site = aSite(), door = PROBE_DOOR) {
  const { transport, asked } = answering(({ url }) => answers(new URL(url)))
  const { network, clock, stop } = open({ transport })
  const http = network.platform('probe', door)
  const question = { handles: ['aurora'], skip: new Set<string>() }
  const [row = null] = await probe([site], question, { http, clock, signal: stop.signal })
  return { row, asked: asked.map(({ url }) => url) }
}

const allowing =
  (page: Answers): Answers =>
  (url) =>
    url.pathname === ROBOTS ? html('', { status: 404 }) : page(url)

describe('over the network', () => {
  test.each<{ page: Answers; presence: string; reason: string | null; why: string }>([
    { page: () => html(PROFILE), presence: 'present', reason: null, why: 'an account' },
    { page: () => html(NOBODY, { status: 404 }), presence: 'absent', reason: null, why: 'none' },
    {
      page: () => new Response(null, { status: 302, headers: { location: '/login?next=/aurora' } }),
      presence: 'unknown',
      reason: 'gullnet.example sends to a login or consent page (https://gullnet.example/login?next=/aurora)',
      why: 'a login',
    },
    {
      page: ({ pathname }) =>
        pathname === '/aurora' ? new Response(null, { status: 302, headers: { location: '/' } }) : html(PROFILE),
      presence: 'unknown',
      reason: 'gullnet.example sends on to https://gullnet.example/, away from the handle',
      why: 'the front page',
    },
    {
      page: () => html(NOBODY, { status: 429, headers: { 'retry-after': '3600' } }),
      presence: 'unknown',
      reason: expect.stringContaining('gullnet.example'),
      why: 'a limit of an hour',
    },
    {
      page: () => html(NOBODY, { status: 403 }),
      presence: 'unknown',
      reason: 'gullnet.example answers 403 (forbidden) with a web page',
      why: 'a refusal',
    },
    {
      page: () => html(NOBODY, { status: 503 }),
      presence: 'unknown',
      reason: 'gullnet.example answers 503 (unavailable) with a web page',
      why: 'a fault',
    },
    {
      page: () => html(`${' '.repeat(3 * 1024 * 1024)}${PROFILE}`),
      presence: 'unknown',
      reason: 'gullnet.example answers 200 and shows neither the sign of an account nor that of none',
      why: 'a page without end',
    },
  ])('$why: $presence', async ({ page, presence, reason }) => {
    const { row } = await rowOver(allowing(page))
    expect(row).toMatchObject({ presence, reason })
  })

  test('a page that robots.txt keeps robots from is not asked for', async () => {
    const { row, asked } = await rowOver((url) =>
      url.pathname === ROBOTS ? html('User-agent: *\nDisallow: /') : html(PROFILE),
    )
    expect(row).toMatchObject({
      presence: 'unknown',
      reason: 'gullnet.example asks robots not to read /aurora (robots.txt)',
    })
    expect(asked).toEqual(['https://gullnet.example/robots.txt'])
  })

  test('an interface is asked without robots.txt', async () => {
    const site = aSite({
      probe: { url: 'https://api.gullnet.example/{handle}', kind: 'json' },
      presence: { status: 200, text: '"id":' },
    })
    const { row, asked } = await rowOver(() => json({ id: 7 }), site)
    expect(row?.presence).toBe('present')
    expect(asked).toEqual(['https://api.gullnet.example/aurora'])
  })

  test('one that says nothing is given up', async () => {
    const silence = () => new Promise<Response>(() => {})
    const { row } = await rowOver(allowing(silence), aSite(), { ...PROBE_DOOR, timeout: 0.02 })
    expect(row).toMatchObject({ presence: 'unknown', reason: 'gullnet.example did not answer within 0.02 s' })
  })

  test('all sites are asked at once, and of each three pages', async () => {
    let waiting = 0
    let all: () => void = () => {}
    const allWait = new Promise<void>((resolve) => {
      all = resolve
    })
    // Nobody is answered before everybody has asked.
    const answers: Answers = async ({ pathname }) => {
      waiting += 1
      if (waiting === 450) all()
      await allWait
      return pathname === '/zzz0zzz0zzz' ? html(NOBODY, { status: 404 }) : html(PROFILE)
    }
    const { transport, asked } = answering(({ url }) => allowing(answers)(new URL(url)))
    const { network, clock, stop } = open({ transport })
    const sites = Array.from({ length: 150 }, (_, index) =>
      aSite({
        id: `site-${index}`,
        checked: null,
        probe: { url: `https://site-${index}.example/{handle}`, kind: 'page' },
      }),
    )
    const http = network.platform('probe', PROBE_DOOR)
    const rows = await probe(sites, { handles: ['aurora'], skip: new Set() }, { http, clock, signal: stop.signal })
    expect(new Set(rows.map(({ presence }) => presence))).toEqual(new Set(['present']))
    expect(asked).toHaveLength(600)
  })
})
