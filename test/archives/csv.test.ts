import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type ArchiveRequest, ColumnMap } from '../../src/archives/contract.ts'
import { readArchive } from '../../src/archives/index.ts'
import { fileOf } from './files.ts'
import { requestOf } from './requests.ts'

const FIXTURE = fileURLToPath(new URL('../../fixtures/archives/aurora-air-export.csv', import.meta.url))

const EXPORT: ColumnMap = {
  id: 'Post ID',
  author: 'Author',
  handle: 'Screen name',
  name: 'Display name',
  time: 'Date (UTC)',
  text: 'Message',
  parent: 'Reply to',
  root: 'Thread',
  followers: 'Followers',
  likes: 'Likes',
  reposts: 'Shares',
  rating: 'Stars',
  official: { column: 'Ours', values: null },
  url: 'Link',
  language: 'Lang',
}
const PLAIN: ColumnMap = { id: 'id', author: 'who', time: 'when', text: 'text' }

const read = (file: string, columns: ColumnMap, more: Partial<ArchiveRequest> = {}) =>
  readArchive('csv', file, { ...requestOf('Aurora Air'), columns, ...more })

describe('a table of posts by its column map', () => {
  test('gives what the columns hold, and null for what they do not', async () => {
    const { posts } = await read(FIXTURE, EXPORT)
    expect(posts.map(({ id }) => id)).toEqual(['a-1', 'a-2', 'a-3', 'a-4'])
    expect(posts[0]).toMatchObject({
      url: 'https://social.example/a-1',
      author: { id: 'u1', handle: 'robin', name: 'Robin Example', followers: 120, official: false },
      createdAt: '2025-03-01T09:00:00Z',
      text: 'My refund; still nothing, @aurora',
      language: 'en',
      kind: 'post',
      replyTo: null,
      root: 'a-1',
      mentions: [{ id: 'u9', handle: 'aurora', opening: false }],
      engagement: { likes: 3, reposts: 0, replies: null, quotes: null, views: null },
      rating: null,
      place: null,
      responses: [],
    })
    expect(posts[1]).toMatchObject({
      kind: 'reply',
      replyTo: 'a-1',
      mentions: [{ id: 'u1' }],
      author: { official: true },
    })
    expect(posts[2]).toMatchObject({ author: { followers: 121 }, engagement: { reposts: null } })
  })

  test('a row with stars is a review in the brand’s own place', async () => {
    const { posts } = await read(FIXTURE, EXPORT)
    expect(posts[3]).toMatchObject({
      kind: 'review',
      rating: 4.5,
      place: { id: 'aurora-air-export.csv', official: true },
      createdAt: '2025-03-03T11:06:40Z',
      author: { name: null, followers: null },
    })
  })

  test('the authors that the rows call official are the accounts', async () => {
    const { accounts, outcome, streams } = await read(FIXTURE, EXPORT)
    expect(accounts).toMatchObject([
      { id: 'u9', handle: 'aurora', name: 'Aurora Air', followers: 50000, official: true },
    ])
    expect(outcome.status).toBe('ok')
    expect(streams.posts?.records).toBe(1)
  })

  test('takes all conversations to be there, and no handle to be carried along, unless told otherwise', async () => {
    expect(await read(FIXTURE, EXPORT)).toMatchObject({
      selection: 'all',
      selectionReason: null,
      carriesHandles: false,
    })
    expect(await read(FIXTURE, EXPORT, { selection: 'answered' })).toMatchObject({
      selection: 'answered',
      selectionReason: 'The user says that only answered conversations were kept.',
    })
  })

  test('a column of official rows in which none is: whether the brand answered cannot be told', async () => {
    const file = fileOf('id,who,when,text,ours\n1,robin,2025-03-01,I like Aurora Air,no\n')
    const { accounts, outcome, streams } = await read(file, { ...PLAIN, official: { column: 'ours', values: null } })
    expect(accounts).toEqual([])
    expect(outcome.status).toBe('partial')
    expect(streams.posts).toMatchObject({
      outcome: {
        status: 'partial',
        reason:
          "No row of table.csv is marked as the brand's, so whether it answered cannot be told: its column of official " +
          'rows says "no". Say which of these mean staff: official: { column: ..., values: [...] }.',
      },
      parts: [{ intervals: [] }],
    })
    expect(streams.mentions?.parts[0]?.intervals).toHaveLength(1)
  })

  test('posts that only an official row’s handle makes relevant are found', async () => {
    const file = fileOf(
      'id,who,when,text,ours\n1,robin,2025-03-01,@helpdesk hello?,no\n2,helpdesk,2025-03-02,Happy Monday,yes\n3,kim,2025-03-02,@desk,no\n',
    )
    const { posts } = await read(file, { ...PLAIN, official: { column: 'ours', values: null } })
    expect(posts.map(({ id }) => id)).toEqual(['1', '2'])
  })

  test('rows of one thread are one conversation by their root alone', async () => {
    const file = fileOf(
      'id,who,when,text,topic\n1,robin,2025-03-01,help!,7\n2,AuroraAir,2025-03-02,sure,7\n3,kim,2025-03-02,x,8\n',
    )
    const { posts } = await read(file, { ...PLAIN, root: 'topic' })
    expect(posts).toMatchObject([
      { id: '1', root: '1', replyTo: null },
      { id: '2', root: '1', replyTo: null },
    ])
  })

  test('a mention of a handle with dots is that handle where an author has it, else its first word', async () => {
    const file = fileOf('id,who,when,text\n1,aurora.air,2025-03-01,@kim.thanks all\n2,kim,2025-03-01,@aurora.air hi\n')
    const { posts } = await read(file, PLAIN)
    expect(posts.map(({ mentions }) => mentions.map(({ id }) => id))).toEqual([['kim'], ['aurora.air']])
  })

  test('the delimiter can be said', async () => {
    const file = fileOf('id|x;who;when;text\n1;auroraair;2025-03-01;a|b\n')
    const { posts } = await read(file, { ...PLAIN, id: 'id|x' }, { options: { delimiter: 'semicolon' } })
    expect(posts).toMatchObject([{ id: '1', text: 'a|b' }])
  })

  test('entities stay as they are written', async () => {
    const file = fileOf('id,who,when,text\n1,auroraair,2025-03-01,a &amp; b\n')
    expect((await read(file, PLAIN)).posts).toMatchObject([{ text: 'a &amp; b' }])
  })

  test('a table in windows-1252 is read as that, and said to be', async () => {
    const file = fileOf(Buffer.from('id,who,when,text\n1,auroraair,2025-03-01,caf\u00e9\n', 'latin1'))
    const { posts, notes } = await read(file, PLAIN)
    expect(posts).toMatchObject([{ text: 'café' }])
    expect(notes).toEqual(['table.csv is not in UTF-8, and was read as windows-1252.'])
  })

  test('without a column map it says what is missing', async () => {
    await expect(readArchive('csv', FIXTURE, requestOf('Aurora Air'))).rejects.toThrow(
      'the brand file must say which column holds what: author, time and text at least.',
    )
  })

  test('a mapped column that is not there is named', async () => {
    await expect(read(FIXTURE, { ...EXPORT, views: 'Views' })).rejects.toThrow(
      'aurora-air-export.csv lacks the column Views.',
    )
  })
})

describe('ColumnMap', () => {
  test.each([
    [{ id: 'a', author: 'b', time: 'c' }, false],
    [{ author: 'b', time: 'c', text: 'd' }, true],
    [{ id: 'a', author: 'b', time: 'c', text: '' }, false],
    [{ id: 'a', author: 'b', time: 'c', text: 'd', parents: 'e' }, false],
    [{ id: 'a', author: 'b', time: 'c', text: 'd', official: { column: 'e', values: [] } }, false],
    [{ id: 'a', author: 'b', time: 'c', text: 'd', official: { column: 'e', values: ['agent', 1] }, views: 'e' }, true],
  ])('%j: %s', (map, valid) => {
    expect(ColumnMap.safeParse(map).success).toBe(valid)
  })
})
