import type { Environment } from '../environment.ts'
import { placeholder } from '../http/secrets.ts'
import type { Scanner } from '../scanners/scanner.ts'

/** Variables that say where and as whom rather than prove it. All others are secret, also those not thought of here. */
const PUBLIC = /_(?:HANDLE|INSTANCE|USERNAME|BASE_URL|USER_AGENT)$/

/** The keys of a run: all that are set, and among them those that must never be written down. */
export interface Keys {
  all: Readonly<Record<string, string>>
  secret: ReadonlyMap<string, string>
}

/** The keys that the scanners ask for and the environment holds. */
export function keysFrom(environment: Environment, scanners: readonly Scanner[]): Keys {
  const set = scanners
    .flatMap((scanner) => scanner.access.env)
    .flatMap((name): [string, string][] => {
      const value = environment[name]
      return value ? [[name, value]] : []
    })
  return { all: Object.fromEntries(set), secret: new Map(set.filter(([name]) => !PUBLIC.test(name))) }
}

/** The keys that a recording was made with: placeholders for the secret ones, as they stand in it. */
export function recordedKeys(
  secretNames: readonly string[],
  environment: Environment,
  scanners: readonly Scanner[],
): Keys {
  const secret = new Map(secretNames.map((name) => [name, placeholder(name)]))
  return { all: { ...keysFrom(environment, scanners).all, ...Object.fromEntries(secret) }, secret }
}

/** What of an environment a recording may and must hold: where platforms were asked, and as whom. */
export function recordableEnvironment(environment: Environment, keys: Keys): Record<string, string> {
  const origins = Object.entries(environment).flatMap(([name, value]): [string, string][] =>
    /^EARSHOT_.+_ORIGIN$/.test(name) && value ? [[name, value]] : [],
  )
  const open = Object.entries(keys.all).filter(([name]) => !keys.secret.has(name))
  return Object.fromEntries([...origins, ...open])
}
