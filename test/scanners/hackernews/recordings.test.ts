import { describe, expect, test } from 'vitest'
import { Post } from '../../../src/evidence/post.ts'
import { Item, SearchPage, User } from '../../../src/scanners/hackernews/answers.ts'
import { hitToPost, itemToPost } from '../../../src/scanners/hackernews/to-post.ts'
import { recordings } from '../../fixtures.ts'

const recorded = recordings('recordings/hackernews')

describe.skipIf(recorded === null)('real answers (skipped where the shared recordings are not there)', () => {
  test.each(recorded ?? [{ name: 'none', body: null }])('$name parses', ({ name, body }) => {
    if (name.startsWith('users_')) {
      expect(User.parse(body).username).not.toBe('')
    } else if (name.startsWith('items_')) {
      const item = Item.parse(body)
      for (const [child, parent] of [[item, null] as const, ...item.children.map((child) => [child, item] as const)])
        expect(Post.parse(itemToPost(child, parent, '1'))).toMatchObject({ kind: 'comment', deleted: false, root: '1' })
    } else {
      const { hits } = SearchPage.parse(body)
      expect(hits.length).toBeGreaterThan(0)
      for (const hit of hits) {
        const post = Post.parse(hitToPost(hit))
        expect(post.text).not.toBe('')
        expect(post.root).not.toBeNull()
        expect(post.kind).toBe(name.includes('tags_comment') ? 'comment' : 'post')
        expect(post.replyTo === null).toBe(post.kind === 'post')
      }
    }
  })
})
