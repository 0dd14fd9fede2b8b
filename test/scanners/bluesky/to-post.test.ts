import { describe, expect, test } from 'vitest'
import { Post } from '../../../src/evidence/post.ts'
import { mentionsOf } from '../../../src/scanners/bluesky/facets.ts'
import { PostView } from '../../../src/scanners/bluesky/shapes.ts'
import { authorOf, toPost } from '../../../src/scanners/bluesky/to-post.ts'
import { did, uri } from './fixtures.ts'

const OFFICIALS = new Set([did('auroraair')])
const MENTION = 'app.bsky.richtext.facet#mention'

function view(record: object = {}, more: object = {}) {
  return PostView.parse({
    uri: uri('mira', '3kone'),
    author: { did: did('mira'), handle: 'mira.test', displayName: 'Mira' },
    record: { text: 'Hello', createdAt: '2026-10-10T10:00:00.000Z', ...record },
    indexedAt: '2026-10-10T10:00:01.500Z',
    ...more,
  })
}

const read = (record: object = {}, more: object = {}) => Post.parse(toPost(view(record, more), OFFICIALS, 'public'))

describe('a post', () => {
  test('has nothing but unknown counts where the server gives none', () => {
    expect(read().engagement).toEqual({ likes: null, reposts: null, replies: null, quotes: null, views: null })
  })

  test('keeps a count of 0, which is known', () => {
    expect(read({}, { replyCount: 0 }).engagement.replies).toBe(0)
  })

  test('that begins a conversation is its own root', () => {
    expect(read()).toMatchObject({ kind: 'post', root: uri('mira', '3kone'), replyTo: null, replyToAuthor: null })
  })

  test('that replies tells to whom, even if that post is gone: its address holds the author', () => {
    const reply = { root: { uri: uri('ines', '3kroot') }, parent: { uri: uri('auroraair', '3kgone') } }
    expect(read({ reply })).toMatchObject({
      kind: 'reply',
      root: uri('ines', '3kroot'),
      replyTo: uri('auroraair', '3kgone'),
      replyToAuthor: did('auroraair'),
    })
  })

  test.each([
    { why: 'the author’s time is earlier', createdAt: '2026-10-10T09:59:00Z', expected: '2026-10-10T09:59:00Z' },
    { why: 'it lies in the future', createdAt: '2031-01-01T00:00:00Z', expected: '2026-10-10T10:00:01.500Z' },
    { why: 'it is no time', createdAt: 'yesterday', expected: '2026-10-10T10:00:01.500Z' },
    { why: 'it has another offset', createdAt: '2026-10-10T11:30:00+02:00', expected: '2026-10-10T09:30:00Z' },
    { why: 'it has microseconds', createdAt: '2026-10-10T10:00:00.123456Z', expected: '2026-10-10T10:00:00.123Z' },
  ])('is dated by the earlier of its two times, where $why', ({ createdAt, expected }) => {
    expect(read({ createdAt }).createdAt).toBe(expected)
  })

  test('cannot be read where neither is a time', () => {
    expect(() => read({ createdAt: '' }, { indexedAt: '' })).toThrow(/no time/)
  })

  test.each([
    { why: 'a time without a zone is UTC', createdAt: '2026-10-20T09:30:00', time: '2026-10-20T09:30:00Z' },
    { why: 'the year 1 is no time', createdAt: '0001-01-01T00:00:00Z', time: '2026-10-20T09:30:00Z' },
    {
      why: 'neither is the beginning of the epoch',
      createdAt: '1970-01-01T00:00:00.000Z',
      time: '2026-10-20T09:30:00Z',
    },
    { why: 'a word is none', createdAt: 'yesterday', time: '2026-10-20T09:30:00Z' },
    { why: 'one may be missing', createdAt: null, time: '2026-10-20T09:30:00Z' },
  ])('$why', ({ createdAt, time }) => {
    expect(read({ createdAt }, { indexedAt: '2026-10-20T09:30:00Z' }).createdAt).toBe(time)
  })

  test.each([
    { why: 'a quote', embed: { record: { uri: uri('ines', '3kq') } }, quoted: uri('ines', '3kq'), kind: 'quote' },
    {
      why: 'a quote beside a picture',
      embed: { record: { record: { uri: uri('ines', '3kq') } }, media: {} },
      quoted: uri('ines', '3kq'),
      kind: 'quote',
    },
    {
      why: 'a list in its place',
      embed: { record: { uri: `at://${did('ines')}/app.bsky.graph.list/3kl` } },
      quoted: null,
      kind: 'post',
    },
    { why: 'a video', embed: { video: {} }, quoted: null, kind: 'post' },
  ])('knows what it quotes: $why', ({ embed, quoted, kind }) => {
    expect(read({ embed })).toMatchObject({ quoted, kind })
  })

  test('links to what its text and its card link to, each once', () => {
    const link = (address: string) => ({
      index: { byteStart: 0, byteEnd: 2 },
      features: [{ $type: 'app.bsky.richtext.facet#link', uri: address }],
    })
    const external = { uri: 'https://b.test' }
    expect(read({ facets: [link('https://a.test'), link('https://b.test')], embed: { external } }).links).toEqual([
      'https://a.test',
      'https://b.test',
    ])
    expect(read({ embed: { media: { external } } }).links).toEqual(['https://b.test'])
  })

  test('takes its first language, and its address by DID where the handle does not resolve', () => {
    const lost = { author: { did: did('mira'), handle: 'handle.invalid' } }
    expect(read({ langs: ['nb', 'en'] }, lost)).toMatchObject({
      language: 'nb',
      url: `https://bsky.app/profile/${did('mira')}/post/3kone`,
      author: { name: null },
    })
  })

  test('knows its author for the brand’s, or for a bot', () => {
    const by = (key: string, labels: object[]) => ({ author: { did: did(key), handle: `${key}.test`, labels } })
    expect(read({}, by('auroraair', [])).author).toMatchObject({ official: true, bot: false })
    expect(read({}, by('mira', [{ val: 'bot' }])).author).toMatchObject({ official: false, bot: true })
  })
})

describe('a post that its author withholds from readers who are not signed in', () => {
  const words = { text: '@auroraair.test hush', facets: [facet(0, 15, did('auroraair'))] }
  const hush = [{ val: '!no-unauthenticated' }]
  const byAuthor = { author: { did: did('mira'), handle: 'mira.test', labels: hush } }

  test.each([
    { why: 'by a label on the account', more: byAuthor },
    { why: 'by a label on the post', more: { labels: hush } },
  ])('counts for the public without its words, $why', ({ more }) => {
    expect(read(words, more)).toMatchObject({ text: '', links: [], mentions: [{ id: did('auroraair') }] })
  })

  test('is read whole when signed in', () => {
    expect(toPost(view(words, byAuthor), OFFICIALS, 'signed-in').text).toBe('@auroraair.test hush')
  })
})

describe('mentions', () => {
  const text = '🌊 @mira.test @auroraair.test é @mira.test'
  const at = (handle: string, from = 0) => {
    const start = text.indexOf(handle, from)
    return [Buffer.byteLength(text.slice(0, start)), Buffer.byteLength(text.slice(0, start + handle.length))] as const
  }

  test('are read by bytes of UTF-8, not by characters', () => {
    const facets = [facet(...at('@auroraair.test'), did('auroraair'))]
    expect(mentionsOf({ text, facets })).toEqual([{ id: did('auroraair'), handle: 'auroraair.test', opening: false }])
  })

  test('open a text when nothing but handles stands before them, and stand there once', () => {
    const plain = '@mira.test @auroraair.test hello'
    const facets = [facet(11, 26, did('auroraair')), facet(0, 10, did('mira')), facet(0, 10, did('mira'))]
    expect(mentionsOf({ text: plain, facets })).toEqual([
      { id: did('mira'), handle: 'mira.test', opening: true },
      { id: did('auroraair'), handle: 'auroraair.test', opening: true },
    ])
  })

  test('that come again later in the text do not merely open it', () => {
    const again = '@mira.test look, @mira.test'
    expect(mentionsOf({ text: again, facets: [facet(0, 10, did('mira')), facet(17, 27, did('mira'))] })).toEqual([
      { id: did('mira'), handle: 'mira.test', opening: false },
    ])
  })

  test.each([
    ['beyond the text', 100, 200],
    ['backwards', 8, 2],
    ['before the text', -5, 0],
  ])('with bytes %s are known by their DID', (_, start, end) => {
    const [mention] = mentionsOf({ text: 'short one', facets: [facet(start, end, did('mira'))] })
    expect(mention).toMatchObject({ id: did('mira'), handle: did('mira') })
  })

  test('of other kinds are none: a tag, a mention without a DID', () => {
    const index = { byteStart: 0, byteEnd: 3 }
    const facets = [{ index, features: [{ $type: 'app.bsky.richtext.facet#tag' }, { $type: MENTION }] }]
    expect(mentionsOf({ text: '#hi', facets })).toEqual([])
  })
})

test.each([
  ['a post', uri('mira', '3k'), did('mira')],
  ['a list', `at://${did('mira')}/app.bsky.graph.list/3k`, null],
  ['no address', 'mira', null],
])('the author of %s', (_, address, expected) => expect(authorOf(address)).toBe(expected))

function facet(byteStart: number, byteEnd: number, to: string) {
  return { index: { byteStart, byteEnd }, features: [{ $type: MENTION, did: to }] }
}
