import type { Author, Engagement, Post } from './post.ts'

const STREAM_ORDER = ['posts', 'mentions', 'replies', 'archive', 'context'] as const

/**
 * One post out of two reads of it. The later read wins; what it does not know (null) is taken from the earlier one, and
 * so is everything where the later read only says that the post is gone. `seenBy` and `responses` are joined. A thread
 * that was cut short in either read stays `cutShort`: that a post was seen elsewhere does not make its thread whole. What
 * has all its replies read in either read has them. A post never comes to reply to another one, so a link to a post that
 * was read stands against one to a post that was not: that names the same parent by a name that leads nowhere.
 *
 * @param isRead whether the post with an id was read; where nobody says, the later link stands.
 */
export function mergePost(earlier: Post, later: Post, isRead: (id: string) => boolean = () => true): Post {
  const [base, over] = later.deleted && !earlier.deleted ? [later, earlier] : [earlier, later]
  const leadsNowhere = over.replyTo !== null && !isRead(over.replyTo)
  const replyTo = leadsNowhere && base.replyTo !== null && isRead(base.replyTo) ? base.replyTo : over.replyTo
  return {
    ...over,
    url: over.url ?? base.url,
    author: over.author === null ? base.author : mergeAuthor(base.author, over.author),
    createdAt: over.createdAt ?? base.createdAt,
    editedAt: over.editedAt ?? base.editedAt,
    links: over.links.length > 0 ? over.links : base.links,
    language: over.language ?? base.language,
    replyTo: replyTo ?? base.replyTo,
    replyToAuthor: over.replyToAuthor ?? base.replyToAuthor,
    root: over.root ?? base.root,
    quoted: over.quoted ?? base.quoted,
    place: over.place ?? base.place,
    mentions: over.mentionsGiven || !base.mentionsGiven ? over.mentions : base.mentions,
    mentionsGiven: over.mentionsGiven || base.mentionsGiven,
    engagement: mergeEngagement(base.engagement, over.engagement),
    rating: over.rating ?? base.rating,
    likedByBrand: over.likedByBrand ?? base.likedByBrand,
    responses: [...new Set([...base.responses, ...over.responses])],
    cutShort: over.cutShort || base.cutShort,
    ...((over.repliesRead || base.repliesRead) && { repliesRead: true }),
    seenBy: STREAM_ORDER.filter((stream) => over.seenBy.includes(stream) || base.seenBy.includes(stream)),
  }
}

/**
 * Joins every read of the same post (by platform and id), reads given from the earliest to the latest. Posts stay in
 * the order in which they were first read.
 */
export function mergePosts(reads: Iterable<Post>): Post[] {
  const merged = new Map<string, Post>()
  for (const read of reads) {
    const key = `${read.platform} ${read.id}`
    const earlier = merged.get(key)
    merged.set(key, earlier ? mergePost(earlier, read, (id) => merged.has(`${read.platform} ${id}`)) : read)
  }
  return [...merged.values()]
}

function mergeAuthor(base: Author | null, over: Author): Author {
  if (base === null || base.id !== over.id) return over
  return {
    ...over,
    name: over.name ?? base.name,
    followers: over.followers ?? base.followers,
    official: over.official || base.official,
    staff: over.staff || base.staff,
    bot: over.bot || base.bot,
  }
}

function mergeEngagement(base: Engagement, over: Engagement): Engagement {
  return {
    likes: over.likes ?? base.likes,
    reposts: over.reposts ?? base.reposts,
    replies: over.replies ?? base.replies,
    quotes: over.quotes ?? base.quotes,
    views: over.views ?? base.views,
  }
}
