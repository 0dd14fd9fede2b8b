import { expect, test } from 'vitest'
import { contactPosts, converse } from '../../../src/conversations/converse.ts'
import { seconds } from '../../../src/evidence/time.ts'
import { virtualClock } from '../../../src/http/clock.ts'
import { originResolver } from '../../../src/scanners/origins.ts'
import { peertube } from '../../../src/scanners/peertube/peertube.ts'
import { scanPlatform } from '../../../src/scanners/run.ts'
import { fakeHttp } from '../fake-scan.ts'
import { type FakeServer, fakePeerTube } from './fake-peertube.ts'

const at = (time: string) => seconds(`2026-10-${time}:00Z`)
const window = { since: seconds('2026-10-01T00:00:00Z'), until: seconds('2026-10-31T00:00:00Z') }

const HOME: FakeServer = {
  host: 'videos.example',
  channel: 'auroraair',
  owner: 'aurora_media',
  videos: [
    {
      uuid: 'v-1',
      time: at('05T08:00'),
      name: 'Our new lounge',
      description: 'A tour: https://auroraair.example/lounge.',
    },
    { uuid: 'v-2', time: at('20T08:00'), name: 'Boarding' },
    { uuid: 'v-0', time: seconds('2026-08-01T00:00:00Z'), name: 'Summer' },
  ],
  comments: [
    // A question that the owner of the channel answers after two hours, the thanks, and a further question.
    { id: 1, video: 'v-1', author: 'kim', time: at('05T09:00'), parent: null, text: 'Is there coffee?' },
    { id: 2, video: 'v-1', author: 'aurora_media', time: at('05T11:00'), parent: 1, text: '@kim There is.' },
    { id: 3, video: 'v-1', author: 'kim', time: at('05T12:00'), parent: 2, text: '@kim @aurora_media Thank you!' },
    { id: 4, video: 'v-1', author: 'lee@other.example', time: at('06T12:00'), parent: 2, text: '<p>And tea?</p>' },
    // A question that only a peer answers.
    { id: 5, video: 'v-1', author: 'sam', time: at('07T09:00'), parent: null, text: 'Until when is it open' },
    { id: 6, video: 'v-1', author: 'noor', time: at('07T10:00'), parent: 5, text: '@sam Until ten.' },
    // A comment that is gone, with one below it; one of before the window.
    { id: 7, video: 'v-1', author: 'rob', time: at('08T09:00'), parent: null, text: 'x', deleted: true },
    { id: 8, video: 'v-1', author: 'tess', time: at('08T10:00'), parent: 7, text: 'No.' },
    { id: 9, video: 'v-0', author: 'ash', time: seconds('2026-08-02T00:00:00Z'), parent: null, text: 'Warm!' },
  ],
}

const INDEX: FakeServer = {
  host: 'other.example',
  channel: 'travels',
  owner: 'pat',
  comments: [],
  videos: [
    { uuid: 'w-1', time: at('10T08:00'), name: 'I flew with Aurora Air' },
    { uuid: 'w-2', time: at('11T08:00'), name: 'The aurora airs tonight' },
    { uuid: 'w-3', time: seconds('2026-01-01T00:00:00Z'), name: 'Aurora Air in winter' },
  ],
}

async function scanned(handle: string) {
  const brand = {
    name: 'Aurora Air',
    aliases: [],
    exclude: [],
    context: [],
    website: null,
    accounts: [{ platform: 'peertube', handle, confidence: 1, evidence: ['given by the user'] }],
  }
  const servers = new Map([
    ['videos.example', fakePeerTube(HOME)],
    ['sepiasearch.org', fakePeerTube(INDEX)],
  ])
  const http = fakeHttp((url) => servers.get(url.host)?.(url))
  const evidence = await scanPlatform(peertube, {
    brand,
    accounts: brand.accounts,
    http,
    origin: originResolver(peertube),
    keys: {},
    settings: {},
    site: null,
    window,
    observedAt: window.until,
    clock: virtualClock(window.until),
    signal: new AbortController().signal,
    contacts: (so) => contactPosts(so, { from: window.since, to: window.until }),
    onProgress: () => undefined,
  })
  const [facts] = converse({
    brand,
    window: { since: '2026-10-01T00:00:00Z', until: '2026-10-31T00:00:00Z' },
    platforms: [evidence],
  })
  const contacts = facts?.contacts.map(({ author, kind, answer, waited, acknowledged, peerAnswer, excluded }) => ({
    author: author.handle,
    kind,
    answer: answer?.id ?? null,
    hours: answer ? (waited ?? 0) / 3600 : null,
    acknowledged,
    peer: peerAnswer?.author.handle ?? null,
    excluded,
  }))
  return { http, evidence, facts, contacts: contacts?.sort((a, b) => (a.author < b.author ? -1 : 1)) }
}

test.each([
  // The channel, its videos, the threads below one of them (nobody commented on the other), the thread with the owner's
  // answer, the search; in the second round the threads of sam and, read before, of lee.
  { handle: 'auroraair@videos.example', requests: 6, why: 'a channel, whose owner answers for it' },
  // One more to learn that it is no channel.
  { handle: 'aurora_media@videos.example', requests: 7, why: 'the account that owns it' },
])('a scan of $handle shows who was answered and whom a peer helped: $why', async ({ handle, requests }) => {
  const { contacts, facts, evidence, http } = await scanned(handle)
  expect(contacts).toEqual([
    {
      author: 'kim@videos.example',
      kind: 'comment',
      answer: 'videos.example/v-1/1/2',
      hours: 2,
      acknowledged: true,
      peer: null,
      excluded: null,
    },
    {
      author: 'lee@other.example',
      kind: 'reply',
      answer: null,
      hours: null,
      acknowledged: false,
      peer: null,
      excluded: null,
    },
    {
      author: 'sam@videos.example',
      kind: 'comment',
      answer: null,
      hours: null,
      acknowledged: false,
      peer: 'noor@videos.example',
      excluded: null,
    },
  ])
  expect(facts?.own.map(({ id }) => id)).toEqual(['videos.example/v-1', 'videos.example/v-1/1/2', 'videos.example/v-2'])
  expect(facts?.overheard.map(({ post }) => post.id)).toEqual(['other.example/w-1'])
  expect(evidence.accounts).toMatchObject([{ handle, followers: 210 }])
  expect(evidence.streams.posts?.outcome.status).toBe('ok')
  expect(evidence.notes).toEqual([expect.stringMatching(/older than a week before the window/)])
  expect(http.requests).toBe(requests)
})
