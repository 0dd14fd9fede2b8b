import type { Page } from './page.ts'

/** A value from 0 to 1 with the band that it lies in. */
export interface Sample {
  value: number
  low: number | null
  high: number | null
}

type Kind = 'line' | 'band' | 'blank'

/** How many dots a character cell has across and down. */
const BRAILLE = { across: 2, down: 4 } as const
const LETTERS = { across: 1, down: 1 } as const
const BRAILLE_BITS = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
] as const

/**
 * A curve with its band, so many cells wide and high.
 *
 * @param sample the value at a place from 0 (left) to 1 (right); null where the curve is not known
 */
export function plot(
  sample: (place: number) => Sample | null,
  { columns, rows }: { columns: number; rows: number },
  page: Page,
): string[] {
  const dots = page.glyphs.unicode ? BRAILLE : LETTERS
  const across = columns * dots.across
  const samples = Array.from({ length: across }, (_, dot) => sample(across === 1 ? 1 : dot / (across - 1)))
  const marks = line(samples, rows * dots.down)
  return Array.from({ length: rows }, (_, row) => {
    const cells = Array.from({ length: columns }, (_, column): [Kind, string] => {
      const character = dots === BRAILLE ? braille(marks, column, row) : letter(marks, column, row)
      if (character !== null) return ['line', character]
      const inBand = covers(samples[column * dots.across] ?? null, 1 - (row + 0.5) / rows)
      return inBand ? ['band', page.glyphs.shade] : ['blank', ' ']
    })
    return painted(cells, page)
  })
}

/** For each dot across, from which dot to which dot down the line runs there: steps are joined. */
function line(samples: readonly (Sample | null)[], down: number): ([from: number, to: number] | null)[] {
  const heights = samples.map((found) => found && Math.round((1 - found.value) * (down - 1)))
  return heights.map((height, index) => {
    if (height === null) return null
    const before = heights[index - 1] ?? height
    return [Math.min(before, height), Math.max(before, height)]
  })
}
type Marks = ReturnType<typeof line>

function braille(marks: Marks, column: number, row: number): string | null {
  let bits = 0
  for (const [down, across] of BRAILLE_BITS.entries())
    for (const [index, bit] of across.entries())
      if (marked(marks, column * BRAILLE.across + index, row * BRAILLE.down + down)) bits |= bit
  return bits === 0 ? null : String.fromCodePoint(0x2800 + bits)
}

function letter(marks: Marks, column: number, row: number): string | null {
  return marked(marks, column, row) ? '*' : null
}

function marked(marks: Marks, across: number, down: number): boolean {
  const mark = marks[across]
  return mark !== null && mark !== undefined && mark[0] <= down && down <= mark[1]
}

function covers(found: Sample | null, share: number): boolean {
  return found !== null && found.low !== null && found.high !== null && found.low <= share && share <= found.high
}

function painted(cells: readonly (readonly [Kind, string])[], { paint }: Page): string {
  const paints = { line: paint.accent, band: paint.faint, blank: (text: string) => text }
  const runs: { kind: Kind; text: string }[] = []
  for (const [kind, character] of cells) {
    const last = runs.at(-1)
    if (last?.kind === kind) last.text += character
    else runs.push({ kind, text: character })
  }
  return runs.map(({ kind, text }) => paints[kind](text)).join('')
}
