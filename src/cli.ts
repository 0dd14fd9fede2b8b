import type { Io, Signal } from './commands/io.ts'
import { readEnvironment } from './environment.ts'
import { systemClock } from './http/clock.ts'
import { version } from './version.ts'

/** The program: binds the commands to this process, and nothing else does. */

/**
 * Streams may fail at any time: whoever reads them goes away (`| head`), the disk is full. Whoever writes is told of it
 * where it writes; an event that nobody listened to would end the program in the middle of its work.
 */
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

const SIGNALS: readonly Signal[] = ['SIGINT', 'SIGTERM', 'SIGHUP']

const io: Io = {
  stdout: process.stdout,
  stderr: process.stderr,
  environment: readEnvironment(),
  platform: process.platform,
  clock: systemClock,
  transport: null,
  onSignal: (listener) => {
    for (const signal of SIGNALS) process.on(signal, listener)
    return () => {
      for (const signal of SIGNALS) process.off(signal, listener)
    }
  },
  abandon: (code) => process.exit(code),
}

const argv = process.argv.slice(2)
// The version takes no command line to be read, and loading what reads it takes longer than all the rest.
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V'))
  process.stdout.write(`${version()}\n`, (error) => {
    if (error && !('code' in error && error.code === 'EPIPE')) process.exitCode = 2
  })
// The code is set and not exited with: what was written may still be on its way.
else process.exitCode = await (await import('./commands/run.ts')).run(argv, io)
