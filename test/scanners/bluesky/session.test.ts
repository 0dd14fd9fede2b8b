import { describe, expect, test } from 'vitest'
import { PlatformError } from '../../../src/http/platform-error.ts'
import { bluesky } from '../../../src/scanners/bluesky/bluesky.ts'
import { signIn } from '../../../src/scanners/bluesky/session.ts'
import { PostsPage } from '../../../src/scanners/bluesky/shapes.ts'
import { answer, fakeHttp, fakeScan, type Routes } from '../fake-scan.ts'
import { bsky } from './fixtures.ts'

const CREATE = 'POST https://bsky.social/xrpc/com.atproto.server.createSession'
const REFRESH = 'POST https://shelf.host.test/xrpc/com.atproto.server.refreshSession'
const QUERY = 'https://shelf.host.test/xrpc/app.bsky.feed.searchPosts?q=x'
const credentials = { handle: 'auditor.test', password: 'abcd-efgh' }

function open(routes: Routes) {
  const http = fakeHttp(routes)
  return { http, session: signIn(credentials, fakeScan(bluesky, http)) }
}

const search = async (session: ReturnType<typeof signIn>) =>
  (await session)('app.bsky.feed.searchPosts', { q: 'x' }, PostsPage)

describe('a session', () => {
  test('asks the server that hosts the account, with the access token', async () => {
    const { http, session } = open({ [CREATE]: bsky('session.json'), [QUERY]: { posts: [] } })
    expect(await search(session)).toEqual({ posts: [] })
    expect(http.seen[0]).toMatchObject({ body: { identifier: 'auditor.test', password: 'abcd-efgh' } })
    expect(http.seen[1]?.headers).toEqual({ authorization: 'Bearer first-access-token' })
  })

  test.each([
    { why: 'there is no document', didDoc: undefined },
    { why: 'it names no such server', didDoc: { service: [] } },
    { why: 'the address is none', didDoc: { service: [{ id: '#atproto_pds', serviceEndpoint: 'shelf' }] } },
    {
      why: 'the address is a list',
      didDoc: { service: [{ id: '#atproto_pds', serviceEndpoint: ['https://a.test'] }] },
    },
    {
      why: 'the token would go unencrypted',
      didDoc: { service: [{ id: '#atproto_pds', serviceEndpoint: 'http://shelf.host.test' }] },
    },
  ])('stays with the server that signed it in where $why', async ({ didDoc }) => {
    const own = 'https://bsky.social/xrpc/app.bsky.feed.searchPosts?q=x'
    const { session } = open({ [CREATE]: { ...Object(bsky('session.json')), didDoc }, [own]: { posts: [] } })
    expect(await search(session)).toEqual({ posts: [] })
  })

  test.each([400, 401])(
    'is refreshed when its token has expired (HTTP %i), and the question is asked again',
    async (status) => {
      let asked = 0
      const { http, session } = open((url) => {
        if (url.pathname.endsWith('createSession')) return bsky('session.json')
        if (url.pathname.endsWith('refreshSession')) return bsky('session-refreshed.json')
        return asked++ === 0 ? answer(status, bsky('token-expired.json')) : { posts: [] }
      })
      expect(await search(session)).toEqual({ posts: [] })
      expect(http.asked).toEqual([CREATE, QUERY, REFRESH, QUERY])
      expect(http.seen[2]?.headers).toEqual({ authorization: 'Bearer first-refresh-token' })
      expect(http.seen[3]?.headers).toEqual({ authorization: 'Bearer second-access-token' })
    },
  )

  test('is not refreshed for ever', async () => {
    const { session } = open((url) => {
      if (url.pathname.endsWith('createSession')) return bsky('session.json')
      if (url.pathname.endsWith('refreshSession')) return bsky('session-refreshed.json')
      return answer(400, bsky('token-expired.json'))
    })
    await expect(search(session)).rejects.toMatchObject({ status: 'error' })
  })

  test('that cannot be refreshed says what to do', async () => {
    const { session } = open({
      [CREATE]: bsky('session.json'),
      [QUERY]: answer(400, bsky('token-expired.json')),
      [REFRESH]: answer(400, bsky('token-expired.json')),
    })
    await expect(search(session)).rejects.toMatchObject({
      status: 'auth_required',
      message: expect.stringContaining('("Token has expired")'),
    })
  })
})

test.each([
  {
    why: 'the server no longer knows it',
    said: answer(401, { error: 'InvalidToken', message: 'Gone' }),
    status: 'auth_required',
  },
  {
    why: 'a wall stands before the server',
    said: answer(403, '<html>Checking your browser</html>'),
    status: 'blocked',
  },
  { why: 'the server is down', said: answer(503, {}), status: 'error' },
  { why: 'the method is not there', said: answer(404, { error: 'XRPCNotSupported' }), status: 'error' },
])('a search in a session fails with its cause: $why', async ({ said, status }) => {
  await expect(search(open({ [CREATE]: bsky('session.json'), [QUERY]: said }).session)).rejects.toMatchObject({
    status,
  })
})

describe('a sign-in', () => {
  test.each([
    {
      why: 'with a wrong password says so, and where app passwords are made',
      said: answer(401, bsky('session-refused.json')),
      status: 'auth_required',
      says: 'refused to sign auditor.test in ("Invalid identifier or password"); make an app password',
    },
    {
      why: 'with the account’s own password and a second factor says so',
      said: answer(401, bsky('session-wants-code.json')),
      status: 'auth_required',
      says: "holds the account's own password",
    },
    {
      why: 'of a suspended account says what the server says',
      said: answer(400, { error: 'AccountTakedown', message: 'Account has been taken down' }),
      status: 'auth_required',
      says: 'taken down',
    },
    {
      why: 'that comes too often says until when',
      said: new PlatformError('rate_limited', 'wait', { until: '2026-10-31T00:05:00Z', httpStatus: 429 }),
      status: 'rate_limited',
      says: 'too many sign-ins',
    },
    {
      why: 'that a wall turns away is no refused password',
      said: answer(403, '<html>Checking your browser</html>'),
      status: 'blocked',
      says: '403',
    },
    { why: 'at a server that is down is that server’s fault', said: answer(500, {}), status: 'error', says: '500' },
    { why: 'without a token in the answer is changed', said: { did: 'x' }, status: 'changed', says: 'accessJwt' },
  ])('$why', async ({ said, status, says }) => {
    await expect(open({ [CREATE]: said }).session).rejects.toMatchObject({
      status,
      message: expect.stringContaining(says),
    })
  })

  test('that comes too often keeps the time at which the limit ends', async () => {
    const said = new PlatformError('rate_limited', 'wait', { until: '2026-10-31T00:05:00Z' })
    await expect(open({ [CREATE]: said }).session).rejects.toMatchObject({ until: '2026-10-31T00:05:00Z' })
  })

  test('that was not even asked for, since its server is closed to other requests, is none too many', async () => {
    const said = new PlatformError('rate_limited', 'bsky.social allows no more requests', { httpStatus: 429 })
    const closed = { ...fakeHttp({}), json: () => Promise.reject(said) }
    await expect(signIn(credentials, fakeScan(bluesky, closed))).rejects.toThrow('bsky.social allows no more requests')
  })

  test('never says the password', async () => {
    const failure = await open({ [CREATE]: answer(401, bsky('session-refused.json')) }).session.catch(String)
    expect(failure).not.toContain('abcd-efgh')
  })
})
