import { iso } from '../evidence/time.ts'
import type { Closed } from './limits.ts'
import { PlatformError } from './platform-error.ts'

/** What it means for a platform that a host wants to be left alone for longer than the platform has. */
export function closedError(host: string, name: string, { until, known, why, httpStatus }: Closed): PlatformError {
  const end = known ? iso(Math.ceil(until)) : null
  const facts = { until: end, ...(httpStatus === null ? {} : { httpStatus }) }
  const long = end === null ? 'for longer than a year' : `until ${end}`
  if (why === 'busy')
    return new PlatformError('error', `${host} answers 503 (unavailable) and asks to be left alone ${long}`, facts)
  return new PlatformError(
    'rate_limited',
    `${host} allows no more requests ${long}, which is more time than is left for ${name}`,
    facts,
  )
}
