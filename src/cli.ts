import { version } from './version.ts'

/**
 * Streams may fail at any time: whoever reads them goes away (`| head`), the disk is full. Whoever writes is told of it
 * where it writes; an event that nobody listened to would end the program in the middle of its work.
 */
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

const [first, ...rest] = process.argv.slice(2)
// The version takes no command line to be read, and loading what reads it takes longer than all the rest.
if (rest.length === 0 && (first === '--version' || first === '-V'))
  process.stdout.write(`${version()}\n`, (error) => {
    if (error && !('code' in error && error.code === 'EPIPE')) process.exitCode = 2
  })
else await (await import('./commands/program.ts')).run(process.argv)
