import { squeeze } from './match.ts'

/**
 * Letters that look like Latin ones, by what they look like: those of Unicode's table of confusable characters
 * (UTS 39, confusables.txt) that are met in names, and small letters that look like the capital of another script.
 * Accents are no matter of this table: they fall away with Unicode's own decomposition, which also turns full-width and
 * mathematical letters into plain ones.
 */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  // Cyrillic
  ...{ а: 'a', в: 'b', с: 'c', ԁ: 'd', е: 'e', ѕ: 's', һ: 'h', н: 'h', і: 'i', ӏ: 'l', ј: 'j', к: 'k', м: 'm', о: 'o' },
  ...{ р: 'p', ԛ: 'q', г: 'r', т: 't', у: 'y', ѵ: 'v', ѡ: 'w', ԝ: 'w', х: 'x', ү: 'y', ь: 'b', п: 'n' },
  ...{ А: 'a', В: 'b', С: 'c', Е: 'e', Н: 'h', І: 'i', Ӏ: 'l', Ј: 'j', К: 'k', М: 'm', О: 'o', Р: 'p', Ѕ: 's', Т: 't' },
  ...{ У: 'y', Х: 'x', Ү: 'y' },
  // Greek, whose small letters look like others than its capitals do
  ...{ α: 'a', β: 'b', γ: 'y', ε: 'e', η: 'n', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', σ: 'o', ς: 'c', τ: 't', υ: 'u' },
  ...{ χ: 'x', ω: 'w', ϲ: 'c', ϳ: 'j' },
  ...{ Α: 'a', Β: 'b', Ε: 'e', Ζ: 'z', Η: 'h', Ι: 'i', Κ: 'k', Μ: 'm', Ν: 'n', Ο: 'o', Ρ: 'p', Τ: 't', Υ: 'y', Χ: 'x' },
  // Armenian, Cherokee and Latin letters of their own
  ...{ օ: 'o', ո: 'n', ս: 'u', հ: 'h', զ: 'q', ց: 'g', Ꭺ: 'a', Ꭼ: 'e', Ꮇ: 'm', Ꮃ: 'w', Ꭱ: 'r', Ꮪ: 's', Ꮯ: 'c' },
  ...{ ı: 'i', ɩ: 'i', ł: 'l', ø: 'o', đ: 'd', ħ: 'h', ŧ: 't', ɑ: 'a', ɡ: 'g', Ł: 'l', Ø: 'o', Đ: 'd' },
}

/** Signs that look like each other in Latin script itself, some of them only as a pair: all of them by one sign. */
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/0/g, 'o'],
  [/[1i|]/g, 'l'],
  [/rn/g, 'm'],
  [/vv/g, 'w'],
]

/**
 * What a text looks like: two texts that can be taken for each other at a glance have the same skeleton, which is no
 * text to be shown. `AURORA`, `аurоra` (with Cyrillic а and о) and `aur0ra` have one; so have `air` and `alr`.
 */
export function skeleton(text: string): string {
  const latin = withLatinLetters(text)
  return PAIRS.reduce((soFar, [signs, sign]) => soFar.replace(signs, sign), latin)
}

/** Whether a text has letters of another script that look like Latin ones, or a digit that looks like a letter. */
export function hasStrangeSign(text: string): boolean {
  return /[01|]/.test(text) || withLatinLetters(text) !== squeeze(text)
}

/** A text squeezed to small letters and digits, with the letters of other scripts replaced by those that they look like. */
function withLatinLetters(text: string): string {
  return [...text.normalize('NFKD')]
    .map((letter) => (Object.hasOwn(LOOK_ALIKES, letter) ? (LOOK_ALIKES[letter] ?? letter) : letter))
    .join('')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}|]/gu, '')
}
