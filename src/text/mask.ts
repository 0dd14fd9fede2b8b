import { unsigned } from './signature.ts'

const GREETED =
  /\b(hi|hiya|hello|hey|dear|thanks|thank you|sorry|welcome)([,\s]+(?:there[,\s]+)?)(\p{Lu}[\p{L}'’-]+)/giu

/**
 * What is left of a text when everything is masked that differs between two uses of one template: names (those given,
 * and whoever is greeted), handles, numbers, links, signatures, case and spaces.
 */
export function mask(text: string, names: readonly string[] = []): string {
  let masked = unsigned(text)
    .replace(/https?:\/\/\S+/giu, ' ‹link› ')
    .replace(/@[\p{L}\p{N}_][\p{L}\p{N}_.@-]*/gu, ' ‹name› ')
    .replace(GREETED, (whole, greeting: string, gap: string, name: string) =>
      /^\p{Lu}/u.test(name) ? `${greeting}${gap}‹name›` : whole,
    )
    .toLowerCase()
  for (const name of names.flatMap((full) => [full, ...full.split(/\s+/u)]))
    if (name.length > 2) masked = masked.replaceAll(name.toLowerCase(), '‹name›')
  return masked
    .replace(/\p{N}+(?:[.,:/-]\p{N}+)*/gu, '‹number›')
    .replace(/[\s\p{P}]+/gu, ' ')
    .replace(/(?:‹name› ?)+/gu, '‹name› ')
    .trim()
}
