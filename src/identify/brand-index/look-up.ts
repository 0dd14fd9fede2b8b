import { registrableDomain } from './domain.ts'
import { fold, squeezed } from './fold.ts'
import { type IndexRecord, readLine } from './record.ts'

/**
 * The entities that are called so, and those whose names begin with it as whole words, up to `most` of those. Names are
 * compared folded, spaces within them left aside.
 *
 * @param index the text of the index.
 */
export function byName(index: string, name: string, most: number): IndexRecord[] {
  const wanted = squeezed(fold(name))
  if (wanted === '') return []
  const letters = [...wanted].join(' ?')
  const exact = linesWith(index, new RegExp(`\\|${letters}\\|`, 'gu'), Number.POSITIVE_INFINITY)
  const longer = linesWith(index, new RegExp(`\\|${letters} `, 'gu'), most)
  return [...new Set([...exact, ...longer])].map(readLine)
}

/** The entities that have a website in the registrable domain. */
export function byDomain(index: string, domain: string): IndexRecord[] {
  const host = new RegExp(`[/.]${domain.replaceAll('.', '\\.')}[/:]`, 'g')
  return linesWith(index, host, Number.POSITIVE_INFINITY)
    .map(readLine)
    .filter(({ websites }) => websites.some((website) => registrableDomain(website) === domain))
}

/** The lines in which a pattern occurs, each once, the first `most` of them. */
function linesWith(index: string, pattern: RegExp, most: number): string[] {
  const lines: string[] = []
  for (let found = pattern.exec(index); found !== null && lines.length < most; found = pattern.exec(index)) {
    const start = index.lastIndexOf('\n', found.index) + 1
    const end = index.indexOf('\n', found.index)
    lines.push(index.slice(start, end))
    pattern.lastIndex = end
  }
  return lines
}
