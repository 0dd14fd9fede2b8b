import { spawn } from 'node:child_process'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const PROBE = fileURLToPath(new URL('report-cost.mjs', import.meta.url))

/** What the probe says of the process it was in. */
const Report = z.object({ cpuSeconds: z.number(), peakMegabytes: z.number() })

/** What running a program cost, its start included: by the clock, of the processors, and of memory at its peak. */
export type Cost = z.infer<typeof Report> & { seconds: number }

/**
 * Runs a Node program from start to end, its output thrown away, and measures it.
 *
 * @throws Error with what the program said when it does not end with 0, or with 3 (an incomplete audit).
 */
export async function measured(program: readonly string[]): Promise<Cost> {
  const start = performance.now()
  const child = spawn(process.execPath, ['--import', PROBE, ...program], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject))
  const [said, report, code] = await Promise.all([read(child.stderr), read(child.stdio[3]), ended])
  const seconds = (performance.now() - start) / 1000
  if (code !== 0 && code !== 3) throw new Error(`${program[0]} ended with ${code}: ${said}`)
  return { seconds, ...Report.parse(JSON.parse(report)) }
}

async function read(stream: unknown): Promise<string> {
  return stream instanceof Readable ? text(stream) : ''
}
