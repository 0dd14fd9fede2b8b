import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

/**
 * Start-up, as whole processes: how much longer `earshot --version` and `--help` take than `node -e 0`, and how long an
 * audit of the replayed fixture takes. Commands take turns, so that a machine that slows down slows all of them; the
 * medians are compared.
 */

const ROUNDS = Number(process.argv[2] ?? 15)
const EARSHOT = resolve(import.meta.dirname, '../../bin/earshot.js')
const FIXTURE = resolve(import.meta.dirname, '../../fixtures/aurora-air.har')

const COMMANDS = {
  'node -e 0': ['-e', '0'],
  'earshot --version': [EARSHOT, '--version'],
  'earshot --help': [EARSHOT, '--help'],
  'earshot audit --replay': [EARSHOT, 'audit', 'Aurora Air', '--replay', FIXTURE, '--json'],
}

const times = new Map(Object.keys(COMMANDS).map((name) => [name, [] as number[]]))
for (let round = -1; round < ROUNDS; round++)
  for (const [name, args] of Object.entries(COMMANDS)) {
    const time = timed(args)
    if (round >= 0) times.get(name)?.push(time)
  }

const bare = median('node -e 0')
console.log(`Medians of ${ROUNDS} runs on Node ${process.versions.node}`)
report('node -e 0', bare, null)
report('earshot --version', median('earshot --version'), bare + 25)
report('earshot --help', median('earshot --help'), bare + 25)
report('earshot audit --replay', median('earshot audit --replay'), 1000)

function timed(args: readonly string[]): number {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 })
  const time = performance.now() - start
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
  return time
}

function median(name: string): number {
  const sorted = [...(times.get(name) ?? [])].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

function report(name: string, time: number, limit: number | null): void {
  const verdict = limit === null ? '' : `   at most ${limit.toFixed(0)} ms: ${time <= limit ? 'met' : 'MISSED'}`
  console.log(`${name.padEnd(24)} ${time.toFixed(0).padStart(6)} ms${verdict}`)
}
