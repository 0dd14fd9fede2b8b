import { z } from 'zod'
import { isAddress } from '../evidence/address.ts'
import { OUTCOMES } from '../evidence/status.ts'
import { FAILURES } from './exchange.ts'

/** What a recording tells of the scan that made it, beside the requests. Times are ISO 8601. */
export const RecordedScan = z.object({
  window: z.object({ since: z.string(), until: z.string() }),
  observedAt: z.string(),
  brand: z.record(z.string(), z.unknown()),
  options: z.record(z.string(), z.unknown()),
  /** The names of the keys that were set. */
  keys: z.array(z.string()),
})
export type RecordedScan = z.infer<typeof RecordedScan>

/** Why an entry has no answer: the exchange failed, or the request was not made at all. */
const Unanswered = z.union([
  z.object({ failure: z.enum(FAILURES), passing: z.boolean() }),
  z.object({ refused: z.enum(OUTCOMES), until: z.string().nullable(), httpStatus: z.number().nullable() }),
])

const Header = z.object({ name: z.string(), value: z.string() })

/** What a replay needs of an entry. Browsers write far more, and leave out the text of what they no longer hold. */
export const HarEntry = z.object({
  startedDateTime: z.string(),
  _fromCache: z.string().nullish(),
  request: z.object({
    method: z.string(),
    url: z.string().refine((url) => isAddress(url), 'is not an address'),
    headers: z.array(Header).default([]),
    postData: z
      .object({
        text: z.string().nullish(),
        params: z.array(z.object({ name: z.string(), value: z.string().nullish() })).nullish(),
      })
      .nullish(),
  }),
  response: z.object({
    status: z.number(),
    statusText: z.string().default(''),
    headers: z.array(Header).default([]),
    redirectURL: z.string().nullish(),
    content: z
      .object({
        size: z.number().nullish(),
        mimeType: z.string().nullish(),
        text: z.string().nullish(),
        encoding: z.string().nullish(),
      })
      .default({}),
    _error: z.string().nullish(),
    _earshot: Unanswered.optional(),
  }),
})
export type HarEntry = z.infer<typeof HarEntry>

/** An HTTP archive, version 1.1 or 1.2, as far as it is read here. @see github.com/ahmadnassri/har-spec */
export const HarFile = z.object({
  log: z.object({
    entries: z.array(HarEntry),
    _earshot: RecordedScan.optional(),
  }),
})
