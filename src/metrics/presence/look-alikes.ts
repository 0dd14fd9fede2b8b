import { count, sources } from '../finding.ts'
import type { BrandwideMetric } from '../metric.ts'
import { isFailure, sentence } from '../reading.ts'

/** How many accounts look like the brand's without proof that they are, as far as searches found them: for a person to judge. */
export const lookAlikes: BrandwideMetric = {
  id: 'look-alikes',
  title: 'Accounts that look like the brand and are not proven',
  unit: 'count',
  measureBrand({ lookAlikes, sources: asked }) {
    const searches = asked.flatMap(({ name, search }) => (search === null ? [] : [{ name, search }]))
    const answered = searches.filter(({ search: { status } }) => status === 'ok' || status === 'partial')
    const failed = searches.filter(({ search }) => isFailure(search))
    const reason = failed.length === 0 ? null : failed.map(notSearched).join(' ')
    if (lookAlikes.length === 0 && answered.length === 0) {
      const [first] = failed
      if (first) return { value: null, status: first.search.status, reason }
      return { value: null, status: 'not_applicable', reason: 'No platform was searched for accounts of this name.' }
    }
    return {
      ...count(sources(lookAlikes.map(({ platform, handle, url }) => ({ platform, id: handle, url })))),
      ...(reason !== null && { status: 'partial', reason }),
    }
  },
}

function notSearched({ name, search: { reason } }: { name: string; search: { reason: string | null } }): string {
  return sentence(`${name} could not be searched${reason === null ? '' : `: ${reason}`}`)
}
