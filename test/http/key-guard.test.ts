import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Ask } from '../../src/http/exchange.ts'
import { keyGuard } from '../../src/http/key-guard.ts'
import { answering, json, open } from './open.ts'

const TOKEN = 'skyline-token-4711'
const named = new Map([['SKYLINE_TOKEN', TOKEN]])
const guard = keyGuard(named, ['api.skyline.example', '127.0.0.1:2584', '.skies.example'])
const ask = (url: string, more: Partial<Ask> = {}): Ask => ({ method: 'GET', url, headers: {}, body: null, ...more })
const bearer = { headers: { authorization: `Bearer ${TOKEN}` } }

describe('a request with a key', () => {
  test.each<{ why: string; ask: Ask; says: RegExp | null }>([
    { why: 'goes to a server of the platform', ask: ask('https://api.skyline.example/me', bearer), says: null },
    { why: 'goes to this machine by http', ask: ask('http://127.0.0.1:2584/me', bearer), says: null },
    { why: 'goes to a host whose key it is', ask: ask('https://skies.example/me', bearer), says: null },
    { why: 'goes below it, where its API may be', ask: ask('https://api.skies.example/me', bearer), says: null },
    {
      why: 'goes not to a host that ends alike',
      ask: ask('https://evilskies.example/', bearer),
      says: /SKYLINE_TOKEN/,
    },
    {
      why: 'goes to nobody else in a header',
      ask: ask('https://evil.example/', bearer),
      says: /not where SKYLINE_TOKEN/,
    },
    { why: 'nor in a query', ask: ask(`https://evil.example/?key=${TOKEN}`), says: /not where SKYLINE_TOKEN/ },
    {
      why: 'nor in a body',
      ask: ask('https://evil.example/', { method: 'POST', body: JSON.stringify({ password: TOKEN }) }),
      says: /not where SKYLINE_TOKEN/,
    },
    {
      why: 'nor by http to its own server',
      ask: ask('http://api.skyline.example/', bearer),
      says: /by http.*SKYLINE_TOKEN/,
    },
    {
      why: 'nor does a token by http that a server has handed out',
      ask: ask('http://api.skyline.example/', { headers: { authorization: 'Bearer handed-out' } }),
      says: /by http/,
    },
    {
      why: 'but one that was handed out goes where its server sends it',
      ask: ask('https://home.example/', { headers: { authorization: 'Bearer handed-out' } }),
      says: null,
    },
    { why: 'and without a key everybody is asked', ask: ask('http://evil.example/'), says: null },
  ])('$why', ({ ask: asked, says }) => {
    if (says === null) expect(guard(asked)).toBeNull()
    else expect(guard(asked)).toMatch(says)
  })

  test('is not sent at all, wherever the door finds it would lead', async () => {
    const { transport, asked } = answering(() => json({ ok: true }))
    const { http } = open({ transport, secrets: named, door: { keyHosts: ['api.skyline.example'] } })
    await expect(http.json({ url: 'https://evil.example/me', ...bearer }, z.unknown())).rejects.toMatchObject({
      status: 'blocked',
      message: expect.stringContaining('evil.example is not where SKYLINE_TOKEN may be sent'),
    })
    expect(asked).toEqual([])
  })

  test('is not sent on by a redirect that repeats it', async () => {
    const { transport, asked } = answering(
      () => new Response(null, { status: 302, headers: { location: `https://evil.example/?key=${TOKEN}` } }),
    )
    const { http } = open({ transport, secrets: named, door: { keyHosts: ['api.skyline.example'] } })
    const url = `https://api.skyline.example/me?key=${TOKEN}`
    await expect(http.json(url, z.unknown())).rejects.toMatchObject({ status: 'blocked' })
    expect(asked.map((request) => new URL(request.url).host)).toEqual(['api.skyline.example'])
  })
})
