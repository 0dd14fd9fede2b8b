import { HANDLES } from './mention-tokens.ts'
import { unsigned } from './signature.ts'

/** What stands for what was masked: symbols, since punctuation goes, and Latin-1, since other characters double a text. */
const NAME = '¤'
const NUMBER = '±'
const LINK = '¬'

const LINKS = /https?:\/\/\S+/giu
const GREETED =
  /\b([Hh]i(?:ya)?|HI|[Hh]ello|[Hh]ey|[Dd]ear|[Tt]hanks|[Tt]hank [Yy]ou|[Ss]orry|[Ww]elcome)([,\s]+(?:there[,\s]+)?)\p{Lu}[\p{L}'’-]+/gu
const NUMBERS = /\p{N}+(?:[.,:/-]\p{N}+)*/gu
const GAPS = /[\s\p{P}]+/gu
const NAMES = new RegExp(`${NAME}(?: ?${NAME})+`, 'gu')

/**
 * What is left of a text when everything is masked that differs between two uses of one template: names (those given,
 * and whoever is greeted), handles, numbers, links, signatures, case and spaces.
 */
export function mask(text: string, names: readonly string[] = []): string {
  let masked = unsigned(text)
  if (masked.includes('://')) masked = masked.replace(LINKS, ` ${LINK} `)
  if (masked.includes('@') || masked.includes('＠')) masked = masked.replace(HANDLES, ` ${NAME} `)
  masked = masked.replace(GREETED, `$1$2${NAME}`).toLowerCase()
  for (const full of names)
    for (const name of full.includes(' ') ? [full, ...full.split(/\s+/u)] : [full])
      if (name.length > 2) masked = masked.replaceAll(name.toLowerCase(), NAME)
  return masked.replace(NUMBERS, NUMBER).replace(GAPS, ' ').replace(NAMES, NAME).trim()
}
