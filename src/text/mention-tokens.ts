import { SPACED_WORD } from './word-edges.ts'

/** A handle that a text addresses, without its `@`; `opening` when it stands in the block of handles that opens the text. */
export interface MentionToken {
  handle: string
  /**
   * The handle with the letters of scripts without spaces that follow it: `AuroraAirさん`, of which `handle` is
   * `AuroraAir`. Only where accounts may be called so it is the handle.
   */
  written: string
  opening: boolean
}

const PIECE = '[\\p{L}\\p{N}_]'
const SPACED = `[${SPACED_WORD}--\\p{M}]`
const run = (piece: string) => `${piece}+(?:[.\\x2d@]${piece}+)*`
/** Handles of networks are of Latin letters: what follows such a one in Japanese, Chinese, Korean or Thai is the sentence. */
const HANDLE = `(?:${run(SPACED)}|${run(PIECE)})`
const AT = '[@\uff20]'
/** Words of one letter that Arabic and Hebrew write together with what follows ("and", "to") stand before a handle too; so does `RT`. */
const BEFORE = `(?:(?<![[${SPACED}--[\\p{scx=Arab}\\p{scx=Hebr}]]@\uff20])|(?<=(?<!${SPACED})RT))`
const TOKEN = new RegExp(`${BEFORE}${AT}(?=(${run(PIECE)}))(${HANDLE})`, 'gv')
const OPENING = new RegExp(`^(?:[\\s.]*${AT}${HANDLE}[,:]?)*\\s*`, 'v')

/** What a handle looks like in a text, in whatever place: for taking handles out of texts. Global. */
export const HANDLES = new RegExp(`${AT}${HANDLE}`, 'gv')

/**
 * The `@handle` tokens of a text, in order, those inside addresses left out: for platforms whose data does not tell whom a
 * post names. A letter before the `@` makes it an e-mail address, but not one of a script without spaces.
 */
export function mentionTokens(text: string): MentionToken[] {
  const prose = text.replace(/https?:\/\/\S+/giu, (link) => ' '.repeat(link.length))
  const opening = openingBlock(prose)
  return [...prose.matchAll(TOKEN)].map(({ index, 1: written = '', 2: handle = '' }) => ({
    handle,
    written,
    opening: index < opening,
  }))
}

/** Where the block of handles that opens a text ends: the index of the first character after it, 0 when there is none. */
export function openingBlock(text: string): number {
  return OPENING.exec(text)?.[0].length ?? 0
}
