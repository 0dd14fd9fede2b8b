import { IDENTIFICATION_VERSION, type Identification } from '../evidence/identification.ts'
import type { OutcomeStatus } from '../evidence/status.ts'
import { iso } from '../evidence/time.ts'
import { identify } from '../identify/identify.ts'
import { isAmbiguous } from '../identify/refuse-to-guess.ts'
import { version } from '../version.ts'
import { EXIT, type ExitCode } from './exit.ts'
import type { Run } from './open-run.ts'

/** Identifies the brand of a run. @param how whether handles are probed for, and newest posts looked up. */
export async function identifyBrand(
  { settings, tools }: Pick<Run, 'settings' | 'tools'>,
  how: { probe: boolean; signs: boolean },
): Promise<Identification> {
  const { brand, kind, communities } = settings
  const observedAt = iso(Math.floor(tools.clock.now()))
  const identity = await identify({ brand, kind, communities, ...how }, tools.identify)
  return {
    schemaVersion: IDENTIFICATION_VERSION,
    tool: { name: 'earshot', version: version() },
    brand: brand.name,
    observedAt,
    ambiguous: isAmbiguous(identity) && brand.accounts.length === 0,
    ...identity,
  }
}

/** What a source answers for itself, even where that is little. */
const ANSWERS: readonly OutcomeStatus[] = ['ok', 'not_found', 'not_supported', 'not_applicable']

/** Whether a source failed that could have known more. */
export function isUnanswered({ outcome }: Identification['sources'][number]): boolean {
  return !ANSWERS.includes(outcome.status)
}

/** How a run ends that identified a brand: incomplete where no account is known and a source that could have known one failed. */
export function exitCode({ ambiguous, accounts, sources }: Identification, signal: AbortSignal): ExitCode {
  if (signal.aborted) return EXIT.interrupted
  if (ambiguous) return EXIT.usage
  return accounts.length === 0 && sources.some(isUnanswered) ? EXIT.incomplete : EXIT.done
}
