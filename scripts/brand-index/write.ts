import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { deriveIndex } from './derive.ts'
import { licenceNotice } from './licence.ts'
import { SourceCategories, SourceEntities } from './source.ts'

/** Derives the index: the folder of name-suggestion-index, the file to write, that of its notice, what marks it as fresh. */
const [source = '', index = '', notice = '', fingerprint = ''] = process.argv.slice(2)
const read = (file: string) => readFileSync(join(source, file), 'utf8')

const entities = SourceEntities.parse(JSON.parse(read('dist/wikidata/wikidata.min.json')))
const categories = SourceCategories.parse(JSON.parse(read('dist/json/nsi.min.json')))
writeWhole(index, gzipSync(deriveIndex(entities, categories), { level: 9 }))
// Last, since it is what says that the index is there.
writeWhole(notice, licenceNotice(entities._meta, read('LICENSE.md'), fingerprint))

function writeWhole(file: string, content: string | Uint8Array): void {
  const draft = `${file}.${process.pid}.tmp`
  writeFileSync(draft, content)
  renameSync(draft, file)
}
