import { version } from './version.ts'

/** Whoever reads our output may go away early (`| head`): that ends the writing, quietly. */
function toleratePipesThatClose(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
}

toleratePipesThatClose()
const [first, ...rest] = process.argv.slice(2)
// The version takes no command line to be read, and loading what reads it takes longer than all the rest.
if (rest.length === 0 && (first === '--version' || first === '-V')) process.stdout.write(`${version()}\n`)
else await (await import('./commands/program.ts')).run(process.argv)
