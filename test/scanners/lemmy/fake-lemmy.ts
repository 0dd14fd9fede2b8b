import { iso, type Seconds } from '../../../src/evidence/time.ts'
import { answer } from '../fake-scan.ts'

/** A post (`parent` null) or comment of an invented Lemmy; ids are numbers of its own server. */
export interface FakeEntry {
  id: number
  /** `name` of a user of the same server, or `name@host`. */
  author: string
  community: string
  time: Seconds
  /** Null for a post; the number of a post or comment else. */
  parent: number | null
  /** For a post its title. */
  text: string
  body?: string
  deleted?: boolean
  pinned?: boolean
}

export interface FakeServer {
  host: string
  entries: readonly FakeEntry[]
  /** Moderators by community. */
  moderators?: Readonly<Record<string, readonly string[]>>
  bots?: readonly string[]
  subscribers?: number
  /** As servers before 0.19: posts do not say whether their author is a moderator, and times not that they are UTC. */
  old?: true
}

type View = Record<string, unknown>

const PAGE = 50

/** One Lemmy server as version 3 of its API shows it, for `fakeHttp`: pages of at most 50, pins first, errors as codes with a 400. */
function fakeLemmy(server: FakeServer): (url: URL) => unknown {
  const { host, entries } = server
  const byId = new Map(entries.map((entry) => [entry.id, entry]))

  const pathOf = (entry: FakeEntry): number[] => {
    const parent = byId.get(entry.parent ?? -1)
    if (!parent || parent.parent === null) return [entry.id]
    return [...pathOf(parent), entry.id]
  }
  const topOf = (entry: FakeEntry): FakeEntry => {
    const parent = byId.get(entry.parent ?? -1)
    return parent ? topOf(parent) : entry
  }
  const below = (post: FakeEntry) => entries.filter((entry) => entry.parent !== null && topOf(entry) === post)

  function person(author: string): View {
    const [name = '', home = host] = author.split('@')
    return {
      id: 1,
      name,
      actor_id: `https://${home}/u/${name}`,
      published: '2024-01-02T03:04:05.678901Z',
      bot_account: server.bots?.includes(author) === true,
      deleted: false,
      local: home === host,
    }
  }

  function community(name: string): View {
    return {
      id: 2,
      name,
      title: `The ${name} community`,
      actor_id: `https://${host}/c/${name}`,
      published: '2023-06-01T00:00:00Z',
    }
  }

  function rawPost(entry: FakeEntry): View {
    return {
      id: entry.id,
      name: entry.text,
      ...(entry.body !== undefined && { body: entry.body }),
      ap_id: `https://${host}/post/${entry.id}`,
      published: server.old ? iso(entry.time).replace('Z', '.123456') : iso(entry.time),
      removed: false,
      deleted: entry.deleted === true,
      featured_community: entry.pinned === true,
      featured_local: false,
    }
  }

  function postView(entry: FakeEntry): View {
    return {
      post: rawPost(entry),
      creator: person(entry.author),
      community: community(entry.community),
      counts: {
        comments: below(entry).filter((one) => one.deleted !== true).length,
        upvotes: 3,
        score: 2,
        downvotes: 1,
      },
      ...(!server.old && {
        creator_is_moderator: server.moderators?.[entry.community]?.includes(entry.author) === true,
      }),
    }
  }

  function commentView(entry: FakeEntry): View {
    const post = topOf(entry)
    return {
      comment: {
        id: entry.id,
        content: entry.deleted ? '' : entry.text,
        path: ['0', ...pathOf(entry)].join('.'),
        ap_id: `https://${host}/comment/${entry.id}`,
        published: server.old ? iso(entry.time).replace('Z', '.123456') : iso(entry.time),
        removed: false,
        deleted: entry.deleted === true,
        post_id: post.id,
      },
      creator: person(entry.author),
      post: rawPost(post),
      community: community(post.community),
      counts: {
        upvotes: 1,
        downvotes: 0,
        score: 1,
        child_count: entries.filter((one) => one.parent === entry.id).length,
      },
      ...(!server.old && {
        creator_is_moderator: server.moderators?.[post.community]?.includes(entry.author) === true,
      }),
    }
  }

  const newest = (list: readonly FakeEntry[]) =>
    [...list].sort((a, b) => Number(b.pinned === true) - Number(a.pinned === true) || b.time - a.time)
  const page = (list: readonly FakeEntry[], asked: URLSearchParams) => {
    const limit = Number(asked.get('limit') ?? 10)
    const start = (Number(asked.get('page') ?? 1) - 1) * limit
    if (limit > PAGE) throw new Error('a page has at most 50')
    return newest(list).slice(start, start + limit)
  }
  const isPost = ({ parent }: FakeEntry) => parent === null
  const isComment = ({ parent }: FakeEntry) => parent !== null

  return ({ pathname, searchParams: asked }) => {
    const name = asked.get('community_name') ?? asked.get('name') ?? ''
    const inCommunity = entries.filter((entry) => topOf(entry).community === name)
    const q = (asked.get('q') ?? '').toLowerCase()
    const found = entries.filter(
      (entry) => !entry.deleted && `${entry.text} ${entry.body ?? ''}`.toLowerCase().includes(q),
    )
    switch (pathname.replace('/api/v3/', '')) {
      case 'community': {
        const known = inCommunity.length > 0 || server.moderators?.[name] !== undefined
        if (!known) return answer(400, { error: 'couldnt_find_community' })
        const counts = { subscribers: server.subscribers ?? 1234, posts: 10, comments: 20 }
        return {
          community_view: { community: community(name), counts },
          moderators: (server.moderators?.[name] ?? []).map((one) => ({ moderator: person(one) })),
        }
      }
      case 'user': {
        const user = asked.get('username') ?? ''
        const written = entries.filter(({ author }) => author === user)
        if (written.length === 0) return answer(400, { error: 'couldnt_find_person' })
        return {
          person_view: { person: person(user), counts: { post_count: 3, comment_count: 4 }, is_admin: false },
          posts: page(written.filter(isPost), asked).map(postView),
          comments: page(written.filter(isComment), asked).map(commentView),
          moderates: [],
        }
      }
      case 'post/list':
        return { posts: page(inCommunity.filter(isPost), asked).map(postView) }
      case 'comment/list': {
        const post = byId.get(Number(asked.get('post_id') ?? -1))
        if (!post) return { comments: page(inCommunity.filter(isComment), asked).map(commentView) }
        return { comments: below(post).slice(0, 300).map(commentView) }
      }
      case 'post': {
        const comment = byId.get(Number(asked.get('comment_id') ?? -1))
        const post = comment ? topOf(comment) : byId.get(Number(asked.get('id') ?? -1))
        return post && post.parent === null
          ? { post_view: postView(post), community_view: {}, moderators: [], cross_posts: [] }
          : answer(400, { error: 'couldnt_find_post' })
      }
      case 'search':
        return {
          type_: 'All',
          posts: page(found.filter(isPost), asked).map(postView),
          comments: page(found.filter(isComment), asked).map(commentView),
          communities: [],
          users: [],
        }
      default:
        return undefined
    }
  }
}

/** Several servers behind one `fakeHttp`. */
export function fakeFederation(servers: readonly FakeServer[]): (url: URL) => unknown {
  const byHost = new Map(servers.map((server) => [server.host, fakeLemmy(server)]))
  return (url) => byHost.get(url.host)?.(url)
}
