import { inWords } from '../../scorecard/in-words.ts'
import type { Scorecard } from '../../scorecard/schema.ts'
import { period } from '../dates.ts'
import { bar } from './bar.ts'
import { bigGrade } from './grade.ts'
import { headline } from './headline.ts'
import type { Page } from './page.ts'
import { scorePaint, scoreWords } from './score.ts'
import { beside, cut, left, width, wrap, wrapList } from './width.ts'

const GRADE_COLUMNS = 8
const LONGEST_BAR = 60

/** Whose scorecard it is, and of which time. */
export function title({ brand, window }: Scorecard, { width: room, paint, glyphs }: Page): string[] {
  const name = cut(brand.name, room, glyphs.more)
  const when = period(window)
  if (width(name) + 2 + width(when) > room) return [paint.strong(name), ...wrap(when, room).map(paint.faint)]
  return [left(paint.strong(name), room - width(when)) + paint.faint(when)]
}

/** The grade in large, the total with the grade's letter (drawn letters cannot be read out or searched for), whether people are answered, and how much of what counts all this rests on. */
export function verdict(card: Scorecard, columns: number, page: Page): string[] {
  const { score, scoreReason, grade, coverage } = card
  const { paint } = page
  const room = columns - GRADE_COLUMNS
  const known = coverage === null ? 'coverage unknown' : `coverage ${inWords(coverage, 'share')} of what counts`
  const total =
    score === null
      ? [paint.strong('No score'), ...wrap(scoreReason ?? 'The reason is not known.', room)]
      : [
          paint.strong(`${scoreWords(score)} of 100${grade === null ? '' : `, grade ${grade}`}`),
          bar(score, Math.min(room, LONGEST_BAR), page),
        ]
  const letter = bigGrade(grade, page).map(score === null ? paint.faint : scorePaint(score, page))
  const lines = [...total, ...wrapList(headline(card), room), ...wrap(known, room).map(paint.faint)]
  return beside(letter, lines, GRADE_COLUMNS)
}
