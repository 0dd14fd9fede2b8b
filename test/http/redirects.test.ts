import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { isLoginAddress } from '../../src/http/login-address.ts'
import { answering, failure, html, json, open } from './open.ts'

const Any = z.object({ ok: z.boolean() })
const ADDRESS = 'https://aurora.example/a'
const ok = () => json({ ok: true })
const to =
  (location: string, status = 302) =>
  () =>
    new Response('', { status, headers: { location } })

describe('a redirect', () => {
  test('is followed, and the reply says where it ended', async () => {
    const { transport, asked } = answering(to('/b?x=1#y', 301), to('//other.example/c', 308), ok)
    const reply = await open({ transport }).http.reply(ADDRESS, Any)
    expect(reply.url).toBe('https://other.example/c')
    expect(asked.map(({ url }) => url)).toEqual([ADDRESS, 'https://aurora.example/b?x=1', 'https://other.example/c'])
  })

  test('five are followed, six are not', async () => {
    const hops = (count: number) => Array.from({ length: count }, (_, hop) => to(`/hop${hop}`))
    await expect(
      open({ transport: answering(...hops(5), ok).transport }).http.json(ADDRESS, Any),
    ).resolves.toBeDefined()
    const error = await failure(open({ transport: answering(...hops(6), ok).transport }).http.json(ADDRESS, Any))
    expect(error.outcome).toMatchObject({ status: 'error', reason: 'aurora.example redirects more than 5 times' })
  })

  test.each([
    { why: 'to itself', hops: [to('/a')] },
    { why: 'there and back', hops: [to('/b'), to('/a')] },
  ])('in a circle ($why) is an error', async ({ hops }) => {
    const error = await failure(open({ transport: answering(...hops).transport }).http.json(ADDRESS, Any))
    expect(error.outcome).toMatchObject({ status: 'error', reason: 'aurora.example redirects in a circle' })
  })

  test.each(['ftp://aurora.example/', 'javascript:alert(1)', 'http://[', 'data:text/html,x'])(
    'to %s is an error',
    async (location) => {
      const error = await failure(open({ transport: answering(to(location), ok).transport }).http.json(ADDRESS, Any))
      expect(error.message).toBe(`aurora.example redirects to ${location}, which is not a web address`)
    },
  )

  test('with an accepted status is a reply', async () => {
    const { transport } = answering(() => json({ ok: true }, { status: 302, headers: { location: '/b' } }))
    await expect(open({ transport }).http.reply({ url: ADDRESS, accept: [302] }, Any)).resolves.toMatchObject({
      status: 302,
    })
  })
})

describe('what goes along with a redirect', () => {
  const headers = { Authorization: 'Bearer x', 'X-Api-Key': 'k', 'X-Anything': 'y', Accept: 'application/x' }

  test.each([
    { why: 'to the same origin: everything', from: ADDRESS, location: '/b', keeps: true },
    {
      why: 'to another host: nothing that may be a key',
      from: ADDRESS,
      location: 'https://evil.example/',
      keeps: false,
    },
    { why: 'to another port', from: ADDRESS, location: 'https://aurora.example:8443/', keeps: false },
    { why: 'to a host below', from: ADDRESS, location: 'https://x.aurora.example/', keeps: false },
    { why: 'down to http', from: ADDRESS, location: 'http://aurora.example/', keeps: false },
  ])('$why', async ({ from, location, keeps }) => {
    const { transport, asked } = answering(to(location), ok)
    await open({ transport }).http.json({ url: from, headers }, Any)
    expect(asked[1]?.headers).toMatchObject({
      accept: 'application/x',
      'user-agent': expect.stringContaining('earshot'),
    })
    const keys = ['authorization', 'x-api-key', 'x-anything'].filter((name) => name in (asked[1]?.headers ?? {}))
    expect(keys).toHaveLength(keeps ? 3 : 0)
  })

  test('up to https: a key is not sent by http to begin with', async () => {
    const { transport, asked } = answering(to('https://aurora.example/'), ok)
    const error = await failure(open({ transport }).http.json({ url: 'http://aurora.example/', headers }, Any))
    expect([error.status, asked]).toEqual(['blocked', []])
  })

  test.each([
    { status: 301, method: 'GET', body: null },
    { status: 303, method: 'GET', body: null },
    { status: 307, method: 'POST', body: '{"q":1}' },
  ])('a POST after a $status is a $method', async ({ status, method, body }) => {
    const { transport, asked } = answering(to('/b', status), ok)
    await open({ transport }).http.json({ url: ADDRESS, method: 'POST', body: { q: 1 } }, Any)
    expect(asked[1]).toMatchObject({ method, body })
    expect('content-type' in (asked[1]?.headers ?? {})).toBe(body !== null)
  })

  test('what was posted is not sent on to another host', async () => {
    const { transport, asked } = answering(to('https://evil.example/', 307), ok)
    const error = await failure(
      open({ transport }).http.json({ url: ADDRESS, method: 'POST', body: { password: 'p' } }, Any),
    )
    expect(error.message).toBe('aurora.example redirects what was sent to it to another host, evil.example')
    expect(asked).toHaveLength(1)
  })
})

describe('a redirect to a login or consent page', () => {
  test.each(['https://login.aurora.example/x', '/login?next=%2Fa', 'https://consent.video.example/m?continue=x'])(
    '%s is blocked, and not asked',
    async (location) => {
      const { transport, asked } = answering(to(location), () => html('Log in'))
      const error = await failure(open({ transport }).http.json(ADDRESS, Any))
      expect(error.status).toBe('blocked')
      expect(error.message).toMatch(/^aurora\.example sends to a login or consent page/)
      expect(asked).toHaveLength(1)
    },
  )

  test('is auth_required where the endpoint is known to want a key', async () => {
    const { transport } = answering(to('/login'))
    const error = await failure(open({ transport }).http.json({ url: ADDRESS, wantsKey: 'it wants a key' }, Any))
    expect(error.outcome).toEqual({ status: 'auth_required', reason: 'it wants a key', until: null })
  })

  test('is nothing special where a login was asked for', async () => {
    const { transport } = answering(to('/oauth/token/'), ok)
    await expect(open({ transport }).http.json('https://aurora.example/oauth/token', Any)).resolves.toEqual({
      ok: true,
    })
  })
})

describe('isLoginAddress', () => {
  test.each([
    'https://pics.example/accounts/login/?next=/x/',
    'https://jobs.example/authwall?trk=1',
    'https://www.faces.example/login.php?next=x',
    'https://x.example/i/flow/LOGIN',
    'https://mastodon.example/auth/sign_in',
    'https://accounts.video.example/ServiceLogin',
    'https://www.google.com/sorry/index?continue=x',
    'https://sso.corp.example/',
  ])('%s', (address) => expect(isLoginAddress(address)).toBe(true))

  test.each([
    'https://aurora.example/authors/login-tips',
    'https://aurora.example/blog/how-to-login',
    'https://login.example/',
    'https://id.wiki.example/',
    'https://aurora.example/sorry/index',
    'https://aurora.example/?next=/login',
  ])('not %s', (address) => expect(isLoginAddress(address)).toBe(false))
})
