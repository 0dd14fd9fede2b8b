import { ARCHIVE } from '../archives/contract.ts'
import { ownSettings, PlatformSettings } from '../brand/brand-file.ts'
import { UsageError } from '../evidence/errors.ts'
import type { Network } from '../networks/network.ts'
import { type Registered, SCANNERS } from '../scanners/index.ts'
import type { Scanner } from '../scanners/scanner.ts'
import { quote } from './parse.ts'
import type { Settings } from './settings.ts'

/**
 * The scanners to run: those named, or all, without those skipped or switched off. None when only archives or earlier
 * evidence were handed in: a live scan is then asked for by naming a platform or a live account.
 *
 * @throws UsageError for a platform that is not known.
 */
export async function chooseScanners(settings: Settings): Promise<Scanner[]> {
  const named = [...(settings.only ?? []), ...settings.skip, ...Object.keys(settings.platforms)]
  for (const id of named) checkPlatform(id, settings.registry)
  for (const [id, platform] of Object.entries(settings.platforms))
    await checkSettings(id, ownSettings(platform), settings.registry)
  if (!wantsLive(settings)) return []
  const chosen = settings.registry.filter(
    ({ id }) =>
      (settings.only === null || settings.only.includes(id)) &&
      !settings.skip.includes(id) &&
      settings.platforms[id]?.off !== true,
  )
  if (chosen.length === 0 && settings.archives.length + settings.from.length === 0)
    throw new UsageError('every platform is left out: there is nothing to audit')
  return Promise.all(chosen.map(({ load }) => load()))
}

/** What the brand file sets for a platform. @throws UsageError for what its scanner does not know. */
async function checkSettings(
  id: string,
  own: Readonly<Record<string, unknown>>,
  registry: Settings['registry'],
): Promise<void> {
  if (Object.keys(own).length === 0) return
  const { settings } = await checkPlatform(id, registry).load()
  const known = [...Object.keys(settings?.shape ?? {}), ...Object.keys(PlatformSettings.shape)]
  const unknown = Object.keys(own).find((key) => !known.includes(key))
  if (unknown !== undefined)
    throw new UsageError(`platforms.${id}: unknown key ${quote(unknown)}: known here are ${known.join(', ')}`)
  const parsed = settings?.safeParse(own)
  const wrong = parsed?.error?.issues[0]
  if (wrong) throw new UsageError(`platforms.${id}.${wrong.path.map(String).join('.')}: ${wrong.message}`)
}

function wantsLive({ only, brand, archives, from, registry }: Settings): boolean {
  const liveAccount = brand.accounts.some(({ platform }) => registry.some(({ id }) => id === platform))
  return only !== null || liveAccount || archives.length + from.length === 0
}

/** Every scanner there is: for the handles of its platform. */
export function allScanners(registry: readonly Registered[] = SCANNERS): Promise<Scanner[]> {
  return Promise.all(registry.map(({ load }) => load()))
}

/**
 * An account in the spelling of its platform, be it one that is only known by name: it helps to tell who the brand is.
 *
 * @throws UsageError for an unknown platform or a handle that is none.
 */
export async function readAccount(
  platform: string,
  handle: string,
  registry: readonly Registered[],
): Promise<{ platform: string; handle: string }> {
  if (platform === ARCHIVE) return { platform, handle: handle.replace(/^@/, '') }
  const network = (await networkNamed(platform, registry)) ?? (await checkPlatform(platform, registry).load())
  const parsed = network.handle.parse(handle)
  if (parsed !== null) return { platform, handle: parsed }
  throw new UsageError(
    `--account ${quote(`${platform}:${handle}`)}: on ${network.name} a handle is ${network.handle.grammar}`,
  )
}

/** A network without a scanner, open for business. */
async function networkNamed(id: string, registry: readonly Registered[]): Promise<Network | null> {
  if (registry.some((scanner) => scanner.id === id)) return null
  const { NETWORKS } = await import('../networks/networks.ts')
  return NETWORKS.find((network) => network.id === id && network.lifecycle.stage === 'open') ?? null
}

function checkPlatform(id: string, registry: readonly Registered[]): Registered {
  const found = registry.find((scanner) => scanner.id === id)
  if (found) return found
  throw new UsageError(
    `${quote(id)} is no platform that earshot reads: use ${registry.map((one) => one.id).join(', ')}`,
  )
}
