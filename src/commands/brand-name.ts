import { UsageError } from '../evidence/errors.ts'
import { quote } from './say.ts'

const LONGEST = 100

/** A brand's name as it is searched for: trimmed, white space single. Throws a `UsageError` when nothing could match it. */
export function parseBrandName(text: string): string {
  const name = text.normalize('NFC').trim().replace(/\s+/gu, ' ')
  if (name === '') throw new UsageError('the brand is empty: give its name, like earshot audit "Aurora Air"')
  if (/\p{Cc}/u.test(name)) throw new UsageError(`the brand ${quote(name)} holds control characters`)
  if (!/[\p{L}\p{N}\p{S}\p{Extended_Pictographic}]/u.test(name))
    throw new UsageError(`the brand ${quote(name)} has no letter, digit or symbol to search for`)
  if (name.length > LONGEST) throw new UsageError(`the brand is longer than ${LONGEST} characters`)
  return name
}
