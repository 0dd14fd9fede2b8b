import { UsageError } from '../evidence/errors.ts'
import { EXIT } from './exit.ts'

/**
 * Reports an error and sets the exit code: a `UsageError` is the user's to mend (2), anything else is a bug in earshot
 * (4), printed with its stack. Where JSON was asked for, stdout carries an error document.
 */
export async function fail(error: unknown, argv: readonly string[]): Promise<void> {
  const usage = error instanceof UsageError
  const message = error instanceof Error ? error.message : String(error)
  const hint = usage ? null : 'This is a bug in earshot. Please report it with the command that you ran.'
  process.exitCode = usage ? EXIT.usage : EXIT.bug
  const details = usage || !(error instanceof Error) ? '' : `\n${error.stack ?? ''}\n${hint}`
  process.stderr.write(`earshot: ${message}${details}\n`)
  if (!wantsJson(argv)) return
  const [{ errorDocument }, { writeStdout }] = await Promise.all([import('../reports/json.ts'), import('./output.ts')])
  await writeStdout(errorDocument({ code: usage ? 'usage' : 'bug', message, hint }))
}

/** Read off the arguments themselves, since what failed may have been reading them. */
function wantsJson(argv: readonly string[]): boolean {
  return argv.some(
    (arg, i) => arg === '--json' || arg === '--format=json' || (arg === 'json' && argv[i - 1] === '--format'),
  )
}
