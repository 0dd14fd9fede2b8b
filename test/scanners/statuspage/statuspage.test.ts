import { describe, expect, test } from 'vitest'
import { accountRecord } from '../../../src/evidence/account.ts'
import { outcome } from '../../../src/evidence/status.ts'
import { statuspage } from '../../../src/scanners/statuspage/statuspage.ts'
import { fixture } from '../../fixtures.ts'
import {
  answer,
  collect,
  collectUntilFailure,
  fakeHttp,
  fakeScan,
  type Routes,
  type ScanOptions,
} from '../fake-scan.ts'
import { siteFacts } from '../feeds/site.ts'

const HOST = 'status.aurora-air.example'
const account = accountRecord({ platform: 'statuspage', id: HOST, handle: HOST, name: 'Aurora Air', official: true })
const brand = {
  name: 'Aurora Air',
  aliases: [],
  exclude: [],
  context: [],
  website: 'https://aurora-air.example',
  accounts: [],
}
const ROUTES: Routes = {
  [`https://${HOST}/api/v2/summary.json`]: fixture('statuspage/summary.json'),
  [`https://${HOST}/api/v2/incidents.json`]: fixture('statuspage/incidents.json'),
}

function open(routes: Routes = ROUTES, options: ScanOptions = {}) {
  const http = fakeHttp(routes)
  const scan = fakeScan(statuspage, http, { accounts: [account], ...options })
  return { http, scan, stream: statuspage.posts?.(account, scan) ?? (async function* () {})() }
}

describe('the host of a status page', () => {
  test.each([
    ['status.aurora-air.example', HOST],
    ['Status.Aurora-Air.example', HOST],
    ['https://status.aurora-air.example', HOST],
    ['https://auroraair.statuspage.io/', 'auroraair.statuspage.io'],
    ['https://www.aurorastatus.com/', 'www.aurorastatus.com'],
    ['uptime.aurora-air.example', 'uptime.aurora-air.example'],
    ['https://aurora-air.example/', null],
    ['https://status.aurora-air.example/incidents/1', null],
    ['https://www.statuspage.io/', null],
    ['https://user@status.aurora-air.example/', null],
    ['status', null],
    ['status.aurora-air.example/x', null],
  ])('%s is %s', (text, handle) => expect(statuspage.handle.parse(text)).toBe(handle))
})

describe('the page', () => {
  test('tells its name, its state and when it was last changed', async () => {
    expect(await statuspage.account?.(HOST, open().scan)).toMatchObject({
      id: HOST,
      name: 'Aurora Air',
      bio: 'All Systems Operational',
      lastActive: '2026-10-21T12:00:00Z',
      followers: null,
    })
  })

  test('of another maker is not supported, which is no word on whether there is one', async () => {
    const missing = open({ [`https://${HOST}/api/v2/summary.json`]: answer(404, '<html>no</html>') })
    expect(await statuspage.account?.(HOST, missing.scan).catch((error: unknown) => error)).toMatchObject({
      status: 'not_supported',
    })
  })

  test.each([
    ['private', answer(401, { error: 'no' }), 'auth_required'],
    ['gone by its own word', answer(404, { error: 'not found' }), 'not_found'],
    ['busy', answer(503, '<html>busy</html>'), 'error'],
    ['behind a wall, or a page of another kind', '<!doctype html><title>One moment</title>', 'blocked'],
    ['changed', { page: { name: 'Aurora Air' } }, 'changed'],
  ])('that is %s says so', async (_, said, status) => {
    const { scan } = open({ [`https://${HOST}/api/v2/summary.json`]: said })
    expect(await statuspage.account?.(HOST, scan).catch((error: unknown) => error)).toMatchObject({ status })
  })

  test.each([
    [
      'is found where the site leads to it',
      siteFacts({ statusPage: { url: `https://${HOST}/`, outcome: outcome('ok') } }),
      [HOST],
    ],
    ['is not where the site has none', siteFacts({}), []],
    ['is not where the site was not read', null, []],
  ])('%s', async (_, site, expected) => {
    const found: string[] = []
    for await (const { handle } of statuspage.find?.(brand, open({}, { site }).scan) ?? []) found.push(handle)
    expect(found).toEqual(expected)
  })
})

test('what others say means nothing on a status page', async () => {
  const { scan, http } = open()
  const { failure } = await collectUntilFailure(statuspage.mentions?.(brand, scan) ?? (async function* () {})())
  expect(failure).toMatchObject({ status: 'not_applicable' })
  expect(http.requests).toBe(0)
})

describe('incidents', () => {
  test('are topics of the brand’s own, with when they began, and their updates replies', async () => {
    const { scan, http, stream } = open()
    const posts = await collect(stream)
    expect(
      posts.map(({ id, kind, createdAt, startedAt, replyTo, root }) => [id, kind, createdAt, startedAt, replyTo, root]),
    ).toEqual([
      ['inc3', 'topic', '2026-10-20T10:40:00Z', '2026-10-20T10:00:00Z', null, 'inc3'],
      ['u32', 'reply', '2026-10-20T12:00:00Z', undefined, 'inc3', 'inc3'],
      ['inc2', 'topic', '2026-10-02T09:00:00Z', '2026-10-02T09:00:00Z', null, 'inc2'],
      ['inc1', 'topic', '2026-08-01T08:00:00Z', '2026-08-01T08:00:00Z', null, 'inc1'],
    ])
    expect(posts[0]).toMatchObject({
      url: 'https://stspg.example/inc3',
      text: 'Boarding passes do not open\n\nSome of you see an empty screen. We look into it.',
      author: { id: HOST, official: true },
      place: { id: HOST, official: true },
    })
    expect(posts[1]).toMatchObject({
      text: 'A fix is in place.\nWe watch it. Help',
      links: ['https://aurora-air.example/help'],
      replyToAuthor: HOST,
    })
    expect(posts[2]?.url).toBe(`https://${HOST}/incidents/inc2`)
    expect(http.asked).toHaveLength(1)
    expect(scan.told.covered).toEqual([
      { part: HOST, from: scan.window.since, to: scan.observedAt, complete: true, scope: 'all' },
    ])
  })

  test('of which fifty are shown cover no more than those', async () => {
    const many = Array.from({ length: 50 }, (_, i) => ({
      id: `i${i}`,
      name: 'Again',
      created_at: `2026-10-20T10:00:${String(i + 10).padStart(2, '0')}Z`,
      incident_updates: [],
    }))
    const { scan, stream } = open({ [`https://${HOST}/api/v2/incidents.json`]: { incidents: many } })
    expect(await collect(stream)).toHaveLength(50)
    expect(scan.told.covered).toMatchObject([{ from: Date.parse('2026-10-20T10:00:10Z') / 1000, complete: false }])
  })

  test('of which there are none are read to the end', async () => {
    const { scan, stream } = open({ [`https://${HOST}/api/v2/incidents.json`]: { incidents: [] } })
    expect(await collect(stream)).toEqual([])
    expect(scan.told.covered).toMatchObject([{ from: scan.window.since, complete: true }])
  })

  test('in another shape are changed', async () => {
    const changed = { [`https://${HOST}/api/v2/incidents.json`]: fixture('statuspage/incidents-changed.json') }
    expect((await collectUntilFailure(open(changed).stream)).failure).toMatchObject({ status: 'changed' })
  })
})
