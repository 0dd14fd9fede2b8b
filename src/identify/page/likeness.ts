import { isAddress } from '../../evidence/address.ts'
import { organisation } from './organisation.ts'
import type { Page } from './page.ts'
import { labelWithin } from './site-of.ts'

/** The same name, the same but for a word that accounts are told apart by, one that begins or ends with the other or abbreviates it, or none of these. */
export const LIKENESS = { same: 3, variant: 2, kin: 1, none: 0 } as const
export type Likeness = (typeof LIKENESS)[keyof typeof LIKENESS]
const BEST_FIRST = [LIKENESS.same, LIKENESS.variant, LIKENESS.kin] as const

/** What brands put before or after their name where the name itself is taken, or to tell countries apart. */
const BEFORE = [
  'the',
  'official',
  'real',
  'get',
  'try',
  'use',
  'join',
  'hello',
  'hey',
  'we',
  'weare',
  'team',
  'my',
  'its',
]
const AFTER = [
  ...['official', 'oficial', 'officiel', 'offiziell', 'hq', 'app', 'inc', 'ltd', 'llc', 'co', 'corp', 'com', 'group'],
  ...[
    'tv',
    'live',
    'online',
    'web',
    'info',
    'global',
    'intl',
    'world',
    'us',
    'usa',
    'uk',
    'de',
    'fr',
    'es',
    'it',
    'nl',
    'eu',
  ],
]
/** Two letters stand in too many names to tell one. */
const SHORTEST = 3
const LONGEST_WORDS = 8

/**
 * How much a handle looks like the name of the brand whose site the page is on. The names are the label of its domain,
 * those that the page gives its site and organisation, and on a front page the parts of its title.
 */
export function likenessTo(page: Page): (handle: string) => Likeness {
  const texts = [...labels(page), ...organisation(page).names.flatMap(undotted), ...titles(page)]
  const names = [...new Set(texts.map(folded))].filter((name) => name.length > 1)
  const initials = new Set(texts.map(initialsOf).filter((letters) => letters.length > 1))
  return (handle) => {
    // Only the owner of the site can give names below its domain: that of a team, a country, a product.
    if (page.domain !== null && liesBelow(handle.toLowerCase(), page.domain)) return LIKENESS.variant
    const found = cores(handle, page.domain).map((core) => compare(core, names, initials))
    return BEST_FIRST.find((likeness) => found.includes(likeness)) ?? LIKENESS.none
  }
}

function liesBelow(handle: string, domain: string): boolean {
  return handle.endsWith(`.${domain}`) || handle.endsWith(`@${domain}`)
}

function compare(core: string, names: readonly string[], initials: ReadonlySet<string>): Likeness {
  const bare = stripped(core)
  if (names.includes(core)) return LIKENESS.same
  if (names.some((name) => [name, ...stripped(name)].some((one) => one === core || bare.includes(one)))) {
    return LIKENESS.variant
  }
  if (initials.has(core) || names.some((name) => holds(core, name))) return LIKENESS.kin
  return LIKENESS.none
}

function holds(core: string, name: string): boolean {
  const [short, long] = core.length < name.length ? [core, name] : [name, core]
  return short.length >= SHORTEST && (long.startsWith(short) || long.endsWith(short))
}

/** The name with each of the usual words before it and after it left out. */
function stripped(name: string): string[] {
  const begun = [name, ...BEFORE.filter((word) => name.startsWith(word)).map((word) => name.slice(word.length))]
  return begun
    .flatMap((text) => [
      text,
      ...AFTER.filter((word) => text.endsWith(word)).map((word) => text.slice(0, -word.length)),
    ])
    .filter((text) => text.length >= SHORTEST && text !== name)
}

/** What of a handle may be the name: `company/aurora`, `aurora@social.example`, `aurora.bsky.social`; and `aurora.example`, where that is the site's domain. */
function cores(handle: string, domain: string | null): string[] {
  const last = handle.replace(/^.*\//, '').replace(/^[@+]/, '')
  const [user = ''] = last.toLowerCase().split('@')
  const hosted = user === domain || user.endsWith('.bsky.social')
  const core = folded(hosted ? (user.split('.')[0] ?? '') : user)
  return core === '' ? [] : [core]
}

/** Of names that are written as domains (`Aurora.example`), what comes before the suffix, too. */
function undotted(name: string): string[] {
  const text = name.trim().toLowerCase()
  if (!/^[\w-]+(?:\.[\w-]+)+$/.test(text) || !isAddress(`https://${text}`)) return [name]
  const label = labelWithin(new URL(`https://${text}`))
  return label === null ? [name] : [name, label]
}

function labels({ url }: Page): string[] {
  const label = labelWithin(url)
  return label === null ? [] : [label]
}

function titles({ $, url }: Page): string[] {
  if (url.pathname !== '/') return []
  const parts = $('title')
    .first()
    .text()
    .slice(0, 500)
    .split(/\s[-–—|·:•]+\s|[|:]/u)
  return parts.map((part) => part.trim()).filter((part) => part !== '' && part.split(/\s+/).length <= 4)
}

/** Letters and digits alone, in lower case and without marks. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

function initialsOf(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  return words.length > LONGEST_WORDS ? '' : folded(words.map((word) => word.charAt(0)).join(''))
}
