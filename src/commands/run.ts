import { CommanderError } from 'commander'
import { EXIT, type ExitCode } from './exit.ts'
import type { Io } from './io.ts'
import { writeStdout } from './output.ts'
import { program } from './program.ts'

/**
 * Runs a command line to its end.
 *
 * @param argv the words after the program's name.
 * @param io the world outside: where to write, what the environment says, who interrupts.
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const printed: string[] = []
  let code: ExitCode = EXIT.done
  const commands = program({
    io,
    print: (text) => printed.push(text),
    ended: (how) => {
      code = how
    },
  })
  try {
    try {
      await commands.parseAsync(argv, { from: 'user' })
    } catch (error) {
      // Help and version end here too, with exit code 0.
      if (!(error instanceof CommanderError) || error.exitCode !== 0) throw error
    }
    if (printed.length > 0) await writeStdout(io, printed.join(''))
    return code
  } catch (error) {
    return (await import('./failure.ts')).fail(error, argv, io)
  }
}
