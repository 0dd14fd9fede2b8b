import type { CommentView } from './shapes.ts'

/** Finds a comment's id by its number on the server that was asked, among comments that it gave. */
export function parentsIn(comments: readonly CommentView[]): (id: number) => string | null {
  const ids = new Map(comments.map(({ comment }) => [comment.id, comment.ap_id]))
  return (id) => ids.get(id) ?? null
}
