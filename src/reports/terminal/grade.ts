import type { Scorecard } from '../../scorecard/schema.ts'
import type { Page } from './page.ts'

type Grade = NonNullable<Scorecard['grade']>

const LETTERS: Readonly<Record<Grade | '?', readonly [string, string, string]>> = {
  A: ['▄▀▀▀▄', '█▄▄▄█', '█   █'],
  B: ['█▀▀▀▄', '█▀▀▀▄', '█▄▄▄▀'],
  C: ['▄▀▀▀▀', '█    ', '▀▄▄▄▄'],
  D: ['█▀▀▀▄', '█   █', '█▄▄▄▀'],
  F: ['█▀▀▀▀', '█▀▀▀ ', '█    '],
  '?': ['▄▀▀▀▄', '  ▄▀ ', '  ▄  '],
}

/** The grade as a letter of three lines and five columns; a question mark where there is none. */
export function bigGrade(grade: Grade | null, { glyphs }: Page): readonly [string, string, string] {
  const letter = grade ?? '?'
  return glyphs.unicode ? LETTERS[letter] : ['+---+', `| ${letter} |`, '+---+']
}
