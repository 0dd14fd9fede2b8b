import { lstat, realpath, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { BrandFile } from '../brand/brand-file.ts'
import { type Written, writtenIn } from '../brand/reach.ts'
import { UsageError } from '../evidence/errors.ts'
import { reasonOf } from '../evidence/save-file.ts'
import { quote } from './say.ts'

const DEFAULT_FILE = 'earshot.yaml'

/** A brand file that is used: what it says, and whether the user named it or it merely lay in the folder. */
export interface FoundFile {
  file: BrandFile
  /** Null where there is none. */
  path: string | null
  named: boolean
  /** The folder from which its plugins are seen. */
  folder: string
  notes: readonly string[]
}

/**
 * What a file asks for that was not named on the command line, and may be asked only by one that was. The message says
 * what; how to name the file is told with it.
 */
export class UnnamedFileError extends UsageError {
  readonly file: string

  constructor(file: string, asks: readonly string[]) {
    super(
      `${file} lies in this folder and was not named, so it may only say who the brand is and what is measured; ${asks.join(', and ')}. If you trust it, name it:`,
    )
    this.file = file
  }
}

/**
 * The brand file: the one named, or the default one where it is there and is about this brand.
 *
 * @param brand null for a run that is about none, or whichever the brand file is about.
 * @throws UnnamedFileError for a file that reaches further than one may which nobody named.
 */
export async function findBrandFile(brand: string | null, given: string | undefined): Promise<FoundFile> {
  const path = given ?? ((await isFile(DEFAULT_FILE)) ? DEFAULT_FILE : null)
  if (path === null) return { file: {}, path: null, named: false, folder: '.', notes: [] }
  const { readBrandFile } = await import('../brand/read-brand-file.ts')
  const file = await readBrandFile(path)
  const found = { file, path, named: given !== undefined, folder: dirname(path) }
  if (brand !== null && file.name !== undefined && !isNamed(file, brand)) {
    const mismatch = `${path} is about ${quote(file.name)}, not ${quote(brand)}`
    if (found.named) throw new UsageError(`${mismatch}: name that brand, or another file by --config`)
    return { file: {}, path: null, named: false, folder: '.', notes: [`${mismatch}, so it was not used.`] }
  }
  if (found.named) return { ...found, notes: [] }
  const asks = (await Promise.all(writtenIn(file).map(tooMuch))).filter((one) => one !== null)
  if (asks.length > 0) throw new UnnamedFileError(path, [...new Set(asks)])
  return { ...found, notes: [`Using ${path}, which lies in this folder.`] }
}

/** Only a plain file is read that nobody named: a pipe would never end. */
async function isFile(path: string): Promise<boolean> {
  try {
    const found = await stat(path)
    if (found.isFile()) return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw new UsageError(`cannot read ${path}: ${reasonOf(error)}`, { cause: error })
  }
  throw new UsageError(`${path} in this folder is not a file: name another by --config`)
}

function isNamed(file: BrandFile, brand: string): boolean {
  const names = [file.name ?? '', ...(file.alias ?? []).map((alias) => alias.text)]
  return names.some((name) => name.toLowerCase() === brand.toLowerCase())
}

/** What a value asks for that a file may not which nobody named, as a clause; null for one that is harmless here. */
async function tooMuch({ path, reach, value }: Written): Promise<string | null> {
  if (reach === 'reaching') return `${quote(path)} counts only in a file that is named`
  if (reach !== 'reads' && reach !== 'writes') return null
  // An archive may be written as FORMAT:FILE.
  const place = path === 'archive' ? String(value).replace(/^[^:]*:/, '') : String(value)
  if (await liesHere(place)) return null
  return `${quote(path)} counts only in a file that is named where it leads out of the folder or to a hidden place, as ${quote(place)} does`
}

/** Whether a path stays within this folder, links and all, and touches nothing that is hidden. */
async function liesHere(path: string): Promise<boolean> {
  const target = await realPlace(resolve(path.trim()))
  if (target === null) return false
  const within = relative(await realpath('.'), target)
  return within !== '' && !isAbsolute(within) && !within.split(sep).some((step) => step.startsWith('.'))
}

/** Where a path leads once every link is followed, be its end there or not; null for a link that leads nowhere. */
async function realPlace(path: string): Promise<string | null> {
  const there = await lstat(path).catch(() => null)
  if (there !== null) return realpath(path).catch(() => null)
  const above = dirname(path)
  if (above === path) return path
  const folder = await realPlace(above)
  return folder === null ? null : join(folder, basename(path))
}
