import { nameHolder } from '../brand/match.ts'
import type { AuditedBrand } from '../evidence/evidence.ts'
import type { Author } from '../evidence/post.ts'
import type { UnlistedHelper } from './contact.ts'
import type { Officials } from './officials.ts'
import type { FindPost, Thread } from './threads.ts'

const CUSTOMERS_HELPED = 5

/**
 * Authors who are not official but whose handle or name holds the brand's name, and who replied to at least five
 * different people: most likely an account of the brand's that nobody named. Those who helped most come first.
 */
export function unlistedHelpers(
  threads: readonly Thread[],
  brand: AuditedBrand,
  officials: Officials,
  find: FindPost,
): UnlistedHelper[] {
  const holdsName = nameHolder(brand)
  const carriesName = ({ handle, name }: Author) => holdsName(handle) || holdsName(name ?? '')
  const helped = new Map<string, { author: Author; customers: Set<string> }>()
  for (const { posts } of threads)
    for (const { author, replyTo } of posts) {
      const customer = find(replyTo)?.author
      if (!customer || customer.id === author.id || officials.wrote(author) || officials.wrote(customer)) continue
      if (!helped.has(author.id) && !carriesName(author)) continue
      const helper = helped.get(author.id) ?? { author, customers: new Set() }
      helped.set(author.id, helper)
      helper.customers.add(customer.id)
    }
  return [...helped.values()]
    .map(({ author, customers }) => ({ author, customers: customers.size }))
    .filter(({ customers }) => customers >= CUSTOMERS_HELPED)
    .sort((a, b) => b.customers - a.customers || (a.author.handle < b.author.handle ? -1 : 1))
}
