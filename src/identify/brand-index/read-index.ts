import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { IndexHead } from './record.ts'

/** The index as it was built. Its keys stay one text and its entities lines: few of them are ever looked at. */
export interface BrandIndex {
  head: IndexHead
  keys: string
  records: readonly string[]
}

let read: BrandIndex | null = null

/** The index that the package carries, read when it is first asked for. Throws an error that says what to do where it is missing. */
export function readIndex(): BrandIndex {
  read ??= open(new URL('dist/brand-index.txt.gz', packageRoot()))
  return read
}

/** Reads the index at an address. */
export function open(file: URL): BrandIndex {
  if (!existsSync(file)) throw new Error(`the index of brands is missing (${file.pathname}): "npm run build" makes it`)
  return parseIndex(gunzipSync(readFileSync(file)).toString('utf8'))
}

export function parseIndex(text: string): BrandIndex {
  const headEnd = text.indexOf('\n')
  const keysEnd = text.indexOf('\n\n')
  return {
    head: IndexHead.parse(JSON.parse(text.slice(0, headEnd))),
    keys: text.slice(headEnd, keysEnd + 1),
    records: text
      .slice(keysEnd + 2)
      .trimEnd()
      .split('\n'),
  }
}

/** The folder with package.json: this module lies deeper below it as a source than when it is built. */
function packageRoot(): URL {
  for (let folder = new URL('./', import.meta.url); ; folder = new URL('../', folder)) {
    if (existsSync(new URL('package.json', folder))) return folder
    if (folder.pathname === '/' || folder.href === new URL('../', folder).href)
      throw new Error('earshot lies outside of its package: package.json is missing')
  }
}
