import type { Environment } from '../environment.ts'
import { jsonText } from '../evidence/json-text.ts'
import type { Scanner } from '../scanners/scanner.ts'
import { settingsOf } from '../scanners/settings-of.ts'
import type { PlatformsFlags } from './audit-options.ts'
import { EXIT, type ExitCode } from './exit.ts'
import type { Io } from './io.ts'
import { allScanners, openRegistry } from './open-registry.ts'
import { writeStdout } from './output.ts'

/** Raised when the JSON of the list changes shape. */
const PLATFORMS_VERSION = 2

/** `earshot platforms`: what each platform gives, what key it takes, and whether that is set. */
export async function platformsCommand(flags: PlatformsFlags, io: Io): Promise<ExitCode> {
  const scanners = await allScanners(await openRegistry(flags.plugin ?? []))
  const platforms = scanners.map((scanner) => described(scanner, io.environment))
  const unread = await unreadNetworks(scanners)
  if (flags.json) {
    await writeStdout(io, `${jsonText({ schemaVersion: PLATFORMS_VERSION, platforms, unread }, 2)}\n`)
    return EXIT.done
  }
  const [{ platformList }, { stdoutPage }] = await Promise.all([
    import('../reports/platform-list.ts'),
    import('./stdout-page.ts'),
  ])
  await writeStdout(io, platformList(platforms, unread, stdoutPage(io, flags.color)))
  return EXIT.done
}

/** The networks that are open, known by name and address, and read by no scanner: accounts there are found and not read. */
async function unreadNetworks(scanners: readonly Scanner[]): Promise<{ id: string; name: string; homepage: string }[]> {
  const { NETWORKS } = await import('../networks/networks.ts')
  return NETWORKS.filter(
    ({ id, lifecycle }) => lifecycle.stage === 'open' && !scanners.some((one) => one.id === id),
  ).map(({ id, name, homepage }) => ({ id, name, homepage }))
}

function described(scanner: Scanner, env: Environment) {
  const { id, name, homepage, reads, lifecycle, handle, access, requests, terms, origins } = scanner
  return {
    id,
    name,
    homepage,
    reads,
    lifecycle,
    handle: handle.grammar,
    access: {
      kind: access.kind,
      keys: access.env.map((variable) => ({ name: variable, set: Boolean(env[variable]) })),
      gives: access.gives,
      steps: access.steps,
    },
    requests,
    terms,
    settings: settingsOf(scanner),
    origins,
  }
}
