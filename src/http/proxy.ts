import { isAddress } from '../evidence/address.ts'
import { UsageError } from '../evidence/errors.ts'
import { ExchangeFailure } from './exchange.ts'

/** The addresses of the proxies for http:// and https://, and the hosts that are asked without one; null where there is none. */
export interface ProxySettings {
  http: string | null
  https: string | null
  none: string | null
}

/** No proxy for anything. */
export const NO_PROXY: ProxySettings = { http: null, https: null, none: null }

/** What a proxy's address may begin with. undici speaks SOCKS 5 and lets the proxy look names up, as `socks5h` asks. */
const SCHEME = /^(https?|socks5h?|socks):\/\//i

/**
 * The proxies that the environment names, in capitals or small letters, as other tools take them: HTTP_PROXY and
 * HTTPS_PROXY, ALL_PROXY where they are not set, NO_PROXY. An address without a scheme is that of an HTTP proxy.
 *
 * @throws UsageError that names the variable when its value is not the address of a proxy. The value itself may hold a
 * password and is not repeated.
 */
export function proxySettings(environment: Readonly<Record<string, string | undefined>>): ProxySettings {
  const valueIn = (name: string) => environment[name.toLowerCase()]?.trim() || environment[name]?.trim() || null
  const first = (...names: string[]) => {
    for (const name of names) {
      const value = valueIn(name)
      if (value !== null) return proxyAddress(name, value)
    }
    return null
  }
  return { http: first('HTTP_PROXY', 'ALL_PROXY'), https: first('HTTPS_PROXY', 'ALL_PROXY'), none: valueIn('NO_PROXY') }
}

function proxyAddress(name: string, value: string): string {
  const address = (value.includes('://') ? value : `http://${value}`).replace(/^socks(5h)?:/i, 'socks5:')
  if (SCHEME.test(address) && isAddress(address) && new URL(address).hostname !== '') return address
  throw new UsageError(`${name} is not the address of a proxy: it should look like http://proxy.example:3128`)
}

/** The proxy itself could not be reached; its cause is the error of the connection. */
export class ProxyFailure extends Error {
  override readonly name = 'ProxyFailure'
  /** Host and port, without the name and password that its address may hold. */
  readonly proxy: string

  constructor(proxy: string, cause: unknown) {
    super(`the proxy ${proxy} cannot be reached`, { cause })
    this.proxy = proxy
  }
}

/** Host and port of a proxy, as it is named in messages. */
export function proxyName(address: string): string {
  return new URL(address.replace(/^socks5:/, 'http:')).host
}

/** How a proxy that answers, but does not let the request through, ends an exchange. */
export function refusedByProxy(proxy: string, status: number): ExchangeFailure {
  const why = status === 407 ? 'asks for a name and password' : 'does not let it through'
  return new ExchangeFailure(
    'connection',
    `could not be reached: the proxy ${proxy} ${why} (it answers ${status})`,
    false,
  )
}
