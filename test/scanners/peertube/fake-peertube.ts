import { iso, type Seconds } from '../../../src/evidence/time.ts'
import { answer } from '../fake-scan.ts'

export interface FakeVideo {
  uuid: string
  time: Seconds
  name: string
  description?: string
  /** Left out where the server is too old to tell. */
  tellsComments?: false
}

/** A comment; `parent` null for one that opens a thread. */
export interface FakeComment {
  id: number
  video: string
  author: string
  time: Seconds
  parent: number | null
  text: string
  deleted?: boolean
}

export interface FakeServer {
  host: string
  /** A channel and the account that owns it. */
  channel: string
  owner: string
  videos: readonly FakeVideo[]
  comments: readonly FakeComment[]
}

/** One server with one channel as PeerTube's API shows it, and the index of all servers. */
export function fakePeerTube(server: FakeServer): (url: URL) => unknown {
  const { host, channel, owner, videos, comments } = server
  const byId = new Map(comments.map((comment) => [comment.id, comment]))
  const topOf = (comment: FakeComment): FakeComment => {
    const parent = byId.get(comment.parent ?? -1)
    return parent ? topOf(parent) : comment
  }
  const inThread = (top: FakeComment) => comments.filter((comment) => topOf(comment) === top)

  function person(handle: string, kind: 'accounts' | 'video-channels') {
    const [name = '', home = host] = handle.split('@')
    return {
      id: 1,
      name,
      host: home,
      displayName: name.toUpperCase(),
      url: `https://${home}/${kind}/${name}`,
      avatars: [],
    }
  }

  function profile(name: string, kind: 'accounts' | 'video-channels') {
    return {
      ...person(name, kind),
      description: 'See https://auroraair.example.',
      followersCount: 210,
      followingCount: 0,
      createdAt: '2024-01-02T03:04:05.678Z',
      ...(kind === 'video-channels' && { ownerAccount: person(owner, 'accounts'), videosCount: videos.length }),
    }
  }

  function video(one: FakeVideo) {
    const below = comments.filter((comment) => comment.video === one.uuid && comment.deleted !== true)
    return {
      id: 1,
      uuid: one.uuid,
      shortUUID: one.uuid.slice(0, 4),
      url: `https://${host}/videos/watch/${one.uuid}`,
      name: one.name,
      truncatedDescription: one.description ?? null,
      language: { id: 'en', label: 'English' },
      publishedAt: iso(one.time),
      createdAt: iso(one.time),
      views: 400,
      likes: 12,
      dislikes: 1,
      ...(one.tellsComments !== false && { comments: below.length }),
      account: person(owner, 'accounts'),
      channel: person(channel, 'video-channels'),
    }
  }

  function view(comment: FakeComment) {
    const replies = inThread(comment).filter((one) => one !== comment)
    return {
      id: comment.id,
      url: `https://${host}/videos/watch/${comment.video}/comments/${comment.id}`,
      text: comment.deleted ? '' : comment.text,
      threadId: topOf(comment).id,
      inReplyToCommentId: comment.parent,
      videoId: 1,
      createdAt: iso(comment.time),
      deletedAt: comment.deleted ? iso(comment.time + 60) : null,
      isDeleted: comment.deleted === true,
      totalReplies: replies.length,
      totalRepliesFromVideoAuthor: replies.filter(({ author }) => author === owner).length,
      account: comment.deleted ? null : person(comment.author, 'accounts'),
    }
  }

  const tree = (comment: FakeComment): object => ({
    comment: view(comment),
    children: comments.filter(({ parent }) => parent === comment.id).map(tree),
  })
  const page = (list: readonly object[], asked: URLSearchParams) => {
    const count = Number(asked.get('count') ?? 15)
    if (count > 100) throw new Error('a page has at most 100')
    const start = Number(asked.get('start') ?? 0)
    return { total: list.length, data: list.slice(start, start + count) }
  }
  const newest = <T extends { time: Seconds }>(list: readonly T[]) => [...list].sort((a, b) => b.time - a.time)
  const absent = answer(404, { type: 'about:blank', title: 'Not Found', status: 404, detail: 'Not found' })

  return ({ pathname, searchParams }) => {
    const [kind, name = '', list, thread] = pathname.replace('/api/v1/', '').split('/')
    if (kind === 'search') {
      const search = (searchParams.get('search') ?? '').toLowerCase()
      const found = newest(videos).filter((one) => `${one.name} ${one.description}`.toLowerCase().includes(search))
      return page(name === 'videos' ? found.map(video) : [profile(channel, 'video-channels')], searchParams)
    }
    if (kind === 'video-channels' || kind === 'accounts') {
      if (name !== (kind === 'accounts' ? owner : channel)) return absent
      return list === 'videos' ? page(newest(videos).map(video), searchParams) : profile(name, kind)
    }
    if (kind !== 'videos' || list !== 'comment-threads') return undefined
    const tops = comments.filter((comment) => comment.video === name && comment.parent === null)
    if (thread === undefined)
      return { ...page(newest(tops).map(view), searchParams), totalNotDeletedComments: tops.length }
    const top = tops.find(({ id }) => String(id) === thread)
    return top ? tree(top) : absent
  }
}
