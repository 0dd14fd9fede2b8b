import { plain } from '../../../text/plain.ts'
import { organisation } from '../../page/organisation.ts'
import { folded } from '../folded.ts'
import { visibleLines } from '../visible-lines.ts'
import { ALWAYS, DAYS, EVERY, REACHING, THROUGH } from './hours-words.ts'
import { type ContactWay, eachOnce, type ReadPage } from './way.ts'

// Lines are compared folded, so that the letters around a word are mostly plain ones; all of Unicode's take long to compile.
const word = (words: readonly string[]) => `(?<![a-z\\d])(?:${words.join('|')})(?![a-z])`
const DAY = `${word(DAYS)}\\.?`
const CLOCK = '(?:[01]?\\d|2[0-4])'
const UNIT = '(?: ?(?:am|pm|a\\.m\\.?|p\\.m\\.?|uhr|uur|hrs?|hs?|heures|horas|ore))'
const PLAIN_TIME = `${CLOCK}(?:[:.h][0-5]\\d)?${UNIT}?`
const CLEAR_TIME = `${CLOCK}(?:[:.h][0-5]\\d${UNIT}?|${UNIT})`
const BETWEEN = ' ?(?:-|to|until|till|bis|a|as|tot|alle|y|e)(?: (?:as|las|le))? ?'
const GAP = '[^\\d]{0,40}'

/** "Mo-Fr 9-18", "Monday to Friday, 9am to 5pm", "daily 8:00-20:00"; of a single day only with times that are plainly times. */
const HOURS = [
  new RegExp(`${DAY} ?${THROUGH} ?${DAY}${GAP}${PLAIN_TIME}${BETWEEN}${PLAIN_TIME}(?![\\d.:/])`, 'u'),
  new RegExp(`${word(EVERY)}${GAP}${PLAIN_TIME}${BETWEEN}${PLAIN_TIME}(?![\\d.:/])`, 'u'),
  new RegExp(`${DAY}[^\\d]{0,15}${CLEAR_TIME}${BETWEEN}${CLEAR_TIME}(?![\\d.:/])`, 'u'),
  new RegExp(`(?<![\\d.:])${CLEAR_TIME}${BETWEEN}${CLEAR_TIME}[^\\d]{0,20}${DAY} ?${THROUGH} ?${DAY}`, 'u'),
]
/** Hours have a beginning and an end. */
const TWO_NUMBERS = /\d\D{1,30}\d/
const AROUND = new RegExp(
  `(?<![a-z\\d])(?:${ALWAYS.map((text) => text.replaceAll('/', '\\/')).join('|')})(?![a-z\\d/])`,
  'u',
)
const SPEAKS = new RegExp(word(REACHING), 'u')

/** A longer line gives only the part that tells the hours. */
const WHOLE_LINE = 160
/** A line about 24 hours that is longer tells a story. */
const SHORT_LINE = 200

/**
 * When somebody can be reached: what the page's data says of the organisation and its contact points, and on pages that
 * are about contact the lines that name days and times, or say that somebody is there round the clock. As written.
 */
export function openingHours(pages: readonly ReadPage[]): ContactWay[] {
  const ways = pages.flatMap(({ page, clicks, forContact }) => {
    const { hours, contactPoints } = organisation(page)
    const said = [...hours, ...contactPoints.flatMap((point) => point.hours)].map(plain).filter((text) => text !== '')
    const found = [...said, ...(forContact ? visibleLines(page).flatMap((line) => hoursIn(line) ?? []) : [])]
    return found.map((value) => ({ value, page: page.url.href, clicks }))
  })
  return eachOnce(ways, (value) => folded(value))
}

/** The hours that a line tells, as it writes them; null where it tells none. */
export function hoursIn(line: string): string | null {
  const text = folded(line)
    .replace(/[–—‒−]/g, '-')
    .replace(/\u00a0/g, ' ')
  for (const pattern of TWO_NUMBERS.test(text) ? HOURS : []) {
    const found = pattern.exec(text)
    if (found) return line.length <= WHOLE_LINE ? line : line.slice(found.index, found.index + found[0].length)
  }
  return line.length <= SHORT_LINE && AROUND.test(text) && SPEAKS.test(text) ? line : null
}
