import type { ZodType } from 'zod'
import { type Seconds, seconds } from '../../evidence/time.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { Scan } from '../scanner.ts'
import { type Comment, Threads, Tree, type Video, Videos } from './shapes.ts'

/** The most that one page holds. */
const PAGE = 100

/**
 * Reads a list of videos from the newest to the first that is older than `since`.
 *
 * @param address the list, without its page.
 * @param told hears after each page how far back everything was read, and whether that is the whole window.
 */
export async function* newestVideos(
  address: string,
  since: Seconds,
  scan: Scan,
  told: (from: Seconds, whole: boolean) => void,
): AsyncGenerator<Video> {
  for await (const { data, whole } of pages(`${address}&sort=-publishedAt`, Videos, scan)) {
    yield* data
    const oldest = Math.min(...data.map(({ publishedAt }) => seconds(publishedAt)))
    const over = whole || oldest < since
    told(over ? since : oldest, over)
    if (over) return
  }
}

/** The comments that open the threads below a video, newest first: one request for each 100 of them. */
export async function readThreads(video: Video, scan: Scan): Promise<Comment[]> {
  const threads: Comment[] = []
  const address = `${apiOf(video, scan)}/comment-threads?sort=-createdAt`
  for await (const { data } of pages(address, Threads, scan)) threads.push(...data)
  return threads
}

/** Everything in one thread, in the order of a tree: one request. Empty where it is gone. */
export async function readTree(
  { host, uuid, thread }: { host: string; uuid: string; thread: number },
  scan: Scan,
): Promise<Comment[]> {
  try {
    return flat(await scan.http.json(`${scan.origin(host)}/api/v1/videos/${uuid}/comment-threads/${thread}`, Tree))
  } catch (failure) {
    if (!(failure instanceof PlatformError) || failure.status !== 'not_found') throw failure
    scan.limited('partial', `a thread of comments on ${host} is listed and not shown`)
    return []
  }
}

function apiOf({ url, uuid }: Video, scan: Scan): string {
  return `${scan.origin(new URL(url).host)}/api/v1/videos/${uuid}`
}

async function* pages<T>(
  address: string,
  schema: ZodType<{ total: number; data: T[] }>,
  scan: Scan,
): AsyncGenerator<{ data: T[]; whole: boolean }> {
  for (let start = 0; ; ) {
    const { body, records, url } = await scan.http.reply(`${address}&start=${start}&count=${PAGE}`, schema)
    const { total, data } = body
    const count = records?.records ?? data.length
    start += count
    const whole = start >= total || count === 0
    if (count === 0 && start < total)
      scan.limited('partial', `${new URL(url).host} shows ${start} of the ${total} items of a list`)
    yield { data, whole }
    if (whole) return
  }
}

function flat({ comment, children }: Tree): Comment[] {
  return [comment, ...children.flatMap(flat)]
}
