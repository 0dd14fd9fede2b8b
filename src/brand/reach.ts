import { PlatformSettings } from './brand-file.ts'

/**
 * How far a key of the brand file reaches. `harmless`: says who the brand is and what is measured. `reads` and `writes`:
 * names a file, harmless within the folder of the brand file. `scanner`: its platform's scanner says. `reaching`: runs,
 * sends, connects. Only a file that was named on the command line may reach.
 */
export type Reach = 'harmless' | 'reads' | 'writes' | 'scanner' | 'reaching'

/**
 * What each key is, by its path: steps of lists are left out, `*` is the id of a platform, and `**` is all that is below.
 * A key that does not stand here is reaching.
 *
 * Website, accounts and communities name public hosts: one of a file that nobody named is not asked in a private network.
 */
export const REACH: Readonly<Record<string, Reach>> = {
  name: 'harmless',
  'alias.**': 'harmless',
  exclude: 'harmless',
  context: 'harmless',
  website: 'harmless',
  kind: 'harmless',
  account: 'harmless',
  community: 'harmless',
  identify: 'harmless',
  'no-identify': 'harmless',
  trust: 'harmless',
  platforms: 'harmless',
  'platforms.*.off': 'harmless',
  'platforms.*.max-requests': 'harmless',
  'platforms.*.max-seconds': 'harmless',
  'platforms.*.origins.**': 'reaching',
  only: 'harmless',
  skip: 'harmless',
  plugin: 'reaching',
  plugins: 'reaching',
  since: 'harmless',
  until: 'harmless',
  archive: 'reads',
  'archive.format': 'harmless',
  'archive.file': 'reads',
  'archive.columns.**': 'harmless',
  'archive.delimiter': 'harmless',
  'archive.encoding': 'harmless',
  'archive.time-format': 'harmless',
  'archive.own-place': 'harmless',
  'archive.carries-handles': 'harmless',
  from: 'reads',
  evidence: 'writes',
  record: 'writes',
  replay: 'reaching',
  output: 'writes',
  format: 'harmless',
  json: 'harmless',
  'csv-dialect': 'harmless',
  reuse: 'harmless',
  timezone: 'harmless',
  selection: 'harmless',
  timeout: 'harmless',
  'max-requests': 'harmless',
  concurrency: 'harmless',
  quiet: 'harmless',
  verbose: 'harmless',
  color: 'harmless',
  'no-color': 'harmless',
}

/** A value of a brand file that is no map and no list: where it stands, and how far that reaches. */
export interface Written {
  path: string
  reach: Reach
  value: unknown
}

/** Every value that a brand file holds. */
export function writtenIn(file: unknown, path: readonly string[] = []): Written[] {
  if (Array.isArray(file)) return file.flatMap((item) => writtenIn(item, path))
  if (typeof file === 'object' && file !== null)
    return Object.entries(file).flatMap(([key, value]) => writtenIn(value, [...path, key]))
  return file === undefined ? [] : [{ path: path.join('.'), reach: reachOf(path), value: file }]
}

function reachOf(path: readonly string[]): Reach {
  const [first, , key] = path
  const marked = path.map((step, depth) => (first === 'platforms' && depth === 1 ? '*' : step))
  const own = REACH[marked.join('.')]
  if (own !== undefined) return own
  const above = marked.findIndex((_, depth) => REACH[`${marked.slice(0, depth + 1).join('.')}.**`] !== undefined)
  if (above !== -1) return REACH[`${marked.slice(0, above + 1).join('.')}.**`] ?? 'reaching'
  const isScanners = first === 'platforms' && key !== undefined && !Object.hasOwn(PlatformSettings.shape, key)
  return isScanners ? 'scanner' : 'reaching'
}
