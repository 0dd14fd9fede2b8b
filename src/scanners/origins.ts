import { isAddress } from '../evidence/address.ts'
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

/** The environment variable for one origin: `('bluesky', 'appview')` is EARSHOT_BLUESKY_APPVIEW_ORIGIN; a host's dots become `_`. */
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
  const file = new Map(
    Object.entries(configured.file ?? {}).map(([name, value]) => {
      const where = `platforms.${scanner.id}.origins.${name}`
      return [knownName(scanner, name, where), readOrigin(value, where)]
    }),
  )
  const environment = new Map(
    Object.entries(configured.environment ?? {}).flatMap(([variable, value]) =>
      value === undefined || value === '' || !isVariableOf(scanner, variable)
        ? []
        : [[variable, readOrigin(value, variable)]],
    ),
  )
  return (name) => {
    const own = Object.hasOwn(scanner.origins, name) ? scanner.origins[name] : undefined
    const elsewhere =
      file.get(own === undefined ? name.toLowerCase() : name) ?? environment.get(originVariable(scanner.id, name))
    if (elsewhere !== undefined) return elsewhere
    if (own !== undefined) return own
    if (scanner.federated) return `https://${name}`
    throw new Error(`${scanner.id} has no origin named "${name}"`)
  }
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
    throw new UsageError(`${where}: ${JSON.stringify(value)} is no http or https address; ${right}`)
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '')
    throw new UsageError(`${where}: ${JSON.stringify(value)} is more than an origin; ${right}`)
  return url.origin
}
