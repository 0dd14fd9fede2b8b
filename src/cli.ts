import { Command, CommanderError } from 'commander'
import { type AuditFlags, addAuditOptions, addReportOptions, type ReportFlags } from './commands/audit-options.ts'
import { EXIT } from './commands/exit.ts'
import { AUDIT_HELP, MAIN_HELP } from './commands/help.ts'
import { version } from './version.ts'

/** The command line. Each command's module is imported only when it is called, so that help and version start at once. */
function program(): Command {
  const earshot = new Command('earshot')
    .description("Audits a brand's social presence: where it is, how far it carries, and whether people are answered.")
    .version(version(), '-V, --version')
    .addHelpText('after', MAIN_HELP)
    .showHelpAfterError('(run with --help for what is known)')
    .exitOverride()

  const audit = earshot.command('audit').argument('<brand>', 'its name, in quotes when it has spaces')
  addReportOptions(addAuditOptions(audit))
    .description('collect, measure and score')
    .addHelpText('after', AUDIT_HELP)
    .action(async (brand: string, flags: AuditFlags) =>
      (await import('./commands/audit.ts')).auditCommand(brand, flags),
    )

  const rescore = earshot.command('rescore').argument('<evidence...>', 'files that audit --evidence has saved')
  addReportOptions(rescore)
    .description('score saved evidence again, without a network')
    .option('--selection <how>', 'how the conversations were chosen: answered or all')
    .action(async (files: string[], flags: ReportFlags) =>
      (await import('./commands/rescore.ts')).rescoreCommand(files, flags),
    )

  earshot
    .command('platforms')
    .description('what each platform gives, what key it takes, and whether that is set')
    .option('--json', 'as JSON')
    .option('--no-color', 'no colour')
    .action(async (flags: { json?: boolean; color?: boolean }) =>
      (await import('./commands/platforms.ts')).platformsCommand(flags),
    )

  earshot
    .command('schema')
    .description('print the JSON Schema of the scorecard and of the evidence records')
    .action(async () => (await import('./commands/schema.ts')).schemaCommand())

  return earshot
}

/** Whoever reads our output may go away early (`| head`): that ends the writing, quietly. */
function toleratePipesThatClose(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
}

async function main(): Promise<void> {
  toleratePipesThatClose()
  try {
    await program().parseAsync()
  } catch (error) {
    // Commander has printed its own message by now; help and version end here too, with exit code 0.
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage
    else await (await import('./commands/failure.ts')).fail(error, process.argv)
  }
}

await main()
