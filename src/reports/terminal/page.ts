import { Chalk } from 'chalk'
import type { ColourLevel } from '../colour.ts'

/** What the caller knows of the place where the report is read. */
export interface TerminalOptions {
  columns: number
  colour: ColourLevel
  unicode: boolean
}

export type Paint = (text: string) => string

/** The place that a report is laid out for: its room, its colours, its characters. */
export interface Page {
  /** Columns between the margins. */
  width: number
  /** Whether there is room for two blocks side by side. */
  wide: boolean
  /** Whether there is room for two columns of sentences. */
  vast: boolean
  paint: {
    /** What the eye should find first. */
    strong: Paint
    /** What only the second look needs. */
    faint: Paint
    good: Paint
    fair: Paint
    poor: Paint
    /** What was measured, in plots. */
    accent: Paint
  }
  glyphs: Glyphs
}

interface Glyphs {
  unicode: boolean
  /** Something was cut off here. */
  more: string
  /** Between the ends of a range. */
  to: string
  /** In place of a value that is not known. */
  none: string
  bullet: string
  /** A bar: a column that is filled, one that is filled by half, one that is not. */
  bar: { full: string; half: string; empty: string }
  dot: string
  rule: string
  tick: string
  side: string
  sideTick: string
  corner: string
  /** The band of a curve. */
  shade: string
  /** Few to many. */
  shades: readonly string[]
}

const UNICODE: Glyphs = {
  unicode: true,
  more: '…',
  to: '–',
  none: '–',
  bullet: '•',
  bar: { full: '━', half: '╸', empty: '─' },
  dot: '·',
  rule: '─',
  tick: '┬',
  side: '│',
  sideTick: '┤',
  corner: '└',
  shade: '░',
  shades: ['░', '▒', '▓', '█'],
}

const ASCII: Glyphs = {
  unicode: false,
  more: '...',
  to: '-',
  none: '-',
  bullet: '-',
  bar: { full: '#', half: '', empty: '.' },
  dot: '.',
  rule: '-',
  tick: '+',
  side: '|',
  sideTick: '+',
  corner: '+',
  shade: ':',
  shades: ['-', '+', '%', '#'],
}

/** Columns left free on the left. */
export const MARGIN = 2
const NARROWEST = 60
const WIDEST = 160
const TWO_BLOCKS = 120
const TWO_TEXTS = 150

export function page({ columns, colour, unicode }: TerminalOptions): Page {
  const chalk = new Chalk({ level: colour })
  return {
    width: Math.min(Math.max(columns, NARROWEST), WIDEST) - MARGIN - 1,
    wide: columns >= TWO_BLOCKS,
    vast: columns >= TWO_TEXTS,
    paint: {
      strong: (text) => chalk.bold(text),
      faint: (text) => chalk.dim(text),
      good: (text) => chalk.green(text),
      fair: (text) => chalk.yellow(text),
      poor: (text) => chalk.red(text),
      accent: (text) => chalk.cyan(text),
    },
    glyphs: unicode ? UNICODE : ASCII,
  }
}
