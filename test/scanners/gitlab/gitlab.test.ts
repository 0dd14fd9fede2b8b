import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { contactPosts, converse } from '../../../src/conversations/converse.ts'
import type { Facts } from '../../../src/conversations/facts.ts'
import type { PlatformEvidence } from '../../../src/evidence/evidence.ts'
import { Post } from '../../../src/evidence/post.ts'
import { seconds } from '../../../src/evidence/time.ts'
import { virtualClock } from '../../../src/http/clock.ts'
import type { Request } from '../../../src/http/request.ts'
import { readAccount } from '../../../src/scanners/gitlab/account.ts'
import { Issue } from '../../../src/scanners/gitlab/answers.ts'
import { gitlab } from '../../../src/scanners/gitlab/gitlab.ts'
import { readProject } from '../../../src/scanners/gitlab/handle.ts'
import { Settings } from '../../../src/scanners/gitlab/settings.ts'
import { readMentions } from '../../../src/scanners/gitlab/streams.ts'
import { issueToPost, projectOf } from '../../../src/scanners/gitlab/to-post.ts'
import { originResolver } from '../../../src/scanners/origins.ts'
import { scanPlatform } from '../../../src/scanners/run.ts'
import { fixture } from '../../fixtures.ts'
import { answer, collectUntilFailure, type FakeHttp, fakeHttp, fakeScan, type Routes } from '../fake-scan.ts'

const WINDOW = { since: seconds('2026-10-01T00:00:00Z'), until: seconds('2026-10-31T00:00:00Z') }
const BRAND = { name: 'Aurora Air', aliases: [], exclude: [], context: [], website: null }
const Asked = z.object({ variables: z.object({ project: z.string(), issue: z.string() }) })

/** What the invented group shows. Roles are left out where GitLab shows none to strangers. */
function answerTo({ pathname }: URL, request: Request, roles: 'shown' | 'hidden' = 'shown'): unknown {
  if (pathname === '/api/v4/groups/aurora-air') return fixture('gitlab/group.json')
  if (pathname === '/api/v4/groups/aurora-air/issues') return fixture('gitlab/issues.json')
  if (pathname === '/api/v4/projects/aurora-air%2Fbooking-api/issues') return fixture('gitlab/issues.json')
  if (pathname !== '/api/graphql') return answer(404, fixture('gitlab/not-found.json'))
  const { project, issue } = Asked.parse(request.body).variables
  expect(project).toBe('aurora-air/booking-api')
  const notes = JSON.stringify(fixture(`gitlab/notes-${issue}.json`))
  return JSON.parse(
    roles === 'shown' ? notes : notes.replace(/"maxAccessLevelOfAuthor":"\w+"/g, '"maxAccessLevelOfAuthor":null'),
  )
}

async function scanned(
  settings: Readonly<Record<string, unknown>> = {},
  roles: 'shown' | 'hidden' = 'shown',
): Promise<{ evidence: PlatformEvidence; facts: Facts | undefined; http: FakeHttp }> {
  const accounts = [{ platform: 'gitlab', handle: 'aurora-air', confidence: 1, evidence: ['given'] }]
  const http = fakeHttp((url, request) => answerTo(url, request, roles))
  const evidence = await scanPlatform(gitlab, {
    brand: { ...BRAND, accounts },
    accounts,
    http,
    origin: originResolver(gitlab),
    keys: {},
    settings,
    site: null,
    window: WINDOW,
    observedAt: WINDOW.until,
    clock: virtualClock(WINDOW.until),
    signal: new AbortController().signal,
    contacts: (so) => contactPosts(so, { from: WINDOW.since, to: WINDOW.until }),
    onProgress: () => undefined,
  })
  const window = { since: '2026-10-01T00:00:00Z', until: '2026-10-31T00:00:00Z' }
  const [facts] = converse({ brand: BRAND, window, platforms: [evidence] })
  return { evidence, facts, http }
}

function contactsOf(facts: Facts | undefined): object[] {
  return (facts?.contacts ?? [])
    .map(({ author, kind, answer, waited, peerAnswer, acknowledged, excluded }) => ({
      who: author.handle,
      kind,
      hours: answer === null ? null : (waited ?? 0) / 3600,
      peer: peerAnswer?.author.handle ?? null,
      acknowledged,
      excluded,
    }))
    .sort((a, b) => (a.who < b.who ? -1 : 1))
}

const ASKED = { kind: 'own-place', hours: null, peer: null, acknowledged: false, excluded: null }
const CONTACTS = [
  { ...ASKED, who: 'kim', hours: 2, acknowledged: true },
  { ...ASKED, who: 'mika', peer: 'noor' },
  { ...ASKED, who: 'tess' },
]

describe('a whole scan where GitLab shows roles', async () => {
  const { evidence, facts, http } = await scanned()

  test('shows who was answered by a developer, who waits, and whom a guest helped', () => {
    expect(contactsOf(facts)).toEqual(CONTACTS)
  })

  test("is partial, since the brand's own places alone are seen, and an issue there has more comments than are shown", () => {
    const reason = 'of some issues on GitLab not all comments are shown'
    expect(evidence.outcome).toEqual({ status: 'partial', reason, until: null })
    expect(evidence.streams.posts?.outcome).toMatchObject({ status: 'partial', reason })
    expect(evidence.streams.mentions?.parts).toMatchObject([{ scope: 'own-places', complete: true }])
  })

  test('takes an issue by somebody who answers for an own post', () => {
    expect(facts?.own.map(({ id }) => id)).toEqual(['gid://gitlab/Note/11', 'aurora-air/booking-api#5'])
  })

  test('knows that an issue has more comments than were read', () => {
    expect(evidence.posts.filter(({ cutShort }) => cutShort).map(({ id }) => id)).toEqual(['aurora-air/booking-api#4'])
  })

  test('costs what it says: the group, a page of issues, and three issues with comments', () => {
    expect(http.requests).toBe(5)
  })
})

test('where roles are hidden and nobody is named, nobody counts as unanswered', async () => {
  const { evidence, facts } = await scanned({}, 'hidden')
  expect(evidence.streams.posts?.outcome.reason).toContain('platforms.gitlab.employees')
  const reasons = facts?.contacts.map(({ excluded }) => excluded) ?? []
  expect(reasons.length).toBeGreaterThan(2)
  expect(new Set(reasons)).toEqual(new Set(['before-the-covered-interval']))
  expect(facts?.mentions.length).toBeGreaterThan(0)
})

test('where roles are hidden, employees answer for the brand; named projects alone are read', async () => {
  const settings = { employees: ['Jo'], projects: ['aurora-air/booking-api'] }
  const { facts, http } = await scanned(Settings.parse(settings), 'hidden')
  expect(contactsOf(facts)).toEqual(CONTACTS)
  expect(http.asked.filter((url) => url.includes('/groups/aurora-air/issues'))).toEqual([])
})

async function heard(routes: Routes) {
  const http = fakeHttp(routes)
  const scan = fakeScan(gitlab, http, { settings: { projects: ['aurora-air/booking-api'] } })
  const { posts, failure } = await collectUntilFailure(readMentions({ ...BRAND, accounts: [] }, scan))
  return { posts, failure, told: scan.told, http }
}

describe('reading issues', () => {
  const silent = z
    .array(z.looseObject({ user_notes_count: z.number() }))
    .parse(fixture('gitlab/issues.json'))
    .filter(({ user_notes_count: notes }) => notes === 0)

  test('goes on where the Link header says, and at no other server', async () => {
    const next = '/api/v4/projects/77/issues?page=2'
    const { http, told, posts } = await heard(({ searchParams }) =>
      searchParams.has('page')
        ? answer(200, silent.slice(1), {})
        : answer(200, silent.slice(0, 1), { link: `<https://evil.example${next}>; rel="next"` }),
    )
    expect(http.asked.slice(1)).toEqual([`https://gitlab.com${next}`])
    expect(posts.map(({ id }) => id)).toEqual(['aurora-air/booking-api#5', 'aurora-air/booking-api#3'])
    expect(told.covered.map(({ from, complete, scope }) => ({ from, complete, scope }))).toEqual([
      { from: seconds('2026-10-21T08:00:00Z'), complete: false, scope: 'own-places' },
      { from: WINDOW.since, complete: true, scope: 'own-places' },
    ])
  })

  test('ends as changed where a page names itself as the next one', async () => {
    const next = 'https://gitlab.com/api/v4/projects/77/issues?page=2'
    const { failure, told } = await heard(() => answer(200, silent, { link: `<${next}>; rel="next"` }))
    expect(failure).toMatchObject({ status: 'changed' })
    expect(told.covered.some(({ complete }) => complete)).toBe(false)
  })

  test('ends as changed where an issue has no number', async () => {
    const { failure } = await heard(() => fixture('gitlab/issues-changed.json'))
    expect(failure).toMatchObject({ status: 'changed' })
  })

  test('ends as an error in its words where GraphQL refuses', async () => {
    const { failure } = await heard(({ pathname }) =>
      pathname === '/api/graphql' ? fixture('gitlab/refused.json') : fixture('gitlab/issues.json'),
    )
    expect(failure).toMatchObject({ status: 'error', message: expect.stringContaining('complexity') })
  })

  test('takes an issue whose comments are not shown for cut short', async () => {
    const { posts } = await heard(({ pathname }) =>
      pathname === '/api/graphql' ? fixture('gitlab/notes-hidden.json') : fixture('gitlab/issues.json'),
    )
    expect(posts.filter(({ cutShort }) => cutShort).length).toBe(3)
  })

  test('without any place of the brand says so', async () => {
    const scan = fakeScan(gitlab, fakeHttp({}))
    await collectUntilFailure(readMentions({ ...BRAND, accounts: [] }, scan))
    expect(scan.told.limited).toMatchObject([{ status: 'not_supported' }])
  })
})

describe('an account', () => {
  const reading = (routes: Routes, handle: string) => readAccount(handle, fakeScan(gitlab, fakeHttp(routes)))
  const missing = answer(404, fixture('gitlab/not-found.json'))

  test('is a group', async () => {
    expect(await reading((url, request) => answerTo(url, request), 'aurora-air')).toMatchObject({
      id: 'aurora-air',
      name: 'Aurora Air',
      bio: 'We fly.',
      avatar: false,
      followers: null,
      created: '2019-05-01T10:00:00Z',
    })
  })

  test('or a user', async () => {
    const routes: Routes = ({ pathname }) => (pathname.endsWith('/users') ? fixture('gitlab/user.json') : missing)
    expect(await reading(routes, 'Aurora-Jo')).toMatchObject({ id: 'aurora-jo', name: 'Jo' })
    await expect(reading(routes, 'somebody-else')).rejects.toMatchObject({ status: 'not_found' })
  })

  test('or neither', async () => {
    const routes: Routes = ({ pathname }) => (pathname.endsWith('/users') ? [] : missing)
    await expect(reading(routes, 'aurora-air')).rejects.toMatchObject({ status: 'not_found' })
  })
})

describe('an issue', () => {
  const [, , , , first] = z.array(Issue).parse(fixture('gitlab/issues.json'))

  test('opens a topic in its project, without the code in it', () => {
    expect(first && Post.parse(issueToPost(first, new Set()))).toMatchObject({
      id: 'aurora-air/booking-api#1',
      kind: 'topic',
      text: 'Where is my key?\n\nI get:\n\nWhat now?',
      place: { id: 'aurora-air/booking-api', official: true },
      author: { handle: 'kim', staff: false, bot: false },
      engagement: { likes: 1, replies: 2 },
    })
  })

  test.each([
    { description: 'a\n~~~ js\n```\n~~~\nb', text: 'a\nb', why: 'a fence ends with its own sign' },
    { description: 'a\n```\nb', text: 'a', why: 'one that nobody closed reaches to the end' },
    { description: 'a `b` c', text: 'a `b` c', why: 'code within a line is part of its sentence' },
    { description: '```\n~~~~\n'.repeat(200_000), text: '', why: 'a hostile one costs no time' },
  ])('leaves out code: $why', ({ description, text }) => {
    expect(first && issueToPost({ ...first, title: '', description }, new Set()).text).toBe(text)
  })

  test.each(['project_77_bot_0a1b', 'group_7_bot1', 'support-bot', 'ghost'])('by %s is by a robot', (username) => {
    const post = first && issueToPost({ ...first, author: { username } }, new Set([username]))
    expect(post?.author).toMatchObject({ bot: true, staff: false })
  })

  test.each([
    ['https://gitlab.com/a/b/-/issues/1', 'a/b'],
    ['https://gitlab.com/a/b/c/-/work_items/1', 'a/b/c'],
    ['https://gitlab.com/a/b/issues/1', 'a/b'],
  ])('at %s stands in %s', (web_url, project) => {
    expect(first && projectOf({ ...first, web_url })).toBe(project)
  })
})

test.each([
  ['aurora-air/booking-api', 'aurora-air/booking-api'],
  ['https://gitlab.com/aurora-air/apps/ios/-/issues', 'aurora-air/apps/ios'],
  ['aurora-air/booking-api.git', 'aurora-air/booking-api'],
  ['aurora-air', null],
  ['aurora-air/..', null],
  ['a/\u001b[31m', null],
  ['', null],
])('%j names the project %j', (text, project) => expect(readProject(text)).toBe(project))

test.each([
  [{ projects: ['booking-api'] }, 'GROUP/NAME'],
  [{ employees: ['Jo Smith'] }, 'user name'],
  [{ groups: [] }, 'groups'],
])('the settings %j are wrong', (settings, why) => {
  const { error } = Settings.safeParse(settings)
  expect(error?.message).toContain(why)
})
