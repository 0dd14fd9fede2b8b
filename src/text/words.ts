import { HANDLES } from './mention-tokens.ts'

/** Whether a text says anything in words, beyond links, handles, numbers and pictures. */
export function hasWords(text: string): boolean {
  return /\p{L}/u.test(text.replace(/https?:\/\/\S+/giu, ' ').replace(HANDLES, ' '))
}
