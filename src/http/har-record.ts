import { checkWritable, saveFile } from '../evidence/save-file.ts'
import type { WrittenEntry } from './har-entry.ts'
import type { RecordedScan } from './har-schema.ts'

/** Collects what went over the network, for a HAR file. */
export interface Recorder {
  add(entry: WrittenEntry): void
  /** Writes the file, whole or not at all. Throws a `UsageError` when it cannot be written. */
  write(): Promise<void>
}

/**
 * A recording to be written to `file` when the scan is over, however it ends.
 *
 * @param scan what the recording is of; a replay takes it from there.
 * @throws UsageError, before anything is asked, when the file could not be written.
 */
export async function openRecorder(
  file: string,
  tool: { name: string; version: string },
  scan: RecordedScan,
): Promise<Recorder> {
  await checkWritable(file)
  const entries: WrittenEntry[] = []
  return {
    add: (entry) => void entries.push(entry),
    write: () => saveFile(file, harText(tool, scan, entries)),
  }
}

/** The file's text in pieces: the whole may be longer than a string can be. */
export function* harText(
  { name, version }: { name: string; version: string },
  scan: RecordedScan,
  entries: readonly WrittenEntry[],
): Generator<string> {
  const head = { version: '1.2', creator: { name, version }, pages: [], _earshot: scan }
  yield `{"log":${JSON.stringify(head, null, 1).slice(0, -2)},\n "entries": [`
  // Requests that are under way at once end in any order; a reader expects them in the order in which they began.
  const sorted = [...entries].sort((a, b) => Date.parse(a.startedDateTime) - Date.parse(b.startedDateTime))
  for (const [index, entry] of sorted.entries()) yield `${index === 0 ? '\n' : ',\n'}${JSON.stringify(entry)}`
  yield '\n]}}\n'
}
