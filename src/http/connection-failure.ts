import { ExchangeFailure } from './exchange.ts'
import { ProxyFailure } from './proxy.ts'
import { quotable } from './quotable.ts'

/** What the codes of Node's and undici's errors mean, as a phrase that follows the host's name. */
const PASSING: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refuses connections',
  ECONNRESET: 'broke the connection off',
  EPIPE: 'broke the connection off',
  UND_ERR_SOCKET: 'broke the connection off',
  ENETUNREACH: 'cannot be reached from here',
  EHOSTUNREACH: 'cannot be reached from here',
  ENETDOWN: 'cannot be reached from here',
}
const LASTING: Readonly<Record<string, string>> = {
  // The resolver has asked several times by then.
  EAI_AGAIN: 'could not be looked up: the name server did not answer',
  CERT_HAS_EXPIRED: 'shows a certificate that has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'shows a certificate that nobody vouches for',
  SELF_SIGNED_CERT_IN_CHAIN: 'shows a certificate that nobody vouches for',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'shows a certificate that nobody vouches for',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'shows a certificate that nobody vouches for',
  ERR_TLS_CERT_ALTNAME_INVALID: 'shows a certificate for another name',
  HPE_INVALID_CONSTANT: 'does not speak HTTP',
}
/** What zlib says of bytes that are no gzip, deflate or Brotli. */
const NOT_COMPRESSED = /^(?:Z_DATA_ERROR$|ERR__ERROR_FORMAT_|ERR_PADDING_)/
const NO_NAME = 'was not found: it does not exist, or there is no network'
const TIMEOUTS = new Set(['ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'])

/** How an error of the transport, whatever it is wrapped in, ends an exchange. */
export function connectionFailure(error: unknown): ExchangeFailure {
  const chain = causes(error)
  const known = chain.find((cause) => cause instanceof ExchangeFailure)
  if (known) return known
  const atProxy = chain.find((cause) => cause instanceof ProxyFailure)
  if (atProxy) {
    const { kind, message, passing } = connectionFailure(atProxy.cause)
    // A proxy whose name DNS does not know says nothing of the host's name.
    const told = kind === 'timeout' ? kind : 'connection'
    return new ExchangeFailure(told, `could not be reached: the proxy ${atProxy.proxy} ${message}`, passing, error)
  }
  const codes = chain.map(codeOf).filter((code) => code !== null)
  for (const code of codes) {
    if (TIMEOUTS.has(code)) return new ExchangeFailure('timeout', 'did not answer in time', false, error)
    if (code === 'ENOTFOUND') return new ExchangeFailure('name', NO_NAME, false, error)
    const lasting = LASTING[code]
    if (lasting) return new ExchangeFailure('connection', lasting, false, error)
    if (NOT_COMPRESSED.test(code))
      return new ExchangeFailure('connection', 'answers with a body that is not compressed as it says', false, error)
    const passing = PASSING[code]
    if (passing) return new ExchangeFailure('connection', passing, true, error)
  }
  const last = chain.at(-1)
  const why = codes.at(-1) ?? (last instanceof Error ? last.message : String(last))
  return new ExchangeFailure('connection', `could not be read: ${quotable(why)}`, true, error)
}

/** The error, its causes, and the errors that it gathers (one for each address tried), outermost first. */
function causes(error: unknown): unknown[] {
  const found: unknown[] = []
  const open = [error]
  for (let next = open.shift(); next !== undefined && found.length < 20; next = open.shift()) {
    found.push(next)
    if (next instanceof AggregateError) open.push(...next.errors)
    if (next instanceof Error) open.push(next.cause)
  }
  return found
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}
