import type { Brand } from '../../brand/brand.ts'
import { brandMatcher } from '../../brand/match.ts'
import type { Post } from '../../evidence/post.ts'
import { type Interval, iso, type Seconds, seconds } from '../../evidence/time.ts'
import { namesToSearch } from '../names-to-search.ts'
import { type Part, readTogether } from '../read-together.ts'
import type { Scan } from '../scanner.ts'
import { Found, type Issue } from './answers.ts'
import { apiAddress, ask, PAGE } from './api.ts'
import { type OwnRepository, ownRepositories } from './repositories.ts'
import { settingsOf } from './settings.ts'
import { issueToPost } from './to-post.ts'
import { repositoryParts } from './topics.ts'

/**
 * What others say in the brand's repositories, which the stream of own posts has read already, and issues elsewhere that
 * name the brand. Below those nobody looks for answers: they are `cutShort`, so that they count as mentions and in no
 * share.
 *
 * Requests: 1 for each name of the brand, and 1 for each 100 issues with it.
 */
export async function* readMentions(brand: Brand, scan: Scan): AsyncGenerator<Post> {
  const own = await ownRepositories(scan.accounts, scan)
  const { searched, unsearchable } = namesToSearch(brand)
  if (unsearchable.length > 0)
    scan.limited('partial', `the search of GitHub cannot look for ${unsearchable.join(', ')}`)
  const names = brandMatcher(brand)
  const parts = [
    ...own.flatMap((repository) => repositoryParts(repository, scan, (posts) => posts)),
    ...searched.map((name) => searchPart(name, names, own, scan)),
  ]
  yield* readTogether(parts, scan)
}

/** The search finds 1,000 issues at most, the newest first: what is older is asked for by a search that ends there. */
function searchPart(name: string, names: (text: string) => boolean, own: readonly OwnRepository[], scan: Scan): Part {
  const ownNames = new Set(own.map(({ repository }) => repository.toLowerCase()))
  const employees = new Set(settingsOf(scan.settings).employees)
  const toPosts = (issue: Issue): Post[] => {
    const repository = repositoryOf(issue)
    if (ownNames.has(repository.toLowerCase()) || issue.pull_request) return []
    const post = issueToPost(issue, { repository, own: false, employees })
    return names(post.text) ? [{ ...post, cutShort: true }] : []
  }
  return {
    name: `"${name}"`,
    scope: 'all',
    async *steps(stretch) {
      for await (const { issues, from, need } of newestFirst(name, stretch, scan))
        yield { posts: issues.flatMap(toPosts), from, need }
    },
  }
}

async function* newestFirst(
  name: string,
  stretch: Interval,
  scan: Scan,
): AsyncGenerator<{ issues: Issue[]; from: Seconds; need: number }> {
  for (let to = Math.floor(stretch.to); ; ) {
    const page = await ask(scan, searchAddress(name, { from: Math.floor(stretch.from), to }, scan), Found)
    const { body, count } = page
    if (body.incomplete_results) scan.limited('partial', `the search of GitHub for "${name}" ran out of time`)
    const oldest = Math.min(to, ...body.items.map(({ created_at }) => seconds(created_at)))
    if (count === 0 && body.total_count > 0)
      scan.limited(
        'partial',
        `the search of GitHub for "${name}" finds ${body.total_count} issues and does not show them`,
      )
    const isOver = count === 0 || body.total_count <= count || oldest <= stretch.from
    const issues = body.items.filter(({ created_at }) => within(seconds(created_at), { from: stretch.from, to }))
    const need = isOver ? 0 : Math.ceil((body.total_count - count) / PAGE)
    yield { issues, from: isOver ? stretch.from : oldest, need }
    if (isOver) return
    to = oldest < to ? oldest : to - 1
  }
}

/** @see https://docs.github.com/search-github/searching-on-github/searching-issues-and-pull-requests */
function searchAddress(name: string, { from, to }: Interval, scan: Scan): string {
  const q = `"${name}" is:issue in:title,body created:${iso(from)}..${iso(to)}`
  return apiAddress(scan, 'search/issues', { q, sort: 'created', order: 'desc', per_page: PAGE })
}

function repositoryOf({ repository_url }: Issue): string {
  return repository_url.split('/').slice(-2).join('/')
}

function within(time: Seconds, { from, to }: Interval): boolean {
  return from <= time && time <= to
}
