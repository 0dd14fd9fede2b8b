import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Post } from '../../../src/evidence/post.ts'
import { CommentView } from '../../../src/scanners/lemmy/shapes.ts'
import { readComment } from '../../../src/scanners/lemmy/to-post.ts'
import { recordings } from '../../fixtures.ts'

const recorded = recordings('recordings/lemmy')
const reading = { host: 'forum.example', isOwn: () => true }

describe.skipIf(recorded === null)('real answers (skipped where the shared recordings are not there)', () => {
  test.each(recorded ?? [{ name: 'none', body: null }])('$name parses', ({ body }) => {
    // An endpoint that is not asked, with the comment in the shape that lists have.
    const { comment_view: view } = z.object({ comment_view: CommentView }).parse(body)
    const post = Post.parse(readComment(view, reading, () => null))
    expect(post).toMatchObject({ kind: 'comment', replyTo: view.post.ap_id, root: view.post.ap_id, deleted: false })
    expect(post.text).not.toBe('')
    expect(post.author).toMatchObject({ staff: true, bot: false })
  })
})
