import type { Facts } from '../conversations/facts.ts'
import type { Account } from '../evidence/account.ts'
import { coveredSeconds } from '../evidence/coverage.ts'
import { DAY, seconds } from '../evidence/time.ts'
import { STALE_DAYS } from '../metrics/activity/pace.ts'
import type { WorklistLine } from './worklist-line.ts'

const NOT_A_CONTACT = { kind: 'account', intent: null, stage: null, waitingSince: null, excerpt: '' } as const

/**
 * The official accounts of a live platform that have shown no sign of life for 90 days, and the platform where a named
 * account does not exist. An account is called stale only where its posts or its profile say so.
 */
export function accountsToFix(facts: Facts): WorklistLine[] {
  const { platform } = facts
  if (platform.source === 'archive') return []
  const stale = platform.accounts.flatMap((account) => {
    const days = account.official ? daysSilent(facts, account) : null
    if (days === null || days <= STALE_DAYS) return []
    const why = `silent for ${Math.floor(days)} days: wake it, or close it with a word on where you are now`
    const { id, url, handle, followers } = account
    return [{ ...NOT_A_CONTACT, platform: platform.id, id, url, author: handle, audience: followers, why }]
  })
  if (platform.outcome.status !== 'not_found') return stale
  const why = platform.outcome.reason ?? 'the account that was named does not exist'
  const gone = { platform: platform.id, id: platform.id, url: null, author: platform.name, audience: null, why }
  return [...stale, { ...NOT_A_CONTACT, ...gone }]
}

/** For how many days an account has been silent, or at least so many; null where neither posts nor profile tell. */
function daysSilent({ own, lastOwn, observedAt, covered }: Facts, { id, lastActive }: Account): number | null {
  const posts = [...own, ...(lastOwn ? [lastOwn] : [])].filter((post) => post.timed && post.author.id === id)
  const signs = [...posts.map(({ time }) => time), ...(lastActive === null ? [] : [seconds(lastActive)])]
  if (signs.length > 0) return (observedAt - signs.reduce((last, time) => Math.max(last, time))) / DAY
  const watched = coveredSeconds(covered.posts) / DAY
  return watched > STALE_DAYS ? watched : null
}
