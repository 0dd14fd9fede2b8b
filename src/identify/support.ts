import { likenessTo } from '../brand/likeness.ts'
import { squeeze } from '../brand/match.ts'
import type { Account } from '../evidence/account.ts'
import type { AuditedBrand } from '../evidence/evidence.ts'
import type { IdentifiedAccount } from '../evidence/identity.ts'
import { CARE_PHRASES, CARE_WORDS, NEUTRAL_WORDS, PLAIN_CARE_WORDS } from './care-words.ts'

/** What of an account tells what it is for. */
export type Speaking = Pick<Account, 'handle' | 'name' | 'bio'>

/** Longer texts are no names. */
const LONGEST = 100

const BY_LENGTH = [...CARE_WORDS, ...NEUTRAL_WORDS].sort((a, b) => b.length - a.length)
const CARING: ReadonlySet<string> = new Set(CARE_WORDS)

/**
 * Whether an account is for customer care or the brand's main one.
 *
 * A word of care beside the brand's name in its handle or name tells ("AskAurora", "aurora_air_help"). What its bio
 * says of its purpose counts only where it does not go by the brand's bare name: a main account says as well that it is
 * there for its customers. A brand that is itself named with such a word has its own name left out of it.
 */
export function roleOf(
  { handle, name, bio }: Speaking,
  brand: Pick<AuditedBrand, 'name' | 'aliases'>,
): IdentifiedAccount['role'] {
  const user = handle.replace(/^@/, '').split('@')[0] ?? ''
  const called = [user, name ?? ''].map((text) => text.slice(0, LONGEST)).filter((text) => text !== '')
  const names = [brand.name, ...brand.aliases.map(({ text }) => text)]
  if (called.some((text) => namesCare(text, names))) return 'support'
  const likeness = likenessTo(brand)
  const bare = called.some((text) => likeness(text)?.kind === 'same')
  return !bare && CARE_PHRASES.some((phrase) => phrase.test(bio ?? '')) ? 'support' : 'main'
}

function namesCare(text: string, names: readonly string[]): boolean {
  const squeezed = squeeze(text)
  const own = names.map(squeeze).filter((name) => name !== '')
  const beside = own.flatMap((name) => {
    const at = squeezed.indexOf(name)
    return at === -1 ? [] : [squeezed.slice(0, at) + squeezed.slice(at + name.length)]
  })
  if (beside.some(isCare)) return true
  const ownWords = new Set(names.flatMap(wordsOf))
  if (wordsOf(text).some((word) => PLAIN_CARE_WORDS.has(word) && !ownWords.has(word))) return true
  return CARE_PHRASES.some((phrase) => phrase.test(text) && !names.some((name) => phrase.test(name)))
}

/** Whether a squeezed text is made of words of care, with nothing beside them that means something else. */
function isCare(text: string): boolean {
  let left = text
  let caring = false
  while (left !== '') {
    const word = BY_LENGTH.find((one) => left.startsWith(one)) ?? /^\p{N}/u.exec(left)?.[0]
    if (word === undefined) return false
    caring ||= CARING.has(word)
    left = left.slice(word.length)
  }
  return caring
}

/** The words of a name or handle, also where only a capital letter begins them. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
