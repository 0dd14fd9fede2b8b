import type { Scope } from '../evidence/coverage.ts'
import type { Status } from '../evidence/status.ts'

/** Every status in the words of a table's cell. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  ok: 'read',
  partial: 'read in part',
  not_found: 'no account found',
  not_applicable: 'does not apply',
  not_supported: 'not supported',
  auth_required: 'needs a key',
  rate_limited: 'limit reached',
  blocked: 'blocked',
  timeout: 'timed out',
  changed: 'format changed',
  error: 'failed',
  too_few: 'too few',
  not_enough_history: 'not enough history',
}

/** What a stream shows, in the words of a table's cell. */
export const SCOPE_WORDS: Readonly<Record<Scope, string>> = {
  all: 'everywhere',
  tag: 'tags',
  'own-places': 'own places',
  'own-threads': 'own threads',
  sample: 'a sample',
}
