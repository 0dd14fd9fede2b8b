import type { WebAddress } from './web-address.ts'

/** An address with a place for a name: it finds the name in an address, and writes an address for a name. */
export interface Template {
  /** The name in an address, and the steps of the path that follow; null where the address is another. */
  read(address: WebAddress): { name: string; rest: readonly string[] } | null
  write(name: string): string
}

const NAME = '{}'
const PREFIX = /^(?:www|m)\./

/**
 * Reads a template of the form that `Form` describes.
 *
 * @param isProfileHost tells the hosts on which templates without a host hold.
 * @param origin what such a template is written after.
 */
export function template(source: string, isProfileHost: (host: string) => boolean, origin: string): Template {
  const [beforeQuery = '', query] = source.split('?')
  const slash = beforeQuery.indexOf('/')
  const host = slash === -1 ? beforeQuery : beforeQuery.slice(0, slash)
  const steps = beforeQuery
    .slice(host.length)
    .split('/')
    .filter((step) => step !== '')
  const [parameter = '', value] = query?.split('=') ?? []
  return {
    read: (address) => {
      const names: (string | null)[] = []
      if (host === '') {
        if (!isProfileHost(address.host)) return null
      } else names.push(hostStep(host, address.host))
      if (address.path.length < steps.length) return null
      names.push(...steps.map((step, at) => inStep(step, address.path[at] ?? '')))
      if (value !== undefined) names.push(inStep(value, address.query.get(parameter) ?? ''))
      const name = names.find((found) => found !== '' && found !== null)
      if (names.includes(null) || name === undefined || name === null) return null
      return { name, rest: address.path.slice(steps.length) }
    },
    write: (name) => {
      const filled = source.replace(NAME, () => encodeURIComponent(name))
      return host === '' ? `${origin}${filled}` : `https://${filled}`
    },
  }
}

/** The name in a host; `www` and `m` stand before hosts and are no names. */
function hostStep(expected: string, actual: string): string | null {
  if (expected.startsWith(NAME)) return PREFIX.test(actual) ? null : inStep(expected, actual)
  return inStep(expected.replace(PREFIX, ''), actual.replace(PREFIX, ''))
}

/** The name in one step; empty where the step has none and fits, null where it does not fit. */
function inStep(expected: string, actual: string): string | null {
  if (expected === '_') return ''
  const [before = '', after] = expected.split(NAME)
  const lower = actual.toLowerCase()
  if (after === undefined) return lower === before.toLowerCase() ? '' : null
  const fits =
    lower.startsWith(before.toLowerCase()) &&
    lower.endsWith(after.toLowerCase()) &&
    actual.length > before.length + after.length
  return fits ? actual.slice(before.length, actual.length - after.length) : null
}
