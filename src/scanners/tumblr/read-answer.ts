import { z } from 'zod'
import { PlatformError } from '../../http/platform-error.ts'

const Text = z.string().nullish()

/** A post as the old read API gives it; which texts it has depends on its type. */
const RawPost = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  url: z.string(),
  type: z.string(),
  'unix-timestamp': z.number().min(0).max(8.64e12),
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
  'posts-total': z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]),
  posts: z.array(RawPost),
})
export type Answer = z.infer<typeof Answer>

/**
 * Reads an answer, which is a script that sets one variable: `var tumblr_api_read = {...};`.
 *
 * @throws PlatformError `changed` where it is anything else.
 */
export function readAnswer(script: string): Answer {
  const json = script
    .trim()
    .replace(/^var\s+tumblr_api_read\s*=\s*/, '')
    .replace(/;$/, '')
  const parsed = Answer.safeParse(parse(json))
  if (parsed.success) return parsed.data
  throw new PlatformError('changed', `Tumblr answers in another shape than before: ${z.prettifyError(parsed.error)}`)
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (cause) {
    throw new PlatformError('changed', 'Tumblr answers with something else than its read API did', { cause })
  }
}
