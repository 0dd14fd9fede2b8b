import { isAddress } from '../evidence/address.ts'
import { UsageError } from '../evidence/errors.ts'
import type { Seconds } from '../evidence/time.ts'
import { publicLookup } from './public-lookup.ts'
import type { Transport } from './send.ts'

/** The values of HTTP_PROXY, HTTPS_PROXY and NO_PROXY; null where one is not set. */
export interface ProxySettings {
  http: string | null
  https: string | null
  none: string | null
}

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
 * @throws UsageError when a proxy's address is none.
 */
export function undiciTransport(
  proxy: ProxySettings,
  timeout: Seconds,
  mayBeLocal: (hostname: string) => boolean,
): OpenTransport {
  checkProxy('HTTP_PROXY', proxy.http)
  checkProxy('HTTPS_PROXY', proxy.https)
  let opened: ReturnType<typeof open> | null = null
  async function open() {
    const { EnvHttpProxyAgent, fetch } = await import('undici')
    const agent = new EnvHttpProxyAgent({
      // An empty text means "none"; undefined would make undici read the environment itself.
      httpProxy: proxy.http ?? '',
      httpsProxy: proxy.https ?? '',
      noProxy: proxy.none ?? '',
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
      return fetch(url, { method, headers: { ...headers }, body, signal, redirect: 'manual', dispatcher: agent })
    },
    close: async () => {
      if (opened) await (await opened).agent.destroy()
    },
  }
}

/** The address itself may hold a password: it is not repeated. */
function checkProxy(name: string, value: string | null): void {
  if (!value || (isAddress(value) && /^(https?|socks5):$/.test(new URL(value).protocol))) return
  throw new UsageError(`${name} is not the address of a proxy: it should look like http://proxy.example:3128`)
}
