import { existsSync } from 'node:fs'
import { UsageError } from '../evidence/errors.ts'
import { checkWritable, saveFile } from '../evidence/save-file.ts'
import { unreached } from '../evidence/unreached.ts'
import { refuseToGuess } from '../identify/refuse-to-guess.ts'
import type { InitFlags } from './audit-options.ts'
import { chooseScanners } from './choose-scanners.ts'
import { EXIT, type ExitCode } from './exit.ts'
import { flagsFor } from './flags-for.ts'
import { exitCode, identifyBrand, isUnanswered } from './identify-brand.ts'
import type { Io } from './io.ts'
import { openRun } from './open-run.ts'
import { whoWords } from './who-words.ts'

const DEFAULT_FILE = 'earshot.yaml'

/**
 * `earshot init`: writes a brand file with what is found. It overwrites nothing unless told to, and writes nothing where no
 * account is known and somebody who may know one could not be asked.
 *
 * @throws UsageError where a file is there already, or several brands bear the name.
 */
export async function initCommand(brand: string, flags: InitFlags, io: Io): Promise<ExitCode> {
  const { output: path = DEFAULT_FILE, force = false, ...rest } = flags
  if (existsSync(path) && !force)
    throw new UsageError(`${path} is there already: name another file by -o, or overwrite it by --force`)
  await checkWritable(path)
  const run = await openRun(brand, flagsFor(rest), io, async (settings) => ({
    scanners: await chooseScanners(settings),
  }))
  try {
    const { settings, progress, signal } = run
    const found = await identifyBrand(run, { probe: false, signs: false })
    refuseToGuess(found, settings.brand)
    const code = exitCode(found, signal)
    if (code === EXIT.incomplete) {
      progress.close()
      progress.note(`Wrote no ${path}: ${nothingKnown(found)}`)
      return code
    }
    const { brandFileText } = await import('../reports/identity/brand-file-text.ts')
    const said = { aliases: settings.brand.aliases.map(({ text }) => text), kind: settings.kind }
    // It says what the brand says of itself, and belongs under version control.
    await saveFile(path, brandFileText(found, said), 0o644)
    progress.close()
    progress.note(`Wrote ${path}: ${inShort(found)}. Look it over, then run ${next(found.brand, path)}.`)
    return code
  } finally {
    await run.close()
  }
}

/** Why there is nothing to write down. */
function nothingKnown({ brand, sources }: Awaited<ReturnType<typeof identifyBrand>>): string {
  const failed = sources.filter(isUnanswered)
  const reasons = failed.map(({ name, outcome }) => `${name} could not be asked (${outcome.reason ?? outcome.status})`)
  const more = reasons.length - 1
  const others = more === 0 ? '' : `, nor could ${more} ${more === 1 ? 'other' : 'others'}`
  return unreached(sources, brand) ?? `no account of ${brand} was found, and ${reasons[0] ?? ''}${others}.`
}

function inShort({ accounts }: Awaited<ReturnType<typeof identifyBrand>>): string {
  const official = accounts.filter(({ trust }) => trust === 'official').length
  const likely = accounts.filter(({ trust }) => trust === 'likely').length
  if (official + likely === 0) return 'no account was found'
  const count = `${official} official ${official === 1 ? 'account' : 'accounts'}`
  return likely === 0 ? count : `${count}, and ${likely} likely ${likely === 1 ? 'one' : 'ones'} to be confirmed`
}

/** The audit that reads the file: by itself where it has its usual name. */
function next(brand: string, path: string): string {
  return `earshot audit ${whoWords(brand, path === DEFAULT_FILE ? {} : { config: path })}`
}
