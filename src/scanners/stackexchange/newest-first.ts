import type { ZodType } from 'zod'
import type { Interval, Seconds } from '../../evidence/time.ts'
import type { Scan } from '../scanner.ts'
import { AT_ONCE, askSite } from './api.ts'

/** One page on the way back in time, and how far reading has come with it. */
export interface Step<T> {
  items: T[]
  from: Seconds
  whole: boolean
}

/**
 * Reads what was made within a stretch from the newest to the oldest, a hundred items a request. The next request asks
 * for what is not newer than the oldest item seen rather than for the next page: pages shift while one reads, and those
 * beyond the 25th want a key. An item on the edge is seen twice.
 */
export async function* newestFirst<T extends { creation_date: Seconds }>(
  scan: Scan,
  site: string,
  path: string,
  parameters: Readonly<Record<string, string | number>>,
  stretch: Interval,
  item: ZodType<T>,
): AsyncGenerator<Step<T>> {
  const from = Math.floor(stretch.from)
  for (let to = Math.floor(stretch.to); ; ) {
    const { items, hasMore } = await askSite(
      scan,
      site,
      path,
      {
        ...parameters,
        fromdate: from,
        todate: to,
        order: 'desc',
        sort: 'creation',
        filter: 'withbody',
        pagesize: AT_ONCE,
      },
      item,
    )
    const oldest = Math.min(to, ...items.map(({ creation_date }) => creation_date))
    const whole = !hasMore || oldest <= from
    const within = items.filter(({ creation_date: made }) => from <= made && made <= to)
    yield { items: within, from: whole ? stretch.from : oldest, whole }
    if (whole) return
    to = oldest < to ? oldest : to - 1
  }
}
