import { readFileSync } from 'node:fs'

/** The version in package.json: read, not imported, since it lies outside what the build compiles. */
export function version(): string {
  const file = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  return /"version":\s*"([^"]+)"/.exec(file)?.[1] ?? '0.0.0'
}
