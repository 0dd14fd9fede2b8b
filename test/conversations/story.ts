import { converse } from '../../src/conversations/converse.ts'
import type { Facts } from '../../src/conversations/facts.ts'
import { accountRecord } from '../../src/evidence/account.ts'
import type { AuditedBrand, PlatformEvidence } from '../../src/evidence/evidence.ts'
import { type Author, gonePost, type Post, post } from '../../src/evidence/post.ts'
import { OK } from '../../src/evidence/status.ts'
import { iso, type Seconds, seconds } from '../../src/evidence/time.ts'
import { mentionTokens } from '../../src/text/mention-tokens.ts'

/** All stories begin here; times are minutes after it. */
export const START = seconds('2026-03-02T08:00:00Z')
export const BRAND: AuditedBrand = { name: 'Aurora Air', aliases: [], exclude: [], context: [], website: null }

type Line = Partial<Post> & { by: string | Author; at?: number | null; to?: string; says?: string }

export function author(handle: string, more: Partial<Author> = {}): Author {
  return {
    id: handle,
    handle,
    name: null,
    followers: null,
    official: handle === 'brand',
    staff: false,
    bot: false,
    ...more,
  }
}

/** A post of a story: its id is its key, `by` a handle ("brand" is official), `at` minutes, `to` the post replied to. */
export function tell(lines: Record<string, Line | 'gone'>): Post[] {
  return Object.entries(lines).map(([id, line]) => {
    if (line === 'gone') return gonePost('test', id)
    const { by, at = 0, to, says = 'hello', ...more } = line
    return post({
      platform: 'test',
      id,
      author: typeof by === 'string' ? author(by) : by,
      createdAt: at === null ? null : iso(START + at * 60),
      text: says,
      kind: to === undefined ? 'post' : 'reply',
      replyTo: to ?? null,
      mentions: mentionTokens(says).map(({ handle, opening }) => ({ id: handle, handle, opening })),
      mentionsGiven: true,
      seenBy: ['mentions'],
      ...more,
    })
  })
}

/** The facts of a story in which everything was read, from a day before it to `until` (minutes; ten days by default). */
export function read(posts: Post[], more: Partial<PlatformEvidence> & { until?: number } = {}): Facts {
  const { until = 14_400, ...platform } = more
  const [from, to] = [START - 86_400, START + until * 60]
  const [facts] = converse({
    brand: BRAND,
    window: { since: iso(from), until: iso(to) },
    platforms: [evidence(posts, from, to, platform)],
  })
  if (!facts) throw new Error('a platform has facts')
  return facts
}

export function evidence(
  posts: Post[],
  from: Seconds,
  to: Seconds,
  more: Partial<PlatformEvidence> = {},
): PlatformEvidence {
  const part = { part: 'all', scope: 'all' as const, intervals: [{ from: iso(from), to: iso(to) }], complete: true }
  const stream = { outcome: OK, records: posts.length, parts: [part] }
  return {
    id: 'test',
    name: 'Test',
    source: 'network',
    observedAt: iso(to),
    outcome: OK,
    requests: 1,
    carriesHandles: false,
    selection: 'all',
    selectionReason: null,
    links: null,
    streams: { posts: stream, mentions: stream, replies: stream },
    accounts: [account('brand')],
    unread: [],
    notes: [],
    posts,
    ...more,
  }
}

function account(handle: string): PlatformEvidence['accounts'][number] {
  return accountRecord({
    platform: 'test',
    id: handle,
    handle,
    official: true,
    confidence: 1,
  })
}

/** A contact in a line: who, which turn and kind, and how long it took ("answered 5 min") or waits. */
export function summary(facts: Facts): string[] {
  return facts.contacts.map(({ author, turn, kind, answer, waited, acknowledged, excluded }) =>
    [
      author.handle,
      turn,
      kind,
      answer ? `answered ${waited === null ? 'at some time' : `${waited / 60} min`}` : 'waiting',
      ...(acknowledged ? ['thanks'] : []),
      ...(excluded ? [`(${excluded})`] : []),
    ].join(' '),
  )
}
