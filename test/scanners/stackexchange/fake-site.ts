interface FakePost {
  id: number
  by: number
  at: number
  body: string
}

interface FakeQuestion extends FakePost {
  title: string
  tags: string[]
}

interface FakeAnswer extends FakePost {
  to: number
  accepted?: boolean
}

interface FakeComment extends FakePost {
  on: number
  replyTo?: number
}

/** An invented site: its tags and names of users follow from the rest. */
export interface FakeSite {
  names: Readonly<Record<number, string>>
  questions: readonly FakeQuestion[]
  answers: readonly FakeAnswer[]
  comments: readonly FakeComment[]
  /** What the search finds beside what holds all words: it is fuzzy. */
  fuzzy?: readonly number[]
}

/**
 * The API of an invented site, in the shapes of the real one: lists by ids, search by tags (any of them) and words, times,
 * newest or oldest first, pages.
 *
 * @returns a function of the address, for `fakeHttp`.
 */
export function fakeSite(site: FakeSite): (url: URL) => unknown {
  const owner = (by: number) => ({ user_id: by, user_type: 'registered', display_name: site.names[by] ?? `user${by}` })
  const about = ({ by, at, body }: FakePost) => ({
    owner: owner(by),
    creation_date: at,
    last_activity_date: at,
    score: 0,
    body,
  })
  const question = (one: FakeQuestion) => ({
    ...about(one),
    question_id: one.id,
    title: one.title,
    tags: one.tags,
    link: `https://stackoverflow.com/questions/${one.id}/x`,
    view_count: 10,
    answer_count: site.answers.filter(({ to }) => to === one.id).length,
    is_answered: false,
  })
  const answer = (one: FakeAnswer) => ({
    ...about(one),
    answer_id: one.id,
    question_id: one.to,
    is_accepted: one.accepted ?? false,
  })
  const comment = (one: FakeComment) => ({
    ...about(one),
    comment_id: one.id,
    post_id: one.on,
    post_type: site.questions.some(({ id }) => id === one.on) ? 'question' : 'answer',
    ...(one.replyTo === undefined ? {} : { reply_to_user: owner(one.replyTo) }),
  })

  function found(asked: URLSearchParams): readonly FakeQuestion[] {
    const tags = asked.get('tagged')?.split(';') ?? []
    const words = asked.get('q')?.toLowerCase().split(' ') ?? []
    return site.questions.filter((one) => {
      const text = `${one.title} ${one.body}`.toLowerCase()
      if (tags.length > 0) return one.tags.some((tag) => tags.includes(tag))
      return words.every((word) => text.includes(word)) || site.fuzzy?.includes(one.id) === true
    })
  }

  function list(path: string, asked: URLSearchParams): object[] {
    const [, kind, ids = '', below] = /^(\w+)(?:\/([\d;]+))?(?:\/(\w+))?$/.exec(path) ?? []
    const numbers = ids.split(';').map(Number)
    const by = <T extends FakePost>(posts: readonly T[]) => inOrder(posts.filter(has(numbers, 'by')), asked)
    if (path === 'search/advanced') return inOrder(found(asked), asked).map(question)
    if (kind === 'users' && below === 'answers') return by(site.answers).map(answer)
    if (kind === 'users' && below === 'questions') return by(site.questions).map(question)
    if (kind === 'users' && below === 'comments') return by(site.comments).map(comment)
    if (kind === 'users') return numbers.filter((id) => site.names[id]).map(owner)
    if (kind === 'questions' && below === 'answers')
      return inOrder(site.answers.filter(has(numbers, 'to')), asked).map(answer)
    if (kind === 'posts' && below === 'comments')
      return inOrder(site.comments.filter(has(numbers, 'on')), asked).map(comment)
    if (kind === 'questions') return inOrder(site.questions.filter(has(numbers, 'id')), asked).map(question)
    if (kind === 'answers') return inOrder(site.answers.filter(has(numbers, 'id')), asked).map(answer)
    const tag = /^tags\/(.+)\/info$/.exec(path)?.[1]
    const count = site.questions.filter(({ tags }) => tags.includes(tag ?? '')).length
    return count === 0 ? [] : [{ name: tag, count }]
  }

  return ({ pathname, searchParams: asked }) => {
    const all = list(pathname.replace('/2.3/', ''), asked)
    const size = Number(asked.get('pagesize') ?? 30)
    const start = (Number(asked.get('page') ?? 1) - 1) * size
    return { items: all.slice(start, start + size), has_more: start + size < all.length, quota_remaining: 250 }
  }
}

function has<K extends string>(numbers: readonly number[], key: K): (post: Readonly<Record<K, number>>) => boolean {
  return (post) => numbers.includes(post[key])
}

function inOrder<T extends FakePost>(posts: readonly T[], asked: URLSearchParams): T[] {
  const from = Number(asked.get('fromdate') ?? 0)
  const to = Number(asked.get('todate') ?? Number.POSITIVE_INFINITY)
  const sign = asked.get('order') === 'asc' ? 1 : -1
  return posts.filter(({ at }) => from <= at && at <= to).sort((a, b) => sign * (a.at - b.at))
}
