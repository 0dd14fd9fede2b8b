import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readArchive } from '../../src/archives/index.ts'
import type { AccountRef } from '../../src/brand/brand.ts'
import type { Post } from '../../src/evidence/post.ts'
import { seconds } from '../../src/evidence/time.ts'
import { fileOf } from './files.ts'
import { requestOf } from './requests.ts'

const FIXTURE = fileURLToPath(new URL('../../fixtures/archives/aurora-air-support.csv', import.meta.url))
const HEADER = 'tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id\n'
const WHEN = 'Sat Mar 01 09:00:00 +0000 2025'

const read = (file: string, request = requestOf('Aurora Air')) => readArchive('customer-support-csv', file, request)
const byId = (posts: readonly Post[], id: string) => posts.find((post) => post.id === id)

describe('an archive of customer-support conversations', () => {
  test('gives the conversations that have to do with the brand, whole, and no others', async () => {
    const { posts } = await read(FIXTURE)
    expect(posts.map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5', '6', '10', '11', '12', '14'])
  })

  test('reads a post in full', async () => {
    const { posts } = await read(FIXTURE)
    expect(byId(posts, '2')).toEqual({
      platform: 'archive',
      id: '2',
      url: null,
      author: { id: '2001', handle: '2001', name: null, followers: null, official: false, staff: false, bot: false },
      createdAt: '2025-03-01T09:00:00Z',
      editedAt: null,
      text: '@Aurora_Air my bag did not arrive in Lisbon & nobody answers the phone 😡',
      links: [],
      language: null,
      kind: 'post',
      replyTo: null,
      replyToAuthor: null,
      root: null,
      quoted: null,
      place: null,
      mentions: [{ id: 'Aurora_Air', handle: 'Aurora_Air', opening: true }],
      mentionsGiven: false,
      engagement: { likes: null, reposts: null, replies: null, quotes: null, views: null },
      rating: null,
      accepted: false,
      likedByBrand: null,
      automatic: false,
      deleted: false,
      responses: ['1'],
      cutShort: false,
      seenBy: ['archive'],
    })
  })

  test('joins replies by ids as pandas writes them, and reads quotes and newlines in texts', async () => {
    const { posts } = await read(FIXTURE)
    expect(byId(posts, '3')).toMatchObject({
      kind: 'reply',
      replyTo: '1',
      text: '@Aurora_Air done.\nStill waiting though',
    })
    expect(byId(posts, '5')).toMatchObject({
      kind: 'post',
      responses: ['6', '7'],
      text: 'Flying "Aurora Air" tomorrow, any tips for the lounge?',
    })
  })

  test('says what the archive is and how it was read', async () => {
    const { posts, ...header } = await read(FIXTURE)
    expect(header).toMatchObject({
      id: 'archive',
      name: 'Archive (aurora-air-support.csv)',
      source: 'archive',
      observedAt: '2025-03-05T06:00:00Z',
      requests: 0,
      carriesHandles: true,
      selection: 'answered',
      selectionReason: 'The public set of these conversations keeps those that got an answer.',
      outcome: { status: 'partial' },
    })
    for (const stream of [header.streams.posts, header.streams.mentions, header.streams.replies])
      expect(stream?.parts).toEqual([
        {
          part: 'archive',
          scope: 'all',
          intervals: [{ from: '2025-03-01T09:00:00Z', to: '2025-03-05T06:00:00Z' }],
          complete: true,
        },
      ])
    expect(header.streams.posts?.records).toBe(4)
    expect(header.streams.mentions?.records).toBe(6)
    expect(header.streams.replies?.records).toBe(6)
    expect(posts).toHaveLength(10)
  })

  test('counts and names broken and repeated rows', async () => {
    const { notes, outcome } = await read(FIXTURE)
    const broken =
      '1 of the 14 rows of aurora-air-support.csv could not be read: line 14 (5 cells instead of 8: "11,13,2007,True,Tue Mar 04 13:00:00 +000…").'
    expect(outcome.reason).toBe(broken)
    expect(notes).toEqual([
      broken,
      'Rows of aurora-air-support.csv that have the id of an earlier row were left out: 1 of 14.',
    ])
  })

  test('counts the parents of everybody’s replies, and where the brand’s own replies lead', async () => {
    const { links } = await read(FIXTURE)
    expect(links).toEqual({
      inside: 6,
      outside: 1,
      told: true,
      official: { inside: 3, outside: 0, unlinked: 0, others: 1 },
      starters: 4,
      unaddressed: 0,
    })
  })

  test('takes the author named like the brand for its account, and knows what it cannot know of it', async () => {
    const { accounts } = await read(FIXTURE)
    expect(accounts).toMatchObject([
      {
        id: 'Aurora_Air',
        handle: 'Aurora_Air',
        official: true,
        followers: null,
        posts: null,
        lastActive: '2025-03-05T06:00:00Z',
      },
    ])
  })

  test('mentions bear the id of the author in whatever case they are written', async () => {
    const { posts } = await read(FIXTURE)
    expect(byId(posts, '12')?.mentions).toEqual([{ id: 'Aurora_Air', handle: 'aurora_air', opening: true }])
    expect(byId(posts, '11')?.mentions).toEqual([
      { id: '2005', handle: '2005', opening: true },
      { id: 'borealisrail', handle: 'BorealisRail', opening: true },
    ])
  })

  test('a selection that the user gives is taken', async () => {
    expect(await read(FIXTURE, { ...requestOf('Aurora Air'), selection: 'all' })).toMatchObject({
      selection: 'all',
      selectionReason: null,
    })
  })

  test('accounts that are named are official, and a name that nobody has is noted', async () => {
    const accounts = ['@borealisrail', 'Nobody'].map(accountOf)
    const { accounts: found, notes, posts } = await read(FIXTURE, { ...requestOf('Borealis'), accounts })
    expect(found).toMatchObject([
      {
        id: 'BorealisRail',
        handle: 'BorealisRail',
        confidence: 1,
        evidence: ['given'],
        lastActive: '2025-03-03T07:04:00Z',
      },
      { id: 'Nobody', handle: 'Nobody', official: true, lastActive: null },
    ])
    expect(notes).toContain('Nobody in aurora-air-support.csv wrote as Nobody.')
    expect(posts.map(({ id }) => id)).toEqual(['8', '9', '10', '11'])
    expect(byId(posts, '8')?.text).toBe('@BorealisRail your app is down \r\ragain')
  })

  test('an account that never writes is spoken to all the same', async () => {
    const file = fileOf(`${HEADER}1,AuroraAir,False,${WHEN},hi,,\n2,5,True,${WHEN},@AuroraHelp anybody there?,,\n`)
    const request = { ...requestOf('Aurora Air'), accounts: ['AuroraAir', 'AuroraHelp'].map(accountOf) }
    const { posts, accounts } = await read(file, request)
    expect(posts.map(({ id }) => id)).toEqual(['1', '2'])
    expect(accounts.map(({ handle }) => handle)).toEqual(['AuroraAir', 'AuroraHelp'])
  })

  test('accounts of other platforms name nobody here', async () => {
    const accounts = [{ ...accountOf('BorealisRail'), platform: 'bluesky' }]
    expect((await read(FIXTURE, { ...requestOf('Aurora Air'), accounts })).accounts).toMatchObject([
      { handle: 'Aurora_Air' },
    ])
  })

  test('a window takes the conversations that have a post in it, whole, and that of the last official post', async () => {
    const window = { since: seconds('2025-03-01T10:00:00Z'), until: seconds('2025-03-02T18:10:00Z') }
    const { posts, streams } = await read(FIXTURE, { ...requestOf('Aurora Air'), window })
    expect(posts.map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5', '6', '14'])
    expect(streams.mentions?.parts[0]?.intervals).toEqual([
      { from: '2025-03-01T10:00:00Z', to: '2025-03-05T06:00:00Z' },
    ])
  })

  test('a window after the end of the archive covers nothing', async () => {
    const window = { since: seconds('2026-01-01'), until: seconds('2026-02-01') }
    const { posts, streams } = await read(FIXTURE, { ...requestOf('Aurora Air'), window })
    expect(posts.map(({ id }) => id)).toEqual(['14'])
    expect(streams.posts?.parts[0]?.intervals).toEqual([])
  })

  test('an account that wrote only outside the window is an account, and not said to be silent', async () => {
    const window = { since: seconds('2025-03-02'), until: seconds('2025-03-03') }
    const accounts = ['Aurora_Air', 'BorealisRail'].map(accountOf)
    const { notes, ...header } = await read(FIXTURE, { ...requestOf('Aurora Air'), accounts, window })
    expect(header.accounts.map(({ handle }) => handle)).toEqual(['Aurora_Air', 'BorealisRail'])
    expect(notes.filter((note) => note.startsWith('Nobody'))).toEqual([])
  })
})

describe('columns and cells', () => {
  test('stand in any order, in any case, with others among them', async () => {
    const file = fileOf(
      `extra,TEXT,in_response_to_tweet_id,Tweet_ID,created_at,response_tweet_id,inbound,author_id\nx,hi,,7,${WHEN},,0,Aurora Air\n`,
    )
    expect((await read(file)).posts).toMatchObject([{ id: '7', text: 'hi', author: { official: true } }])
  })

  test('one that is missing is named beside those that are there', async () => {
    const file = fileOf('tweet_id,author_id,created_at,text\n')
    await expect(read(file)).rejects.toThrow(
      'table.csv lacks the columns response_tweet_id, in_response_to_tweet_id, inbound. Needed are ' +
        'tweet_id, author_id, created_at, text, response_tweet_id, in_response_to_tweet_id, inbound; ' +
        'found are tweet_id, author_id, created_at, text.',
    )
  })

  test.each([
    { row: ',9,True,WHEN,x,,', reason: 'no id: ",9,True,' },
    { row: '5,,True,WHEN,x,,', reason: 'no author: "5,,True,' },
    { row: '5,9,True,soon,x,,', reason: 'no time that can be read: "soon"' },
    { row: '5,9,True,,x,,', reason: 'no time: "5,9,True,,x,,"' },
    { row: '5,9,True,WHEN', reason: `4 cells instead of 7: "5,9,True,${WHEN}"` },
    { row: '9.34E+17,9,True,WHEN,x,,', reason: 'an id that a spreadsheet rounded: "9.34E+17"' },
    { row: '5,9,True,WHEN,"x"y,,', reason: 'a quote out of place: "5,9,True,' },
  ])('a row is broken with $reason', async ({ row, reason }) => {
    const file = fileOf(
      `${HEADER}1,AuroraAir,False,${WHEN},"a\nb",,\n${row.replace('WHEN', WHEN)}\n2,AuroraAir,False,${WHEN},c,,\n`,
    )
    const { posts, notes } = await read(file)
    expect(posts.map(({ id }) => id)).toEqual(['1', '2'])
    expect(notes).toHaveLength(1)
    expect(notes[0]).toContain(`1 of the 3 rows of table.csv could not be read: line 4 (${reason}`)
  })

  test('few broken rows among many leave the reading ok, and only the first are named', async () => {
    const good = Array.from({ length: 993 }, (_, id) => `${id},AuroraAir,False,${WHEN},x,,\n`)
    const { outcome, notes } = await read(fileOf(HEADER + 'broken\n'.repeat(7) + good.join('')))
    expect(outcome.status).toBe('ok')
    expect(notes).toHaveLength(1)
    expect(notes[0]).toMatch(
      /^7 of the 1,000 rows .*: line 2 \(1 cell instead of 7: "broken"\), .* line 6 \(.*\) and 2 more\.$/,
    )
  })

  test('an author is official in whatever case, and stays one author', async () => {
    const file = fileOf(`${HEADER}1,AuroraAir,False,${WHEN},a,,\n2,AURORAAIR,False,${WHEN},b,,\n`)
    const { accounts, posts } = await read(file, requestOf('auroraair'))
    expect(accounts.map(({ id }) => id)).toEqual(['AuroraAir'])
    expect(posts.map(({ author }) => author?.id)).toEqual(['AuroraAir', 'AuroraAir'])
  })

  test('two authors alike: the exact name goes first, then the one with more posts', async () => {
    const rows = `1,Aurora_Air,False,${WHEN},a,,\n2,Aurora_Air,False,${WHEN},b,,\n3,Aurora.Air,False,${WHEN},c,,\n`
    const found = async (name: string) => (await read(fileOf(HEADER + rows), requestOf(name))).accounts
    expect(await found('Aurora Air')).toMatchObject([{ handle: 'Aurora_Air' }])
    expect(await found('aurora.air')).toMatchObject([{ handle: 'Aurora.Air' }])
  })

  test('a post that names itself as its parent replies to nobody', async () => {
    const file = fileOf(`${HEADER}1,AuroraAir,False,${WHEN},a,,1.0\n`)
    expect(await read(file)).toMatchObject({
      posts: [{ replyTo: null, kind: 'post' }],
      links: { inside: 0, outside: 0, official: { inside: 0, outside: 0, others: 1 } },
    })
  })

  test('posts that reply to one that is gone are one conversation', async () => {
    const file = fileOf(`${HEADER}1,AuroraAir,False,${WHEN},a,,99\n2,5,True,${WHEN},b,,99\n3,6,True,${WHEN},c,,98\n`)
    expect((await read(file)).posts.map(({ id }) => id)).toEqual(['1', '2'])
  })

  test('a response that forgot its parent belongs to the conversation', async () => {
    const file = fileOf(`${HEADER}1,5,True,${WHEN},@AuroraAir hi,2,\n2,7,False,${WHEN},hello,,\n`)
    const { posts } = await read(file, { ...requestOf('Aurora Air'), accounts: [accountOf('7')] })
    expect(posts.map(({ id }) => id)).toEqual(['1', '2'])
  })

  test('ids longer than a number can hold stay what they are', async () => {
    const file = fileOf(
      `${HEADER}925412345678901249,AuroraAir,False,${WHEN},a,,925412345678901248\n925412345678901248,5,True,${WHEN},b,,\n`,
    )
    const { posts, links } = await read(file)
    expect(posts).toMatchObject([{ replyTo: '925412345678901248' }, { id: '925412345678901248' }])
    expect(links).toMatchObject({ inside: 1, outside: 0 })
  })

  test('hostile names stay text', async () => {
    const file = fileOf(
      `${HEADER}__proto__,constructor,True,${WHEN},@AuroraAir @__proto__ =1+1,,toString\n1,AuroraAir,False,${WHEN},hi,,__proto__\n`,
    )
    const { posts } = await read(file)
    expect(posts).toMatchObject([
      { id: '__proto__', author: { id: 'constructor' }, mentions: [{ id: 'AuroraAir' }, { id: '__proto__' }] },
      { replyTo: '__proto__' },
    ])
  })
})

describe('nothing that could be read', () => {
  test.each([
    { why: 'a header alone', content: HEADER, message: 'table.csv holds no row after its header.' },
    {
      why: 'broken rows alone',
      content: `${HEADER}x\n`,
      message: 'table.csv holds no row that can be read: line 2 (1 cell instead of 7: "x").',
    },
    { why: 'nothing at all', content: '', message: 'table.csv is empty.' },
  ])('$why', async ({ content, message }) => {
    await expect(read(fileOf(content))).rejects.toThrow(message)
    await expect(read(fileOf(content))).rejects.toMatchObject({ name: 'UsageError' })
  })

  test('a file that is not there, a folder, a pipe', async () => {
    await expect(read('/nowhere/twcs.csv')).rejects.toThrow('/nowhere/twcs.csv cannot be read. There is no such file.')
    await expect(read('/tmp')).rejects.toThrow('/tmp cannot be read. It is a folder.')
    await expect(read('/dev/null')).rejects.toThrow('It must be a regular file')
  })

  test('nobody named like the brand: the likeliest authors are listed, companies before customers', async () => {
    await expect(read(FIXTURE, requestOf('Borealis'))).rejects.toThrow(
      'Nobody in aurora-air-support.csv is named like "Borealis". Name the brand\'s account in it with ' +
        '--account archive:HANDLE. Authors in it: BorealisRail (1 post), Aurora_Air (4 posts).',
    )
  })

  test('no account of those that were named', async () => {
    const request = { ...requestOf('Aurora Air'), accounts: [accountOf('AuroraAir'), accountOf('Rail')] }
    await expect(read(FIXTURE, request)).rejects.toThrow(
      "Nobody in aurora-air-support.csv wrote as AuroraAir or Rail. Name the brand's account in it with " +
        '--account archive:HANDLE. Authors in it: Aurora_Air (4 posts), BorealisRail (1 post).',
    )
  })

  test('an interrupted reading ends at once', async () => {
    const request = { ...requestOf('Aurora Air'), signal: AbortSignal.abort() }
    await expect(read(FIXTURE, request)).rejects.toThrow('aborted')
  })

  test('an unknown format', async () => {
    await expect(readArchive('xls', FIXTURE, requestOf('Aurora Air'))).rejects.toThrow(
      'There is no archive format "xls". The formats are: csv, customer-support-csv.',
    )
  })
})

function accountOf(handle: string): AccountRef {
  return { platform: 'archive', handle, confidence: 1, evidence: ['given'] }
}
