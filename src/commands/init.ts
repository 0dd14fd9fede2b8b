import { existsSync } from 'node:fs'
import { UsageError } from '../evidence/errors.ts'
import { checkWritable, saveFile } from '../evidence/save-file.ts'
import { refuseToGuess } from '../identify/refuse-to-guess.ts'
import type { InitFlags } from './audit-options.ts'
import { chooseScanners } from './choose-scanners.ts'
import { EXIT } from './exit.ts'
import { flagsFor } from './flags-for.ts'
import { identifyBrand } from './identify-brand.ts'
import { openRun } from './open-run.ts'
import { quote } from './parse.ts'

const DEFAULT_FILE = 'earshot.yaml'

/**
 * `earshot init`: writes a brand file with what is found. It overwrites nothing unless told to.
 *
 * @throws UsageError where a file is there already, or several brands bear the name.
 */
export async function initCommand(brand: string, flags: InitFlags): Promise<void> {
  const { output: path = DEFAULT_FILE, force = false, ...rest } = flags
  if (existsSync(path) && !force)
    throw new UsageError(`${path} is there already: name another file by -o, or overwrite it by --force`)
  await checkWritable(path)
  const run = await openRun(brand, flagsFor(rest), async (settings) => ({ scanners: await chooseScanners(settings) }))
  try {
    const found = await identifyBrand(run, { probe: false, signs: false })
    refuseToGuess(found, run.settings.brand)
    const { brandFileText } = await import('../reports/identity/brand-file-text.ts')
    await saveFile(path, brandFileText(found))
    const official = found.accounts.filter(({ trust }) => trust === 'official').length
    const likely = found.accounts.filter(({ trust }) => trust === 'likely').length
    run.progress.close()
    run.progress.note(
      `Wrote ${path}: ${official} official and ${likely} likely accounts. Look it over, then run earshot audit ${quote(found.brand)}.`,
    )
    if (run.signal.aborted) process.exitCode = EXIT.interrupted
  } finally {
    await run.close()
  }
}
