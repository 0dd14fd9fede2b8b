import { type Environment, readEnvironment } from '../environment.ts'
import { jsonText } from '../evidence/json-text.ts'
import type { Scanner } from '../scanners/scanner.ts'
import { settingsOf } from '../scanners/settings-of.ts'
import type { PlatformsFlags } from './audit-options.ts'
import { allScanners, openRegistry } from './open-registry.ts'
import { writeStdout } from './output.ts'

/** Raised when the JSON of the list changes shape. */
const PLATFORMS_VERSION = 2

/** `earshot platforms`: what each platform gives, what key it takes, and whether that is set. */
export async function platformsCommand(flags: PlatformsFlags): Promise<void> {
  const env = readEnvironment()
  const scanners = await allScanners(await openRegistry(flags.plugin ?? []))
  const platforms = scanners.map((scanner) => described(scanner, env))
  const unread = await unreadNetworks(scanners)
  if (flags.json) {
    await writeStdout(`${jsonText({ schemaVersion: PLATFORMS_VERSION, platforms, unread }, 2)}\n`)
    return
  }
  const [{ platformList }, { stdoutPage }] = await Promise.all([
    import('../reports/platform-list.ts'),
    import('./stdout-page.ts'),
  ])
  await writeStdout(platformList(platforms, unread, stdoutPage(env, flags.color)))
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
