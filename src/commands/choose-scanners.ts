import { ownSettings, PlatformSettings } from '../brand/brand-file.ts'
import { meant } from '../brand/edit-distance.ts'
import { UsageError } from '../evidence/errors.ts'
import { issuePath, issueWords } from '../evidence/issue-words.ts'
import type { Registered } from '../scanners/index.ts'
import type { Scanner } from '../scanners/scanner.ts'
import { UnnamedFileError } from './find-brand-file.ts'
import { unknownPlatform } from './read-account.ts'
import { quote } from './say.ts'
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
    await checkSettings(id, ownSettings(platform), settings)
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

/** What the brand file sets for a platform. @throws UsageError for what its scanner does not know, or a file may not say. */
async function checkSettings(
  id: string,
  own: Readonly<Record<string, unknown>>,
  { registry, brandFile }: Pick<Settings, 'registry' | 'brandFile'>,
): Promise<void> {
  if (Object.keys(own).length === 0) return
  const { settings, harmlessSettings = [] } = await checkPlatform(id, registry).load()
  const known = [...Object.keys(settings?.shape ?? {}), ...Object.keys(PlatformSettings.shape)]
  const unknown = Object.keys(own).find((key) => !known.includes(key))
  if (unknown !== undefined)
    throw new UsageError(
      `platforms.${id}: unknown key ${quote(unknown)}${meant(unknown, known) || `: known here are ${known.join(', ')}`}`,
    )
  const reaching = Object.keys(own).filter((key) => !harmlessSettings.includes(key))
  if (brandFile !== null && !brandFile.named && reaching.length > 0)
    throw new UnnamedFileError(
      brandFile.path,
      reaching.map((key) => `${quote(`platforms.${id}.${key}`)} counts only in a file that is named`),
    )
  const wrong = settings?.safeParse(own).error?.issues[0]
  if (wrong === undefined) return
  throw new UsageError(`platforms.${id}.${issuePath(wrong)}: ${issueWords(wrong, own)}`)
}

function wantsLive({ only, brand, archives, from, registry }: Settings): boolean {
  const liveAccount = brand.accounts.some(({ platform }) => registry.some(({ id }) => id === platform))
  return only !== null || liveAccount || archives.length + from.length === 0
}

function checkPlatform(id: string, registry: readonly Registered[]): Registered {
  const found = registry.find((scanner) => scanner.id === id)
  if (found) return found
  throw unknownPlatform(id, registry)
}
