import { Command, Help } from 'commander'
import { meant } from '../brand/edit-distance.ts'
import { UsageError } from '../evidence/errors.ts'
import { version } from '../version.ts'
import {
  type AuditFlags,
  addAuditOptions,
  addNetworkOptions,
  addPageOptions,
  addPlatformOptions,
  addReportOptions,
  addWhoOptions,
  type DoctorFlags,
  type IdentifyFlags,
  type InitFlags,
  type PlatformsFlags,
  type ReportFlags,
  several,
} from './audit-options.ts'
import { DOCTOR_HELP } from './doctor-help.ts'
import type { ExitCode } from './exit.ts'
import { AUDIT_HELP, IDENTIFY_HELP, MAIN_HELP } from './help.ts'
import type { Io } from './io.ts'
import { quote, say } from './say.ts'
import { shellWord } from './who-words.ts'

/** How wide help is where nothing tells. */
const HELP_COLUMNS = 80

/** What a command line does beside its commands. */
export interface ProgramOptions {
  io: Io
  /** What commander prints by itself: help, the version. */
  print(text: string): void
  /** A command has come to its end. */
  ended(code: ExitCode): void
}

/** The command line. Each command's module is imported only when it is called, so that help starts at once. */
export function program({ io, print, ended }: ProgramOptions): Command {
  const complain = (text: string) => say(io, text.trimEnd())
  const earshot = new Command('earshot')
    .description("Audits a brand's social presence: where it is, how far it carries, and whether people are answered.")
    .version(version(), '-V, --version')
    .addHelpText('after', MAIN_HELP)
    .configureHelp({
      optionDescription: (option) => new Help().optionDescription(option).replace(' (default: [])', ''),
    })
    .showHelpAfterError('(run with --help for what is known)')
    .configureOutput({
      writeOut: print,
      writeErr: complain,
      outputError: complain,
      getOutHelpWidth: () => io.stdout.columns ?? HELP_COLUMNS,
      getErrHelpWidth: () => io.stderr.columns ?? HELP_COLUMNS,
      // Help has no colours that would have to be taken out.
      getOutHasColors: () => true,
      getErrHasColors: () => true,
    })
    .exitOverride()

  const audit = earshot
    .command('audit')
    .argument('[brand]', 'its name, in quotes when it has spaces (default: the name in the brand file)')
  addReportOptions(addAuditOptions(audit))
    .description('collect, measure and score')
    .addHelpText('after', AUDIT_HELP)
    .action(async (brand: string | undefined, flags: AuditFlags) =>
      ended(await (await import('./audit.ts')).auditCommand(brand, flags, io)),
    )

  const identify = earshot.command('identify').argument('<brand>', 'its name, in quotes when it has spaces')
  addPageOptions(addNetworkOptions(addPlatformOptions(addWhoOptions(identify))))
    .description('who a brand is, and where: its accounts with proof, what is missing, stale or suspicious')
    .option('--probe', 'also ask networks that earshot cannot read whether the handle exists there')
    .addHelpText('after', IDENTIFY_HELP)
    .action(async (brand: string, flags: IdentifyFlags) =>
      ended(await (await import('./identify.ts')).identifyCommand(brand, flags, io)),
    )

  const init = earshot.command('init').argument('<brand>', 'its name, in quotes when it has spaces')
  addNetworkOptions(addPlatformOptions(addWhoOptions(init)))
    .description('write earshot.yaml with what identify finds, commented')
    .optionsGroup('Report:')
    .option('-o, --output <file>', 'write to this file (default: earshot.yaml)')
    .option('--force', 'overwrite a file that is there')
    .option('--quiet', 'no progress and no notes on stderr')
    .action(async (brand: string, flags: InitFlags) =>
      ended(await (await import('./init.ts')).initCommand(brand, flags, io)),
    )

  const rescore = earshot.command('rescore').argument('<evidence...>', 'files that audit --evidence has saved')
  addReportOptions(rescore)
    .description('score saved evidence again, without a network')
    .option('--selection <how>', 'how the conversations were chosen: answered or all')
    .action(async (files: string[], flags: ReportFlags) =>
      ended(await (await import('./rescore.ts')).rescoreCommand(files, flags, io)),
    )

  const doctor = earshot.command('doctor')
  addPlatformOptions(doctor)
    .option('--probe', 'also check the networks that earshot only knocks at, all at once')
    .option('--config <file>', 'brand file, for where it points the platforms (default: earshot.yaml, when there)')
  addNetworkOptions(doctor)
    .description('whether each platform still answers as earshot expects')
    .optionsGroup('Report:')
    .option('--strict', 'exit with 1 unless everything is ok')
    .option('--json', 'as JSON')
    .option('--quiet', 'no progress and no notes on stderr')
    .option('--verbose', 'more of what happens on stderr')
    .option('--no-color', 'no colour')
    .addHelpText('after', DOCTOR_HELP)
    .action(async (flags: DoctorFlags) => ended(await (await import('./doctor.ts')).doctorCommand(flags, io)))

  earshot
    .command('platforms')
    .description('what each platform gives, what key it takes, and whether that is set')
    .option('--plugin <module>', 'a scanner from outside, like ./my-scanner.mjs; repeatable', several, [])
    .option('--json', 'as JSON')
    .option('--no-color', 'no colour')
    .action(async (flags: PlatformsFlags) => ended(await (await import('./platforms.ts')).platformsCommand(flags, io)))

  earshot
    .command('schema')
    .description('print the JSON Schema of the scorecard and of the evidence records')
    .action(async () => ended(await (await import('./schema.ts')).schemaCommand(io)))

  earshot.on('command:*', (words: string[]) => {
    throw unknownCommand(words, earshot)
  })
  for (const command of [audit, identify, init]) command.allowExcessArguments().hook('preAction', oneBrand)
  for (const command of earshot.commands) onceEach(command)
  return earshot
}

/** A name of several words that came as several arguments is told how to be written. @throws UsageError */
function oneBrand(command: Command): void {
  const { args } = command
  if (args.length < 2) return
  throw new UsageError(
    `${args.length} names are given, and a run is of one brand: if its name has spaces, put it in quotes, like earshot ${command.name()} ${shellWord(args.join(' '))}`,
  )
}

/** A first word that is no command may be one misspelt, or a brand. */
function unknownCommand(words: readonly string[], { commands }: Command): UsageError {
  const [word = ''] = words
  const known = commands.map((command) => command.name())
  const near = meant(word, known)
  const audit = `earshot audit ${words.map(shellWord).join(' ')}`
  const told = `${quote(word)} is not a command: known are ${known.join(', ')}`
  return new UsageError(near === '' ? `${told}; did you mean ${audit}?` : `${told}${near} (To audit a brand: ${audit})`)
}

/** Lets an option that takes one value be given once: of two, one would be ignored. */
function onceEach({ options }: Command): void {
  for (const option of options)
    if (option.required && option.parseArg === undefined)
      option.argParser((value: string, before: string | undefined) => {
        if (before === undefined || before === value) return value
        throw new UsageError(
          `${option.long} is given twice, as ${quote(before)} and ${quote(value)}: leave one of them out`,
        )
      })
}
