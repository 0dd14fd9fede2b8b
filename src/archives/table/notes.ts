import type { Post } from '../../evidence/post.ts'
import { DAY, iso } from '../../evidence/time.ts'
import type { ArchiveRequest } from '../contract.ts'
import { shown } from './cells.ts'
import type { Columns } from './columns.ts'
import type { Encoding } from './encoding.ts'
import type { TableFormat } from './format.ts'
import type { Made } from './posts.ts'
import type { Found } from './search.ts'
import type { Strays } from './timeline.ts'

/** Above this share of texts with bytes that are no UTF-8 the file is not in UTF-8. */
const MANY_GARBLED = 0.01

/** What stands in a text for such bytes. */
const NO_CHARACTER = '\uFFFD'

/** What reading a table has brought. */
export interface Brought {
  format: Pick<TableFormat, 'carriesHandles' | 'inbound' | 'ownPlace' | 'selection' | 'selectionReason'>
  columns: Columns
  /** The archive's file name. */
  name: string
  request: ArchiveRequest
  found: Found
  made: Made
  /** Where the broken rows are, as a phrase. */
  broken: string
  /** How the file is written, where that was guessed. */
  guessed: Encoding | null
}

/** What a reader should know of how an archive was read, in sentences; null where there is nothing to say. */
export interface Notes {
  broken: string | null
  /** Rows with the id of another one that are no copies of it. */
  clashing: string | null
  /** That the waits of answers are unknown which came on the day of the question, where times have no hours. */
  days: string | null
  /** What the column of official rows says, where none of them is official. */
  unmarked: string | null
  all: string[]
}

export function notesOf(brought: Brought): Notes {
  const { name, broken, guessed, made, found, format } = brought
  const { survey, rounded, denials } = found
  const { posts, repeated, clashing } = survey
  const rows = say(posts + repeated + survey.broken.total)
  const garbled = made.posts.filter((post) => post.text.includes(NO_CHARACTER)).length
  const sameDay = survey.daysAlone ? answersOfTheDay(made.posts) : 0
  const notes = {
    broken:
      survey.broken.total === 0
        ? null
        : `${say(survey.broken.total)} of the ${rows} rows of ${name} could not be read: ${broken}.`,
    clashing:
      clashing === 0
        ? null
        : `${say(clashing)} of the ${rows} rows of ${name} have the id of another row and another time, so one of them was left out: ids that a spreadsheet rounded look so.`,
    days:
      sameDay === 0
        ? null
        : `${name} tells days without hours. ${say(sameDay)} answers came on the day of the question: how long they took is unknown.`,
    unmarked:
      denials.length === 0
        ? null
        : `No row of ${name} is marked as the brand's, so whether it answered cannot be told: its column of official rows says ${denials.map(shown).join(', ')}. Say which of these mean staff: official: { column: ..., values: [...] }.`,
  }
  const all = [
    guessed === null ? null : `${name} is not in UTF-8, and was read as ${guessed}.`,
    notes.broken,
    repeated === clashing
      ? null
      : `Rows of ${name} that have the id of an earlier row were left out: ${say(repeated - clashing)} of ${rows}.`,
    notes.clashing,
    notes.days,
    rounded.total === 0
      ? null
      : `${say(rounded.total)} rows of ${name} name another post by a number that a spreadsheet rounded, like ${shown(rounded.example ?? '')}: which one is lost.`,
    made.untimed.total === 0
      ? null
      : `${say(made.untimed.total)} answers in ${name} have a time that could not be read, like ${made.untimed.example}: they count without one.`,
    survey.extent.before && strays(name, survey.extent.before, 'before', survey.extent.first),
    survey.extent.after && strays(name, survey.extent.after, 'after', survey.extent.last),
    // A format that tells customers from companies holds the conversations of many, and is no place of the brand's own.
    format.ownPlace || format.inbound !== null || survey.unaddressed === 0 ? null : unaddressed(name, survey),
    garbled <= MANY_GARBLED * made.posts.length
      ? null
      : `${say(garbled)} of the ${say(made.posts.length)} posts taken from ${name} hold bytes that are no UTF-8; save it in UTF-8.`,
    ...found.silent.map((handle) => `Nobody in ${name} wrote as ${handle}.`),
  ]
  return { ...notes, all: all.filter((note) => note !== null) }
}

/** How many of the brand's posts are of the day of the post that they answer, or that began their conversation. */
function answersOfTheDay(posts: readonly Post[]): number {
  const days = new Map(posts.map(({ id, createdAt }) => [id, createdAt?.slice(0, 10)]))
  return posts.filter(({ id, author, createdAt, replyTo, root }) => {
    const asked = replyTo ?? root
    return (
      author?.official &&
      createdAt !== null &&
      asked !== null &&
      asked !== id &&
      days.get(asked) === createdAt.slice(0, 10)
    )
  }).length
}

function strays(name: string, { rows, farthest }: Strays, side: 'before' | 'after', edge: number): string {
  const [stand, belong] = rows === 1 ? ['stands', 'belongs'] : ['stand', 'belong']
  const days = say(Math.round(Math.abs(edge - farthest) / DAY))
  return `${rowsOf(rows)} of ${name} ${stand} apart, up to ${days} days ${side} all others (${iso(farthest).slice(0, 10)}), and ${belong} to no window.`
}

function unaddressed(name: string, { unaddressed: rows, starters }: { unaddressed: number; starters: number }): string {
  const verb = rows === 1 ? 'is' : 'are'
  return (
    `${rowsOf(rows)} of ${name}, of ${say(starters)} by others that reply to nothing, ${verb} to nobody: ` +
    'no handle, no rating, not a word of the brand. None counts as a contact. ' +
    "Where the file is of the brand's own helpdesk or community, say own-place: true beside its columns in the brand file."
  )
}

function rowsOf(count: number): string {
  return `${say(count)} ${count === 1 ? 'row' : 'rows'}`
}

function say(count: number): string {
  return count.toLocaleString('en-US')
}
