import type { Identification } from '../../evidence/identification.ts'
import type { Page } from '../terminal/page.ts'
import { wrap, wrapList } from '../terminal/width.ts'
import { counted } from './rows.ts'

/** What was found, in a line or two. */
export function summary(found: Identification, { width, paint }: Page): string[] {
  const { accounts, missing, deadEnds, lookAlikes } = found
  const of = (trust: string) => accounts.filter((account) => account.trust === trust).length
  const [official, likely, claimed] = [of('official'), of('likely'), of('claimed')]
  const others = [...(likely > 0 ? [`${likely} likely`] : []), ...(claimed > 0 ? [`${claimed} claimed`] : [])]
  const stale = accounts.filter((account) => account.stale === true).length
  const odd = [
    ...(stale > 0 ? [`${stale} stale`] : []),
    ...(missing.length > 0 ? [`${missing.length} not found where brands like it are`] : []),
    ...(deadEnds.length > 0 ? [counted(deadEnds.length, 'dead end')] : []),
    ...(lookAlikes.length > 0 ? [counted(lookAlikes.length, 'look-alike')] : []),
  ]
  return [
    ...wrap(headline(official, others), width).map(official > 0 ? paint.strong : paint.fair),
    ...(odd.length > 0 ? wrapList([...odd.slice(0, -1), `${odd.at(-1)}.`], width) : []),
  ]
}

function headline(official: number, others: readonly string[]): string {
  const more = others.join(' and ')
  if (official === 0) return more === '' ? 'No account was named or found.' : `No account is proven; ${more}.`
  return `${counted(official, 'official account')}${more === '' ? '' : `, ${more}`}.`
}
