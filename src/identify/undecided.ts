import type { Identity } from '../evidence/identity.ts'
import type { Asked } from './ask-source.ts'
import type { Resolution } from './entities/resolve.ts'

/** What is known where several brands bear the name: who they are, and nothing else. */
export function undecided(
  { candidates, why }: Extract<Resolution, { kind: 'ambiguous' }>,
  asked: readonly Asked[],
): Identity {
  return {
    entity: null,
    why,
    candidates: [...candidates],
    website: null,
    accounts: [],
    missing: [],
    deadEnds: [],
    lookAlikes: [],
    site: null,
    probe: null,
    sources: asked.map(({ report }) => report),
    notes: asked.flatMap(({ findings }) => findings.notes),
  }
}
