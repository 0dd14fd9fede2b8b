import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const DEBIAN = '/usr/lib/postgresql'

/** The folder of PostgreSQL's programs as Debian installs them, the newest version; null where there is none. */
export function postgresPrograms(): string | null {
  try {
    const newest = readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a))[0]
    return newest === undefined ? null : join(DEBIAN, newest, 'bin')
  } catch {
    return null
  }
}

/**
 * Starts a database server of its own, in a temporary folder, on a free port of 127.0.0.1. PostgreSQL refuses to run as
 * root: then `postgres` runs it.
 *
 * @param cleanUp takes what undoes each step, as soon as that step is done.
 * @returns its address.
 */
export async function startPostgres(programs: string, cleanUp: (undo: () => unknown) => void): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-postgres-'))
  cleanUp(() => rmSync(folder, { recursive: true, force: true }))
  const data = join(folder, 'data')
  mkdirSync(data)
  const user = process.getuid?.() === 0 ? owner() : null
  if (user) for (const path of [folder, data]) chownSync(path, user.uid, user.gid)
  const port = await freePort()
  const options = { ...user, cwd: folder, stdio: 'ignore' as const }
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'earshot', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    options,
  )
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=100']
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', folder, ...settings.flatMap((one) => ['-c', one])],
    options,
  )
  cleanUp(() => ended(server))
  await answering(join(programs, 'pg_isready'), port)
  return `postgresql://earshot@127.0.0.1:${port}/postgres`
}

async function answering(isReady: string, port: number): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end; await wait(50)) {
    try {
      execFileSync(isReady, ['-h', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' })
      return
    } catch {
      // not yet
    }
  }
  throw new Error('PostgreSQL did not start within 30 seconds')
}

/** SIGINT makes PostgreSQL end its connections and itself. */
async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const over = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGINT')
  const late = setTimeout(() => server.kill('SIGKILL'), 5000)
  await over
  clearTimeout(late)
}

function owner(): { uid: number; gid: number } {
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' })))
  if (uid === undefined || gid === undefined) throw new Error('there is no user postgres to run PostgreSQL as')
  return { uid, gid }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
