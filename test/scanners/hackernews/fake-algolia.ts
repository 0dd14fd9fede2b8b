import { answer } from '../fake-scan.ts'

/** A story or comment of an invented site; `parent` is null for a story. */
export interface FakeItem {
  id: number
  /** Null for one that is deleted. */
  author: string | null
  time: number
  parent: number | null
  title?: string
  url?: string
  text?: string
  points?: number
}

export interface FakeUser {
  username: string
  about?: string
}

const MOST_HITS = 1000

/**
 * The search API of an invented site, in the shapes of the real one: phrases in quotation marks, tags, times, a
 * thousand hits at most, `/items` trees with bare stubs for what is deleted, 404 for what does not exist.
 *
 * @returns a function of the address, for `fakeHttp`.
 */
export function fakeAlgolia(items: readonly FakeItem[], users: readonly FakeUser[] = []): (url: URL) => unknown {
  const byId = new Map(items.map((item) => [item.id, item]))

  function storyOf(item: FakeItem): FakeItem {
    const parent = item.parent === null ? undefined : byId.get(item.parent)
    return parent ? storyOf(parent) : item
  }

  function hit(item: FakeItem): object {
    const story = storyOf(item)
    const facts = {
      objectID: String(item.id),
      author: item.author,
      created_at: new Date(item.time * 1000).toISOString(),
      created_at_i: item.time,
      updated_at: new Date(item.time * 1000).toISOString(),
      story_id: story.id,
    }
    if (item.parent !== null)
      return {
        ...facts,
        _tags: ['comment', `author_${item.author}`, `story_${story.id}`],
        comment_text: item.text ?? '',
        parent_id: item.parent,
        story_title: story.title,
        ...(story.url && { story_url: story.url }),
      }
    return {
      ...facts,
      _tags: ['story', `author_${item.author}`, `story_${item.id}`],
      title: item.title ?? '',
      ...(item.url && { url: item.url }),
      ...(item.text && { story_text: item.text }),
      points: item.points ?? 1,
      num_comments: items.filter((other) => other !== item && other.author && storyOf(other) === item).length,
      children: items.filter((other) => other.parent === item.id).map((other) => other.id),
    }
  }

  function tree(item: FakeItem): object {
    const children = items.filter((other) => other.parent === item.id).map(tree)
    if (item.author === null) return { id: item.id, children }
    return {
      id: item.id,
      created_at: new Date(item.time * 1000).toISOString(),
      created_at_i: item.time,
      type: item.parent === null ? 'story' : 'comment',
      author: item.author,
      title: item.title ?? null,
      url: item.url ?? null,
      text: item.text ? `<p>${item.text.replaceAll('<p>', '</p><p>')}</p>` : null,
      points: item.parent === null ? (item.points ?? 1) : null,
      parent_id: item.parent,
      story_id: storyOf(item).id,
      children,
      options: [],
    }
  }

  function search(asked: URLSearchParams): object {
    const phrase = words(asked.get('query') ?? '')
    const hitsPerPage = Math.min(Number(asked.get('hitsPerPage') ?? 20), MOST_HITS)
    const found = items
      .filter((item) => item.author !== null)
      .filter((item) => ` ${words(`${item.title ?? ''} ${item.text ?? ''}`)} `.includes(phrase && ` ${phrase} `))
      .filter((item) => hasTags(asked.get('tags') ?? '', tagsOf(item)))
      .filter((item) => inTime(asked.get('numericFilters') ?? '', item.time))
      .sort((a, b) => b.time - a.time)
    return { hits: found.slice(0, hitsPerPage).map(hit), nbHits: found.length, page: 0, hitsPerPage }
  }

  function tagsOf(item: FakeItem): string[] {
    return [item.parent === null ? 'story' : 'comment', `author_${item.author}`, `story_${storyOf(item).id}`]
  }

  return ({ pathname, searchParams }) => {
    const [, kind, name] = /^\/api\/v1\/([a-z_]+)(?:\/(.+))?$/.exec(pathname) ?? []
    if (kind === 'search_by_date') return search(searchParams)
    if (kind === 'items') {
      const item = byId.get(Number(name))
      if (item && (item.author !== null || item.parent !== null)) return tree(item)
    }
    const user = kind === 'users' ? users.find(({ username }) => username === name) : undefined
    return user
      ? { ...user, karma: 1, created_at: '2019-05-01T10:00:00.000Z', submission_count: 2, comment_count: 3 }
      : answer(404, { status: 404, error: 'Not Found' })
  }
}

/** The words of a text, as the index splits it. */
function words(text: string): string {
  return (text.replace(/<[^>]*>/g, ' ').match(/[\p{L}\p{N}+#$.]+/gu) ?? []).join(' ').toLowerCase()
}

/** Whether tags fit `a,(b,c)`: a, and b or c. */
function hasTags(asked: string, tags: readonly string[]): boolean {
  const groups = asked.match(/\([^)]*\)|[^,()]+/g) ?? []
  return groups.every((group) =>
    group
      .replace(/[()]/g, '')
      .split(',')
      .some((tag) => tags.includes(tag)),
  )
}

function inTime(filters: string, time: number): boolean {
  return (filters.match(/(<=|>=)\d+/g) ?? []).every((filter) => {
    const bound = Number(filter.slice(2))
    return filter.startsWith('<=') ? time <= bound : time >= bound
  })
}
