import { describe, expect, test } from 'vitest'
import { khoros } from '../../../src/scanners/khoros/khoros.ts'
import { fixture } from '../../fixtures.ts'
import { rowsOf, scanCommunity } from '../community-scan.ts'
import { answer, fakeHttp, fakeScan } from '../fake-scan.ts'

const HANDLE = 'community.aurora-air.example'

/** The community, by what its queries ask for. */
function community(answers: { newest?: unknown; next?: unknown; conversation?: unknown } = {}) {
  return ({ pathname, searchParams }: URL): unknown => {
    const query = searchParams.get('q') ?? ''
    if (pathname !== '/api/2.0/search' || !query.startsWith('SELECT id, subject, ')) return undefined
    if (query.endsWith("FROM messages WHERE topic.id = '40' ORDER BY post_time ASC LIMIT 200"))
      return answers.conversation ?? fixture('khoros/conversation.json')
    if (query.endsWith('FROM messages ORDER BY post_time DESC LIMIT 200'))
      return answers.newest ?? fixture('khoros/messages.json')
    if (query.endsWith("ORDER BY post_time DESC LIMIT 200 CURSOR 'MjAyNi0xMC0xMw=='"))
      return answers.next ?? fixture('khoros/messages-last.json')
    return undefined
  }
}

describe('a community on Khoros', () => {
  test('shows who was answered by staff, who by a peer, and who waits, also in conversations that are older', async () => {
    const { facts } = await scanCommunity(khoros, community())
    expect(rowsOf(facts)).toEqual([
      { author: 'TomB', kind: 'own-place', answer: null, hours: 616, peer: 'kai' },
      { author: 'Mira', kind: 'own-place', answer: 'Lena_Aurora', hours: 2, peer: null },
      { author: 'Mira', kind: 'own-place', answer: 'Jon_A', hours: 1, peer: null },
      { author: 'TomB', kind: 'own-place', answer: null, hours: 376, peer: null },
      { author: 'kai', kind: 'own-place', answer: null, hours: 256, peer: null },
    ])
  })

  test.each<[Record<string, string[]>, string[], string]>([
    [{}, ['Jon_A', 'Lena_Aurora'], 'ranks that say so'],
    [{ ranks: ['Community Manager'] }, ['Jon_A'], 'the ranks named, and no others'],
    [{ ranks: ['Nobody'], staff: ['lena_aurora'] }, ['Lena_Aurora'], 'whoever is named'],
  ])('takes for staff, with %j, %j: %s', async (settings, expected) => {
    const { facts } = await scanCommunity(khoros, community(), { settings })
    expect([...new Set(facts.own.map(({ author }) => author.handle))].sort()).toEqual(expected)
  })

  test('is read with as many requests as it says, and covers its window', async () => {
    const { http, evidence } = await scanCommunity(khoros, community())
    expect(http.requests).toBe(3)
    const whole = [{ from: '2026-10-01T00:00:00Z', to: '2026-10-31T00:00:00Z' }]
    expect(evidence.streams.posts).toMatchObject({
      outcome: { status: 'ok' },
      parts: [{ part: HANDLE, complete: true, intervals: whole }],
    })
    expect(evidence.streams.mentions?.parts).toMatchObject([{ scope: 'own-places', complete: true, intervals: whole }])
    expect(evidence.accounts).toMatchObject([{ id: HANDLE, lastActive: '2026-10-20T08:00:00Z' }])
  })

  test('keeps solutions, kudos, views, links, and whom a message replies to', async () => {
    const { evidence } = await scanCommunity(khoros, community())
    const byId = new Map(evidence.posts.map((post) => [post.id.split('/').at(-1), post]))
    const id = (message: number) => `${HANDLE}/message/${message}`
    expect(byId.get('123')).toMatchObject({
      accepted: true,
      kind: 'answer',
      replyTo: id(122),
      root: id(120),
      text: 'Tomorrow.',
    })
    expect(byId.get('120')).toMatchObject({
      kind: 'question',
      replyTo: null,
      engagement: { likes: 3, views: 80 },
      url: `https://${HANDLE}/t5/Questions/x/m-p/120#M120`,
      createdAt: '2026-10-12T08:00:00Z',
    })
    expect(byId.get('130')).toMatchObject({
      kind: 'topic',
      text: 'Thank you & goodbye\n\nThe crew to Bergen was lovely.',
    })
    expect(byId.get('101')?.links).toEqual(['https://www.aurora-air.example/seats'])
  })

  test('ends where its messages do, and where there are none', async () => {
    const { evidence } = await scanCommunity(khoros, community({ newest: fixture('khoros/empty.json') }))
    expect(evidence.streams.mentions?.parts).toMatchObject([{ complete: true }])
    expect(evidence.accounts).toMatchObject([{ lastActive: null }])
  })

  test('below a path of its host is asked there', async () => {
    const http = fakeHttp((url) =>
      url.pathname === '/forums/s/api/2.0/search' ? fixture('khoros/empty.json') : undefined,
    )
    const handle = khoros.handle.parse('https://community.aurora-air.example/forums/s/t5/Talk/ct-p/x') ?? ''
    await expect(khoros.account?.(handle, fakeScan(khoros, http))).resolves.toMatchObject({ id: `${HANDLE}/forums/s` })
  })
})

describe('what is no community of Khoros, or shows nothing', () => {
  test.each([
    ['a host without such an address', answer(404, '<html>'), 'error'],
    ['a community for members', answer(403, fixture('khoros/not-allowed.json')), 'auth_required'],
    ['one that says so with a 200', fixture('khoros/not-allowed.json'), 'auth_required'],
    ['one that does not know a field', fixture('khoros/bad-query.json'), 'error'],
    ['one that answers in another shape', fixture('khoros/messages-changed.json'), 'changed'],
    ['a wall', answer(403, '<html>'), 'blocked'],
  ])('%s', async (_, newest, status) => {
    const { evidence } = await scanCommunity(khoros, community({ newest }))
    expect(evidence.outcome.status).toBe(status)
  })
})
