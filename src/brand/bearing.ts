import type { AuditedBrand } from '../evidence/evidence.ts'
import { hasStrangeSign } from './homoglyphs.ts'
import { handleLikenessTo, type Likeness, likenessTo } from './likeness.ts'
import { squeeze } from './match.ts'

/** How an account bears a name of the brand: in its handle, or in what it is called. */
export interface Bearing {
  what: 'handle' | 'name'
  text: string
  likeness: Likeness
}

/** From so many letters on a likeness by itself is no accident. */
const TELLING = 8

/**
 * Tells how an account bears the brand's name; empty where it does not. A name of few letters that is misspelt, or
 * looks the same, may be another word ("Delia" for "Delta"): it counts only where signs of another kind stand in it, or
 * where handle and name are both like the brand's.
 */
export function bearingOf(
  brand: Pick<AuditedBrand, 'name' | 'aliases'>,
): (handle: string, name: string | null) => Bearing[] {
  const [likeHandle, likeName] = [handleLikenessTo(brand), likenessTo(brand)]
  return (handle, name) => {
    const both: Bearing[] = []
    const [byHandle, byName] = [likeHandle(handle), name === null ? null : likeName(name)]
    if (byHandle) both.push({ what: 'handle', text: handle, likeness: byHandle })
    if (byName && name !== null) both.push({ what: 'name', text: name, likeness: byName })
    return both.filter((bearing) => both.length === 2 || isNoAccident(bearing))
  }
}

function isNoAccident({ text, likeness: { kind, name } }: Bearing): boolean {
  if (kind === 'near') return squeeze(name).length >= TELLING
  return kind !== 'glyphs' || squeeze(name).length >= TELLING || hasStrangeSign(text)
}
