import type { ArchiveFormat } from './contract.ts'
import { asTold } from './table/format.ts'
import { readTable } from './table/read.ts'

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' }

/**
 * The public sets of customer-support conversations on Twitter, and files of that shape: a tweet a row, companies by
 * their handle, customers by a number. Copies that went through pandas have an index column in front and ids like `3.0`.
 */
export const customerSupportCsv: ArchiveFormat = {
  id: 'customer-support-csv',
  title: 'customer-support conversations on Twitter, a tweet a row',
  read: (file, request) => readTable(asTold(TWEETS, request.options), file, request),
}

const TWEETS = {
  columns: {
    id: 'tweet_id',
    author: 'author_id',
    time: 'created_at',
    text: 'text',
    responses: 'response_tweet_id',
    parent: 'in_response_to_tweet_id',
  },
  inbound: 'inbound',
  carriesHandles: true,
  plainText,
  selection: 'answered',
  selectionReason: 'The public set of these conversations keeps those that got an answer.',
} as const

/** The three characters that Twitter's API escapes, in one sweep, so that `&amp;lt;` becomes `&lt;`. */
function plainText(text: string): string {
  return text.includes('&') ? text.replace(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity) : text
}
