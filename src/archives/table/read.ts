import { basename } from 'node:path'
import type { PlatformEvidence } from '../../evidence/evidence.ts'
import type { ArchiveRequest } from '../contract.ts'
import { nameBroken } from './broken.ts'
import { cast } from './cast.ts'
import { columnIndex, columnNames, leastCells, locateColumns, officialSayer } from './columns.ts'
import { evidenceOf } from './evidence.ts'
import type { TableFormat } from './format.ts'
import { readHead } from './head.ts'
import { mentionIndex } from './mentions.ts'
import { postMaker } from './posts.ts'
import { references } from './references.ts'
import { READING } from './rows.ts'
import { eachRowAt } from './rows-at.ts'
import { search } from './search.ts'
import { openSource } from './source.ts'
import { timeReader } from './times.ts'

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
  const { delimiter, encoding } = request.options ?? {}
  const file = await openSource(path, name, encoding)
  try {
    const { table: headed, header } = await readHead(file, name, needed, delimiter)
    const columns = locateColumns(format.columns, header)
    const table = { ...headed, least: leastCells(columns) }
    const inbound = format.inbound === null ? null : columnIndex(header, format.inbound)
    const saysOfficial = officialSayer(format.columns)
    const reading = { ...READING, signal: request.signal }
    const found = await search({ format, name, request, table, columns, inbound, saysOfficial, reading })

    const { survey, manner } = found
    const people = cast(columns, saysOfficial, found.isOfficial)
    const mentions = mentionIndex()
    const { make, finish } = postMaker({
      columns,
      people,
      mentions,
      times: timeReader(manner.order),
      references: references(manner.realIds),
      plainText: format.plainText,
      nodes: survey.nodes,
      numbers: survey.numbers,
      place: name,
      ownPlace: format.ownPlace,
      rootsArePosts: survey.rootsArePosts,
      extent: survey.extent,
      brandHandle: found.official[0] ?? request.brand.name,
    })
    await eachRowAt(manner.table, survey.offsets, make, reading)
    const made = finish()
    mentions.resolve(people.idOf)
    const broken = await nameBroken(manner.table, survey.broken)
    return evidenceOf({ format, columns, name, request, found, made, broken, guessed: file.guessed })
  } finally {
    await file.close()
  }
}
