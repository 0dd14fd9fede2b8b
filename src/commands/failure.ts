import { UsageError } from '../evidence/errors.ts'

/** How a run of earshot ends, for scripts that call it. */
export const EXIT = { done: 0, usage: 2, incomplete: 3, bug: 4, interrupted: 130 } as const

/**
 * Reports an error and sets the exit code: a `UsageError` is the user's to mend (2), anything else is a bug in earshot
 * (4), printed with its stack. Where JSON was asked for, stdout carries an error document.
 */
export async function fail(error: unknown, json: boolean): Promise<void> {
  const usage = error instanceof UsageError
  const message = error instanceof Error ? error.message : String(error)
  const hint = usage ? null : 'This is a bug in earshot. Please report it with the command that you ran.'
  process.exitCode = usage ? EXIT.usage : EXIT.bug
  const details = usage || !(error instanceof Error) ? '' : `\n${error.stack ?? ''}\n${hint}`
  process.stderr.write(`earshot: ${message}${details}\n`)
  if (!json) return
  const [{ errorDocument }, { writeStdout }] = await Promise.all([import('../reports/json.ts'), import('./output.ts')])
  await writeStdout(errorDocument({ code: usage ? 'usage' : 'bug', message, hint }))
}
