import { describe, expect, test } from 'vitest'
import { bluesky } from '../../../src/scanners/bluesky/bluesky.ts'
import { answer, fakeHttp, fakeScan } from '../fake-scan.ts'
import { APPVIEW, bsky, did } from './fixtures.ts'

const read = (body: unknown, keys: Record<string, string> = {}) => {
  const http = fakeHttp({ [`${APPVIEW}/app.bsky.actor.getProfile?actor=auroraair.test`]: body })
  return bluesky.account?.('auroraair.test', fakeScan(bluesky, http, { keys }))
}

describe('an account', () => {
  test('is read with everything that the profile tells', async () => {
    expect(await read(bsky('profile.json'))).toEqual({
      platform: 'bluesky',
      id: did('auroraair'),
      handle: 'auroraair.test',
      name: 'Aurora Air',
      url: 'https://bsky.app/profile/auroraair.test',
      followers: 18342,
      following: 12,
      posts: 904,
      created: '2024-11-02T09:12:44.120Z',
      verified: true,
      badge: 'an account verified by Bluesky or a verifier that it trusts',
      avatar: true,
      bot: false,
      bio: expect.stringContaining('Flying north'),
      links: [
        { url: 'https://auroraair.test', verified: false },
        { url: 'https://auroraair.test/help', verified: false },
        { url: 'https://www.auroraair.test', verified: false },
      ],
      rating: null,
      lastActive: null,
      official: false,
      confidence: 0,
      evidence: [],
    })
  })

  test('has unknown counts where the profile gives none, never 0, and proves nothing by a hosted handle', async () => {
    expect(await read(bsky('profile-sparse.json'))).toMatchObject({
      name: null,
      followers: null,
      following: null,
      posts: null,
      created: null,
      verified: false,
      bio: null,
      links: [],
    })
  })

  test('whose handle no longer resolves is linked by its DID and proves nothing', async () => {
    expect(await read({ did: did('auroraair'), handle: 'handle.invalid' })).toMatchObject({
      url: `https://bsky.app/profile/${did('auroraair')}`,
      verified: false,
    })
  })

  test('that says it is a bot is one, unless the label was taken back', async () => {
    const labelled = (neg: boolean) => ({ did: did('bot'), handle: 'bot.test', labels: [{ val: 'bot', neg }] })
    expect(await read(labelled(false))).toMatchObject({ bot: true })
    expect(await read(labelled(true))).toMatchObject({ bot: false })
  })

  test('that asks to be shown to signed-in readers alone is read for one who can sign in', async () => {
    const keys = { BLUESKY_HANDLE: 'auditor.test', BLUESKY_APP_PASSWORD: 'abcd' }
    expect(await read(bsky('profile-signed-in-only.json'), keys)).toMatchObject({ handle: 'auroraair.test' })
  })

  test.each([
    {
      why: 'is not there',
      body: answer(400, bsky('profile-not-found.json')),
      status: 'not_found',
      says: 'has no account auroraair.test',
    },
    {
      why: 'is suspended',
      body: answer(400, bsky('profile-taken-down.json')),
      status: 'not_found',
      says: 'has suspended',
    },
    {
      why: 'is deactivated',
      body: answer(400, bsky('profile-deactivated.json')),
      status: 'not_found',
      says: 'deactivated by its owner',
    },
    {
      why: 'is refused for a reason of another kind',
      body: answer(400, { error: 'InvalidRequest', message: 'actor must be a valid did or a handle' }),
      status: 'error',
      says: 'HTTP 400',
    },
    { why: 'stands behind a fault of the server', body: answer(502, '<html>'), status: 'error', says: '502' },
    {
      why: 'asks not to be shown to readers who are not signed in',
      body: bsky('profile-signed-in-only.json'),
      status: 'auth_required',
      says: 'set BLUESKY_HANDLE and BLUESKY_APP_PASSWORD',
    },
    { why: 'comes without its DID', body: bsky('profile-changed.json'), status: 'changed', says: 'did' },
  ])('that $why is $status', async ({ body, status, says }) => {
    await expect(read(body)).rejects.toMatchObject({ status, message: expect.stringContaining(says) })
  })
})
