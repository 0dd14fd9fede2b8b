import { createServer, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { type ProxySettings, proxySettings } from '../../src/http/proxy.ts'
import { failure, open, serve } from './open.ts'

const Any = z.object({ ok: z.boolean() })
const BAD = ' is not the address of a proxy: it should look like http://proxy.example:3128'

function openBehind(proxy: Partial<ProxySettings>) {
  const settings = { http: null, https: null, none: null, ...proxy }
  const opened = open({ namedHosts: ['127.0.0.1'], proxy: settings })
  onTestFinished(() => opened.network.close())
  return opened.http
}

const serveOk = () => serve((_, response) => response.setHeader('content-type', 'application/json').end('{"ok":true}'))

/** A proxy that notes what it was asked for, and answers with `status`; tunnels lead to the server at `target`. */
async function openProxy({ target, status = 200 }: { target: string; status?: number }) {
  const asked: string[] = []
  const note = ({ method, url, headers }: IncomingMessage) => {
    asked.push(`${method} ${url}`)
    if (headers['proxy-authorization']) asked.push(headers['proxy-authorization'])
  }
  const proxy = createServer((request, response) => {
    note(request)
    response.writeHead(status, { 'content-type': 'application/json' }).end('{"ok":true}')
  })
  proxy.on('connect', (request, socket, head): void => {
    note(request)
    if (status !== 200) {
      socket.end(`HTTP/1.1 ${status} No\r\n\r\n`)
      return
    }
    const tunnel = connect(Number(new URL(target).port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      tunnel.write(head)
      tunnel.pipe(socket).pipe(tunnel)
    })
    for (const end of [socket, tunnel]) end.on('error', () => tunnel.destroy())
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    proxy.closeAllConnections()
    proxy.close()
  })
  const address = proxy.address()
  const host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  return { host, asked }
}

describe('the proxies of the environment', () => {
  test.each([
    { environment: {}, http: null, https: null, why: 'none is set' },
    { environment: { HTTP_PROXY: '' }, http: null, https: null, why: 'an empty value means none' },
    { environment: { HTTP_PROXY: 'http://p.example:1' }, http: 'http://p.example:1', https: null, why: 'in capitals' },
    {
      environment: { http_proxy: 'http://p.example:1' },
      http: 'http://p.example:1',
      https: null,
      why: 'in small letters',
    },
    { environment: { HTTP_PROXY: 'p.example:1' }, http: 'http://p.example:1', https: null, why: 'without a scheme' },
    {
      environment: { HTTP_PROXY: 'jo:pw@p.example:1' },
      http: 'http://jo:pw@p.example:1',
      https: null,
      why: 'with a login',
    },
    {
      environment: { HTTPS_PROXY: ' 10.0.0.1:3128 ' },
      http: null,
      https: 'http://10.0.0.1:3128',
      why: 'spaces around it',
    },
    {
      environment: { all_proxy: 'http://p.example:1' },
      http: 'http://p.example:1',
      https: 'http://p.example:1',
      why: 'one for all',
    },
    {
      environment: { ALL_PROXY: 'socks5h://p.example:1', HTTP_PROXY: 'http://q.example:2' },
      http: 'http://q.example:2',
      https: 'socks5://p.example:1',
      why: 'the closer one wins; names are looked up by the proxy either way',
    },
  ])('$environment: $why', ({ environment, http, https }) =>
    expect(proxySettings(environment)).toEqual({ http, https, none: null }),
  )

  test.each([
    { environment: { HTTPS_PROXY: 'proxy example' }, name: 'HTTPS_PROXY' },
    { environment: { HTTP_PROXY: 'ftp://proxy.example' }, name: 'HTTP_PROXY' },
    { environment: { https_proxy: ':3128' }, name: 'HTTPS_PROXY' },
    { environment: { ALL_PROXY: 'http://jo:hush@' }, name: 'ALL_PROXY' },
  ])('$environment is refused, without repeating what may hold a password', ({ environment, name }) =>
    expect(() => proxySettings(environment)).toThrow(`${name}${BAD}`),
  )
})

describe('a proxy', () => {
  test('is handed what goes to http:// whole, resolves the names itself, and is passed by where NO_PROXY says so', async () => {
    const origin = await serveOk()
    const proxy = await openProxy({ target: origin })
    const http = openBehind({ http: `http://${proxy.host}`, none: '127.0.0.1' })
    await expect(http.json('http://nobody-knows.example/x?y=1', Any)).resolves.toEqual({ ok: true })
    await http.json(origin, Any)
    expect(proxy.asked).toEqual(['GET http://nobody-knows.example/x?y=1'])
  })

  test('is asked for a tunnel for https:// alone', async () => {
    const origin = await serveOk()
    const proxy = await openProxy({ target: origin })
    const http = openBehind({ https: `http://${proxy.host}` })
    // The server at the tunnel's end does not speak TLS.
    await failure(http.json('https://nobody-knows.example/x', Any))
    expect(new Set(proxy.asked)).toEqual(new Set(['CONNECT nobody-knows.example:443']))
  })

  test('is told the name and password that its address holds', async () => {
    const proxy = await openProxy({ target: await serveOk() })
    await openBehind({ http: `http://jo:hush@${proxy.host}` }).json('http://nobody-knows.example/x', Any)
    expect(proxy.asked).toContain(`Basic ${Buffer.from('jo:hush').toString('base64')}`)
  })

  test("the environment's proxies are not used behind our back", async () => {
    const before = process.env.HTTP_PROXY
    process.env.HTTP_PROXY = 'http://127.0.0.1:9'
    onTestFinished(() => {
      if (before === undefined) delete process.env.HTTP_PROXY
      else process.env.HTTP_PROXY = before
    })
    await expect(openBehind({}).json(await serveOk(), Any)).resolves.toEqual({ ok: true })
  })

  test.each([
    { url: 'http://aurora.example/', status: 407, says: 'asks for a name and password (it answers 407)' },
    { url: 'https://aurora.example/', status: 407, says: 'asks for a name and password (it answers 407)' },
    { url: 'https://aurora.example/', status: 403, says: 'does not let it through (it answers 403)' },
  ])('that answers $status to $url is named', async ({ url, status, says }) => {
    const { host } = await openProxy({ target: 'http://127.0.0.1:9', status })
    const address = `http://${host}`
    const error = await failure(openBehind({ http: address, https: address }).json(url, Any))
    expect(error.outcome).toMatchObject({
      status: 'error',
      reason: expect.stringContaining(`aurora.example could not be reached: the proxy ${host} ${says}`),
    })
  })

  test.each(['http', 'https'])(
    'that is not there is named where %s:// is asked for, and its password is not',
    async (scheme) => {
      const gone = 'http://jo:hush@127.0.0.1:9'
      const error = await failure(openBehind({ http: gone, https: gone }).json(`${scheme}://aurora.example/`, Any))
      expect(error.message).toContain('aurora.example could not be reached: the proxy 127.0.0.1:9 refuses connections')
      expect(error.message).not.toContain('hush')
    },
  )
})
