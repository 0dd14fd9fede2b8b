import { createHash, randomBytes } from 'node:crypto'
import { chmod, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { UsageError } from '../evidence/errors.ts'
import { reasonOf } from '../evidence/save-file.ts'
import { DAY, type Seconds } from '../evidence/time.ts'
import type { Answer, Ask } from './exchange.ts'
import { memoKey } from './identity.ts'

/** An answer of an earlier run, and whether it is young enough to be used as it is. */
export interface Kept {
  answer: Answer
  fresh: boolean
}

/** Answers of earlier runs, on disk. */
export interface DiskCache {
  /** What was kept for this request; null when nothing was, or nothing that can be read. */
  read(ask: Ask): Promise<Kept | null>
  /** Keeps an answer. A disk that will not take it costs the next run a request, and nothing else. */
  keep(ask: Ask, answer: Answer): Promise<void>
}

const VERSION = 1
/** What nobody has asked for in so long is deleted: others' posts are not to lie about for ever. */
const FORGOTTEN_AFTER = 30 * DAY

const Stored = z.object({
  version: z.literal(VERSION),
  key: z.string(),
  storedAt: z.number(),
  status: z.number(),
  statusText: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
})

/**
 * The disk cache in `folder`, one file a request, readable by its owner alone.
 *
 * It does not heed Cache-Control: whoever asks to reuse answers of the last hours wants them in spite of it.
 *
 * @param maxAge how old an answer may be, in seconds, to be used without asking.
 * @throws UsageError when the folder cannot be made.
 */
export async function openDiskCache(folder: string, maxAge: Seconds, now: () => Seconds): Promise<DiskCache> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await forget(folder, now() - Math.max(FORGOTTEN_AFTER, maxAge))
  } catch (error) {
    throw new UsageError(`cannot use the cache folder ${folder}: ${reasonOf(error)}`, { cause: error })
  }
  const kept = new WeakSet<Answer>()
  return {
    read: async (ask) => {
      const key = memoKey(ask)
      const stored = await readStored(fileOf(folder, key))
      if (stored?.key !== key) return null
      const { status, statusText, headers } = stored
      const body = Buffer.from(stored.body, 'base64')
      const answer: Answer = { status, statusText, headers, body, charset: null, from: 'disk' }
      const age = now() - stored.storedAt
      return { answer, fresh: age >= 0 && age <= maxAge }
    },
    keep: async (ask, answer) => {
      if (kept.has(answer)) return
      kept.add(answer)
      const key = memoKey(ask)
      const { status, statusText, headers } = answer
      const body = Buffer.from(answer.body.buffer, answer.body.byteOffset, answer.body.byteLength).toString('base64')
      const stored = { version: VERSION, key, storedAt: now(), status, statusText, headers, body }
      await writeStored(fileOf(folder, key), JSON.stringify(stored))
    },
  }
}

function fileOf(folder: string, key: string): string {
  return join(folder, `${createHash('sha256').update(key).digest('hex')}.json`)
}

async function readStored(file: string): Promise<z.infer<typeof Stored> | null> {
  try {
    return Stored.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    // Missing, cut short or of another version: it is asked for and written anew.
    return null
  }
}

async function writeStored(file: string, text: string): Promise<void> {
  const draft = `${file}.${randomBytes(6).toString('hex')}.tmp`
  try {
    await writeFile(draft, text, { mode: 0o600 })
    await chmod(draft, 0o600)
    await rename(draft, file)
  } catch {
    await rm(draft, { force: true }).catch(() => undefined)
  }
}

async function forget(folder: string, before: Seconds): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!/^[0-9a-f]{64}\.json(\.[0-9a-f]{12}\.tmp)?$/.test(name)) continue
    const file = join(folder, name)
    const { mtimeMs } = await stat(file)
    if (mtimeMs / 1000 < before) await rm(file, { force: true })
  }
}
