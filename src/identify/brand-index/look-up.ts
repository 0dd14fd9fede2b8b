import { registrableDomain } from './domain.ts'
import { fold, squeezed } from './fold.ts'
import { type IndexRecord, readLine } from './record.ts'

/**
 * The entities that are called so, and those whose names begin with it as whole words, up to `most` of those: the ones
 * with the oldest items. Names are compared folded, spaces within them left aside.
 *
 * @param index the lines of the index.
 */
export function byName(index: string, name: string, most: number): IndexRecord[] {
  const wanted = squeezed(fold(name))
  if (wanted === '') return []
  const found = linesWith(index, new RegExp(`\\|${[...wanted].join(' ?')}[| ]`, 'gu'))
  const isExact = new RegExp(`\\|${[...wanted].join(' ?')}\\|`, 'u')
  const exact = found.filter((line) => isExact.test(line))
  const beginning = found.filter((line) => !isExact.test(line))
  return [...exact, ...beginning.slice(0, most)].map(readLine)
}

/** The entities that have a website in the registrable domain. */
export function byDomain(index: string, domain: string): IndexRecord[] {
  return linesWith(index, new RegExp(`[/.]${domain.replaceAll('.', '\\.')}[/:]`, 'g'))
    .map(readLine)
    .filter(({ websites }) => websites.some((website) => registrableDomain(website) === domain))
}

/** The lines in which a pattern occurs, each once. */
function linesWith(index: string, pattern: RegExp): string[] {
  const lines: string[] = []
  for (let found = pattern.exec(index); found !== null; found = pattern.exec(index)) {
    const start = index.lastIndexOf('\n', found.index) + 1
    const end = index.indexOf('\n', found.index)
    lines.push(index.slice(start, end))
    pattern.lastIndex = end
  }
  return lines
}
