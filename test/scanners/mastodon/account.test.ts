import { describe, expect, test } from 'vitest'
import { Account } from '../../../src/evidence/account.ts'
import { PlatformError } from '../../../src/http/platform-error.ts'
import { mastodon } from '../../../src/scanners/mastodon/mastodon.ts'
import { fixture } from '../../fixtures.ts'
import { answer, fakeHttp, fakeScan, type Routes, type ScanOptions } from '../fake-scan.ts'

const WEB = 'https://social.auroraair.example'
const FINGER = 'https://auroraair.example/.well-known/webfinger?resource=acct:support@auroraair.example'
const LOOKUP = `${WEB}/api/v1/accounts/lookup?acct=support`
const ROUTES = {
  [FINGER]: fixture('mastodon/webfinger.json'),
  [`${WEB}/.well-known/nodeinfo`]: fixture('mastodon/nodeinfo-links.json'),
  [`${WEB}/nodeinfo/2.0`]: fixture('mastodon/nodeinfo.json'),
  [LOOKUP]: fixture('mastodon/account.json'),
}

async function read(routes: Routes, handle = 'support@auroraair.example', options: ScanOptions = {}) {
  const http = fakeHttp(routes)
  const scan = fakeScan(mastodon, http, options)
  const account = Account.parse(await mastodon.account?.(handle, scan))
  return { account, asked: http.asked, seen: http.seen, told: scan.told }
}

async function failure(routes: Routes, handle?: string, options?: ScanOptions): Promise<PlatformError> {
  const failed: unknown = await read(routes, handle, options).then(
    () => null,
    (error: unknown) => error,
  )
  if (failed instanceof PlatformError) return failed
  throw new Error('it did not fail as a platform does', { cause: failed })
}

/** A server of one account, of some software. */
function server(
  software: string,
  version: string,
  routes: Record<string, unknown> = {},
  handle = 'auroraair@pixels.example',
) {
  const [user = '', host = ''] = handle.split('@')
  return {
    [`https://${host}/.well-known/webfinger?resource=acct:${handle}`]: {
      subject: `acct:${handle}`,
      links: [{ rel: 'self', type: 'application/activity+json', href: `https://${host}/users/${user}` }],
    },
    [`https://${host}/.well-known/nodeinfo`]: {
      links: [
        { rel: 'http://nodeinfo.diaspora.software/ns/schema/1.0', href: `https://${host}/nodeinfo/1.0.json` },
        { rel: 'http://nodeinfo.diaspora.software/ns/schema/2.1', href: `https://${host}/nodeinfo/2.1.json` },
      ],
    },
    [`https://${host}/nodeinfo/2.1.json`]: { software: { name: software, version } },
    ...routes,
  }
}

const ACTOR = {
  'https://pixels.example/users/auroraair': fixture('mastodon/actor.json'),
  'https://pixels.example/users/auroraair/followers': fixture('mastodon/collection.json'),
  'https://pixels.example/users/auroraair/following': answer(401, { error: 'unauthorized' }),
  'https://pixels.example/users/auroraair/outbox': { type: 'OrderedCollection', totalItems: 31 },
}

describe('a profile', () => {
  test('is found on the server that the host of the handle names, by four requests', async () => {
    const { account, asked, seen } = await read(ROUTES)
    expect(account).toEqual({
      platform: 'mastodon',
      id: 'support@auroraair.example',
      handle: 'support@auroraair.example',
      name: 'Aurora Air Support',
      url: 'https://social.auroraair.example/@support',
      followers: 18240,
      following: 12,
      posts: 903,
      created: '2024-03-01T00:00:00.000Z',
      verified: true,
      badge: null,
      avatar: false,
      bot: false,
      bio: 'We answer here. Press: https://www.auroraair.example/press',
      links: [
        { url: 'https://www.auroraair.example', verified: true },
        { url: 'https://status.auroraair.example', verified: false },
        { url: 'https://www.auroraair.example/press', verified: false },
      ],
      rating: null,
      lastActive: '2026-10-30T00:00:00Z',
      official: false,
      confidence: 0,
      evidence: [],
    })
    expect(asked).toHaveLength(4)
    expect(seen[0]?.headers?.accept).toContain('application/jrd+json')
    expect(seen.every(({ headers }) => headers?.authorization === undefined)).toBe(true)
  })

  test('asked for by the host of its server keeps the name that both hosts agree on', async () => {
    const { account, asked } = await read(
      {
        ...ROUTES,
        [`${WEB}/.well-known/webfinger?resource=acct:support@social.auroraair.example`]:
          fixture('mastodon/webfinger.json'),
      },
      'support@social.auroraair.example',
    )
    expect(account.handle).toBe('support@auroraair.example')
    expect(asked).toHaveLength(5)
  })

  test.each([
    { why: 'says that there is no such account', said: answer(404, '') },
    {
      why: 'knows another actor by that name',
      said: { links: [{ rel: 'self', type: 'application/activity+json', href: 'https://sea.example/users/support' }] },
    },
    { why: 'has no WebFinger', said: answer(500, { error: 'no' }) },
  ])('is not believed to be at a host that $why', async ({ said }) => {
    const handle = 'support@lies.example'
    const { account } = await read(
      {
        ...server('mastodon', '4.5.2', {}, handle),
        [`https://lies.example/.well-known/webfinger?resource=acct:${handle}`]: {
          subject: 'acct:support@auroraair.example',
          links: [{ rel: 'self', type: 'application/activity+json', href: 'https://lies.example/users/support' }],
        },
        [FINGER]: said,
        'https://lies.example/api/v1/accounts/lookup?acct=support': fixture('mastodon/account.json'),
      },
      handle,
    )
    expect(account.id).toBe(handle)
  })

  test('of a suspended account tells no counts, and says so', async () => {
    const { account, told } = await read({ ...ROUTES, [LOOKUP]: fixture('mastodon/account-suspended.json') })
    expect(account).toMatchObject({ followers: null, following: null, posts: null })
    expect(told.notes).toEqual([expect.stringContaining('is suspended by its own server')])
  })

  test('of an account that has moved says where', async () => {
    const { told } = await read({ ...ROUTES, [LOOKUP]: fixture('mastodon/account-moved.json') })
    expect(told.notes).toEqual([expect.stringContaining('has moved to support@auroraair.example')])
  })

  test('on Pleroma is asked for by name, and hides what is hidden', async () => {
    const { account } = await read(
      server(
        'pleroma',
        '2.9.0',
        { 'https://pleroma.example/api/v1/accounts/support': fixture('mastodon/account-pleroma.json') },
        'support@pleroma.example',
      ),
      'support@pleroma.example',
    )
    expect(account).toMatchObject({ followers: null, following: 0, posts: 55, verified: false })
    expect(account.links).toEqual([{ url: 'https://www.auroraair.example', verified: false }])
    expect(account.lastActive).toBe('2026-10-29T10:11:12')
  })

  test('on Misskey is asked for with a POST, and hides what is hidden', async () => {
    const { account, seen } = await read(
      server(
        'misskey',
        '2026.5.1',
        { 'POST https://keys.example/api/users/show': fixture('mastodon/misskey-user.json') },
        'auroraair@keys.example',
      ),
      'auroraair@keys.example',
    )
    expect(account).toMatchObject({
      id: 'auroraair@keys.example',
      name: 'Aurora Air',
      url: 'https://keys.example/@auroraair',
      followers: null,
      following: 3,
      posts: 88,
      verified: true,
      links: [{ url: 'https://www.auroraair.example', verified: true }],
    })
    expect(seen.at(-1)?.body).toEqual({ username: 'auroraair', host: null })
  })

  test('comes by ActivityPub where the software shows strangers nothing else', async () => {
    const { account, asked } = await read(server('pixelfed', '0.12.5', ACTOR), 'auroraair@pixels.example')
    expect(account).toMatchObject({
      handle: 'auroraair@pixels.example',
      name: 'Aurora Air',
      url: 'https://pixels.example/auroraair',
      followers: 412,
      following: null,
      posts: 31,
      verified: null,
      bio: 'Pictures from above. www.auroraair.example',
      links: [{ url: 'https://www.auroraair.example', verified: false }],
    })
    expect(asked).not.toContain('https://pixels.example/api/v1/accounts/lookup?acct=auroraair')
  })

  test.each([
    { software: 'wordpress', why: 'has no API of either kind' },
    { software: 'something-new', why: 'turns out not to have one', lookup: answer(404, '<html></html>') },
    {
      software: 'mastodon',
      why: 'is closed to strangers',
      lookup: answer(401, { error: 'This API requires an authenticated user' }),
    },
    { software: 'akkoma', why: 'is closed to strangers', nickname: answer(403, { error: 'Invalid credentials.' }) },
  ])('comes by ActivityPub where $software $why', async ({ software, lookup, nickname }) => {
    const api = 'https://pixels.example/api/v1/accounts'
    const routes = server(software, '1.0', {
      ...ACTOR,
      [`${api}/lookup?acct=auroraair`]: lookup,
      [`${api}/auroraair`]: nickname,
    })
    expect((await read(routes, 'auroraair@pixels.example')).account.followers).toBe(412)
  })

  test('of a server that wants signed requests is its name alone', async () => {
    const { account, told } = await read(
      server('gotosocial', '0.20.1', {
        'https://pixels.example/users/auroraair': answer(401, { error: 'Unauthorized: http request wasn’t signed' }),
      }),
      'auroraair@pixels.example',
    )
    expect(account).toMatchObject({
      id: 'auroraair@pixels.example',
      name: null,
      followers: null,
      posts: null,
      verified: null,
    })
    expect(told.notes).toEqual([])
  })

  test('on a closed server is read with its token, which nobody else is sent', async () => {
    const keys = { MASTODON_INSTANCE: 'https://Pixels.example/', MASTODON_ACCESS_TOKEN: 'open-sesame' }
    const { account, seen } = await read(
      server('gotosocial', '0.20.1', {
        'https://pixels.example/api/v1/accounts/lookup?acct=auroraair': fixture('mastodon/account.json'),
      }),
      'auroraair@pixels.example',
      { keys },
    )
    expect(account.followers).toBe(18240)
    expect(seen.filter(({ headers }) => headers?.authorization === 'Bearer open-sesame').map(({ url }) => url)).toEqual(
      ['https://pixels.example/api/v1/accounts/lookup?acct=auroraair'],
    )
    const elsewhere = await read(ROUTES, undefined, { keys })
    expect(elsewhere.seen.every(({ headers }) => headers?.authorization === undefined)).toBe(true)
  })

  test.each([
    { why: 'no nodeinfo', list: answer(404, '') },
    { why: 'a nodeinfo that is no list', list: { software: 'mine' } },
    {
      why: 'a nodeinfo of unknown schemas',
      list: { links: [{ rel: 'https://nodeinfo.example/9', href: 'https://x.example/' }] },
    },
  ])('of a server with $why is asked for as of a Mastodon server', async ({ list }) => {
    expect((await read({ ...ROUTES, [`${WEB}/.well-known/nodeinfo`]: list })).account.followers).toBe(18240)
  })
})

describe('a profile that cannot be read', () => {
  test.each([
    { why: 'WebFinger says 404', said: answer(404, ''), status: 'not_found', reason: /does not exist/ },
    {
      why: 'WebFinger says 404 in JSON',
      said: answer(404, { error: 'Couldn’t find user' }),
      status: 'not_found',
      reason: /does not exist/,
    },
    {
      why: 'WebFinger says 410',
      said: answer(410, ''),
      status: 'not_found',
      reason: /is gone: deleted, or suspended for good/,
    },
    {
      why: 'the account is none of the Fediverse',
      said: { links: [{ rel: 'http://openid.net/specs/connect/1.0/issuer', href: 'https://id.example' }] },
      status: 'not_found',
      reason: /not as an account of the Fediverse/,
    },
    {
      why: 'a wall stands before WebFinger',
      said: answer(403, '<html>Checking your browser</html>'),
      status: 'blocked',
      reason: /403/,
    },
    {
      why: 'a page answers instead of WebFinger',
      said: answer(200, '<html></html>'),
      status: 'blocked',
      reason: /page/,
    },
    {
      why: 'WebFinger has another shape',
      said: { subject: 'acct:support@auroraair.example' },
      status: 'changed',
      reason: /links/,
    },
    { why: 'the server is out of order', said: answer(500, { error: 'oops' }), status: 'error', reason: /500/ },
    {
      why: 'a limit is reached',
      said: answer(429, { error: 'Too many requests' }),
      status: 'rate_limited',
      reason: /slow down/,
    },
  ])('is $status when $why', async ({ said, status, reason }) => {
    const error = await failure({ ...ROUTES, [FINGER]: said })
    expect(error.status).toBe(status)
    expect(error.message).toMatch(reason)
  })

  test('is changed, with the path, when a count is missing', async () => {
    const error = await failure({ ...ROUTES, [LOOKUP]: fixture('mastodon/account-changed.json') })
    expect(error.status).toBe('changed')
    expect(error.message).toContain('followers_count')
  })

  test('is not found when neither its API nor its actor is there any more', async () => {
    const routes = server('mastodon', '4.5.2', {
      'https://pixels.example/api/v1/accounts/lookup?acct=auroraair': answer(404, { error: 'Record not found' }),
      'https://pixels.example/users/auroraair': answer(410, ''),
    })
    expect((await failure(routes, 'auroraair@pixels.example')).status).toBe('not_found')
  })

  test('is not found when Misskey says that there is nobody of the name', async () => {
    const routes = server(
      'sharkey',
      '2025.4',
      {
        'POST https://keys.example/api/users/show': answer(404, fixture('mastodon/misskey-error.json')),
        'https://keys.example/users/auroraair': answer(404, ''),
      },
      'auroraair@keys.example',
    )
    expect((await failure(routes, 'auroraair@keys.example')).status).toBe('not_found')
  })

  test('says what would be a handle when it is asked for something else', async () => {
    expect((await failure({}, 'support')).message).toContain('user@host')
  })
})
