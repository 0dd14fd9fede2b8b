import { ARCHIVE } from '../archives/contract.ts'
import { UsageError } from '../evidence/errors.ts'
import { SCANNERS } from '../scanners/index.ts'
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
  for (const id of named) checkPlatform(id)
  if (!wantsLive(settings)) return []
  const chosen = SCANNERS.filter(
    ({ id }) =>
      (settings.only === null || settings.only.includes(id)) &&
      !settings.skip.includes(id) &&
      settings.platforms[id]?.off !== true,
  )
  if (chosen.length === 0 && settings.archives.length + settings.from.length === 0)
    throw new UsageError('every platform is left out: there is nothing to audit')
  return Promise.all(chosen.map(({ load }) => load()))
}

function wantsLive({ only, brand, archives, from }: Settings): boolean {
  const liveAccount = brand.accounts.some(({ platform }) => platform !== ARCHIVE)
  return only !== null || liveAccount || archives.length + from.length === 0
}

/** An account in the spelling of its platform. @throws UsageError for an unknown platform or a handle that is none. */
export async function readAccount(platform: string, handle: string): Promise<{ platform: string; handle: string }> {
  if (platform === ARCHIVE) return { platform, handle: handle.replace(/^@/, '') }
  const scanner = await checkPlatform(platform).load()
  const parsed = scanner.handle.parse(handle)
  if (parsed !== null) return { platform, handle: parsed }
  throw new UsageError(
    `--account ${quote(`${platform}:${handle}`)}: on ${scanner.name} a handle is ${scanner.handle.grammar}`,
  )
}

function checkPlatform(id: string) {
  const found = SCANNERS.find((scanner) => scanner.id === id)
  if (found) return found
  throw new UsageError(
    `${quote(id)} is no platform that earshot reads: use ${SCANNERS.map((one) => one.id).join(', ')}`,
  )
}
