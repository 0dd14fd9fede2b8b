import type { Identification } from '../evidence/identification.ts'
import { checkWritable } from '../evidence/save-file.ts'
import type { IdentifyFlags } from './audit-options.ts'
import { chooseScanners } from './choose-scanners.ts'
import type { ExitCode } from './exit.ts'
import { flagsFor } from './flags-for.ts'
import { exitCode, identifyBrand } from './identify-brand.ts'
import type { Io } from './io.ts'
import { openRun, type Run } from './open-run.ts'
import { type Format, writeReport } from './output.ts'
import { whoWords } from './who-words.ts'

/** `earshot identify`: who a brand is, and where, each with how sure that is and why. */
export async function identifyCommand(brand: string, flags: IdentifyFlags, io: Io): Promise<ExitCode> {
  const run = await openRun(brand, flagsFor(flags), io, async (settings) => {
    for (const { path } of settings.output.files) await checkWritable(path)
    return { scanners: await chooseScanners({ ...settings, archives: [], from: [] }) }
  })
  try {
    const found = await identifyBrand(run, { probe: flags.probe ?? false, signs: true })
    run.progress.close()
    await writeReport(io, run.settings.output, (format, target) =>
      render(found, whoWords(brand, flags), run, io, format, target),
    )
    return exitCode(found, run.signal)
  } finally {
    await run.close()
  }
}

async function render(
  found: Identification,
  call: string,
  { settings }: Run,
  io: Io,
  format: Format,
  target: 'stdout' | 'file',
): Promise<string> {
  switch (format) {
    case 'json':
      return (await import('../reports/json.ts')).jsonIdentification(found)
    case 'csv':
      return (await import('../reports/identity/csv.ts')).identityCsv(found, settings.output.dialect)
    case 'terminal': {
      const [{ identityReport }, { fileOptions, stdoutOptions }] = await Promise.all([
        import('../reports/identity/terminal.ts'),
        import('./stdout-page.ts'),
      ])
      return identityReport(found, call, target === 'stdout' ? stdoutOptions(io, settings.color) : fileOptions(io))
    }
  }
}
