import { COVERAGE_FLOOR } from './rubric.ts'
import type { Scorecard } from './schema.ts'

/** 0: the audit is complete, be it that little happened. 3: coverage lies below the floor, or nothing could be read. */
export type Completeness = 0 | 3

/** The exit code that a finished audit has earned. */
export function completeness({ coverage, platforms }: Pick<Scorecard, 'coverage' | 'platforms'>): Completeness {
  const read = Object.values(platforms).some(
    ({ outcome, streams }) =>
      outcome.status === 'ok' ||
      outcome.status === 'partial' ||
      Object.values(streams).some(({ records }) => records > 0),
  )
  return read && (coverage === null || coverage >= COVERAGE_FLOOR) ? 0 : 3
}
