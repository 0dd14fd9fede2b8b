import { describe, expect, test } from 'vitest'
import { boardFeeds } from '../../../src/scanners/board-feeds/board-feeds.ts'
import { fixtureText } from '../../fixtures.ts'
import { rowsOf, scanCommunity } from '../community-scan.ts'
import { answer, fakeHttp, fakeScan } from '../fake-scan.ts'

const HANDLE = 'community.aurora-air.example'
const HOST = `https://${HANDLE}`
const POSTS = `${HOST}/app.php/feed`
const TOPICS = `${HOST}/app.php/feed/topics`
const xml = (name: string) => fixtureText(`board-feeds/${name}`)
const feed = (name: string) => answer(200, xml(name))
const missing = answer(404, '<!DOCTYPE html><html>The requested page could not be found.</html>')
const routes = { [POSTS]: feed('posts.xml'), [TOPICS]: feed('topics.xml') }
const old = {
  [POSTS]: missing,
  [`${HOST}/feed.php`]: feed('posts-3.0.xml'),
  [`${HOST}/feed.php?mode=topics`]: feed('topics-3.0.xml'),
}
const settings = { staff: ['Lena'] }

describe('a board by its feeds', () => {
  test('shows who was answered by staff and who by a peer, in the topics whose beginning it holds', async () => {
    const { facts } = await scanCommunity(boardFeeds, routes, { settings })
    expect(rowsOf(facts)).toEqual([
      { author: 'kai', kind: 'own-place', answer: 'lena', hours: 2, peer: null },
      { author: 'mira', kind: 'own-place', answer: null, hours: 377, peer: 'nils' },
    ])
  })

  test('covers what both feeds hold, and no more, with two requests', async () => {
    const { evidence, http } = await scanCommunity(boardFeeds, routes, { settings })
    expect(http.asked).toEqual([POSTS, TOPICS])
    expect(evidence.streams.mentions?.parts).toMatchObject([
      {
        part: HANDLE,
        scope: 'own-places',
        complete: false,
        intervals: [{ from: '2026-10-05T07:00:00Z', to: '2026-10-31T00:00:00Z' }],
      },
    ])
    expect(evidence.accounts).toMatchObject([
      { handle: HANDLE, name: 'Aurora Air board', bio: 'Talk about flying north', lastActive: '2026-10-16T07:00:00Z' },
    ])
  })

  test('covers the whole window where the oldest entry lies before it', async () => {
    const window = {
      since: Date.parse('2026-10-06T00:00:00Z') / 1000,
      until: Date.parse('2026-10-31T00:00:00Z') / 1000,
    }
    const { evidence } = await scanCommunity(boardFeeds, routes, { settings, window })
    expect(evidence.streams.mentions).toMatchObject({ parts: [{ complete: true }] })
  })

  test('keeps author, time, text without the board’s own footer, links, and the topic as far as it is told', async () => {
    const { evidence } = await scanCommunity(boardFeeds, routes, { settings })
    const byId = new Map(evidence.posts.map((post) => [post.id.slice(HANDLE.length), post]))
    expect(byId.get('/p/113')).toMatchObject({
      kind: 'topic',
      root: `${HANDLE}/p/113`,
      url: `${HOST}/viewtopic.php?p=113#p113`,
      createdAt: '2026-10-12T07:00:00Z',
      text: 'Help • Bag left in Bergen\n\nMy bag stayed in Bergen. Who can help?',
      place: { id: HANDLE, official: true },
      cutShort: false,
    })
    expect(byId.get('/p/114')).toMatchObject({
      kind: 'comment',
      replyTo: null,
      root: `${HANDLE}/p/113`,
      author: { handle: 'lena', staff: true },
      links: ['https://www.aurora-air.example/bags'],
    })
    expect(byId.get('/p/116')?.text).toBe('All but row 9.')
    expect(byId.get('/p/112')).toMatchObject({ kind: 'comment', root: `${HANDLE}/p/112/unknown-topic` })
  })

  test('on phpBB 3.0 to 3.2 knows the topic by the link, whatever the subject, with three requests', async () => {
    const { facts, http } = await scanCommunity(boardFeeds, old, { settings })
    expect(http.requests).toBe(3)
    expect(rowsOf(facts)).toMatchObject([
      { author: 'kai', answer: 'lena', hours: 1 },
      { author: 'mira', answer: null, peer: 'nils' },
    ])
  })

  test('counts nobody as unanswered whose answer may stand under another subject', async () => {
    const { facts } = await scanCommunity(boardFeeds, { ...routes, [POSTS]: feed('renamed.xml') }, { settings })
    expect(facts.contacts.find(({ author }) => author.handle === 'kai')?.excluded).toBe('thread-cut-short')
  })

  test('says where nobody is named as staff', async () => {
    const { evidence } = await scanCommunity(boardFeeds, routes)
    expect(JSON.stringify(evidence)).toContain('platforms.board-feeds.staff')
  })
})

describe('a board that shows less', () => {
  test.each([
    ['no feed of topics', { ...routes, [TOPICS]: missing }, 'does not tell by a feed which posts began a topic'],
    ['nothing to a guest', { [POSTS]: feed('empty.xml'), [TOPICS]: feed('empty.xml') }, 'shows a guest no posts'],
  ])('%s is partial, covers nothing and counts nobody', async (_, less, reason) => {
    const { evidence, facts } = await scanCommunity(boardFeeds, less, { settings })
    expect(evidence.streams.mentions).toMatchObject({
      outcome: { status: 'partial', reason: expect.stringContaining(reason) },
      parts: [{ complete: false, intervals: [] }],
    })
    expect(rowsOf(facts)).toEqual([])
  })

  test('links of another form are changed', async () => {
    const { evidence } = await scanCommunity(boardFeeds, { ...routes, [POSTS]: feed('changed.xml') })
    expect(evidence.streams.mentions?.outcome).toMatchObject({ status: 'changed' })
  })

  test.each([
    [
      'no feed at either address',
      { [POSTS]: missing, [`${HOST}/feed.php`]: missing },
      'not_supported',
      /app\.php\/feed and \/feed\.php/,
    ],
    ['a web page', { [POSTS]: answer(200, '<!DOCTYPE html><html><body>Hello</body></html>') }, 'changed', /a web page/],
    [
      'a feed of another kind',
      { [POSTS]: answer(200, '<rss version="2.0"><channel><title>x</title></channel></rss>') },
      'changed',
      /not Atom/,
    ],
    ['a wall', { [POSTS]: answer(403, '<html>') }, 'blocked', /403/],
  ])('%s', async (_, said, status, message) => {
    const scan = fakeScan(boardFeeds, fakeHttp(said))
    await expect(boardFeeds.account?.(HANDLE, scan)).rejects.toMatchObject({
      status,
      message: expect.stringMatching(message),
    })
  })
})

test.each([
  ['https://www.aurora-air.example/board/viewtopic.php?t=4&p=17#p17', 'www.aurora-air.example/board'],
  ['https://board.aurora-air.example/app.php/feed', 'board.aurora-air.example'],
  ['board', null],
])('%s is the board %j', (address, handle) => expect(boardFeeds.handle.parse(address)).toBe(handle))
