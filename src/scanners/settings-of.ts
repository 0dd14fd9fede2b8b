import { z } from 'zod'
import type { Scanner } from './scanner.ts'

/** A key that the brand file may set for a platform, and what it is; null where its scanner does not say. */
export interface PlatformSetting {
  key: string
  what: string | null
}

/** What the brand file may set for a platform, beside what it may set for every platform. */
export function settingsOf({ settings }: Pick<Scanner, 'settings'>): PlatformSetting[] {
  return Object.entries(settings?.shape ?? {}).map(([key, schema]) => ({ key, what: description(schema) }))
}

/** A schema's own description, else that of what it makes optional. */
function description(schema: z.core.$ZodType): string | null {
  const own = z.globalRegistry.get(schema)?.description
  if (own !== undefined) return own
  return schema instanceof z.ZodOptional ? description(schema.unwrap()) : null
}
