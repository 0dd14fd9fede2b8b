import { UsageError } from '../evidence/errors.ts'
import type { PlatformEvidence } from '../evidence/evidence.ts'
import type { ArchiveFormat, ArchiveRequest } from './contract.ts'
import { csv } from './csv.ts'
import { customerSupportCsv } from './customer-support-csv.ts'

/** Every kind of archive that can be read, sorted by id. */
const ARCHIVE_FORMATS: readonly ArchiveFormat[] = [csv, customerSupportCsv]

/**
 * Reads the conversations of a brand from an archive file.
 *
 * @throws UsageError when the format is unknown, or the file cannot be read as one; never for a row.
 */
export async function readArchive(format: string, file: string, request: ArchiveRequest): Promise<PlatformEvidence> {
  const found = ARCHIVE_FORMATS.find(({ id }) => id === format)
  if (!found) {
    const known = ARCHIVE_FORMATS.map(({ id }) => id).join(', ')
    throw new UsageError(`There is no archive format "${format}". The formats are: ${known}.`)
  }
  return found.read(file, request)
}
