import type { z } from 'zod'
import type { Post } from '../../evidence/post.ts'
import { type Interval, type Seconds, seconds } from '../../evidence/time.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { Request } from '../../http/request.ts'
import type { Scan } from '../scanner.ts'
import { Discussions } from './answers.ts'
import { apiAddress, ask, TOKEN } from './api.ts'
import type { OwnRepository } from './repositories.ts'
import { discussionToPosts } from './to-post.ts'

const SAID = 'id url createdAt lastEditedAt bodyHTML authorAssociation upvoteCount author { __typename login }'

/** At most 25 x 50 x 20 nodes a request, of the 500,000 that one may ask for. */
const QUERY = `query ($owner: String!, $name: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    discussions(first: 25, after: $after, orderBy: { field: UPDATED_AT, direction: DESC }) {
      pageInfo { hasNextPage endCursor }
      nodes {
        ${SAID} title updatedAt category { isAnswerable }
        comments(first: 50) {
          totalCount
          nodes { ${SAID} isAnswer replies(first: 20) { totalCount nodes { ${SAID} isAnswer } } }
        }
      }
    }
  }
}`

type Pages = (stretch: Interval) => AsyncGenerator<{ posts: Post[]; from: Seconds }>

/**
 * The discussions of a repository by the time of their last change, 25 a request; null where they cannot be read, which
 * takes a token, or there are none.
 *
 * @see https://docs.github.com/graphql/guides/using-the-graphql-api-for-discussions
 */
export function discussionPages(repository: OwnRepository, scan: Scan): Pages | null {
  if (repository.discussions === false) return null
  if (scan.key(TOKEN) === null) {
    if (repository.discussions === true)
      scan.note(`The discussions of ${repository.repository} on GitHub are shown to whoever sets ${TOKEN} alone.`)
    return null
  }
  const [owner = '', name = ''] = repository.repository.split('/')
  return async function* pages(stretch) {
    for (let after: string | null = null; ; ) {
      const found = await readPage({ owner, name, after }, scan)
      const oldest = Math.min(stretch.to, ...found.nodes.map(({ updatedAt }) => seconds(updatedAt)))
      const isOver = !found.pageInfo.hasNextPage || oldest < stretch.from
      const posts = found.nodes.flatMap((discussion) => discussionToPosts(discussion, repository))
      if (posts.some(({ cutShort }) => cutShort))
        scan.limited(
          'partial',
          'of a discussion on GitHub 50 comments are read, and 20 replies to each; some have more',
        )
      yield { posts, from: isOver ? stretch.from : oldest }
      if (isOver) return
      const { endCursor } = found.pageInfo
      if (endCursor === null || endCursor === after)
        throw new PlatformError('changed', `GitHub has more discussions of ${owner}/${name} and does not say where`)
      after = endCursor
    }
  }
}

type Read = NonNullable<NonNullable<z.infer<typeof Discussions>['data']>['repository']>['discussions']

async function readPage(variables: { owner: string; name: string; after: string | null }, scan: Scan): Promise<Read> {
  const request: Request = {
    url: apiAddress(scan, 'graphql'),
    method: 'POST',
    headers: { accept: 'application/json' },
    body: { query: QUERY, variables },
  }
  const { body } = await ask(scan, request, Discussions)
  const found = body.data?.repository?.discussions
  const refused = refusal(body.errors ?? [], `${variables.owner}/${variables.name}`)
  if (!found) throw refused
  if (body.errors?.length) scan.limited('partial', refused.message)
  return found
}

/** GraphQL answers 200 to whatever it refuses. */
function refusal(
  errors: readonly { message: string; type?: string | null | undefined }[],
  repository: string,
): PlatformError {
  const [first] = errors
  const about = `the discussions of ${repository}: ${first?.message ?? 'GitHub says nothing of them'}`
  return new PlatformError(first?.type === 'RATE_LIMITED' ? 'rate_limited' : 'error', about)
}
