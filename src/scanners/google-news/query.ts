import type { Brand } from '../../brand/brand.ts'
import { DAY, type Interval, iso } from '../../evidence/time.ts'

/** An edition of Google News: a country and a language, as `ceid` names them ("US:en", "BR:pt-419"). */
export const EDITION = /^([A-Z]{2}):([a-z]{2}(?:-(?:\d{3}|[A-Z]{2}|Han[st]))?)$/

/** The name and the aliases as phrases; terms that cancel them are left out. */
export function newsQuery({ name, aliases, exclude }: Pick<Brand, 'name' | 'aliases' | 'exclude'>): string {
  const names = [...new Set([name, ...aliases.map(({ text }) => text)].map(phrase))].filter((text) => text !== '""')
  const either = names.length > 1 ? `(${names.join(' OR ')})` : (names[0] ?? '')
  return [either, ...exclude.map((term) => `-${phrase(term)}`)].join(' ')
}

/**
 * The address of a search. Its days are those of some time zone that is not told, so one more is asked for at either end.
 *
 * `hl`, `gl` and `ceid` must agree.
 */
export function newsAddress(origin: string, query: string, edition: string, { from, to }: Interval): string {
  const [, country = '', language = ''] = EDITION.exec(edition) ?? []
  const days = `after:${day(from - DAY)} before:${day(to + 2 * DAY)}`
  const asked = new URLSearchParams({
    q: `${query} ${days}`,
    hl: language === 'en' ? `en-${country}` : language,
    gl: country,
    ceid: edition,
  })
  return `${origin}/rss/search?${asked}`
}

function phrase(text: string): string {
  return `"${text.replaceAll('"', ' ').replace(/\s+/gu, ' ').trim()}"`
}

function day(time: number): string {
  return iso(time).slice(0, 10)
}
