import type { Seconds } from '../evidence/time.ts'
import { PlatformError } from './platform-error.ts'

/** What one platform may spend on the network. */
export interface Budget {
  readonly requests: number
  readonly left: number
  /** The end of its time, which begins with its first request. */
  deadline(): Seconds
  /** Why no further request may be made; null when one may. */
  refusal(): PlatformError | null
  /** Counts a request. */
  charge(): void
}

/** @param name what the platform is called in a sentence. */
export function openBudget(name: string, maxRequests: number, maxSeconds: Seconds, now: () => Seconds): Budget {
  let requests = 0
  let begun: Seconds | null = null
  const deadline = () => {
    begun ??= now()
    return begun + maxSeconds
  }
  return {
    get requests() {
      return requests
    },
    get left() {
      return Math.max(0, maxRequests - requests)
    },
    deadline,
    refusal: () => {
      if (requests >= maxRequests)
        return new PlatformError('partial', `the ${maxRequests} requests for ${name} are used up`)
      if (now() >= deadline()) return new PlatformError('partial', `the ${duration(maxSeconds)} for ${name} are over`)
      return null
    },
    charge: () => {
      requests += 1
    },
  }
}

function duration(seconds: Seconds): string {
  return seconds >= 120 && seconds % 60 === 0 ? `${seconds / 60} minutes` : `${seconds} seconds`
}
