/** A handle that a text addresses, without its `@`; `opening` when it stands in the block of handles that opens the text. */
export interface MentionToken {
  handle: string
  opening: boolean
}

const HANDLE = '[\\p{L}\\p{N}_]+(?:[.@-][\\p{L}\\p{N}_]+)*'
const TOKEN = new RegExp(`(?<![\\p{L}\\p{N}_@])@(${HANDLE})`, 'gu')
const OPENING = new RegExp(`^(?:[\\s.]*@${HANDLE}[,:]?)*\\s*`, 'u')

/** The `@handle` tokens of a text, in order, those inside addresses left out: for platforms whose data does not tell whom a post names. */
export function mentionTokens(text: string): MentionToken[] {
  const prose = text.replace(/https?:\/\/\S+/giu, (link) => ' '.repeat(link.length))
  const opening = openingBlock(prose)
  return [...prose.matchAll(TOKEN)].map((match) => ({ handle: match[1] ?? '', opening: match.index < opening }))
}

/** Where the block of handles that opens a text ends: the index of the first character after it, 0 when there is none. */
export function openingBlock(text: string): number {
  return OPENING.exec(text)?.[0].length ?? 0
}
