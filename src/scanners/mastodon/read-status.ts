import { type Author, NO_ENGAGEMENT, post } from '../../evidence/post.ts'
import { htmlToText, linksOf } from '../../text/html.ts'
import { accountId, handleOf } from './address.ts'
import type { RawAuthor, RawCore, RawStatus } from './mastodon-entities.ts'
import { PLATFORM, type Status, withOpening } from './status.ts'

/** Whose eyes a status is read with: the domain of the server's own users, and who speaks for the brand. */
export interface Reading {
  domain: string
  /** Whether the server's counts of replies can be believed. */
  countsReplies: boolean
  officials: ReadonlySet<string>
}

const OPEN = new Set(['public', 'unlisted'])
/** The link to the quoted post, for servers that know no quotes; those that do leave it out. */
const QUOTE_FALLBACK = /<(p|span) class="quote-inline">.*?<\/\1>/gs

/** A status of Mastodon's API, with everything that is named by the server's own ids or short names completed. */
export function readStatus(raw: RawStatus, reading: Reading): Status {
  const status = readCore(raw, reading)
  const quoted = quotedIn(raw)
  if (raw.reblog) return reposted(status)
  if (!quoted) return status
  const kind = status.post.kind === 'reply' ? 'reply' : 'quote'
  return { ...status, post: { ...status.post, kind, quoted: quoted.uri }, carried: [readCore(quoted, reading)] }
}

/** A boost stands in the feed with the words, names and counts of what it boosts: none of them are the booster's. */
function reposted(status: Status): Status {
  const bare = { text: '', links: [], language: null, mentions: [], engagement: NO_ENGAGEMENT, editedAt: null }
  return { ...status, tags: [], post: { ...status.post, ...bare, kind: 'repost' } }
}

/**
 * What a status says of itself. `in_reply_to_account_id` without `in_reply_to_id` is what Mastodon leaves of a reply
 * whose parent was deleted: the database forgets the post and keeps its author.
 */
function readCore(raw: RawCore, { domain, countsReplies, officials }: Reading): Status {
  const html = (raw.content ?? '').replace(QUOTE_FALLBACK, '')
  const content = htmlToText(html)
  const spoiler = raw.spoiler_text?.trim() ?? ''
  const named = raw.mentions.map(({ acct }) => handleOf(acct, domain))
  const account = raw.in_reply_to_account_id ?? null
  const isReply = raw.in_reply_to_id !== null || account !== null
  return {
    localId: raw.id,
    parent: raw.in_reply_to_id,
    parentAuthor: account === null ? null : { localId: account, id: authorNamed(account, raw, domain) },
    orphan: raw.in_reply_to_id === null && account !== null,
    open: OPEN.has(raw.visibility),
    tags: (raw.tags ?? []).map(({ name }) => name.toLowerCase()),
    carried: [],
    post: post({
      platform: PLATFORM,
      id: raw.uri,
      url: raw.url ?? null,
      author: readAuthor(raw.account, domain, officials),
      createdAt: raw.created_at,
      editedAt: raw.edited_at ?? null,
      text: spoiler === '' ? content : `${spoiler}\n\n${content}`,
      links: linksOf(html),
      language: raw.language ?? null,
      kind: isReply ? 'reply' : 'post',
      mentions: withOpening(
        named.map((handle) => ({ id: accountId(handle), handle })),
        content,
      ),
      mentionsGiven: true,
      engagement: {
        likes: raw.favourites_count ?? null,
        reposts: raw.reblogs_count ?? null,
        replies: countsReplies ? (raw.replies_count ?? null) : null,
        quotes: raw.quotes_count ?? null,
        views: null,
      },
    }),
  }
}

function readAuthor(raw: RawAuthor, domain: string, officials: ReadonlySet<string>): Author {
  const handle = handleOf(raw.acct, domain)
  const id = accountId(handle)
  return {
    id,
    handle,
    name: raw.display_name || null,
    followers: followersOf(raw),
    official: officials.has(id),
    staff: false,
    bot: raw.bot === true,
  }
}

/** Followers as the server counts them; null where it hides them: Pleroma then says 0, a suspended profile too. */
export function followersOf(raw: RawAuthor): number | null {
  return raw.pleroma?.hide_followers_count === true || raw.suspended === true ? null : (raw.followers_count ?? null)
}

function authorNamed(localId: string, raw: RawCore, domain: string): string | null {
  const acct = localId === raw.account.id ? raw.account.acct : raw.mentions.find(({ id }) => id === localId)?.acct
  return acct === undefined ? null : accountId(handleOf(acct, domain))
}

function quotedIn({ quote }: RawStatus): RawCore | null {
  if (!quote) return null
  return 'quoted_status' in quote ? quote.quoted_status : quote
}
