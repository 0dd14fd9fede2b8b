import { basename } from 'node:path'
import type { PlatformEvidence } from '../../evidence/evidence.ts'
import type { Post } from '../../evidence/post.ts'
import type { ArchiveRequest } from '../contract.ts'
import { nameBroken } from './broken.ts'
import { cast } from './cast.ts'
import { columnIndex, columnNames, locateColumns } from './columns.ts'
import { evidenceOf } from './evidence.ts'
import type { TableFormat } from './format.ts'
import { readHead } from './head.ts'
import { mentionIndex } from './mentions.ts'
import { openFile } from './open-file.ts'
import { postMaker } from './posts.ts'
import { READING } from './rows.ts'
import { eachRowAt } from './rows-at.ts'
import { search } from './search.ts'

/**
 * Reads a brand's conversations from a table of posts, in two passes: the first keeps a few numbers of every row and
 * finds the conversations that have to do with the brand, the second makes posts of theirs alone. So other brands'
 * conversations cost no post.
 *
 * The CSV reader is our own, because reading years of conversations is what earshot is for: its bare pass over 3 million
 * rows (615 MB) takes 0.9 s where papaparse takes 4.8 s on the same machine, and csv-parse some three times that; and a
 * library's rows are strings, which the first pass has no use for. `npm run bench` measures it.
 *
 * @throws UsageError when the file cannot be read as such a table, or nobody in it is the brand.
 */
export async function readTable(format: TableFormat, path: string, request: ArchiveRequest): Promise<PlatformEvidence> {
  const name = basename(path)
  const needed = [...columnNames(format.columns), ...(format.inbound === null ? [] : [format.inbound])]
  const file = await openFile(path)
  try {
    const { table, header } = await readHead(file, name, needed, format.columns.delimiter)
    const columns = locateColumns(format.columns, header)
    const inbound = format.inbound === null ? null : columnIndex(header, format.inbound)
    const reading = { ...READING, signal: request.signal }
    const { survey, official, silent, isOfficial } = await search({
      format,
      name,
      request,
      table,
      columns,
      inbound,
      reading,
    })

    const people = cast(columns, isOfficial)
    const mentions = mentionIndex()
    const { plainText } = format
    const { make, links } = postMaker({ columns, people, mentions, plainText, nodes: survey.nodes, place: name })
    const posts: Post[] = []
    await eachRowAt(table, survey.offsets, (bytes, row) => posts.push(make(bytes, row)), reading)
    mentions.resolve(people.idOf)
    const broken = await nameBroken(table, survey.broken)
    return evidenceOf({ format, name, request, survey, official, silent, posts, links, broken })
  } finally {
    await file.close()
  }
}
