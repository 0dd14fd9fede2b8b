import { SEARCH_SOURCE } from '../../evidence/identity.ts'
import { count, sources } from '../finding.ts'
import type { BrandwideMetric } from '../metric.ts'
import { isFailure } from '../reading.ts'
import { failedSources } from '../site-reading.ts'

/** How many accounts look like the brand's without proof that they are, as far as searches found them: for a person to judge. */
export const lookAlikes: BrandwideMetric = {
  id: 'look-alikes',
  title: 'Accounts that look like the brand and are not proven',
  unit: 'count',
  measureBrand({ lookAlikes, sources: asked }) {
    const searches = asked.filter(({ id }) => id === SEARCH_SOURCE || id.startsWith(`${SEARCH_SOURCE}:`))
    const answered = searches.filter(({ outcome }) => !isFailure(outcome) && outcome.status !== 'not_applicable')
    const failed = searches.filter(({ outcome }) => isFailure(outcome))
    const limits = failedSources(failed)
    if (lookAlikes.length === 0 && answered.length === 0) {
      const [first] = failed
      if (first) return { value: null, status: first.outcome.status, reason: limits.join(' ') }
      return { value: null, status: 'not_applicable', reason: 'No platform was searched for accounts of this name.' }
    }
    return {
      ...count(sources(lookAlikes.map(({ platform, handle, url }) => ({ platform, id: handle, url })))),
      ...(limits.length > 0 && { status: 'partial', reason: limits.join(' ') }),
    }
  },
}
