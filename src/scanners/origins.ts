import { holdsLogin, isAddress } from '../evidence/address.ts'
import { UsageError } from '../evidence/errors.ts'
import type { Scanner } from './scanner.ts'

type WithOrigins = Pick<Scanner, 'id' | 'origins' | 'federated'>

/** What points a platform's origins elsewhere: the brand file's by name, the environment's by variable. */
export interface ConfiguredOrigins {
  /** `platforms.ID.origins` of the brand file: by origin name, for a federated platform by host. */
  file?: Readonly<Record<string, string>>
  /** Environment variables by name; those that `originVariable` names are looked up. */
  environment?: Readonly<Record<string, string | undefined>>
}

/**
 * The environment variable for one origin: `('bluesky', 'appview')` is EARSHOT_BLUESKY_APPVIEW_ORIGIN. Of a host all that
 * is no letter or digit becomes `_`, the colon of a port too: `('mastodon', 'my-skies.example:3000')` is
 * EARSHOT_MASTODON_MY_SKIES_EXAMPLE_3000_ORIGIN.
 */
export function originVariable(platform: string, name: string): string {
  const part = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]+/g, '_')
  return `EARSHOT_${part(platform)}_${part(name)}_ORIGIN`
}

/**
 * Resolves a scanner's origins, without a trailing slash: the brand file's, else the environment's, else the scanner's
 * own, else on a federated platform `https://HOST`. Everything configured is checked here, before any request.
 *
 * @throws UsageError when a configured origin is no origin, or has a name that the scanner does not know.
 */
export function originResolver(scanner: WithOrigins, configured: ConfiguredOrigins = {}): (name: string) => string {
  const { file, environment } = elsewhere(scanner, configured)
  return (name) => {
    const own = Object.hasOwn(scanner.origins, name) ? scanner.origins[name] : undefined
    const origin =
      file.get(own === undefined ? name.toLowerCase() : name) ?? environment.get(originVariable(scanner.id, name))
    if (origin !== undefined) return origin
    if (own !== undefined) return own
    if (scanner.federated) return `https://${name}`
    throw new Error(`${scanner.id} has no origin named "${name}"`)
  }
}

/**
 * The hosts that somebody named for a platform, with their ports: those of everything configured, by the file or by the
 * environment, and the scanner's own. They may lie in a private network, where no host that a stranger names is asked.
 *
 * @throws UsageError as `originResolver` does.
 */
export function originHosts(scanner: WithOrigins, configured: ConfiguredOrigins = {}): string[] {
  const { file, environment } = elsewhere(scanner, configured)
  const origins = [...Object.values(scanner.origins), ...file.values(), ...environment.values()]
  return [...new Set(origins.map((origin) => new URL(origin).host))]
}

/** What is configured for a scanner, checked: by origin name (of a federated platform by host), and by variable. */
function elsewhere(scanner: WithOrigins, configured: ConfiguredOrigins) {
  const file = new Map(
    Object.entries(configured.file ?? {}).map(([name, value]) => {
      const where = `platforms.${scanner.id}.origins.${name}`
      return [knownName(scanner, name, where), readOrigin(value, where)]
    }),
  )
  const environment = new Map(
    Object.entries(configured.environment ?? {}).flatMap(([given, value]) => {
      // Whoever writes a `_` for each sign of a name, as in XN__BCHER_KVA_EXAMPLE, means the same host.
      const variable = given.replace(/_+/g, '_')
      return value === undefined || value === '' || !isVariableOf(scanner, variable)
        ? []
        : [[variable, readOrigin(value, given)]]
    }),
  )
  return { file, environment }
}

/** The variables that a scanner looks at; empty for the hosts of a federated platform, which cannot be listed. */
export function originVariables(scanner: WithOrigins): string[] {
  return Object.keys(scanner.origins).map((name) => originVariable(scanner.id, name))
}

function isVariableOf(scanner: WithOrigins, variable: string): boolean {
  if (originVariables(scanner).includes(variable)) return true
  const [before, after] = originVariable(scanner.id, '').split('__')
  return scanner.federated === true && variable.startsWith(`${before}_`) && variable.endsWith(`_${after}`)
}

function knownName(scanner: WithOrigins, name: string, where: string): string {
  if (Object.hasOwn(scanner.origins, name)) return name
  const names = Object.keys(scanner.origins).join(', ')
  if (!scanner.federated) throw new UsageError(`${where}: ${scanner.id} has no such origin; it has ${names}`)
  const parsed = isAddress(`https://${name}`) ? new URL(`https://${name}`) : null
  if (parsed?.host !== name.toLowerCase())
    throw new UsageError(`${where}: an origin of ${scanner.id} is named by its host, like example.social`)
  return parsed.host
}

function readOrigin(value: string, where: string): string {
  const right = 'an origin is like https://host or http://127.0.0.1:2584'
  const url = isAddress(value) ? new URL(value) : null
  if (url === null || !['http:', 'https:'].includes(url.protocol))
    throw new UsageError(`${where}: ${JSON.stringify(value)} is not an http or https address; ${right}`)
  if (holdsLogin(url))
    throw new UsageError(`${where}: the origin at ${url.host} holds a user name or password; ${right}`)
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '')
    throw new UsageError(`${where}: ${JSON.stringify(value)} is more than an origin; ${right}`)
  return url.origin
}
