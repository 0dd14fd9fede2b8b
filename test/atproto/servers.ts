import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { startPostgres } from './postgres.ts'
import type { Requirements } from './requirements.ts'
import type { Story } from './story-shape.ts'

const Ready = z.object({
  origins: z.object({ appview: z.string(), login: z.string(), plc: z.string() }),
  handle: z.string(),
  password: z.string(),
  seconds: z.record(z.string(), z.number()),
})

/** Bluesky's servers on this machine, with a story in them. */
export interface Servers extends z.infer<typeof Ready> {
  stop(): Promise<void>
}

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/**
 * Starts a database and the servers, and tells them the story. Nothing listens on anything but 127.0.0.1.
 *
 * @param cleanUp takes what undoes each step, as soon as that step is done.
 */
export async function startServers(
  { node, postgres }: Requirements,
  story: Story,
  cleanUp: (undo: () => unknown) => void,
): Promise<Servers> {
  const database = await startPostgres(postgres, cleanUp)
  // The servers leave their data in the folder for temporary files: give them one of their own.
  const folder = mkdtempSync(join(tmpdir(), 'earshot-servers-'))
  cleanUp(() => rmSync(folder, { recursive: true, force: true }))
  const child = spawn(node, ['--import', file('loopback.mjs'), file('network.mjs')], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: folder, LOG_ENABLED: 'false', NODE_ENV: 'test' },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const stop = () => ended(child)
  cleanUp(stop)
  let complaints = ''
  child.stderr.on('data', (data) => {
    complaints = (complaints + data).slice(-4000)
  })
  try {
    child.stdin.write(`${JSON.stringify({ postgres: database, story })}\n`)
    return { ...(await ready(child)), stop }
  } catch (failure) {
    throw new Error(`the servers did not start: ${complaints || String(failure)}`)
  }
}

/** The line that says that everything can be read; what the servers log besides is passed over. */
async function ready({ stdout }: ChildProcess): Promise<z.infer<typeof Ready>> {
  if (!stdout) throw new Error('no output')
  for await (const line of createInterface({ input: stdout }))
    if (line.startsWith('{"origins"')) return Ready.parse(JSON.parse(line))
  throw new Error('they ended')
}

/** Nothing of theirs is kept, so they need not end in order. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const over = once(child, 'exit')
  child.kill('SIGKILL')
  await over
}
