import type { OutcomeStatus } from '../evidence/status.ts'
import type { Seconds } from '../evidence/time.ts'
import { number } from '../reports/numbers.ts'
import { STATUS_WORDS } from '../reports/statuses.ts'
import { plain } from '../text/plain.ts'
import type { Ended, Reading, Traffic } from './contract.ts'

/** The platform was to be read, and something went wrong: of these even a quiet run tells. */
export const FAILURES: readonly OutcomeStatus[] = ['rate_limited', 'blocked', 'timeout', 'changed', 'error']

/** What is being read, in words. */
export const PHASES: Readonly<Record<Reading['phase'], string>> = {
  accounts: 'accounts',
  posts: 'own posts',
  mentions: 'mentions',
  replies: 'replies',
}

const WAITS: Readonly<Record<Extract<Traffic, { type: 'waiting' }>['why'], string>> = {
  limit: 'waiting for a limit',
  busy: 'waiting for a busy server',
  retry: 'waiting to try again',
}

/** "waiting for a limit until 14:05:10", by the clock of whoever watches. */
export function waitWords({ why, until }: { why: keyof typeof WAITS; until: Seconds }): string {
  return `${WAITS[why]} until ${new Date(until * 1000).toTimeString().slice(0, 8)}`
}

/** How reading a platform ended: "read in part", and what came of it: "214 posts, 31 requests: why". */
export function endWords({ outcome, posts, requests }: Ended): { how: string; what: string } {
  const why = outcome.reason === null ? '' : `: ${plain(outcome.reason)}`
  return { how: STATUS_WORDS[outcome.status], what: `${counts({ records: posts.length, requests })}${why}` }
}

/** "214 posts, 31 requests". */
export function counts({ records, requests }: Pick<Reading, 'records' | 'requests'>): string {
  return `${counted(records, 'post')}, ${counted(requests, 'request')}`
}

/** "1 post", "1,200 posts". */
export function counted(many: number, what: string): string {
  return `${number(many)} ${what}${many === 1 ? '' : 's'}`
}

/** The name by which a platform is known to readers; its id until it is told. */
export function nameOf(id: string, names: Readonly<Record<string, string>> | undefined): string {
  return plain((names && Object.hasOwn(names, id) ? names[id] : undefined) ?? id)
}
