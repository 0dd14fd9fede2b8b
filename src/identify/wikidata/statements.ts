import type { Seconds } from '../../evidence/time.ts'
import type { Snak, Statement } from './shapes.ts'

/**
 * The statements that count now: those of the best rank among the ones that are not deprecated and have not ended
 * (https://www.mediawiki.org/wiki/Wikibase/Indexing/RDF_Dump_Format#Truthy_statements), as far as they have a value. A
 * preferred "no value" is an answer too: what is ranked below it does not count.
 */
export function inForce<T>(statements: readonly Statement<T>[] | undefined, now: Seconds): ValuedStatement<T>[] {
  const standing = (statements ?? []).filter(
    ({ rank, qualifiers }) => rank !== 'deprecated' && !(qualifiers?.P582 ?? []).some((end) => hasEnded(end, now)),
  )
  const preferred = standing.filter(({ rank }) => rank === 'preferred')
  return (preferred.length > 0 ? preferred : standing).flatMap(({ mainsnak, qualifiers }) =>
    mainsnak.snaktype === 'value' ? [{ value: mainsnak.datavalue.value, qualifiers }] : [],
  )
}

interface ValuedStatement<T> {
  value: T
  qualifiers: Statement<T>['qualifiers']
}

/** The values of the qualifier that names languages, as ids of items. */
export function languagesOf({ qualifiers }: Pick<Statement<unknown>, 'qualifiers'>): (string | null)[] {
  return (qualifiers?.P407 ?? []).flatMap((snak) => (snak.snaktype === 'value' ? [snak.datavalue.value] : []))
}

/** An end at a time that is not known is an end. */
function hasEnded(end: Snak<string>, now: Seconds): boolean {
  if (end.snaktype === 'value') return begins(end.datavalue.value) <= now
  return end.snaktype === 'somevalue'
}

/**
 * When a time begins: a year or month on its first day, since who writes down an end writes of what has happened.
 * NaN for what cannot be read.
 */
function begins(time: string): Seconds {
  const [, sign, year, month, day] = /^([+-])(\d+)-(\d\d)-(\d\d)T/.exec(time) ?? []
  if (sign === '-') return Number.NEGATIVE_INFINITY
  return Date.UTC(Number(year), Math.max(Number(month), 1) - 1, Math.max(Number(day), 1)) / 1000
}
