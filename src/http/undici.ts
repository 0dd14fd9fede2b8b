import type { Pool } from 'undici'
import type { Seconds } from '../evidence/time.ts'
import { ProxyFailure, type ProxySettings, proxyName, refusedByProxy } from './proxy.ts'
import { publicLookup } from './public-lookup.ts'
import type { Transport } from './send.ts'

/** The network itself, and how to leave it. */
export interface OpenTransport {
  transport: Transport
  close(): Promise<void>
}

/**
 * undici's fetch behind the proxies that are set. undici is loaded at the first request.
 *
 * @param mayBeLocal which names may resolve to an address that is not public. (Behind a proxy it is the proxy that
 * resolves names.)
 */
export function undiciTransport(
  proxy: ProxySettings,
  timeout: Seconds,
  mayBeLocal: (hostname: string) => boolean,
): OpenTransport {
  let opened: ReturnType<typeof open> | null = null
  const proxies = new Set(
    [proxy.http, proxy.https].flatMap((address) => (address === null ? [] : [proxyName(address)])),
  )
  const isProxy = (origin: string | URL) => proxies.has(proxyName(String(origin)))
  async function open() {
    const { EnvHttpProxyAgent, Pool, fetch } = await import('undici')
    const agent = new EnvHttpProxyAgent({
      // An empty text means "none"; undefined would make undici read the environment itself.
      httpProxy: proxy.http ?? '',
      httpsProxy: proxy.https ?? '',
      noProxy: proxy.none ?? '',
      // Many proxies tunnel to port 443 alone: what goes to http:// is handed to them whole, as is usual.
      proxyTunnel: false,
      // Both make the connections; those to a proxy say so when they fail.
      clientFactory: (origin, options) => new Pool(origin, throughProxy(origin, options)),
      factory: (origin, options) => new Pool(origin, isProxy(origin) ? throughProxy(origin, options) : options),
      // Ours is the only limit on time; this one ends the attempt to connect that an abandoned request leaves behind.
      headersTimeout: 0,
      bodyTimeout: 0,
      connect: { lookup: publicLookup(mayBeLocal), timeout: timeout * 1000 + 1000 },
    })
    return { agent, fetch }
  }

  return {
    transport: async ({ method, url, headers, body, signal }) => {
      opened ??= open()
      const { agent, fetch } = await opened
      const through = proxyFor(url, proxy)
      const answer = fetch(url, {
        method,
        headers: { ...headers },
        body,
        signal,
        redirect: 'manual',
        dispatcher: agent,
      })
      return answer.catch((error: unknown) => {
        const status = through && refusalIn(error)
        throw through && status ? refusedByProxy(through, status) : error
      })
    },
    close: async () => {
      if (opened) await (await opened).agent.destroy()
    },
  }
}

/** Host and port of the proxy that an address is asked through, unless NO_PROXY lets it by. As undici has it, HTTP_PROXY serves https:// too. */
function proxyFor(url: string, { http, https }: ProxySettings): string | null {
  const address = url.startsWith('https:') ? (https ?? http) : http
  return address === null ? null : proxyName(address)
}

/** The status by which a proxy refused a request or a tunnel, which undici tells in words alone; null for any other error. */
function refusalIn(error: unknown): number | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    const [, status] = /^Proxy (?:response|Authentication Required) \((\d{3})\)/.exec(at.message) ?? []
    if (status !== undefined) return Number(status)
  }
  return null
}

/** The options of a pool of connections to a proxy: one that fails says that it was the proxy's. */
function throughProxy(proxy: string | URL, options: object): Pool.Options {
  const connect = 'connect' in options ? options.connect : null
  if (typeof connect !== 'function') return options
  const name = proxyName(String(proxy))
  return {
    ...options,
    connect: (target, callback) =>
      void connect(target, (error: Error | null, socket: Parameters<typeof callback>[1]) =>
        error || !socket ? callback(new ProxyFailure(name, error), null) : callback(null, socket),
      ),
  }
}
