import type { Contact, ContactKind, Exclusion, TimedPost } from '../../src/conversations/contact.ts'
import type { Facts } from '../../src/conversations/facts.ts'
import type { Account } from '../../src/evidence/account.ts'
import type { Scope } from '../../src/evidence/coverage.ts'
import type { PlatformHeader, StreamEvidence } from '../../src/evidence/evidence.ts'
import { type Author, type Post, post } from '../../src/evidence/post.ts'
import { OK, type Outcome } from '../../src/evidence/status.ts'
import { DAY, HOUR, type Interval, iso, type Seconds, seconds } from '../../src/evidence/time.ts'

/** When the invented platforms were read: a Sunday, 0 h UTC. */
export const T = seconds('2026-03-01T00:00:00Z')
/** The window of the invented audits: the 28 days before. */
export const WINDOW: Interval = { from: T - 28 * DAY, to: T }

/** Somebody on an invented platform. */
export function person(id: string, more: Partial<Author> = {}): Author {
  return { id, handle: id, name: null, followers: null, official: false, staff: false, bot: false, ...more }
}

export const BRAND = person('aurora', { handle: 'AuroraAir', name: 'Aurora Air', official: true })

/** A post at a time, by somebody; its id is made of both unless it is given. */
export function said(author: Author, time: Seconds, text = 'hello there', more: Partial<Post> = {}): TimedPost {
  const id = more.id ?? `${author.id}@${time}`
  const url = `https://social.example/${id}`
  const facts = { platform: 'sky', id, author, createdAt: iso(time), text, url, kind: 'post', ...more } as const
  return { ...post(facts), author, time, timed: true }
}

/** What a contact is made of: `waited` seconds to its answer, or, unanswered, how long ago it began. */
export interface ContactSpec {
  waited?: Seconds | null
  answered?: boolean
  /** Seconds before T; by default as long ago as it waits, or 10 days ago. */
  ago?: Seconds
  kind?: ContactKind
  turn?: Contact['turn']
  author?: Author
  text?: string
  answerText?: string
  /** Official posts after the answer. */
  further?: string[]
  excluded?: Exclusion | null
  acknowledged?: boolean
  /** Whether its conversation was read far enough to know who else answered. */
  read?: boolean
  peer?: { author: Author; after: Seconds }
  conversation?: string
  platform?: string
  language?: string | null
}

let made = 0

/** A contact; each has its own customer and conversation unless they are given. */
export function contact(spec: ContactSpec = {}): Contact {
  const n = ++made
  const { answered = true, kind = 'mention', turn = 'first', platform = 'sky' } = spec
  const waited = spec.waited === undefined ? HOUR : spec.waited
  const start = T - (spec.ago ?? (answered || waited === null ? 10 * DAY : waited))
  const author = spec.author ?? person(`customer-${n}`)
  const first = said(author, start, spec.text ?? `@AuroraAir my bag ${n} is lost`, { platform, id: `q-${n}` })
  const say = (text: string, i: number) =>
    said(BRAND, start + (waited ?? 0) + i, text, {
      platform,
      id: `a-${n}-${i}`,
      replyTo: first.id,
      replyToAuthor: author.id,
      kind: 'reply',
      language: spec.language ?? null,
    })
  const answers = answered
    ? [spec.answerText ?? `It is on its way, number ${n}.`, ...(spec.further ?? [])].map(say)
    : []
  const peer = spec.peer
    ? said(spec.peer.author, start + spec.peer.after, 'Try the desk at gate 4.', { platform })
    : null
  return {
    platform,
    conversation: spec.conversation ?? `conversation-${n}`,
    kind,
    turn,
    author,
    posts: [first],
    start,
    answer: answers[0] ?? null,
    waited,
    answers,
    acknowledged: spec.acknowledged ?? false,
    peerReply: peer,
    peerAnswer: peer,
    read: spec.read ?? true,
    excluded: spec.excluded ?? null,
  }
}

/** So many contacts of one kind. */
export function contacts(n: number, spec: ContactSpec = {}): Contact[] {
  return Array.from({ length: n }, () => contact(spec))
}

/** A stream that covered an interval. */
export function stream(
  more: { outcome?: Outcome; scope?: Scope; covered?: Interval[]; records?: number } = {},
): StreamEvidence {
  const intervals = (more.covered ?? [WINDOW]).map(({ from, to }) => ({ from: iso(from), to: iso(to) }))
  const parts = [{ part: 'all', scope: more.scope ?? 'all', intervals, complete: true }]
  return { outcome: more.outcome ?? OK, records: more.records ?? 1, parts }
}

/** An official account. */
export function account(more: Partial<Account> = {}): Account {
  return {
    platform: 'sky',
    id: BRAND.id,
    handle: BRAND.handle,
    name: BRAND.name,
    url: 'https://social.example/AuroraAir',
    followers: 9999,
    following: null,
    posts: null,
    created: null,
    verified: null,
    bot: false,
    bio: null,
    links: [],
    rating: null,
    badge: null,
    avatar: null,
    lastActive: null,
    official: true,
    confidence: 1,
    evidence: ['named by the user'],
    ...more,
  }
}

/** What is known of reading one platform. */
function header(more: Partial<PlatformHeader> = {}): PlatformHeader {
  const id = more.id ?? 'sky'
  return {
    id,
    name: 'Sky',
    source: 'network',
    observedAt: iso(T),
    outcome: OK,
    requests: 7,
    carriesHandles: false,
    selection: 'all',
    selectionReason: null,
    links: null,
    streams: { posts: stream(), mentions: stream(), replies: null },
    accounts: [account({ platform: id })],
    unread: [],
    notes: [],
    ...more,
  }
}

/** The facts of one platform; what is not given is empty, and the whole window is covered. */
export function facts(more: Partial<Omit<Facts, 'platform'>> & { platform?: Partial<PlatformHeader> } = {}): Facts {
  const { platform, ...rest } = more
  const own = rest.own ?? []
  return {
    platform: header(platform),
    observedAt: T,
    window: WINDOW,
    covered: { posts: [WINDOW], mentions: [WINDOW], contacts: [WINDOW] },
    own,
    lastOwn: own.at(-1) ?? null,
    mentions: [],
    contacts: [],
    overheard: [],
    answers: (rest.contacts ?? []).flatMap(({ answers }) => answers),
    automaticReplies: 0,
    unlistedHelpers: [],
    ...rest,
  }
}
