import { readFile } from 'node:fs/promises'
import { UsageError } from '../evidence/errors.ts'
import { reasonOf } from '../evidence/save-file.ts'
import { type Seconds, seconds } from '../evidence/time.ts'
import { type HarEntry, HarFile, type RecordedScan } from './har-schema.ts'
import { jsonFault } from './json-position.ts'
import { mismatch } from './mismatch.ts'
import { quotable } from './quotable.ts'

/** A recording that was read and checked. */
export interface Har {
  file: string
  entries: readonly HarEntry[]
  /** What the scan that made it was about; null for a file that something else saved. */
  scan: RecordedScan | null
  /** When it was made: the time at which a replay's clock stands. */
  recordedAt: Seconds
}

/** Reads a HAR file. Throws a `UsageError` that names the file and says what is wrong with it. */
export async function readHar(file: string): Promise<Har> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new UsageError(`cannot read the recording ${file}: ${reasonOf(error)}`, { cause: error })
  })
  return parseHar(file, text)
}

/** The same of a text that was read already. */
export function parseHar(file: string, text: string): Har {
  const json = text.replace(/^\uFEFF/, '')
  if (json.trim() === '') throw new UsageError(`the recording ${file} is empty`)
  const parsed = HarFile.safeParse(parse(file, json))
  if (!parsed.success)
    throw new UsageError(`${file} is not a recording (HAR 1.2): ${mismatch(parsed.error, parse(file, json))}`)
  const { entries, _earshot: scan = null } = parsed.data.log
  const [first] = entries
  if (!first) throw new UsageError(`the recording ${file} holds no requests`)
  const recordedAt = seconds(scan?.observedAt ?? first.startedDateTime)
  if (Number.isNaN(recordedAt))
    throw new UsageError(`${file} is not a recording (HAR 1.2): it does not say when it was made`)
  return { file, entries, scan, recordedAt }
}

function parse(file: string, json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    const fault = jsonFault(json)
    const where = fault ? ` (line ${fault.line}, column ${fault.column})` : ''
    const why = fault ? 'it is not JSON' : quotable(String(error))
    throw new UsageError(`cannot read the recording ${file}: ${why}${where}`, { cause: error })
  }
}
