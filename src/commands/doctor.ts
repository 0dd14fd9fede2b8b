import { iso } from '../evidence/time.ts'
import { checkSite } from '../identify/probe/check-site.ts'
import { loadSites, type Site } from '../identify/probe/sites.ts'
import type { CheckedOne, Doctor } from '../reports/doctor.ts'
import { checkScanner } from '../scanners/check-scanner.ts'
import type { Scanner } from '../scanners/scanner.ts'
import { version } from '../version.ts'
import type { DoctorFlags } from './audit-options.ts'
import { chooseScanners } from './choose-scanners.ts'
import { adviceFor, siteAdvice } from './doctor-advice.ts'
import { EXIT, type ExitCode } from './exit.ts'
import { flagsFor } from './flags-for.ts'
import type { Io } from './io.ts'
import { openRun, type Run } from './open-run.ts'
import { writeStdout } from './output.ts'

/** Raised when the JSON of the check changes shape. */
const DOCTOR_VERSION = 1

/** `earshot doctor`: whether each platform still tells an account that exists from one that cannot. */
export async function doctorCommand(
  { strict = false, probe = false, ...flags }: DoctorFlags,
  io: Io,
): Promise<ExitCode> {
  const run = await openRun(null, flagsFor(flags), io, async (settings) => ({
    scanners: await chooseScanners({ ...settings, archives: [], from: [] }),
  }))
  try {
    const { tools, progress, settings } = run
    const observedAt = iso(Math.floor(tools.clock.now()))
    const [platforms, sites] = await Promise.all([
      Promise.all(run.scanners.map((scanner) => checked(scanner, run))),
      probe ? checkedSites(run) : null,
    ])
    progress.close()
    const found: Doctor = {
      schemaVersion: DOCTOR_VERSION,
      tool: { name: 'earshot', version: version() },
      observedAt,
      ok: [...platforms, ...(sites ?? [])].every(({ result }) => result === 'ok' || result === 'unchecked'),
      platforms,
      sites,
    }
    if (flags.json) await writeStdout(io, (await import('../reports/json.ts')).jsonDoctor(found))
    else {
      const [{ doctorReport }, { stdoutPage }] = await Promise.all([
        import('../reports/doctor.ts'),
        import('./stdout-page.ts'),
      ])
      await writeStdout(io, doctorReport(found, stdoutPage(io, settings.color)))
    }
    return run.signal.aborted
      ? EXIT.interrupted
      : outOfReach(platforms)
        ? EXIT.incomplete
        : strict && !found.ok
          ? EXIT.failed
          : EXIT.done
  } finally {
    await run.close()
  }
}

/** Whether nobody that was asked could be reached: behind a page to sign in at, everybody seems to refuse. */
function outOfReach(platforms: Doctor['platforms']): boolean {
  const asked = platforms.filter(({ requests }) => requests > 0)
  const silent = asked.filter(({ result }) => result === 'unreachable' || result === 'blocked')
  return silent.length === asked.length && silent.some(({ result }) => result === 'unreachable' || silent.length > 1)
}

async function checked(scanner: Scanner, { tools, progress }: Run): Promise<CheckedOne & { requests: number }> {
  const platform = tools.identify.consult(scanner)
  const { result, reason } = await checkScanner(scanner, platform)
  progress.asked(scanner.id)
  const { id, name } = scanner
  return { id, name, result, reason, advice: adviceFor(result, scanner), requests: platform.requests }
}

/** All sites of the probe at once; one that an interruption left without an answer was not checked. */
async function checkedSites({ tools, progress, signal }: Run): Promise<CheckedOne[]> {
  const http = tools.identify.probeDoor()
  const sites = await loadSites()
  const rows = await Promise.all(
    sites.map((site) =>
      checkSite(site, http)
        .then(({ result, reason }) => row(site, result, reason))
        .catch((error: unknown) => {
          if (!signal.aborted) throw error
          return row(site, 'unchecked', 'interrupted')
        }),
    ),
  )
  progress.asked('probe')
  return rows
}

function row({ id, name }: Site, result: CheckedOne['result'], reason: string | null): CheckedOne {
  return { id, name, result, reason, advice: siteAdvice(result) }
}
