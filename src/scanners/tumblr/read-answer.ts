import { z } from 'zod'
import { Count, EpochSeconds } from '../../evidence/readable.ts'
import { mismatch } from '../../http/mismatch.ts'
import { PlatformError } from '../../http/platform-error.ts'
import { readRecord } from '../../http/records.ts'

const Text = z.string().nullish()

/** A post as the old read API gives it; which texts it has depends on its type. */
const RawPost = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  url: z.string(),
  type: z.string(),
  'unix-timestamp': EpochSeconds,
  'reblogged-from-name': Text,
  'reblogged-from-url': Text,
  'regular-title': Text,
  'regular-body': Text,
  'photo-caption': Text,
  'video-caption': Text,
  'audio-caption': Text,
  'quote-text': Text,
  'quote-source': Text,
  'link-text': Text,
  'link-url': Text,
  'link-description': Text,
  'conversation-title': Text,
  answer: Text,
})
export type RawPost = z.infer<typeof RawPost>

const Answer = z.object({
  tumblelog: z.object({ name: z.string(), title: Text, description: Text }),
  'posts-total': z.union([
    Count,
    z
      .string()
      .regex(/^\d{1,12}$/)
      .transform(Number),
  ]),
  posts: z.array(z.unknown()),
})
export type Answer = z.infer<typeof Answer>

/**
 * Reads an answer, which is a script that sets one variable: `var tumblr_api_read = {...};`.
 *
 * @throws PlatformError `blocked` where it is a web page, `changed` where it is anything else.
 */
export function readAnswer(script: string): Answer {
  if (/^\s*<(?:!doctype|html|head|body)\b/i.test(script))
    throw new PlatformError('blocked', 'Tumblr answers with a web page instead of its read API')
  const json = script
    .trim()
    .replace(/^var\s+tumblr_api_read\s*=\s*/, '')
    .replace(/;$/, '')
  const parsed = Answer.safeParse(parse(json))
  if (parsed.success) return parsed.data
  throw new PlatformError('changed', `Tumblr answers in another shape than before: ${mismatch(parsed.error, json)}`)
}

/**
 * Reads one post of an answer.
 *
 * @throws PlatformError `changed` where it cannot be read.
 */
export function readPost(raw: unknown): RawPost {
  return readRecord(RawPost, raw)
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (cause) {
    throw new PlatformError('changed', 'Tumblr answers with something else than its read API did', { cause })
  }
}
