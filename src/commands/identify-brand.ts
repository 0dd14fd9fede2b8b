import { IDENTIFICATION_VERSION, type Identification } from '../evidence/identification.ts'
import { iso } from '../evidence/time.ts'
import { identify } from '../identify/identify.ts'
import { isAmbiguous } from '../identify/refuse-to-guess.ts'
import { version } from '../version.ts'
import type { Run } from './open-run.ts'

/** Identifies the brand of a run. @param how whether handles are probed for, and newest posts looked up. */
export async function identifyBrand(
  { settings, tools }: Pick<Run, 'settings' | 'tools'>,
  how: { probe: boolean; signs: boolean },
): Promise<Identification> {
  const { brand, kind } = settings
  const observedAt = iso(Math.floor(tools.clock.now()))
  const identity = await identify({ brand, kind, ...how }, tools.identify)
  return {
    schemaVersion: IDENTIFICATION_VERSION,
    tool: { name: 'earshot', version: version() },
    brand: brand.name,
    observedAt,
    ambiguous: isAmbiguous(identity) && brand.accounts.length === 0,
    ...identity,
  }
}
