import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const BINARY = fileURLToPath(new URL('../../bin/earshot.js', import.meta.url))
const MINUTE = 60_000

const Metric = z.object({ value: z.number().nullable() })
const ByKind = z.object({ n: z.number() })

/** What is compared of a scorecard. */
const Card = z.object({
  observedAt: z.string(),
  platforms: z.object({
    bluesky: z.object({
      outcome: z.object({ status: z.string() }),
      streams: z.object({ mentions: z.object({ status: z.string(), scope: z.string(), complete: z.boolean() }) }),
      requests: z.number(),
    }),
  }),
  metrics: z.object({
    answered: z.object({
      n: z.number(),
      breakdown: z.object({
        answered: z.number(),
        waiting: z.number(),
        followUp: z.number(),
        by: z.object({ mention: ByKind, reply: ByKind, comment: ByKind }),
        excluded: z.record(z.string(), z.number()),
      }),
    }),
    'answered-72h': Metric,
    'first-response-time': Metric,
    waiting: Metric,
    'peer-answered': z.object({ value: z.number().nullable(), n: z.number() }),
  }),
})
export type Card = z.infer<typeof Card>

/** A finished run of the built program. */
export interface Run {
  code: number | null
  stdout: string
  stderr: string
  seconds: number
}

/** Runs the built program, with these variables and nothing else of the environment that it could take a key from. */
export async function earshot(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<Run> {
  const start = performance.now()
  const child = spawn(process.execPath, [BINARY, ...args], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 2 * MINUTE,
  })
  const over = once(child, 'close')
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  await over
  return { code: child.exitCode, stdout, stderr, seconds: (performance.now() - start) / 1000 }
}

/** The scorecard that a run printed. */
export function cardOf({ code, stdout, stderr }: Run): Card {
  if (code !== 0) throw new Error(`earshot ended with ${code}: ${stderr.slice(-2000)}`)
  return Card.parse(JSON.parse(stdout))
}
