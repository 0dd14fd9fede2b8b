import { createServer as createSocketServer } from 'node:net'
import { gzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { systemClock } from '../../src/http/clock.ts'
import { ExchangeFailure } from '../../src/http/exchange.ts'
import { LARGEST_BODY, sendOver } from '../../src/http/send.ts'
import { answering, broken, failure, open, portOf, serve } from './open.ts'

const Any = z.object({ ok: z.boolean() })
const local = { namedHosts: ['127.0.0.1', 'localhost'] }

/** Opens the real network to servers of the test. */
function openLocal(options: Parameters<typeof open>[0] = {}) {
  const opened = open({ ...local, ...options })
  onTestFinished(() => opened.network.close())
  return opened
}

describe('over a real connection', () => {
  test('it says who it is and what it wants', async () => {
    const seen: Record<string, unknown>[] = []
    const origin = await serve((request, response) => {
      seen.push(request.headers)
      response.setHeader('content-type', 'application/json').end('{"ok":true}')
    })
    const { http } = openLocal()
    const reply = await http.reply({ url: `${origin}/a?b=1#c`, headers: { Authorization: 'Bearer x' } }, Any)
    expect(reply).toMatchObject({ status: 200, url: `${origin}/a?b=1`, body: { ok: true } })
    expect(seen[0]).toMatchObject({
      'user-agent': 'earshot-test/1.0 (+https://aurora.example/bot)',
      accept: 'application/json',
      authorization: 'Bearer x',
    })
  })

  test.each([
    { body: { q: 'ä', n: 1 }, type: 'application/json', text: '{"q":"ä","n":1}' },
    { body: new URLSearchParams({ q: 'ä', n: '1' }), type: 'application/x-www-form-urlencoded', text: 'q=%C3%A4&n=1' },
  ])('it posts as $type', async ({ body, type, text }) => {
    const seen: unknown[] = []
    const origin = await serve(async (request, response) => {
      const chunks = await request.toArray()
      seen.push(request.headers['content-type'], Buffer.concat(chunks).toString())
      response.setHeader('content-type', 'application/json').end('{"ok":true}')
    })
    await openLocal().http.json({ url: origin, method: 'POST', body }, Any)
    expect(seen).toEqual([type, text])
  })

  test('a compressed body is unpacked', async () => {
    const origin = await serve((_, response) => {
      response.setHeader('content-type', 'application/json').setHeader('content-encoding', 'gzip')
      response.end(gzipSync('{"ok":true}'))
    })
    await expect(openLocal().http.json(origin, Any)).resolves.toEqual({ ok: true })
  })

  test('cookies are not taken', async () => {
    const origin = await serve((_, response) => {
      response.setHeader('set-cookie', ['a=1', 'b=2']).setHeader('content-type', 'application/json').end('{"ok":true}')
    })
    expect((await openLocal().http.reply(origin, Any)).headers).not.toHaveProperty('set-cookie')
  })
})

describe('a server that does not answer', () => {
  const late = { timeout: 0.15, clock: systemClock }

  test('at all: timeout, and it is not asked again', async () => {
    let asked = 0
    const origin = await serve(() => {
      asked += 1
    })
    const error = await failure(openLocal(late).http.json(origin, Any))
    expect(error.status).toBe('timeout')
    expect(error.message).toMatch(/^127\.0\.0\.1:\d+ did not answer within 0\.15 s$/)
    expect(asked).toBe(1)
  })

  test('to the end of the body: timeout', async () => {
    const origin = await serve((_, response) => {
      response.setHeader('content-type', 'application/json')
      const drip = setInterval(() => response.write(' '), 20)
      response.on('close', () => clearInterval(drip))
    })
    await expect(failure(openLocal(late).http.json(origin, Any))).resolves.toMatchObject({ status: 'timeout' })
  })

  test('whose stand-in pays no heed to the signal: timeout all the same', async () => {
    const { http } = open({ ...late, transport: () => new Promise(() => {}) })
    await expect(failure(http.json('https://aurora.example/', Any))).resolves.toMatchObject({ status: 'timeout' })
  })
})

describe('a connection that breaks', () => {
  test('in the middle of the body is tried again', async () => {
    let asked = 0
    const origin = await serve((_, response) => {
      asked += 1
      response.setHeader('content-type', 'application/json')
      if (asked > 1) return response.end('{"ok":true}')
      response.setHeader('content-length', 100)
      response.write('{"ok":', () => response.destroy())
      return undefined
    })
    const { http } = openLocal()
    await expect(http.json(origin, Any)).resolves.toEqual({ ok: true })
    expect(http.requests).toBe(2)
  })

  test('every time is an error that says so', async () => {
    const origin = await serve((request) => request.socket.destroy())
    const error = await failure(openLocal().http.json(origin, Any))
    expect(error.status).toBe('error')
    expect(error.message).toMatch(/broke the connection off$/)
  })

  test('because nobody listens', async () => {
    const server = createSocketServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const port = portOf(server.address())
    await new Promise((resolve) => server.close(resolve))
    const error = await failure(openLocal().http.json(`http://127.0.0.1:${port}/`, Any))
    expect(error.message).toBe(`127.0.0.1:${port} refuses connections`)
  })

  test('because the other side does not speak HTTP', async () => {
    const server = createSocketServer((socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n')).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    onTestFinished(() => void server.close())
    const error = await failure(openLocal().http.json(`http://127.0.0.1:${portOf(server.address())}/`, Any))
    expect(error).toMatchObject({ status: 'error' })
  })
})

describe('a body', () => {
  test.each(['gzip', 'br'])(
    'that is not compressed as it says (%s) is told in words, and asked for once',
    async (label) => {
      const origin = await serve((_, response) => {
        response.writeHead(200, { 'content-encoding': label }).end('{"plain": true}')
      })
      const { http } = openLocal()
      const error = await failure(http.json(origin, Any))
      expect(error.message).toMatch(/answers with a body that is not compressed as it says$/)
      expect(http.requests).toBe(1)
    },
  )

  test('of more than 20 MB is not read to its end', async () => {
    let written = 0
    const origin = await serve((_, response) => {
      const chunk = Buffer.alloc(1024 * 1024, ' ')
      const more = () => {
        if (response.destroyed || written >= 200) return response.end()
        written += 1
        return response.write(chunk) ? setImmediate(more) : response.once('drain', more)
      }
      more()
    })
    const error = await failure(openLocal().http.json(origin, Any))
    expect(error.status).toBe('error')
    expect(error.message).toMatch(/answered with more than 20 MB$/)
    expect(written).toBeLessThan(100)
  })

  test('is measured unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(LARGEST_BODY + 1, ' '))
    expect(bomb.byteLength).toBeLessThan(100_000)
    const origin = await serve((_, response) => response.setHeader('content-encoding', 'gzip').end(bomb))
    expect((await failure(openLocal().http.json(origin, Any))).message).toMatch(/more than 20 MB$/)
  })

  test.each([
    { size: 10, read: true },
    { size: 11, read: false },
  ])('of $size bytes where 10 are allowed', async ({ size, read }) => {
    const exchange = sendOver(async () => new Response('x'.repeat(size)), 5, 10)
    const ask = { method: 'GET', url: 'https://aurora.example/', headers: {}, body: null } as const
    const asking = exchange(ask, new AbortController().signal)
    if (read) await expect(asking).resolves.toMatchObject({ status: 200 })
    else await expect(asking).rejects.toBeInstanceOf(ExchangeFailure)
  })
})

describe('a page of which only so much is of use', () => {
  const bytes = new TextEncoder().encode('<p>grün</p><p>später</p>')

  test.each([
    { enough: bytes.length, text: '<p>grün</p><p>später</p>', cut: false, why: 'no more than that is whole' },
    { enough: bytes.length - 1, text: '<p>grün</p><p>', cut: true, why: 'more is cut after a whole element' },
    { enough: 18, text: '<p>grün</p><p>', cut: true, why: 'never within a character' },
    { enough: 2, text: '<p', cut: true, why: 'a page without an end is cut where it is' },
  ])('$enough bytes: $why', async ({ enough, text, cut }) => {
    const { http } = open({ transport: async () => new Response(bytes) })
    await expect(http.page({ url: 'https://aurora.example/', enough })).resolves.toMatchObject({ body: text, cut })
  })

  test('is neither read nor held beyond it, however well the rest is packed', async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/robots.txt') return response.writeHead(404).end()
      return response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(LARGEST_BODY * 3, 'x')))
    })
    const { body, cut } = await openLocal().http.page({ url: `${origin}/a`, enough: 1000 })
    expect([body.length, cut]).toEqual([1000, true])
  })

  test('is asked for anew where all of it is wanted', async () => {
    const { http } = open({ transport: async () => new Response(bytes) })
    await http.page({ url: 'https://aurora.example/', enough: 5 })
    await expect(http.page('https://aurora.example/')).resolves.toMatchObject({ cut: false })
  })

  test('after a redirect, too', async () => {
    const { transport } = answering(
      () => new Response('', { status: 404 }),
      () => new Response('', { status: 302, headers: { location: '/b' } }),
      () => new Response(bytes),
    )
    const { http } = open({ transport })
    await expect(http.page({ url: 'https://aurora.example/', enough: 5 })).resolves.toMatchObject({ cut: true })
  })
})

describe('a name that DNS does not know', () => {
  test('is told from a connection that fails', async () => {
    const { http } = open({ transport: async () => broken('ENOTFOUND') })
    const error = await failure(http.json('https://aurora.example/', Any))
    expect(error).toMatchObject({ status: 'error', cause: { kind: 'name', passing: false } })
  })
})

describe('an address that cannot be asked', () => {
  test.each([
    { url: 'aurora', says: 'aurora is not an address' },
    { url: 'file:///etc/passwd', says: 'file:///etc/passwd is not a web address' },
    {
      url: 'https://me:secret@aurora.example/',
      says: 'an address at aurora.example holds a user name: send it as a header',
    },
  ])('$url', async ({ url, says }) => {
    const error = await failure(open().http.json(url, Any))
    expect(error.outcome).toEqual({ status: 'error', reason: says, until: null })
  })

  test('a key with a line break is refused without being repeated', async () => {
    const request = { url: 'https://aurora.example/', headers: { 'X-Api-Key': 'hush\nhush' } }
    const error = await failure(open().http.json(request, Any))
    expect(error.message).toBe('the header x-api-key would hold characters that no header may hold')
  })
})
