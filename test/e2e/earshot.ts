import { Writable } from 'node:stream'
import type { Io, Signal } from '../../src/commands/io.ts'
import { run } from '../../src/commands/run.ts'
import { virtualClock } from '../../src/http/clock.ts'
import { NO_PROXY } from '../../src/http/proxy.ts'
import type { Transport } from '../../src/http/send.ts'
import { undiciTransport } from '../../src/http/undici.ts'

/** 2026-11-20T12:00:00Z, which is now for every command that a test runs. */
export const NOW = 1_795_176_000

/** How a run ended, and what it wrote. */
export interface Run {
  code: number | null
  stdout: string
  stderr: string
}

/** The world that a command runs in. */
export interface World {
  cwd?: string
  env?: Record<string, string>
  /** Stands in for the network, which otherwise holds this machine alone. */
  transport?: Transport
  /** Makes stdout a terminal of so many columns. */
  columns?: number
  /** Is handed what sends signals to the command. */
  onStart?: (signal: (name: Signal) => void) => void
  /** Is told of an end in the middle of the work. */
  onAbandon?: (code: number) => void
}

let before: Promise<unknown> = Promise.resolve()

/**
 * Runs a command line as the program would, in this process: with streams that keep what is written, no environment but
 * what is given, a clock that jumps where the program would wait, and a network that ends at this machine. One at a time,
 * since the folder that commands run in belongs to the whole process.
 */
export function earshot(args: readonly string[], world: World = {}): Promise<Run> {
  const run = before.then(() => runIn(args, world))
  before = run.catch(() => {})
  return run
}

async function runIn(args: readonly string[], world: World): Promise<Run> {
  const [stdout, stderr] = [kept(), kept()]
  const network = undiciTransport(NO_PROXY, 15, () => true)
  const listeners = new Set<(name: Signal) => void>()
  const io: Io = {
    stdout: Object.assign(stdout.stream, world.columns !== undefined && { isTTY: true, columns: world.columns }),
    stderr: stderr.stream,
    environment: { HOME: '/nonexistent', LANG: 'C.UTF-8', ...world.env },
    platform: 'linux',
    clock: virtualClock(NOW),
    transport: world.transport ?? thisMachineAlone(network.transport),
    onSignal: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    abandon: (code) => world.onAbandon?.(code),
  }
  const folder = process.cwd()
  process.chdir(world.cwd ?? folder)
  try {
    world.onStart?.((name) => {
      for (const listener of listeners) listener(name)
    })
    const code = await run(args, io)
    return { code, stdout: stdout.text(), stderr: stderr.text() }
  } finally {
    process.chdir(folder)
    await network.close()
  }
}

/** A network without names: nothing that it is asked leaves this machine. */
function thisMachineAlone(network: Transport): Transport {
  return async (request) => {
    const { hostname } = new URL(request.url)
    if (hostname === '127.0.0.1') return network(request)
    const cause = Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), { code: 'ENOTFOUND', hostname })
    throw new TypeError('fetch failed', { cause })
  }
}

/** A stream that keeps what is written to it. */
function kept(): { stream: Writable; text(): string } {
  const chunks: Buffer[] = []
  const stream = new Writable({
    write: (chunk: Buffer, _, done) => {
      chunks.push(chunk)
      done()
    },
  })
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') }
}
