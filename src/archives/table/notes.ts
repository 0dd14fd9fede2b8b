import type { Post } from '../../evidence/post.ts'
import type { BrokenRows } from './broken.ts'

/** Above this share of texts with bytes that are no UTF-8 the file is not in UTF-8. */
const MANY_GARBLED = 0.01

/** What stands in a text for such bytes. */
const NO_CHARACTER = '\uFFFD'

/** What a reader should know of how an archive was read, in sentences; null where there is nothing to say. */
export interface Notes {
  broken: string | null
  repeated: string | null
  garbled: string | null
  /** Of each account that was named but did not write. */
  unheard: string[]
}

interface Read {
  /** The archive's file name. */
  name: string
  survey: { posts: number; repeated: number; broken: Pick<BrokenRows, 'total'> }
  posts: readonly Post[]
  /** Where the broken rows are, as a phrase. */
  broken: string
  /** Handles of the brand as which nobody wrote. */
  silent: readonly string[]
}

export function notesOf({ name, survey, posts, broken, silent }: Read): Notes {
  const rows = say(survey.posts + survey.repeated + survey.broken.total)
  const garbled = posts.filter((post) => post.text.includes(NO_CHARACTER)).length
  return {
    broken:
      survey.broken.total === 0
        ? null
        : `${say(survey.broken.total)} of the ${rows} rows of ${name} could not be read: ${broken}.`,
    repeated:
      survey.repeated === 0
        ? null
        : `Rows of ${name} that have the id of an earlier row were left out: ${say(survey.repeated)} of ${rows}.`,
    garbled:
      garbled <= MANY_GARBLED * posts.length
        ? null
        : `${say(garbled)} of the ${say(posts.length)} posts taken from ${name} hold bytes that are no UTF-8; save it in UTF-8.`,
    unheard: silent.map((handle) => `Nobody in ${name} wrote as ${handle}.`),
  }
}

function say(count: number): string {
  return count.toLocaleString('en-US')
}
