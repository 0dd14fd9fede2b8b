import { type FileHandle, open, stat } from 'node:fs/promises'
import { UsageError } from '../../evidence/errors.ts'
import {
  type Encoding,
  encodingByCensus,
  encodingNamed,
  encodingOfHead,
  textDecoder,
  UTF8,
  utf8Census,
} from './encoding.ts'

/** The bytes of an archive, in UTF-8, wherever they come from. */
export interface Source {
  size: number
  /** Puts at most `length` bytes from `position` on into a buffer; none at the end. */
  read(into: Buffer, at: number, length: number, position: number): Promise<{ bytesRead: number }>
  /** How the file is written, where that had to be guessed; null where it tells. */
  guessed: Encoding | null
  close(): Promise<void>
}

const TROUBLES: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  ENOTDIR: 'There is no such folder.',
  EACCES: 'It may not be read.',
  EPERM: 'It may not be read.',
}

/** Starts of files that are no text, and what to say of them. */
const NO_TEXT: readonly { bytes: readonly number[]; advice: string }[] = [
  { bytes: [0x1f, 0x8b], advice: 'is compressed (gzip). Unpack it first.' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], advice: 'is a ZIP or Excel file. Unpack it, or save it as CSV, first.' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], advice: 'is an old Excel file. Save it as CSV first.' },
]

const HEAD = 1 << 12
const CHUNK = 1 << 20

/**
 * Opens an archive's file. Text that is not UTF-8 is turned into it in memory: UTF-16 by its mark or its zeros,
 * windows-1252 by its lone high bytes, and any other encoding that is named.
 *
 * @param encoding its name, where the user says it.
 * @throws UsageError when there is no file, it is not text, or it cannot be read twice, as a pipe cannot.
 */
export async function openSource(path: string, name: string, encoding: string | null = null): Promise<Source> {
  const file = await openFile(path)
  try {
    const { size } = await file.stat()
    if (size === 0) throw new UsageError(`${name} is empty.`)
    const { buffer: head, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    const noText = NO_TEXT.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte))
    if (noText) throw new UsageError(`${name} ${noText.advice}`)
    const told = encoding === null ? encodingOfHead(head.subarray(0, bytesRead)) : named(encoding, name)
    const found = told ?? (await guess(file, name))
    const guessed = told === null && found !== UTF8 ? found : null
    if (found === UTF8) return fileSource(file, size)
    const source = bufferSource(await inUtf8(file, found), guessed)
    await file.close()
    return source
  } catch (error) {
    await file.close()
    throw error
  }
}

function named(label: string, name: string): Encoding {
  const encoding = encodingNamed(label)
  if (encoding !== null) return encoding
  throw new UsageError(
    `No text is written in "${label}", as the brand file says of ${name}: use utf-8, windows-1252, utf-16le or another name of an encoding.`,
  )
}

async function guess(file: FileHandle, name: string): Promise<Encoding> {
  const census = utf8Census()
  await eachPiece(file, (bytes, last) => census.add(bytes, last))
  const encoding = census.valid() ? UTF8 : encodingByCensus(census.counts())
  if (encoding !== null) return encoding
  throw new UsageError(
    `${name} is neither in UTF-8 nor in windows-1252. Say beside its columns what it is in (encoding: windows-1251, encoding: shift_jis, ...), or save it as CSV in UTF-8.`,
  )
}

async function inUtf8(file: FileHandle, encoding: Encoding): Promise<Buffer> {
  const decode = textDecoder(encoding)
  const pieces: Buffer[] = []
  await eachPiece(file, (bytes, last) => pieces.push(Buffer.from(decode(bytes, last))))
  return Buffer.concat(pieces)
}

async function eachPiece(file: FileHandle, take: (bytes: Uint8Array, last: boolean) => unknown): Promise<void> {
  const bytes = Buffer.allocUnsafe(CHUNK)
  for (let position = 0; ; ) {
    const { bytesRead } = await file.read(bytes, 0, CHUNK, position)
    take(bytes.subarray(0, bytesRead), bytesRead === 0)
    if (bytesRead === 0) return
    position += bytesRead
  }
}

/** A file that is in UTF-8 already. */
function fileSource(file: FileHandle, size: number): Source {
  return {
    size,
    read: (into, at, length, position) => file.read(into, at, length, position),
    guessed: null,
    close: () => file.close(),
  }
}

function bufferSource(bytes: Buffer, guessed: Encoding | null): Source {
  return {
    size: bytes.length,
    read: async (into, at, length, position) => ({ bytesRead: bytes.copy(into, at, position, position + length) }),
    guessed,
    close: async () => {},
  }
}

async function openFile(path: string): Promise<FileHandle> {
  const kind = await stat(path).catch(refuse)
  if (kind.isDirectory()) throw new UsageError(`${path} cannot be read. It is a folder.`)
  if (!kind.isFile())
    throw new UsageError(`${path} cannot be read. It must be a regular file, since archives are read twice.`)
  return open(path).catch(refuse)

  function refuse(error: NodeJS.ErrnoException): never {
    throw new UsageError(`${path} cannot be read. ${TROUBLES[error.code ?? ''] ?? error.message}`)
  }
}
