import type { Facts } from '../../conversations/facts.ts'
import type { Account } from '../../evidence/account.ts'
import { coveredSeconds } from '../../evidence/coverage.ts'
import { DAY, STALE_DAYS, seconds } from '../../evidence/time.ts'

/**
 * For how many days an account that was scanned has been silent. Where no sign of life was seen, but its posts were
 * watched for more than 90 days, at least so many; null where neither posts nor profile tell. Where the brand has one
 * account, such as a forum or an organisation, whoever speaks for the brand there is its life.
 */
export function daysSilent(facts: Facts, { id, lastActive }: Account): number | null {
  const { platform, own, lastOwn, observedAt, covered } = facts
  const alone = platform.accounts.filter(({ official }) => official).length === 1
  const posts = [...own, ...(lastOwn ? [lastOwn] : [])].filter((post) => post.timed && (alone || post.author.id === id))
  const signs = [...posts.map(({ time }) => time), ...(lastActive === null ? [] : [seconds(lastActive)])]
  if (signs.length > 0) return (observedAt - signs.reduce((last, time) => Math.max(last, time))) / DAY
  const watched = coveredSeconds(covered.posts) / DAY
  return watched > STALE_DAYS ? watched : null
}
