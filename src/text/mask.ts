import { unsigned } from './signature.ts'

/** What stands for what was masked: symbols, so that they survive when punctuation goes. */
const NAME = '◆'
const NUMBER = '●'
const LINK = '►'

const LINKS = /https?:\/\/\S+/giu
const HANDLES = /@[\p{L}\p{N}_][\p{L}\p{N}_.@-]*/gu
const GREETED =
  /\b(hi|hiya|hello|hey|dear|thanks|thank you|sorry|welcome)([,\s]+(?:there[,\s]+)?)(\p{Lu}[\p{L}'’-]+)/giu
const NUMBERS = /\p{N}+(?:[.,:/-]\p{N}+)*/gu
const GAPS = /[\s\p{P}]+/gu
const NAMES = new RegExp(`${NAME}(?: ?${NAME})+`, 'gu')

/**
 * What is left of a text when everything is masked that differs between two uses of one template: names (those given,
 * and whoever is greeted), handles, numbers, links, signatures, case and spaces.
 */
export function mask(text: string, names: readonly string[] = []): string {
  let masked = unsigned(text)
    .replace(LINKS, ` ${LINK} `)
    .replace(HANDLES, ` ${NAME} `)
    .replace(GREETED, (whole, greeting: string, gap: string, name: string) =>
      /^\p{Lu}/u.test(name) ? `${greeting}${gap}${NAME}` : whole,
    )
    .toLowerCase()
  for (const name of names.flatMap((full) => [full, ...full.split(/\s+/u)]))
    if (name.length > 2) masked = masked.replaceAll(name.toLowerCase(), NAME)
  return masked.replace(NUMBERS, NUMBER).replace(GAPS, ' ').replace(NAMES, NAME).trim()
}
