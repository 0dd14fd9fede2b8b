import { describe, expect, test } from 'vitest'
import { accountRecord } from '../../src/evidence/account.ts'
import { type Post, post } from '../../src/evidence/post.ts'
import { seconds } from '../../src/evidence/time.ts'
import { PlatformError } from '../../src/http/platform-error.ts'
import { communityStreams, type Stretch } from '../../src/scanners/community.ts'
import type { Scan, Scanner } from '../../src/scanners/scanner.ts'
import { scanCommunity } from './community-scan.ts'
import { collect, fakeHttp, fakeScan } from './fake-scan.ts'

const T = seconds('2026-10-31T00:00:00Z')
const brand = { name: 'Aurora Air', aliases: [], exclude: [], context: [], website: null, accounts: [] }

function said(id: string, staff: boolean): Post {
  const author = { id, handle: id, name: null, followers: null, official: false, staff, bot: false }
  return post({ platform: 'talk', id, author, createdAt: '2026-10-20T08:00:00Z', text: 'Hello', kind: 'topic' })
}

const communities: Record<string, Stretch[] | PlatformError> = {
  'a.example': [
    { posts: [said('a1', false), said('a2', true)], from: T - 86_400 },
    { posts: [said('a3', false)], from: Number.NEGATIVE_INFINITY },
  ],
  'b.example': [{ posts: [said('b1', false)], from: Number.NEGATIVE_INFINITY }],
  'c.example': new PlatformError('blocked', 'c.example shows a wall'),
}

const streams = communityStreams('Talk', async function* read({ handle }) {
  const known = communities[handle]
  if (known instanceof PlatformError) throw known
  yield* known ?? []
})

const place = (handle: string) => accountRecord({ platform: 'talk', id: handle, handle })
const talk: Scanner = {
  id: 'talk',
  name: 'Talk',
  homepage: 'https://talk.example',
  reads: ['everything'],
  lifecycle: { stage: 'experimental' },
  access: { kind: 'open', env: [], gives: null, steps: [] },
  requests: 'as many as there are pages.',
  terms: 'None.',
  origins: {},
  federated: true,
  handle: { parse: (text) => text, url: (handle) => `https://${handle}`, grammar: 'a host', typedOnly: true },
  carriesHandles: false,
  known: { present: 'a.example', absent: 'z.example' },
  account: async (handle: string) => place(handle),
  ...streams,
}

function open(...handles: string[]): Scan & { told: ReturnType<typeof fakeScan>['told'] } {
  return fakeScan(talk, fakeHttp({}), { accounts: handles.map(place) })
}

describe('the streams of communities', () => {
  test('tell apart what staff wrote from what everybody else did', async () => {
    const scan = open('a.example')
    expect((await collect(streams.posts(place('a.example'), scan))).map(({ id }) => id)).toEqual(['a2'])
    expect((await collect(streams.mentions(brand, scan))).map(({ id }) => id)).toEqual(['a1', 'a3'])
  })

  test('tell how far they have come, and are complete with the whole window', async () => {
    const scan = open('a.example')
    await collect(streams.posts(place('a.example'), scan))
    expect(scan.told.covered).toEqual([
      { part: 'a.example', from: T - 86_400, to: T, complete: false, scope: 'all' },
      { part: 'a.example', from: scan.window.since, to: T, complete: true, scope: 'all' },
    ])
  })

  test('say where nobody is known to be of the brand', async () => {
    const scan = open('b.example')
    await collect(streams.posts(place('a.example'), scan))
    expect(scan.told.notes).toEqual([])
    await collect(streams.posts(place('b.example'), scan))
    expect(scan.told.notes).toEqual([expect.stringContaining('name them in platforms.talk.staff')])
  })

  test('read the next community where one cannot be read, and cover nothing as a whole', async () => {
    const { evidence } = await scanCommunity(talk, {}, { handles: ['c.example', 'b.example'] })
    expect(evidence.posts.map(({ id }) => id)).toEqual(['b1'])
    expect(evidence.streams.mentions).toMatchObject({
      outcome: { status: 'blocked' },
      parts: [
        { part: 'c.example', intervals: [], complete: false },
        { part: 'b.example', complete: true },
      ],
    })
  })

  test('have nothing to read where no community is known', async () => {
    await expect(collect(streams.mentions(brand, open()))).rejects.toMatchObject({ status: 'not_applicable' })
  })
})
