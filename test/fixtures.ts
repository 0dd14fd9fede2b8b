import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)

/** The JSON of a file below fixtures/, as `fixture('bluesky/profile-ok.json')`. */
export function fixture(path: string): unknown {
  return JSON.parse(fixtureText(path))
}

/** The text of a file below fixtures/. */
export function fixtureText(path: string): string {
  return readFileSync(new URL(`fixtures/${path}`, root), 'utf8')
}

/** A real answer of a platform: its file name and the parsed JSON. */
export interface Recording {
  name: string
  body: unknown
}

/**
 * Real answers in the shared data beside this repository, as `recordings('recordings/hackernews')`; response headers
 * are left out. Null where the folder is not there: the test is then to be skipped, saying so.
 */
export function recordings(folder: string): Recording[] | null {
  const path = fileURLToPath(new URL(`../shared/data/${folder}/`, root))
  if (!existsSync(path)) return null
  return readdirSync(path)
    .filter((name) => name.endsWith('.json') && !name.endsWith('.headers.json'))
    .sort()
    .map((name) => ({ name, body: JSON.parse(readFileSync(`${path}${name}`, 'utf8')) }))
}
