import { type FileHandle, open, stat } from 'node:fs/promises'
import { UsageError } from '../../evidence/errors.ts'

const TROUBLES: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  ENOTDIR: 'There is no such folder.',
  EACCES: 'It may not be read.',
  EPERM: 'It may not be read.',
}

/**
 * Opens an archive's file for reading.
 *
 * @throws UsageError when there is none, or it cannot be read twice, as a pipe cannot.
 */
export async function openFile(path: string): Promise<FileHandle> {
  const kind = await stat(path).catch(refuse)
  if (kind.isDirectory()) throw new UsageError(`${path} cannot be read. It is a folder.`)
  if (!kind.isFile())
    throw new UsageError(`${path} cannot be read. It must be a regular file, since archives are read twice.`)
  return open(path).catch(refuse)

  function refuse(error: NodeJS.ErrnoException): never {
    throw new UsageError(`${path} cannot be read. ${TROUBLES[error.code ?? ''] ?? error.message}`)
  }
}
