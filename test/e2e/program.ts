import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import type { Run } from './earshot.ts'

const BINARY = resolve(import.meta.dirname, '../../bin/earshot.js')

/** How a process of earshot is started and treated. */
export interface Treatment {
  cwd?: string
  env?: Record<string, string>
  /** Nothing reads its stdout after so many bytes. */
  closeAfter?: number
  /** What it has for stdout, where that is no pipe: a file descriptor. */
  stdout?: number
  onStart?: (pid: number) => void
}

/**
 * Runs the built program as a process, with nothing of this machine's environment but the path: for what only a process
 * shows. All else is seen sooner by `earshot`.
 */
export function program(args: readonly string[], treatment: Treatment = {}): Promise<Run> {
  return new Promise((done, fail) => {
    const env = { PATH: process.env.PATH ?? '', HOME: '/nonexistent', LANG: 'C.UTF-8', ...treatment.env }
    const child = spawn(process.execPath, [BINARY, ...args], {
      cwd: treatment.cwd,
      env,
      stdio: ['ignore', treatment.stdout ?? 'pipe', 'pipe'],
    })
    const chunks: Buffer[] = []
    let stderr = ''
    let size = 0
    child.stdout?.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      size += chunk.length
      if (treatment.closeAfter !== undefined && size >= treatment.closeAfter) child.stdout?.destroy()
    })
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    child.on('error', fail)
    child.on('close', (code) => done({ code, stdout: Buffer.concat(chunks).toString('utf8'), stderr }))
    treatment.onStart?.(child.pid ?? 0)
  })
}
