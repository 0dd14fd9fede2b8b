import { HANDLES } from './mention-tokens.ts'

/** Frequent little words that one of the languages has and English has not, and the other way round. */
const ENGLISH = words(
  'the you your we us our is are please with for have has this that to and of it can will if not be at on from here know help sorry thanks',
)
const OTHERS = words(
  `de la el los las que por para una un su es est le les des vous nous votre avec pour pas une et sur ce
   der das und ist ich sie wir ihr ihre bitte nicht ein eine mit zu auf für dass
   het een van uw je jij wij niet voor dat naar heeft
   il lo gli che di non sono della ti siamo
   uma não você com seu sua em
  hola merci bonjour hallo ciao olá gracias danke obrigado`,
)
/** So many words of one side more than of the other settle it. */
const CLEAR = 4
const LATIN = /\p{Script=Latin}/u
/** A quick look for what may be a letter of another script, before letters are counted. */
const BEYOND_LATIN = /[\u0370-\u1dff\u2c00-\u2dff\u2e80-\ud7ff\uf900-\uffef]/
const OTHER_LETTER = /(?!\p{Script=Latin}|\p{Script=Common}|\p{Script=Inherited})\p{L}/u

/**
 * Whether a text is English: by its language tag where the platform gives one, else by the script and by the frequent
 * little words in it. A short text that tells nothing ("DM sent") counts as English.
 */
export function isEnglish(text: string, tag: string | null): boolean {
  if (tag !== null && tag !== 'und') return /^en(?:$|[-_])/iu.test(tag)
  const said = text.replace(/https?:\/\/\S+/gu, ' ').replace(HANDLES, ' ')
  if (BEYOND_LATIN.test(said) && count(said, OTHER_LETTER) > count(said, LATIN)) return false
  let balance = 0
  for (const [token] of said.matchAll(/\p{L}+/gu)) {
    const word = token.toLowerCase()
    if (ENGLISH.has(word)) balance++
    else if (OTHERS.has(word)) balance--
    if (Math.abs(balance) === CLEAR) break
  }
  return balance >= 0
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u))
}

function count(text: string, pattern: RegExp): number {
  return text.match(new RegExp(pattern, 'gu'))?.length ?? 0
}
