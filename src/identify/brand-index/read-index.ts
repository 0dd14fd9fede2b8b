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
  return parseIndex(gunzipSync(readFileSync(file)))
}

/** The index in its bytes. The entities become text when one is asked for: of most names there is none. */
export function parseIndex(bytes: Buffer): BrandIndex {
  const headEnd = bytes.indexOf('\n')
  const keysEnd = bytes.indexOf('\n\n')
  let records: readonly string[] | null = null
  return {
    head: IndexHead.parse(JSON.parse(bytes.toString('utf8', 0, headEnd))),
    keys: bytes.toString('utf8', headEnd, keysEnd + 1),
    get records() {
      records ??= bytes
        .toString('utf8', keysEnd + 2)
        .trimEnd()
        .split('\n')
      return records
    },
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
