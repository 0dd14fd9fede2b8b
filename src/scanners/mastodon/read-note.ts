import { type Author, NO_ENGAGEMENT, post } from '../../evidence/post.ts'
import { mentionTokens } from '../../text/mention-tokens.ts'
import { accountId, handleOf } from './address.ts'
import { hasPicture } from './avatar.ts'
import type { RawNote, RawNoteCore, RawUser } from './misskey-entities.ts'
import { accountWith, profileLinks } from './profile.ts'
import { PLATFORM, type Profile, type Status, withOpening } from './status.ts'

/** Whose eyes a note is read with: the server it was asked of, its users' domain, and who speaks for the brand. */
export interface NoteReading {
  host: string
  domain: string
  officials: ReadonlySet<string>
}

/** `home` is Misskey's word for unlisted. */
const OPEN = new Set(['public', 'home'])

/** A note of Misskey's API as a status. What it answers comes along, so that parents cost nothing here. */
export function readNote(raw: RawNote, reading: NoteReading): Status {
  const status = readCore(raw, reading)
  const carried = [raw.reply, raw.renote].flatMap((note) => (note ? [readCore(note, reading)] : []))
  const answered = raw.reply ? accountId(handleOf(acctOf(raw.reply.user), reading.domain)) : null
  const parentAuthor = raw.reply ? { localId: raw.reply.userId, id: answered } : null
  if (raw.renoteId == null) return { ...status, parentAuthor, carried }
  if (isBare(raw)) return { ...status, post: { ...status.post, kind: 'repost', engagement: NO_ENGAGEMENT } }
  const kind = raw.replyId == null ? 'quote' : 'reply'
  const quoted = raw.renote ? uriOf(raw.renote, reading.host) : `${reading.host}/notes/${raw.renoteId}`
  return { ...status, parentAuthor, carried, post: { ...status.post, kind, quoted } }
}

function readCore(raw: RawNoteCore, { host, domain, officials }: NoteReading): Status {
  const text = raw.text ?? ''
  const page = `https://${host}/notes/${raw.id}`
  // Misskey names the accounts mentioned by ids alone; who they are stands in the text, where each is a handle.
  const named = raw.mentions?.length ? mentionTokens(text).map(({ handle }) => handleOf(handle, domain)) : []
  return {
    localId: raw.id,
    parent: raw.replyId ?? null,
    parentAuthor: null,
    orphan: false,
    open: OPEN.has(raw.visibility) && raw.isHidden !== true,
    tags: (raw.tags ?? []).map((tag) => tag.toLowerCase()),
    carried: [],
    post: post({
      platform: PLATFORM,
      id: uriOf(raw, host),
      url: raw.url ?? raw.uri ?? page,
      author: readAuthor(raw.user, domain, officials),
      createdAt: raw.createdAt,
      editedAt: raw.updatedAt ?? null,
      text: raw.cw ? `${raw.cw}\n\n${text}` : text,
      links: [...text.matchAll(/https?:\/\/[^\s<>"']+/giu)].map(([link]) => link),
      kind: raw.replyId == null ? 'post' : 'reply',
      mentions: withOpening(
        [...new Map(named.map((handle) => [accountId(handle), handle]))].map(([id, handle]) => ({ id, handle })),
        text,
      ),
      mentionsGiven: true,
      engagement: {
        likes: raw.reactionCount ?? sum(raw.reactions),
        reposts: raw.renoteCount ?? null,
        replies: raw.repliesCount ?? null,
        quotes: null,
        views: null,
      },
    }),
  }
}

/** A profile of Misskey's API. Counts that the user hides are given as 0 there, and are null here. */
export function readUser(raw: RawUser, { host, domain }: NoteReading): Profile {
  const suspended = raw.isSuspended === true
  const verified = new Set(raw.verifiedLinks ?? [])
  const shown = (count: number, visibility: string | null | undefined = 'public') =>
    suspended || (visibility !== 'public' && visibility !== null) ? null : count
  const handle = handleOf(acctOf(raw), domain)
  return {
    localId: raw.id,
    suspended,
    moved: raw.movedTo ?? null,
    account: accountWith({
      handle,
      name: raw.name || null,
      url: raw.url ?? `https://${host}/@${raw.username}`,
      followers: shown(raw.followersCount, raw.followersVisibility),
      following: shown(raw.followingCount, raw.followingVisibility),
      posts: shown(raw.notesCount),
      created: raw.createdAt ?? null,
      verified: verified.size > 0,
      avatar: suspended ? null : hasPicture(raw.avatarUrl),
      bot: raw.isBot === true,
      bio: raw.description || null,
      links: profileLinks(
        (raw.fields ?? []).map(({ value }) => ({ value, verified: verified.has(value) })),
        [],
      ),
    }),
  }
}

function readAuthor(user: RawNoteCore['user'], domain: string, officials: ReadonlySet<string>): Author {
  const handle = handleOf(acctOf(user), domain)
  const id = accountId(handle)
  return {
    id,
    handle,
    name: user.name || null,
    followers: null,
    official: officials.has(id),
    staff: false,
    bot: user.isBot === true,
  }
}

function acctOf({ username, host }: { username: string; host?: string | null | undefined }): string {
  return host ? `${username}@${host}` : username
}

/** The ActivityPub id; a server's own notes are given without it. */
function uriOf(note: RawNoteCore, host: string): string {
  return note.uri ?? `https://${host}/notes/${note.id}`
}

/** A renote without anything of one's own is a boost; with words, files or a poll it is a quote. */
function isBare(note: RawNoteCore): boolean {
  return !note.text && !note.cw && !note.fileIds?.length && !note.poll && !note.hasPoll
}

function sum(reactions: Record<string, number> | null | undefined): number | null {
  return reactions ? Object.values(reactions).reduce((total, count) => total + count, 0) : null
}
