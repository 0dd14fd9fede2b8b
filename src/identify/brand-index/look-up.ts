import { siteDomain } from '../../brand/site-domain.ts'
import { fold, squeezed } from './fold.ts'
import type { BrandIndex } from './read-index.ts'
import { type IndexRecord, readRecord } from './record.ts'

type Searched = Pick<BrandIndex, 'keys' | 'records'>

/**
 * The entities that are called so, and those whose names begin with it as whole words, up to `most` of those: the ones
 * with the oldest items. Names are compared folded, whole names without their spaces.
 */
export function byName(index: Searched, name: string, most: number): IndexRecord[] {
  const folded = fold(name)
  if (folded === '') return []
  const { keys } = index
  const exact = linesWith(keys, `|${squeezed(folded)}|`)
  const beginning = linesWith(keys, `|${folded} `).filter((line) => !exact.includes(line))
  return [...exact, ...beginning.slice(0, most)].flatMap((line) => {
    const record = index.records[line]
    return record === undefined ? [] : [readRecord(record)]
  })
}

/** The entities that have a website in the registrable domain. */
export function byDomain({ records }: Pick<Searched, 'records'>, domain: string): IndexRecord[] {
  return records
    .filter((record) => record.includes(domain))
    .map(readRecord)
    .filter(({ websites }) => websites.some((website) => siteDomain(website) === domain))
}

/** The numbers of the entities among whose keys a text occurs, each once. */
function linesWith(keys: string, text: string): number[] {
  const lines: number[] = []
  for (let at = keys.indexOf(text); at !== -1; ) {
    const end = keys.indexOf('\n', at)
    lines.push(Number(keys.slice(keys.lastIndexOf('\t', end) + 1, end)))
    at = keys.indexOf(text, end)
  }
  return lines
}
