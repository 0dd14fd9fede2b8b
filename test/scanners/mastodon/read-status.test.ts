import { describe, expect, test } from 'vitest'
import { Post } from '../../../src/evidence/post.ts'
import { RawContext, RawStatuses } from '../../../src/scanners/mastodon/mastodon-entities.ts'
import { RawNotes } from '../../../src/scanners/mastodon/misskey-entities.ts'
import { readNote } from '../../../src/scanners/mastodon/read-note.ts'
import { readStatus } from '../../../src/scanners/mastodon/read-status.ts'
import { withOpening } from '../../../src/scanners/mastodon/status.ts'
import { fixture } from '../../fixtures.ts'

const READING = { domain: 'auroraair.example', countsReplies: true, officials: new Set(['support@auroraair.example']) }
const [warning, direct, orphan, quote, boost, post, reply] = RawStatuses.parse(fixture('mastodon/statuses.json')).map(
  (raw) => readStatus(raw, READING),
)
const [comment, second] = RawContext.parse(fixture('mastodon/context.json')).descendants.map((raw) =>
  readStatus(raw, READING),
)

describe('a status of Mastodon', () => {
  test('is a post under its ActivityPub id, by an author whose handle is complete', () => {
    expect(Post.parse(post?.post)).toEqual({
      platform: 'mastodon',
      id: 'https://social.auroraair.example/users/support/statuses/115470000000000001',
      url: 'https://social.auroraair.example/@support/115470000000000001',
      author: {
        id: 'support@auroraair.example',
        handle: 'support@auroraair.example',
        name: 'Aurora Air Support',
        followers: 18240,
        official: true,
        staff: false,
        bot: false,
      },
      createdAt: '2026-10-22T10:00:00.000Z',
      editedAt: null,
      text: 'New: Bergen, daily from May.\n\n#auroraair',
      links: [],
      language: 'en',
      kind: 'post',
      replyTo: null,
      replyToAuthor: null,
      root: null,
      quoted: null,
      place: null,
      mentions: [],
      mentionsGiven: true,
      engagement: { likes: 61, reposts: 9, replies: 2, quotes: 0, views: null },
      rating: null,
      accepted: false,
      likedByBrand: null,
      automatic: false,
      deleted: false,
      responses: [],
      cutShort: false,
      seenBy: [],
    })
    expect(post).toMatchObject({ localId: '115470000000000001', parent: null, open: true, tags: ['auroraair'] })
  })

  test('keeps links whole, though the page hides pieces of them', () => {
    expect(reply?.post.text).toBe(
      '@ana Sorry! It flies tonight.\nTrack it: https://www.auroraair.example/bags/track?ref=reply',
    )
    expect(reply?.post.links).toEqual(['https://www.auroraair.example/bags/track?ref=reply'])
  })

  test('knows whom it answers', () =>
    expect(reply).toMatchObject({
      parent: '115460000000000001',
      parentAuthor: { id: 'ana@sea.example' },
      post: { kind: 'reply' },
    }))

  test('carries its warning before the text, and says when it was edited', () => {
    expect(warning?.post.text).toBe('Delays\n\nStorm over Tromsø: some flights are late.')
    expect(warning?.post.editedAt).toBe('2026-10-28T11:00:00.000Z')
  })

  test('is not for everybody when it is direct', () => expect(direct?.open).toBe(false))

  test('is a reply without a parent when the server has forgotten the deleted one', () =>
    expect(orphan).toMatchObject({
      parent: null,
      orphan: true,
      parentAuthor: { id: 'ben@hills.example' },
      post: { kind: 'reply' },
    }))

  test('carries what it quotes, without the link that stands in for it elsewhere', () => {
    expect(quote?.post).toMatchObject({
      kind: 'quote',
      text: 'Thank you, Ana!',
      links: [],
      quoted: 'https://sea.example/users/ana/statuses/115400000000000009',
    })
    expect(quote?.carried.map((status) => status.post.id)).toEqual([quote?.post.quoted])
  })

  test('takes nothing from the post that it boosts: neither words nor counts nor names', () => {
    expect(boost?.post).toMatchObject({ kind: 'repost', text: '', links: [], mentions: [], quoted: null })
    expect(boost?.post.engagement.likes).toBeNull()
    expect(boost?.post.id).toMatch(/activity$/)
  })

  test('names accounts by their whole handles, and tells the opening block from a choice', () => {
    expect(comment?.post.mentions).toEqual([
      { id: 'support@auroraair.example', handle: 'support@auroraair.example', opening: true },
    ])
    expect(second?.post.mentions).toEqual([
      { id: 'support@auroraair.example', handle: 'support@auroraair.example', opening: false },
      { id: 'ben@hills.example', handle: 'ben@hills.example', opening: true },
    ])
    expect(comment?.post.language).toBeNull()
  })

  test('has a null where a server does not count', () => {
    const [raw] = RawStatuses.parse(fixture('mastodon/statuses.json'))
    if (!raw) throw new Error('the fixture is empty')
    const { replies_count: _, ...old } = raw
    expect(readStatus(old, READING).post.engagement.replies).toBeNull()
  })

  test('has a null where a server counts wrong', () => {
    const [raw] = RawStatuses.parse(fixture('mastodon/statuses.json'))
    expect(raw && readStatus(raw, { ...READING, countsReplies: false }).post.engagement.replies).toBeNull()
  })

  test('hides the followers that Pleroma gives as 0', () => {
    const [raw] = RawStatuses.parse(fixture('mastodon/statuses.json'))
    if (!raw) throw new Error('the fixture is empty')
    const account = { ...raw.account, followers_count: 0, pleroma: { hide_followers_count: true } }
    expect(readStatus({ ...raw, account }, READING).post.author?.followers).toBeNull()
  })

  test('that quotes what may not be shown, or in a shape nobody knows, is read all the same', () => {
    for (const quote of [{ state: 'revoked', quoted_status: null }, { quoted_status_id: '1' }, {}, null]) {
      const [raw] = RawStatuses.parse([{ ...Object(fixture('mastodon/statuses.json'))[5], quote }])
      expect(raw && readStatus(raw, READING).post.quoted).toBeNull()
    }
  })
})

describe('which mentions stand in the opening block', () => {
  const ana = { id: 'ana@sea.example', handle: 'Ana@sea.example' }
  test.each([
    { text: '@ana hello', opening: true, why: 'the short name, as the server shows it' },
    { text: '@Ana@sea.example hello', opening: true, why: 'the whole handle, as other software writes it' },
    { text: 'hello @ana', opening: false, why: 'in the text' },
    { text: '@ana hello, and again @ana', opening: false, why: 'in both: chosen once is chosen' },
    { text: 'hello', opening: false, why: 'nowhere: a link with other words' },
    { text: '@anabel hello', opening: false, why: 'somebody else whose name begins alike' },
  ])('$text: $why', ({ text, opening }) => expect(withOpening([ana], text)).toEqual([{ ...ana, opening }]))
})

describe('a note of Misskey', () => {
  const reading = { host: 'keys.example', domain: 'keys.example', officials: new Set(['auroraair@keys.example']) }
  const [hidden, renote, note, answer] = RawNotes.parse(fixture('mastodon/misskey-notes.json')).map((raw) =>
    readNote(raw, reading),
  )

  test('is a post under the id that ActivityPub knows it by', () =>
    expect(Post.parse(note?.post)).toMatchObject({
      id: 'https://keys.example/notes/9q00000003',
      url: 'https://keys.example/notes/9q00000003',
      kind: 'post',
      text: 'Winter timetable is out https://www.auroraair.example/winter #AuroraAir',
      links: ['https://www.auroraair.example/winter'],
      author: { id: 'auroraair@keys.example', official: true, followers: null },
      engagement: { likes: 5, reposts: 1, replies: 2, quotes: null, views: null },
    }))

  test('carries the question that it answers', () => {
    expect(answer).toMatchObject({ parent: '9q00000001', parentAuthor: { id: 'ivo@sea.example' } })
    expect(answer?.carried[0]?.post).toMatchObject({
      id: 'https://sea.example/users/ivo/statuses/9q00000001',
      author: { id: 'ivo@sea.example', handle: 'ivo@sea.example' },
      mentions: [{ id: 'auroraair@keys.example', opening: true }],
    })
  })

  test('is a boost when a renote has no words of its own', () =>
    expect(renote?.post).toMatchObject({ kind: 'repost', text: '', quoted: null }))

  test('for followers is not for everybody', () => expect(hidden?.open).toBe(false))

  test('with words of its own quotes', () => {
    const [quote] = RawNotes.parse(fixture('mastodon/misskey-children.json')).map((raw) => readNote(raw, reading))
    expect(quote?.post).toMatchObject({ kind: 'quote', quoted: note?.post.id })
  })
})
