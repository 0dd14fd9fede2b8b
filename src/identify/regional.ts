import { squeeze } from '../brand/match.ts'
import { isAddress } from '../evidence/address.ts'
import { words } from '../networks/words.ts'

/** Codes of countries, languages and parts of the world that accounts are told apart by and that are no words. */
const CODES = words(
  'ae ar au br ca ch cl cn cz de dk eg fi fr gb gr hk hu ie il jp ke kr kw latam mena apac emea mx ng nl nz ph pl pt ro ru sa sg th tr tw ua uae uk usa vn za',
)
/** Codes that end or begin other words, too: they count only where something sets them apart. */
const WORDLIKE = words('at be en es eu id in it my no pe se us')
/** Countries and languages by their names, in English and as they call themselves. */
const NAMES = words(`
  africa arabia arabic argentina asia australia austria belgie belgium belgique brasil brazil canada chile china colombia
  czech danmark denmark deutsch deutschland egypt english espana espanol europe finland france francais germany greece
  hongkong hungary india indonesia ireland israel italia italiano italy japan kenya korea kuwait malaysia mexico middleeast
  nederland netherlands newzealand nigeria norge norway osterreich pakistan peru philippines poland polska portugal
  portugues romania russia saudi schweiz singapore southafrica spain suisse sverige sweden switzerland taiwan thailand
  turkey turkiye uae ukraine unitedkingdom vietnam
`)
const ALONE: ReadonlySet<string> = new Set([...CODES, ...NAMES])
const APART: ReadonlySet<string> = new Set([...ALONE, ...WORDLIKE])
const LONGEST = 100

/**
 * Whether a handle is that of one country or language: a name of the brand and such a word after or before it
 * ("AuroraAirDE", "aurora_air.france", "UKAurora"). A brand that is itself called so ("Air India") is not its own region.
 *
 * @param names everything that the brand is called.
 */
export function isRegional(handle: string, names: readonly string[]): boolean {
  const own = new Set(names.map(squeeze).filter((name) => name !== ''))
  const text = handle.slice(0, LONGEST).replace(/^.*\//, '').replace(/^@/, '').split('@')[0] ?? ''
  const whole = squeeze(text)
  if (own.has(whole)) return false
  if ([...own].some((name) => rest(whole, name).some((word) => ALONE.has(word)))) return true
  // A capital letter, a dot or a dash sets a word apart.
  const parts = text.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ').split(/[^\p{L}\p{N}]+/u)
  return (
    parts.length > 1 &&
    [0, parts.length - 1].some(
      (at) =>
        APART.has(squeeze(parts[at] ?? '')) && own.has(squeeze(parts.filter((_, index) => index !== at).join(''))),
    )
  )
}

/** What is left of a text without a name that it begins or ends with. */
function rest(text: string, name: string): string[] {
  return [
    ...(text.startsWith(name) ? [text.slice(name.length)] : []),
    ...(text.endsWith(name) ? [text.slice(0, -name.length)] : []),
  ]
}

/** Whether a website is one country's or language's: by the first step of its path, or by its subdomain. */
export function isRegionalSite(website: string): boolean {
  if (!isAddress(website)) return false
  const { hostname, pathname } = new URL(website)
  const [step = ''] = pathname.split('/').filter((one) => one !== '')
  const labels = hostname.split('.')
  return isLocale(step) || (labels.length > 2 && isLocale(labels[0] ?? ''))
}

function isLocale(text: string): boolean {
  const parts = text.toLowerCase().split(/[-_]/)
  return parts.length <= 2 && parts.every((part) => APART.has(part))
}

/** Websites, those of the whole brand before those of one country. */
export function plainFirst(websites: readonly string[]): string[] {
  return [...websites.filter((one) => !isRegionalSite(one)), ...websites.filter(isRegionalSite)]
}
