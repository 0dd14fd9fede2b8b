import { stripVTControlCharacters } from 'node:util'

const CONTROL = /\p{Cc}|[\ufff9-\ufffb]/gu
const INVISIBLE = /(?!\u200c|\u200d|\ufe0e|\ufe0f)\p{Default_Ignorable_Code_Point}|\p{Bidi_Control}|\p{Co}/gu
const TOWER = /((?:\p{M}|\u200c|\u200d){4})(?:\p{M}|\u200c|\u200d)+/gu

/**
 * Text from strangers, made fit for one line of a terminal: no control characters (C0, C1, escape sequences), no
 * newlines, no bidirectional overrides and no other invisible characters, no lone surrogates, and at most four
 * combining marks in a row, since towers of them smear over the lines around. White space becomes single spaces.
 *
 * Joiners and emoji presentation selectors stay: Persian, Indic scripts and emoji are spelt with them.
 */
export function plain(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/[\s\u0085]/gu, ' ')
    .replace(CONTROL, '')
    .replace(INVISIBLE, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(TOWER, '$1')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** An address from strangers, on one line and without spaces, so that it ends where it seems to end. */
export function plainUrl(url: string): string {
  return plain(url).replaceAll(' ', '%20')
}
