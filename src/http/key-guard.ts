import type { Ask } from './exchange.ts'
import { openSecrets } from './secrets.ts'

/** Nobody gives out a key shorter than this, and so short a text stands by chance in many requests. */
const SHORTEST = 8

/**
 * Why a request may not go out with the key that it carries, as a phrase that follows its host's name; null when it may.
 * A key goes to the hosts that its platform has, or that the user named for it, and to nobody else, however the request
 * came about; and never over http, but to this machine. The same goes for http and a token that a server has handed out.
 *
 * @param hosts `host` or `host:port`, in lower case; one that begins with a dot means itself and all below it. Null where
 * nothing is known of them.
 */
export function keyGuard(
  named: ReadonlyMap<string, string>,
  hosts: readonly string[] | null,
): (ask: Ask) => string | null {
  const keys = [...named]
    .filter(([, value]) => value.length >= SHORTEST)
    .map(([name, value]) => ({ name, secrets: openSecrets(new Map([[name, value]])) }))

  function carried({ url, headers, body }: Ask): string | null {
    const places = [new URL(url).search, body ?? '', ...Object.values(headers)]
    return keys.find(({ secrets }) => places.some((text) => secrets.mask(text) !== text))?.name ?? null
  }

  return (ask) => {
    const url = new URL(ask.url)
    const key = carried(ask)
    if (key === null && ask.headers.authorization === undefined) return null
    if (url.protocol === 'http:' && !isThisMachine(url.hostname))
      return `is asked by http, over which no key is sent: give its address with https${key === null ? '' : `, or do without ${key}`}`
    if (key === null || hosts === null || hosts.some((host) => isHost(url, host))) return null
    return `is not where ${key} may be sent: it goes to the platform's own servers, and to those that you name`
  }
}

function isHost({ host, hostname }: URL, allowed: string): boolean {
  if (!allowed.startsWith('.')) return host === allowed || hostname === allowed
  return `.${host}`.endsWith(allowed) || `.${hostname}`.endsWith(allowed)
}

function isThisMachine(hostname: string): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || /^127\./.test(hostname)
}
