import { type Account, accountRecord } from '../../evidence/account.ts'
import { htmlToText, linksOf } from '../../text/html.ts'
import { accountId, handleOf } from './address.ts'
import { hasPicture } from './avatar.ts'
import type { RawAccount } from './mastodon-entities.ts'
import { followersOf } from './read-status.ts'
import { PLATFORM, type Profile } from './status.ts'

/** An account of the platform, with the id that its handle gives. */
export function accountWith(facts: Pick<Account, 'handle'> & Partial<Account>): Account {
  return accountRecord({ platform: PLATFORM, id: accountId(facts.handle), ...facts })
}

/**
 * A profile of Mastodon's API. Counts that the server hides, and all counts of a suspended account, are null.
 * `verified` says that the server found the profile's link on at least one page that the profile links to (rel=me).
 */
export function readProfile(raw: RawAccount, domain: string): Profile {
  const fields = (raw.fields ?? []).map(({ value, verified_at }) => ({ value, verified: Boolean(verified_at) }))
  const suspended = raw.suspended === true || raw.pleroma?.deactivated === true
  const shown = (count: number | null) => (suspended ? null : count)
  return {
    localId: raw.id,
    suspended,
    moved: raw.moved ? handleOf(raw.moved.acct, domain) : null,
    account: accountWith({
      handle: handleOf(raw.acct, domain),
      name: raw.display_name || null,
      url: raw.url ?? null,
      followers: shown(followersOf(raw)),
      following: shown(raw.pleroma?.hide_follows_count === true ? null : raw.following_count),
      posts: shown(raw.statuses_count),
      created: raw.created_at || null,
      verified: fields.some(({ verified }) => verified),
      avatar: suspended ? null : hasPicture(raw.avatar),
      bot: raw.bot === true,
      bio: htmlToText(raw.note ?? '') || null,
      links: profileLinks(fields, linksOf(raw.note ?? '')),
      lastActive: atMidnight(raw.last_status_at || null),
    }),
  }
}

/** The addresses in a profile's fields, with the server's word on each, then those in its text. */
export function profileLinks(
  fields: readonly { value: string; verified: boolean }[],
  inBio: readonly string[],
): Account['links'] {
  const links = new Map<string, boolean>()
  for (const { value, verified } of fields)
    for (const url of addressesIn(value)) links.set(url, verified || links.get(url) === true)
  for (const url of inBio) if (!links.has(url)) links.set(url, false)
  return [...links].map(([url, verified]) => ({ url, verified }))
}

/** A field's value is HTML on Mastodon and may be a bare address elsewhere. */
function addressesIn(value: string): string[] {
  const links = linksOf(value)
  const bare = /^https?:\/\/\S+$/i.exec(htmlToText(value))?.[0]
  return links.length > 0 || bare === undefined ? links : [bare]
}

/** Mastodon tells the day alone of the last post: its first moment, so that nobody seems more recent than they are. */
function atMidnight(time: string | null): string | null {
  return time !== null && /^\d{4}-\d{2}-\d{2}$/.test(time) ? `${time}T00:00:00Z` : time
}
