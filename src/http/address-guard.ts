import { BlockList, isIP } from 'node:net'

/**
 * Networks that nothing on the public internet lives in, by what they are for. 198.18.0.0/15 is left out: local proxies
 * answer with it for every public name. Clouds tell a machine's secrets at 169.254.169.254, fd00:ec2::254 and
 * 100.100.100.200, which lie within these, and Azure at 168.63.129.16, which looks public.
 *
 * @see IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890 and its successors).
 * @see learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16
 */
const RESERVED: Readonly<Record<string, readonly string[]>> = {
  'this machine': ['0.0.0.0/8', '127.0.0.0/8', '::/96'],
  'a private network': [
    '10.0.0.0/8',
    '100.64.0.0/10',
    '172.16.0.0/12',
    '192.168.0.0/16',
    'fc00::/7',
    'fec0::/10',
    '64:ff9b:1::/48',
  ],
  'the machine that hosts it': ['168.63.129.16/32'],
  'the local link': ['169.254.0.0/16', 'fe80::/10'],
  'no single machine': ['192.0.0.0/24', '224.0.0.0/4', '240.0.0.0/4', 'ff00::/8', '100::/64', '2001::/23', '5f00::/16'],
  documentation: ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '2001:db8::/32', '3fff::/20'],
}

const LISTS = Object.entries(RESERVED).map(([use, networks]) => ({ use, list: blockList(networks) }))

/** Names that only a local resolver answers (RFC 6761, RFC 6762, RFC 8375, and .internal as ICANN reserved it in 2024). */
const LOCAL_NAME = /(^|\.)(localhost|local|internal|home\.arpa)$/

/**
 * What a numeric address is for, when it is not one of the public internet: `a private network`, say; null for a public
 * address. IPv4 addresses that stand in IPv6 ones (mapped, translated, NAT64, 6to4) are looked at as such.
 */
export function reservedFor(address: string): string | null {
  const inner = embeddedIpv4(address)
  if (inner !== null) return reservedFor(inner)
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
  return LISTS.find(({ list }) => list.check(address, family))?.use ?? null
}

/**
 * Why a host that a stranger named must not be asked, judged by its name alone; null when its name says nothing against
 * it. `hostname` is that of a parsed URL: brackets around IPv6, odd spellings of IPv4 already resolved.
 */
export function localName(hostname: string): string | null {
  const name = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  if (isIP(name) !== 0) return reservedFor(name)
  return LOCAL_NAME.test(name) || !name.includes('.') ? 'a private network' : null
}

/** Why a host in `use` is not asked, as a phrase that follows its name. */
export function refusal(use: string): string {
  return `leads to ${use}, where earshot follows only names that you gave it yourself`
}

/** Hosts that the user, or the scanner's own data, named: `host` for any port, or `host:port`. */
export interface NamedHosts {
  /** Why an address must not be asked, as a phrase that follows its host's name; null when it may be. */
  forbidden(url: string): string | null
}

export function namedHosts(hosts: Iterable<string>): NamedHosts {
  const named = new Set([...hosts].map((host) => host.toLowerCase()))
  return {
    forbidden: (url) => {
      const { host, hostname } = new URL(url)
      if (named.has(host) || named.has(hostname)) return null
      const use = localName(hostname)
      return use === null ? null : refusal(use)
    },
  }
}

function blockList(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', prefix] = network.split('/')
    list.addSubnet(address, Number(prefix), isIP(address) === 6 ? 'ipv6' : 'ipv4')
  }
  return list
}

/** The IPv4 address within ::ffff:0:0/96 (RFC 4291), ::ffff:0:0:0/96 (RFC 2765), 64:ff9b::/96 (RFC 6052) or 2002::/16 (RFC 3056); else null. */
function embeddedIpv4(address: string): string | null {
  if (isIP(address) !== 6) return null
  const groups = groupsOf(address)
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = groups
  const dotted = (high: number, low: number) => [high >> 8, high & 255, low >> 8, low & 255].join('.')
  if (a === 0x2002) return dotted(b, c)
  if ((a | b | c | d | e) === 0 && f === 0xffff) return dotted(g, h)
  if ((a | b | c | d | f) === 0 && e === 0xffff) return dotted(g, h)
  if (a === 0x64 && b === 0xff9b && (c | d | e | f) === 0) return dotted(g, h)
  return null
}

/** The eight groups of an IPv6 address; URL writes every spelling of it in one way. */
function groupsOf(address: string): number[] {
  const plain = new URL(`http://[${address.split('%')[0]}]`).hostname.slice(1, -1)
  const [head = '', tail] = plain.split('::')
  const parse = (part: string) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)))
  if (tail === undefined) return parse(head)
  const front = parse(head)
  const back = parse(tail)
  return [...front, ...Array<number>(8 - front.length - back.length).fill(0), ...back]
}
