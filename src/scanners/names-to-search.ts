import { wholeWords } from '../brand/match.ts'
import type { AuditedBrand } from '../evidence/evidence.ts'

/**
 * What to ask a search for that knows words alone: the brand's name and aliases, each once, without signs that a search
 * may take for operators, and none that contains another, since whatever has the longer one has the shorter one too. A
 * name without a letter or digit cannot be looked for, and is in `unsearchable`.
 */
export function namesToSearch({ name, aliases }: Pick<AuditedBrand, 'name' | 'aliases'>): {
  searched: string[]
  unsearchable: string[]
} {
  const names = [name, ...aliases.map(({ text }) => text)]
  const wanted = new Map<string, string>()
  for (const text of names) {
    const words = plainWords(text)
    if (words !== '' && !wanted.has(words.toLowerCase())) wanted.set(words.toLowerCase(), words)
  }
  const phrases = [...wanted.values()]
  return {
    searched: phrases.filter((phrase) => !phrases.some((other) => other !== phrase && holds(phrase, other))),
    unsearchable: names.filter((text) => plainWords(text) === ''),
  }
}

function holds(phrase: string, other: string): boolean {
  return wholeWords(other, false).test(phrase)
}

function plainWords(text: string): string {
  const words = text.normalize('NFC').replace(/[^\p{L}\p{N}\p{M}&'’.+#-]+/gu, ' ')
  return /[\p{L}\p{N}]/u.test(words)
    ? words
        .replace(/(?<=^|\s)[^\p{L}\p{N}\p{M}]+(?=\s|$)|(?<=^|\s)-+/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim()
    : ''
}
