import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** What the index of brands consists of, in the folder of what is built. */
export const BRAND_INDEX = ['brand-index.txt.gz', 'brand-index.LICENSE.txt']

const root = resolve(import.meta.dirname, '../..')
const source = join(root, 'node_modules/name-suggestion-index')

/** Derives the index into a folder, which takes seconds, unless it was made there from the same source by the same code. */
export function ensureBrandIndex(folder) {
  const [index = '', notice = ''] = BRAND_INDEX.map((file) => join(folder, file))
  const fingerprint = fingerprintOfSource()
  if (existsSync(index) && existsSync(notice) && readFileSync(notice, 'utf8').includes(fingerprint)) return
  const write = join(root, 'scripts/brand-index/write.ts')
  execFileSync(process.execPath, ['--import', 'tsx', write, source, index, notice, fingerprint], {
    cwd: root,
    stdio: 'inherit',
  })
}

/** The same as long as the version of the source and the code that derives the index are the same. */
function fingerprintOfSource() {
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))
  const hash = createHash('sha256').update(version)
  for (const folder of ['scripts/brand-index', 'src/identify/brand-index']) {
    for (const file of readdirSync(join(root, folder)).sort())
      hash.update(file).update(readFileSync(join(root, folder, file)))
  }
  return hash.digest('hex').slice(0, 16)
}
