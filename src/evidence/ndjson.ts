import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { byText } from './by-text.ts'
import { UsageError } from './errors.ts'
import { EVIDENCE_VERSION, type Evidence, EvidenceHeader, type PlatformEvidence, PostRecord } from './evidence.ts'
import { issuesInWords } from './issue-words.ts'
import { jsonText } from './json-text.ts'
import type { Post } from './post.ts'
import { reasonOf, saveFile } from './save-file.ts'

/** Saves evidence as NDJSON: the header first, then the posts sorted by platform, time and id, one a line. */
export async function writeEvidence(evidence: Evidence, path: string): Promise<void> {
  await saveFile(path, lines(evidence))
}

function* lines(evidence: Evidence): Generator<string> {
  const platforms = [...evidence.platforms].sort((a, b) => byText(a.id, b.id))
  const header: EvidenceHeader = {
    type: 'header',
    schemaVersion: EVIDENCE_VERSION,
    tool: evidence.tool,
    brand: evidence.brand,
    window: evidence.window,
    observedAt: evidence.observedAt,
    identity: evidence.identity,
    platforms: platforms.map(({ posts: _, ...platform }) => platform),
  }
  yield `${jsonText(header)}\n`
  for (const { posts } of platforms)
    for (const post of [...posts].sort(byTimeAndId)) yield `${jsonText({ type: 'post', ...post })}\n`
}

function byTimeAndId(a: Post, b: Post): number {
  return byText(a.createdAt ?? '', b.createdAt ?? '') || byText(a.id, b.id)
}

/**
 * Reads an evidence file. Throws a `UsageError` that names the file, the line and what is wrong there: a file of a newer
 * earshot, a missing header, a line that is no record, a post of a platform that the header does not know.
 */
export async function readEvidence(path: string): Promise<Evidence> {
  let evidence: Evidence | null = null
  let number = 0
  try {
    const input = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })
    const platforms = new Map<string, PlatformEvidence>()
    for await (const line of input) {
      number++
      if (line.trim() === '') continue
      if (evidence === null) {
        evidence = headerOf(line, path)
        for (const platform of evidence.platforms) platforms.set(platform.id, platform)
      } else addPost(line, `${path}:${number}`, platforms)
    }
  } catch (error) {
    throw error instanceof UsageError
      ? error
      : new UsageError(`cannot read ${path}: ${reasonOf(error)}`, { cause: error })
  }
  if (evidence === null) throw new UsageError(`${path} is empty: an evidence file begins with a header line`)
  return evidence
}

const AnyVersion = z.looseObject({ schemaVersion: z.number() })

/** Earlier versions that differ by what they lack alone: 1 knows of no identity, 2 of neither context nor threads read. */
const SUBSETS = [1, 2]

function headerOf(line: string, path: string): Evidence {
  const raw = parseLine(line, `${path}:1`)
  const version = AnyVersion.safeParse(raw)
  if (!version.success)
    throw new UsageError(
      `${path}:1: this is not the header of an evidence file: save one with "earshot audit --evidence FILE"`,
    )
  if (version.data.schemaVersion > EVIDENCE_VERSION)
    throw new UsageError(
      `${path} was written by a newer earshot (schema ${version.data.schemaVersion}, this one reads ${EVIDENCE_VERSION}): update earshot`,
    )
  const readable = SUBSETS.includes(version.data.schemaVersion)
  const header = EvidenceHeader.safeParse(readable ? { ...version.data, schemaVersion: EVIDENCE_VERSION } : raw)
  if (!header.success)
    throw new UsageError(`${path}:1: this is not a header that can be read: ${issuesInWords(header.error, raw)}`)
  const { tool, brand, window, observedAt, identity, platforms } = header.data
  return {
    tool,
    brand,
    window,
    observedAt,
    identity,
    platforms: platforms.map((platform) => ({ ...platform, posts: [] })),
  }
}

function addPost(line: string, where: string, platforms: Map<string, PlatformEvidence>): void {
  const raw = parseLine(line, where)
  const record = PostRecord.safeParse(raw)
  if (!record.success) throw new UsageError(`${where}: this is not a post: ${issuesInWords(record.error, raw)}`)
  const { type: _, ...post } = record.data
  const platform = platforms.get(post.platform)
  if (!platform) throw new UsageError(`${where}: the header knows no platform ${jsonText(post.platform)}`)
  platform.posts.push(post)
}

function parseLine(line: string, where: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    throw new UsageError(`${where}: this is not JSON: ${reasonOf(error)}`, { cause: error })
  }
}
