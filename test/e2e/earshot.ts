import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

const BINARY = resolve(import.meta.dirname, '../../bin/earshot.js')

/** How a run of the built binary ended, and what it wrote. */
export interface Run {
  code: number | null
  stdout: string
  stderr: string
}

/**
 * Runs the built binary as somebody would, with nothing of this machine's environment but the path. Nothing reads its
 * stdout after `closeAfter` bytes, where that is given.
 */
export function earshot(
  args: readonly string[],
  options: {
    cwd?: string
    env?: Record<string, string>
    closeAfter?: number
    onStart?: (pid: number, stderr: () => string) => void
  } = {},
): Promise<Run> {
  return new Promise((done, fail) => {
    const env = { PATH: process.env.PATH ?? '', HOME: '/nonexistent', LANG: 'C.UTF-8', ...options.env }
    const child = spawn(process.execPath, [BINARY, ...args], {
      cwd: options.cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const chunks: Buffer[] = []
    let stderr = ''
    let size = 0
    child.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      size += chunk.length
      if (options.closeAfter !== undefined && size >= options.closeAfter) child.stdout.destroy()
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    child.on('error', fail)
    child.on('close', (code) => done({ code, stdout: Buffer.concat(chunks).toString('utf8'), stderr }))
    options.onStart?.(child.pid ?? 0, () => stderr)
  })
}
