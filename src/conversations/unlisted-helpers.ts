import { squeeze, wholeWords } from '../brand/match.ts'
import type { AuditedBrand } from '../evidence/evidence.ts'
import type { Author } from '../evidence/post.ts'
import type { UnlistedHelper } from './contact.ts'
import type { Officials } from './officials.ts'
import type { FindPost, Thread } from './threads.ts'

const CUSTOMERS_HELPED = 5
/** A squeezed name shorter than this is found in handles by chance, so it must stand as a word there. */
const TELLING_LENGTH = 4

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
  const carriesName = nameHolder(brand)
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

function nameHolder(brand: AuditedBrand): (author: Author) => boolean {
  const names = [brand.name, ...brand.aliases.map((alias) => alias.text)]
  const tests = names.flatMap((name) => {
    const squeezed = squeeze(name)
    if (squeezed === '') return []
    if (squeezed.length >= TELLING_LENGTH) return [(text: string) => squeeze(text).includes(squeezed)]
    const word = wholeWords(name, false)
    return [(text: string) => word.test(text.replaceAll('_', ' '))]
  })
  return ({ handle, name }) => tests.some((holds) => holds(handle) || holds(name ?? ''))
}
