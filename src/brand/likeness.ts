import { parse } from 'tldts'
import type { AuditedBrand } from '../evidence/evidence.ts'
import { isAffix, withoutAffixes } from './affixes.ts'
import { editDistance } from './edit-distance.ts'
import { hasStrangeSign, skeleton } from './homoglyphs.ts'
import { nameHolder, squeeze } from './match.ts'

/**
 * How a handle, or what somebody is called, is like a brand's name: it is the `same`; it has words like "official" or
 * digits around it (`affixed`); it looks the same at a glance (`glyphs`); it is a slip of the pen away (`near`); or it
 * `holds` the name among other words.
 */
const LIKENESSES = ['same', 'affixed', 'glyphs', 'near', 'holds'] as const
export type LikenessKind = (typeof LIKENESSES)[number]

/** What a text is like, and to which name of the brand. */
export interface Likeness {
  kind: LikenessKind
  name: string
}

type Names = Pick<AuditedBrand, 'name' | 'aliases'>

/** From so many letters on, a name that is one slip away is no other word by chance; from so many on, two slips. */
const LONG_ENOUGH = 4
const LONG = 8

/** Longer texts are no names. */
const LONGEST = 80

/** Tells how a text is like one of the brand's names, by the closest one; null where it is like none. */
export function likenessTo({ name, aliases }: Names): (text: string) => Likeness | null {
  const names = [name, ...aliases.map(({ text }) => text)].filter((text) => squeeze(text) !== '')
  const tests = names.flatMap((one) => comparisons(one).map(([kind, like]) => ({ kind, like, name: one })))
  tests.sort((a, b) => LIKENESSES.indexOf(a.kind) - LIKENESSES.indexOf(b.kind))
  return (text) => {
    const short = text.slice(0, LONGEST)
    const found = tests.find(({ like }) => like(short))
    return found === undefined ? null : { kind: found.kind, name: found.name }
  }
}

/** Tells the same of a handle, whatever hangs on to it: a host behind an `@`, the ending of a domain. */
export function handleLikenessTo(names: Names): (handle: string) => Likeness | null {
  const likeness = likenessTo(names)
  return (handle) => {
    const found = stems(handle).map(likeness)
    return found.reduce((best, next) => (rank(next) < rank(best) ? next : best), null)
  }
}

function rank(likeness: Likeness | null): number {
  return likeness === null ? LIKENESSES.length : LIKENESSES.indexOf(likeness.kind)
}

/** What of a handle may be a name: all of it before the host, its first label, and a domain without its ending. */
function stems(handle: string): string[] {
  const user = handle.replace(/^@/, '').split('@')[0] ?? ''
  if (!user.includes('.')) return [user]
  const { hostname, publicSuffix } = parse(user, { allowPrivateDomains: true })
  const ending = publicSuffix ?? ''
  const domain = hostname?.endsWith(`.${ending}`) ? hostname.slice(0, -ending.length - 1) : user
  return [user, user.split('.')[0] ?? '', domain]
}

type Comparison = readonly [LikenessKind, (text: string) => boolean]

function comparisons(name: string): Comparison[] {
  const squeezed = squeeze(name)
  const length = [...squeezed].length
  const shape = skeleton(name)
  const slips = length >= LONG ? 2 : 1
  const holds = nameHolder({ name, aliases: [] })
  return [
    ['same', (text) => squeeze(text) === squeezed],
    ['affixed', (text) => isAffixed(squeeze(text), squeezed)],
    [
      'glyphs',
      (text) =>
        // "Kim" is no "KlM": a short name is taken for another only where a sign of another kind stands in it.
        (length >= LONG_ENOUGH || hasStrangeSign(text)) && isAffixed(skeleton(text), shape),
    ],
    [
      'near',
      (text) =>
        length >= LONG_ENOUGH &&
        [squeeze(text), withoutAffixes(squeeze(text))].some((one) => editDistance(one, squeezed, slips) <= slips),
    ],
    ['holds', holds],
  ]
}

/** Whether a squeezed text is a name, alone or with affixes around it. */
function isAffixed(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1))
    if (isAffix(text.slice(0, at)) && isAffix(text.slice(at + name.length))) return true
  return false
}
