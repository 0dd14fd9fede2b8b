import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { UsageError } from '../evidence/errors.ts'

/** A package that holds a scanner, as its name says. */
const PACKAGE = /^(?:@[a-z0-9][\w.-]*\/)?earshot-scanner-[a-z0-9][\w.-]*$/

/** The conditions of a package's exports that are ours, for `import`. */
const CONDITIONS = ['node', 'import', 'module-sync', 'default']

const Manifest = z.looseObject({ exports: z.unknown().optional(), main: z.string().optional() })

/**
 * The file of a plugin: a path, or a package named `earshot-scanner-*`, both seen from a folder.
 *
 * @throws UsageError where there is none.
 */
export function findPlugin(spec: string, folder: string): string {
  if (PACKAGE.test(spec)) return packageEntry(spec, folder)
  if (!/^\.{0,2}[/\\]|^file:|^[A-Za-z]:[/\\]|\.[cm]?[jt]s$/.test(spec))
    throw new UsageError(
      `${JSON.stringify(spec)} is not a plugin: write a path like ./my-scanner.mjs, or the name of a package earshot-scanner-*`,
    )
  const path = spec.startsWith('file:') ? fileURLToPath(spec) : resolve(folder, spec)
  if (!existsSync(path)) throw new UsageError(`the plugin ${spec} is not there: no file ${path}`)
  return path
}

/** A package beside the folder, or in one of those above it, as Node finds it. */
function packageEntry(name: string, folder: string): string {
  const home = folders(folder)
    .map((above) => join(above, 'node_modules', name))
    .find((place) => existsSync(join(place, 'package.json')))
  if (home === undefined)
    throw new UsageError(`the plugin ${name} is not installed in ${resolve(folder)} or above it: npm install ${name}`)
  const manifest = Manifest.safeParse(JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')))
  const { exports, main } = manifest.data ?? {}
  const entry = resolve(home, target(exports) ?? main ?? 'index.js')
  if (!existsSync(entry)) throw new UsageError(`the plugin ${name} has no file ${entry}, which its package.json names`)
  return entry
}

/** What `import` of the package itself leads to, by its exports; null where they do not say. */
function target(exports: unknown): string | null {
  if (typeof exports === 'string') return exports
  if (typeof exports !== 'object' || exports === null) return null
  if ('.' in exports) return target(exports['.'])
  const found = Object.entries(exports).find(([condition]) => CONDITIONS.includes(condition))
  return found ? target(found[1]) : null
}

function folders(from: string): string[] {
  const start = resolve(from)
  const above = dirname(start)
  return above === start ? [start] : [start, ...folders(above)]
}
