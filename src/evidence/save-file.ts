import { randomBytes } from 'node:crypto'
import { constants, createWriteStream } from 'node:fs'
import { access, lstat, readdir, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { UsageError } from './errors.ts'
import { DAY } from './time.ts'

/**
 * Writes a file whole or not at all: a regular file is written beside its name and renamed, links are followed; pipes
 * and devices are written straight. Throws a `UsageError` that says what could not be written and why.
 *
 * @param mode who may read it: unless something else is said its owner alone, since reports, evidence and recordings
 * hold people's posts.
 */
export async function saveFile(path: string, content: Iterable<string> | string, mode = 0o600): Promise<void> {
  const chunks = typeof content === 'string' ? [content] : content
  try {
    const existing = await lstat(path).catch(() => null)
    const target = existing?.isSymbolicLink() ? await realpath(path) : path
    const kind = existing?.isSymbolicLink() ? await lstat(target) : existing
    if (kind?.isDirectory()) throw new UsageError(`${path} is a folder: name a file in it`)
    if (kind && !kind.isFile()) await write(target, chunks, mode)
    else await writeAndRename(target, chunks, mode)
  } catch (error) {
    throw error instanceof UsageError
      ? error
      : new UsageError(`cannot write ${path}: ${reasonOf(error)}`, { cause: error })
  }
}

/** Throws a `UsageError`, without touching anything, when a file of this name could not be written. */
export async function checkWritable(path: string): Promise<void> {
  try {
    const existing = await stat(path).catch(() => null)
    if (existing?.isDirectory()) throw new UsageError(`${path} is a folder: name a file in it`)
    await access(existing && !existing.isFile() ? path : dirname(path), constants.W_OK)
  } catch (error) {
    throw error instanceof UsageError
      ? error
      : new UsageError(`cannot write ${path}: ${reasonOf(error)}`, { cause: error })
  }
}

/** A file that is being written: hidden, and called after what it will be and after us. */
const DRAFT = /^\..+\.earshot-[0-9a-f]{12}\.tmp$/

async function writeAndRename(target: string, chunks: Iterable<string>, mode: number): Promise<void> {
  const folder = dirname(target)
  const draft = join(folder, `.${basename(target)}.earshot-${randomBytes(6).toString('hex')}.tmp`)
  await sweep(folder)
  try {
    await write(draft, chunks, mode)
    await rename(draft, target)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** Removes what runs that were killed have left in a folder: drafts that nobody has touched for a day. */
async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const path of names.filter((name) => DRAFT.test(name)).map((name) => join(folder, name))) {
    const found = await lstat(path).catch(() => null)
    // A draft that cannot be removed harms nobody.
    if (found?.isFile() && Date.now() - found.mtimeMs > DAY * 1000) await rm(path, { force: true }).catch(() => {})
  }
}

async function write(path: string, chunks: Iterable<string>, mode: number): Promise<void> {
  await pipeline(Readable.from(chunks), createWriteStream(path, { mode }))
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'no space is left on the device',
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  ENOENT: 'no such file or folder',
  EROFS: 'the file system is read-only',
  ENOTDIR: 'a part of the path is not a folder',
  ENAMETOOLONG: 'the name is too long',
  EISDIR: 'it is a folder',
  EFBIG: 'the file would be too large',
  EDQUOT: 'the disk quota is used up',
  EMFILE: 'too many files are open',
  EIO: 'the device reports an error',
  EPIPE: 'nobody reads it any more',
}

/** What a file error means, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error))
}
