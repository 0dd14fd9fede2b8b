import { CommanderError } from 'commander'
import { withoutLogins } from '../evidence/address.ts'
import { UsageError } from '../evidence/errors.ts'
import { EXIT, type ExitCode } from './exit.ts'
import { UnnamedFileError } from './find-brand-file.ts'
import type { Io } from './io.ts'
import { OutputError, writeStdout } from './output.ts'
import { plainLines, say } from './say.ts'
import { shellWord } from './who-words.ts'

const REPORT_IT = 'This is a bug in earshot. Please report it with the command that you ran.'

/**
 * Reports an error and gives the exit code: wrong usage is the user's to mend (2), anything else is a bug in earshot (4),
 * printed with its stack. Where JSON was asked for, stdout carries an error document, unless there is a report.
 */
export async function fail(error: unknown, argv: readonly string[], io: Io): Promise<ExitCode> {
  // Commander has printed its own message by now.
  const printed = error instanceof CommanderError
  const usage = printed || error instanceof UsageError
  const message = withoutLogins(`${error instanceof Error ? error.message : String(error)}${remedy(error, argv)}`)
  const code = usage ? EXIT.usage : EXIT.bug
  const stack = !usage && error instanceof Error ? `\n${withoutLogins(error.stack ?? '')}\n${REPORT_IT}` : ''
  if (!printed) say(io, `earshot: ${message}${stack}`)
  if (!wantsJson(argv) || error instanceof OutputError) return code
  const { errorDocument } = await import('../reports/json.ts')
  const text = plainLines(message)
  const document = errorDocument({ code: usage ? 'usage' : 'bug', message: text, hint: usage ? null : REPORT_IT })
  await writeStdout(io, document).catch((failed: unknown) => {
    if (!(failed instanceof OutputError)) throw failed
    say(io, `earshot: ${failed.message}`)
  })
  return code
}

/** The command that would do what was asked. */
function remedy(error: unknown, argv: readonly string[]): string {
  if (!(error instanceof UnnamedFileError)) return ''
  return `\n  earshot ${[...argv, '--config', error.file].map(shellWord).join(' ')}`
}

/** Read off the arguments themselves, since what failed may have been reading them. */
function wantsJson(argv: readonly string[]): boolean {
  return argv.some(
    (arg, i) => arg === '--json' || arg === '--format=json' || (arg === 'json' && argv[i - 1] === '--format'),
  )
}
