import { type ZodType, z } from 'zod'
import { iso, MINUTE } from '../../evidence/time.ts'
import { PlatformError } from '../../http/platform-error.ts'
import { records } from '../../http/records.ts'
import type { Scan } from '../scanner.ts'
import { Fault } from './answers.ts'
import { hostOf } from './sites.ts'

export const KEY = 'STACKEXCHANGE_KEY'

/** The most ids that one request takes, and the most items that one page holds (https://api.stackexchange.com/docs/paging). */
export const AT_ONCE = 100

/** Pages beyond it are for whoever has a key. Nothing that is read here page by page comes near it. */
const MOST_PAGES = 25

/** Who waits exactly as long as `backoff` says is now and then refused all the same. */
const GRACE = 1
const LONGEST_WAIT = 2 * MINUTE

/** One page of a list. */
export interface Page<T> {
  items: T[]
  /** How many items it holds, those that could not be read among them. */
  count: number
  hasMore: boolean
}

type Parameters = Readonly<Record<string, string | number>>

/**
 * Asks one site for a page of items. Where the answer says `backoff`, so many seconds pass before anything is asked
 * again (https://api.stackexchange.com/docs/throttle asks it for the same method).
 *
 * @throws PlatformError `rate_limited`, with the time that the API names, where it refuses for asking too much.
 */
export async function askSite<T>(
  scan: Scan,
  site: string,
  path: string,
  parameters: Parameters,
  item: ZodType<T>,
): Promise<Page<T>> {
  const key = scan.key(KEY)
  const asked = new URLSearchParams({
    site: hostOf(site),
    ...Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, String(value)])),
    ...(key === null ? {} : { key }),
  })
  const answer = z.object({ items: records(item), has_more: z.boolean(), backoff: z.number().nullish() })
  const before = scan.http.requests
  try {
    const reply = await scan.http.reply(`${scan.origin('api')}/2.3/${path}?${asked}`, answer)
    const { items, has_more: hasMore, backoff } = reply.body
    if (backoff && scan.http.requests > before) await backOff(backoff, scan)
    const count = reply.records?.records ?? items.length
    if (hasMore && count === 0)
      throw new PlatformError('changed', `${hostOf(site)} says that there is more of ${path} and shows nothing`)
    return { items, count, hasMore }
  } catch (failure) {
    throw inItsWords(failure, scan)
  }
}

async function backOff(wait: number, scan: Scan): Promise<void> {
  if (wait > LONGEST_WAIT)
    throw new PlatformError('rate_limited', `Stack Exchange asks to wait ${wait} s`, {
      until: iso(Math.ceil(scan.clock.now() + wait)),
    })
  await scan.clock.sleep(wait + GRACE)
}

/** An error of the API comes as a bad request, whatever it is: too many requests among them. */
function inItsWords(failure: unknown, scan: Scan): unknown {
  if (!(failure instanceof PlatformError)) return failure
  const fault = Fault.safeParse(failure.body)
  if (fault.data?.error_name !== 'throttle_violation') return failure
  const wait = /available in (\d{1,9}) seconds/.exec(fault.data.error_message ?? '')?.[1]
  const until = wait === undefined ? null : iso(Math.ceil(scan.clock.now() + Number(wait)))
  const reason =
    wait === undefined
      ? 'Stack Exchange refuses further requests for a while'
      : `the requests that Stack Exchange allows in a day${scan.key(KEY) === null ? ' without a key' : ''} are used up`
  return new PlatformError('rate_limited', reason, { until, cause: failure })
}

/** All items of a list that is asked for by ids, a hundred ids at a time, page by page; what is beyond the last page is told. */
export async function askByIds<T>(
  scan: Scan,
  site: string,
  { ids, path, parameters = {} }: { ids: Iterable<number>; path: (ids: string) => string; parameters?: Parameters },
  item: ZodType<T>,
): Promise<T[]> {
  const all = [...new Set(ids)].sort((a, b) => a - b)
  const items: T[] = []
  for (let start = 0; start < all.length; start += AT_ONCE) {
    const some = path(all.slice(start, start + AT_ONCE).join(';'))
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const { items: next, hasMore } = await askSite(
        scan,
        site,
        some,
        { order: 'asc', sort: 'creation', filter: 'withbody', pagesize: AT_ONCE, page, ...parameters },
        item,
      )
      items.push(...next)
      if (!hasMore) break
      if (page === MOST_PAGES)
        scan.limited(
          'partial',
          `${hostOf(site)} has more than ${MOST_PAGES * AT_ONCE} answers or comments below ${AT_ONCE} posts`,
        )
    }
  }
  return items
}
