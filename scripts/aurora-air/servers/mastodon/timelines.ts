import type { Person } from '../../people.ts'
import type { Message } from '../../stage.ts'
import { json, numberIn } from '../answer.ts'
import { account, boost, status } from './entities.ts'
import type { Home } from './federation.ts'

type Headers = Record<string, string>
type Entry = { id: string; body: unknown }

/** GET /api/v1/accounts/:id/statuses */
export function accountStatuses(home: Home, person: Person, url: URL, headers: Headers): Response {
  const without = (name: string) => ['true', '1'].includes(url.searchParams.get(name) ?? '')
  const own = home.known.filter(
    (one) =>
      one.author === person &&
      !(without('exclude_replies') && one.parent && one.parent.author !== person) &&
      !(without('pinned') && !one.pinned),
  )
  const boosts = without('exclude_reblogs') || without('pinned') ? [] : home.boostsBy(person)
  return paged(
    [
      ...own.map((one) => ({ id: home.idOf(one), body: status(home, one) })),
      ...boosts.map((one) => ({ id: home.repostId(one), body: boost(home, one) })),
    ],
    url,
    headers,
  )
}

/** GET /api/v1/timelines/tag/:tag */
export function tagTimeline(home: Home, tag: string, url: URL, headers: Headers): Response {
  const { searchParams } = url
  const any = [tag, ...searchParams.getAll('any[]')].map((name) => name.toLowerCase())
  const tagged = home.known.filter(
    ({ tags, author }) =>
      tags.some((one) => any.includes(one.toLowerCase())) &&
      !(searchParams.get('local') === 'true' && author.host !== home.host) &&
      !(searchParams.get('remote') === 'true' && author.host === home.host),
  )
  return paged(
    tagged.map((one) => ({ id: home.idOf(one), body: status(home, one) })),
    url,
    headers,
  )
}

/** Newest first, by max_id, since_id and min_id, with a Link to the next page and to the one before. */
function paged(entries: readonly Entry[], url: URL, headers: Headers): Response {
  const { searchParams } = url
  const limit = Math.min(40, numberIn(searchParams, 'limit', 20))
  const bound = (name: string) => BigInt(searchParams.get(name) ?? 0)
  const [max, since, min] = [bound('max_id'), bound('since_id'), bound('min_id')]
  const within = entries
    .filter(({ id }) => (max === 0n || BigInt(id) < max) && BigInt(id) > since && BigInt(id) > min)
    .sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? 1 : -1))
  const some = min > 0n ? within.slice(-limit) : within.slice(0, limit)
  const [first, last] = [some[0], some.at(-1)]
  const to = (name: string, id: string, rel: string) => {
    const link = new URL(url)
    for (const each of ['max_id', 'since_id', 'min_id']) link.searchParams.delete(each)
    link.searchParams.set(name, id)
    return `<${link}>; rel="${rel}"`
  }
  const links = first && last ? { link: `${to('max_id', last.id, 'next')}, ${to('min_id', first.id, 'prev')}` } : {}
  return json(
    200,
    some.map(({ body }) => body),
    { ...headers, ...links },
  )
}

/** GET /api/v1/statuses/:id, or /api/v1/statuses?id[]= for many. */
export function statuses(home: Home, ids: string | readonly string[], headers: Headers): Response {
  const wanted = new Set(typeof ids === 'string' ? [ids] : ids)
  const known = home.known.filter((one) => wanted.has(home.idOf(one))).map((one) => status(home, one))
  return json(200, typeof ids === 'string' ? known[0] : known, headers)
}

/** GET /api/v1/statuses/:id/context; strangers get 40 ancestors and 60 descendants down to a depth of 20. */
export function context(home: Home, message: Message, signedIn: boolean, headers: Headers): Response {
  const ancestors: Message[] = []
  for (let one = message.parent; one && home.knows(one); one = one.parent) ancestors.unshift(one)
  const descendants = below(home, message, signedIn ? 4096 : 20)
  return json(
    200,
    {
      ancestors: ancestors.slice(signedIn ? 0 : -40).map((one) => status(home, one)),
      descendants: descendants.slice(0, signedIn ? 4096 : 60).map((one) => status(home, one)),
    },
    headers,
  )
}

function below(home: Home, message: Message, depth: number): Message[] {
  if (depth === 0) return []
  const replies = [...home.repliesTo(message)].sort((a, b) => a.at - b.at)
  return replies.flatMap((one) => [one, ...below(home, one, depth - 1)])
}

/** GET /api/v2/search; posts are found for members only. */
export function search(home: Home, people: readonly Person[], url: URL, signedIn: boolean, headers: Headers): Response {
  const { searchParams } = url
  const type = searchParams.get('type')
  const q = words((searchParams.get('q') ?? '').replaceAll('"', ''))
  const limit = Math.min(40, numberIn(searchParams, 'limit', 20))
  const offset = signedIn ? numberIn(searchParams, 'offset', 0) : 0
  const accounts = people.filter((person) => words(`${person.handle} ${person.name}`).includes(q.trim()))
  const found = signedIn
    ? home.known.filter((one) => words(`${one.text} ${home.prefixOf(one)}`).includes(q)).sort((a, b) => b.at - a.at)
    : []
  return json(
    200,
    {
      accounts: type === null || type === 'accounts' ? accounts.slice(0, limit).map((one) => account(home, one)) : [],
      statuses:
        type === null || type === 'statuses' ? found.slice(offset, offset + limit).map((one) => status(home, one)) : [],
      hashtags: [],
    },
    headers,
  )
}

function words(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]+/gu, ' ')
    .trim()} `
}
