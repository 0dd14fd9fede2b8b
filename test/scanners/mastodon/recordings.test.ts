import { describe, expect, test } from 'vitest'
import { Account } from '../../../src/evidence/account.ts'
import { Post } from '../../../src/evidence/post.ts'
import {
  RawAccount,
  RawContext,
  RawInstance,
  RawSearch,
  RawStatuses,
} from '../../../src/scanners/mastodon/mastodon-entities.ts'
import { readProfile } from '../../../src/scanners/mastodon/profile.ts'
import { readStatus } from '../../../src/scanners/mastodon/read-status.ts'
import { recordings } from '../../fixtures.ts'

const recorded = recordings('recordings/mastodon')
const READING = { domain: 'here.example', countsReplies: true, officials: new Set<string>() }

/** What is in a recording, by the kind of its body; `instance` is the description of a server of version 1. */
function kindOf(
  body: unknown,
): 'statuses' | 'accounts' | 'account' | 'context' | 'search' | 'instance' | 'old instance' {
  if (Array.isArray(body)) return body.every((one) => 'content' in one) && body.length > 0 ? 'statuses' : 'accounts'
  const has = (name: string) => Object.hasOwn(Object(body), name)
  if (has('descendants')) return 'context'
  if (has('statuses') && has('hashtags')) return 'search'
  if (has('domain')) return 'instance'
  return has('uri') && has('title') ? 'old instance' : 'account'
}

describe.skipIf(recorded === null)('real answers (skipped where the shared recordings are not there)', () => {
  test.each(recorded ?? [{ name: 'none', body: [] }])('$name parses', ({ name, body }) => {
    const kind = kindOf(body)
    if (kind === 'account') readsAccount(body)
    else if (kind === 'accounts') for (const one of Object(body)) readsAccount(one)
    else if (kind === 'statuses') readsStatuses(RawStatuses.parse(body))
    else if (kind === 'search') readsStatuses(RawSearch.parse(body).statuses)
    else if (kind === 'instance')
      expect(RawInstance.parse(body).configuration?.timelines_access?.hashtag_feeds).toBeDefined()
    else if (kind === 'context') {
      const { ancestors, descendants } = RawContext.parse(body)
      readsStatuses([...ancestors, ...descendants])
    } else {
      // The description of version 1 (`/api/v1/instance`) has no WebFinger domain; version 2 is asked for instead.
      expect(RawInstance.safeParse(body).success).toBe(false)
      expect(name).toMatch(/test_timeline_disabled_[34]/)
    }
  })

  test('a thread of 2017, with numbers for ids and no counts of replies, is linked all the same', () => {
    const old = recorded?.find(({ name }) => name === 'mstdn_context.json')
    const { ancestors, descendants } = RawContext.parse(old?.body)
    const statuses = [...ancestors, ...descendants].map((raw) => readStatus(raw, READING))
    // The post whose thread this is stands between them, and is not in its own context.
    const missing = statuses.filter(
      ({ parent }) => parent !== null && !statuses.some(({ localId }) => localId === parent),
    )
    expect(new Set(missing.map(({ parent }) => parent))).toEqual(new Set(['6886100']))
    expect(statuses.every(({ post }) => post.engagement.replies === null)).toBe(true)
    expect(statuses.at(-1)?.post.mentions).toMatchObject([{ opening: true }])
  })
})

function readsAccount(body: unknown): void {
  const { account, localId } = readProfile(RawAccount.parse(body), READING.domain)
  expect(Account.parse(account)).toMatchObject({ platform: 'mastodon' })
  expect(account.id).toMatch(/^[^@]+@[^@]+$/)
  expect(localId).toMatch(/^\d+$/)
}

function readsStatuses(raw: ReturnType<typeof RawStatuses.parse>): void {
  for (const one of raw) {
    const { post, open } = readStatus(one, READING)
    expect(Post.parse(post).author?.id).toMatch(/@/)
    expect(open).toBe(one.visibility === 'public' || one.visibility === 'unlisted')
    expect(Number.isFinite(Date.parse(post.createdAt ?? ''))).toBe(true)
    expect(post.text).not.toMatch(/<[a-z/]/i)
  }
}
