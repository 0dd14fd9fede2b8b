/**
 * Posts in order of time, then of id. Sorts numbers beside the posts rather than the posts: hundreds of thousands of
 * them lie all over the memory.
 */
export function inTime<P extends { time: number; id: string }>(posts: readonly P[]): P[] {
  const times = Float64Array.from(posts, (post) => post.time)
  const timeAt = (index: number) => times[index] ?? Number.NaN
  const idAt = (index: number) => posts[index]?.id ?? ''
  return Array.from(posts.keys())
    .sort((a, b) => timeAt(a) - timeAt(b) || (idAt(a) < idAt(b) ? -1 : 1))
    .flatMap((index) => posts[index] ?? [])
}
