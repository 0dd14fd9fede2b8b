import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Post } from '../../../src/evidence/post.ts'
import { iso, MINUTE, seconds } from '../../../src/evidence/time.ts'
import { readAccount } from '../../../src/scanners/github/account.ts'
import { findOrganisations } from '../../../src/scanners/github/find.ts'
import { github } from '../../../src/scanners/github/github.ts'
import { readRepository } from '../../../src/scanners/github/handle.ts'
import { readMentions } from '../../../src/scanners/github/mentions.ts'
import { ownPosts } from '../../../src/scanners/github/own-posts.ts'
import { Settings } from '../../../src/scanners/github/settings.ts'
import { fixture } from '../../fixtures.ts'
import { answer, collectUntilFailure, fakeHttp, fakeScan, type Routes, type ScanOptions } from '../fake-scan.ts'

const API = 'https://api.github.com'
const BRAND = { name: 'Aurora Air', aliases: [], exclude: [], context: [], website: null, accounts: [] }
const NOW = seconds('2026-10-31T00:00:00Z')

function scanning(routes: Routes, options: ScanOptions & { budget?: number } = {}) {
  const http = fakeHttp(routes, options.budget === undefined ? {} : { budget: options.budget })
  return { http, scan: fakeScan(github, http, options) }
}

const failureOf = (routes: Routes, keys: Readonly<Record<string, string>> = {}) =>
  readAccount('aurora-air', scanning(routes, { keys }).scan).catch((failure: unknown) => failure)

describe('an account', () => {
  test('that is an organisation shows its site, and whether its domain is proved', async () => {
    const { scan, http } = scanning({ [`${API}/orgs/aurora-air`]: fixture('github/organisation.json') })
    expect(await readAccount('aurora-air', scan)).toMatchObject({
      id: 'aurora-air',
      handle: 'aurora-air',
      name: 'Aurora Air',
      followers: 321,
      created: '2015-03-02T10:00:00Z',
      verified: true,
      badge: 'a domain that it has proved to be its own',
      bio: 'We fly, and write software for it.',
      links: [
        { url: 'https://developer.auroraair.example', verified: true },
        { url: 'https://x.com/auroraair', verified: false },
      ],
    })
    expect(http.requests).toBe(1)
  })

  test('that is a user is asked for after an organisation of the name was not there', async () => {
    const { scan, http } = scanning({
      [`${API}/orgs/aurora-jo`]: answer(404, fixture('github/not-found.json')),
      [`${API}/users/aurora-jo`]: fixture('github/user.json'),
    })
    expect(await readAccount('aurora-jo', scan)).toMatchObject({
      handle: 'aurora-jo',
      verified: null,
      badge: null,
      bio: 'I answer for Aurora Air.',
      links: [],
    })
    expect(http.requests).toBe(2)
  })

  test('that is neither is not found', async () => {
    expect(await failureOf(() => answer(404, fixture('github/not-found.json')))).toMatchObject({ status: 'not_found' })
  })
})

test("organisations that bear the name may be the brand's, the one that links to its site first", async () => {
  const { scan, http } = scanning(({ pathname, searchParams }) => {
    if (pathname === '/search/users') {
      expect(searchParams.get('q')).toBe('Aurora Air type:org')
      return { total_count: 3, items: ['sky-watchers', 'auroraair-fans', 'aurora-air'].map((login) => ({ login })) }
    }
    const login = pathname.split('/').at(-1)
    const known = fixture('github/organisation.json')
    if (login === 'aurora-air') return known
    return { login, html_url: `https://github.com/${login}`, followers: 1 }
  })
  const claims = []
  const brand = { ...BRAND, website: 'https://auroraair.example' }
  for await (const claim of findOrganisations(brand, scan)) claims.push(claim)
  expect(claims.map(({ handle }) => handle)).toEqual(['aurora-air', 'auroraair-fans'])
  expect(http.requests).toBe(4)
})

describe('a refusal', () => {
  test('for asking too much, told by words alone, is a limit that ends in a minute', async () => {
    expect(await failureOf(() => answer(403, fixture('github/secondary-limit.json')))).toMatchObject({
      status: 'rate_limited',
      until: iso(NOW + MINUTE),
    })
  })

  test('of another kind stays what it is', async () => {
    expect(await failureOf(() => answer(403, { message: 'Resource not accessible' }))).toMatchObject({
      status: 'blocked',
    })
  })

  test('of the token names the token', async () => {
    const failure = await failureOf(() => answer(401, { message: 'Bad credentials' }), { GITHUB_TOKEN: 'wrong' })
    expect(failure).toMatchObject({
      status: 'auth_required',
      message: 'GitHub does not take the token in GITHUB_TOKEN',
    })
  })
})

const SETTINGS = { repositories: ['aurora-air/booking-api'] }

/** An issue or comment of the fixture, with other facts. */
function variant(name: string, more: Readonly<Record<string, unknown>>): object {
  const [first] = z.array(z.looseObject({})).parse(fixture(`github/${name}.json`))
  return { ...first, ...more }
}

async function heard(routes: Routes, options: ScanOptions & { budget?: number } = {}) {
  const { http, scan } = scanning(routes, { settings: SETTINGS, ...options })
  const { posts, failure } = await collectUntilFailure(readMentions(BRAND, scan))
  return { posts, failure, told: scan.told, http }
}

describe('reading a repository', () => {
  const page = (pathname: string, number: string | null) => {
    if (pathname === '/search/issues') return { total_count: 0, incomplete_results: false, items: [] }
    if (pathname.endsWith('/comments')) return []
    const made = number === null ? '2026-10-20T08:00:00Z' : '2026-10-10T08:00:00Z'
    const issue = variant('issues', {
      number: number === null ? 9 : 8,
      comments: 0,
      created_at: made,
      updated_at: made,
    })
    const next = number === null ? { link: `<${API}/repositories/1/issues?page=2>; rel="next", <x>; rel="last"` } : {}
    return answer(200, [issue], next)
  }

  test('goes on where the Link header says', async () => {
    const { posts, told, http } = await heard(({ pathname, searchParams }) => page(pathname, searchParams.get('page')))
    expect(posts.map(({ id }) => id)).toEqual(['aurora-air/booking-api#9', 'aurora-air/booking-api#8'])
    expect(http.asked).toContain(`${API}/repositories/1/issues?page=2`)
    expect(told.covered.at(-1)).toMatchObject({ from: seconds('2026-10-01T00:00:00Z'), complete: true })
  })

  test('goes on at the same server whatever the link names, since a token goes along', async () => {
    const { http, failure, told } = await heard(({ pathname }) =>
      pathname === '/repos/aurora-air/booking-api/issues'
        ? answer(200, [], { link: '<https://evil.example/older/issues>; rel="next"' })
        : page(pathname, '2'),
    )
    expect(failure).toBeNull()
    expect(http.asked.every((url) => url.startsWith(API))).toBe(true)
    expect(http.asked).toContain(`${API}/older/issues`)
    expect(told.covered.at(-1)).toMatchObject({ complete: true })
  })

  test.each([
    ['itself', '<https://api.github.com/repos/aurora-air/booking-api/issues?page=2>; rel="next"'],
    ['no address', '<https://[>; rel="next"'],
  ])('ends as changed where a page names %s as the next one', async (_what, link) => {
    const { failure, told } = await heard(({ pathname, searchParams }) =>
      pathname === '/repos/aurora-air/booking-api/issues'
        ? answer(200, [variant('issues', { number: 9, comments: 0, updated_at: '2026-10-20T08:00:00Z' })], { link })
        : page(pathname, searchParams.get('page')),
    )
    expect(failure).toMatchObject({ status: 'changed' })
    expect(told.covered.some(({ part, complete }) => part === 'aurora-air/booking-api' && complete)).toBe(false)
  })

  test('that holds an odd issue leaves it out', async () => {
    const { posts, failure } = await heard(({ pathname, searchParams }) =>
      pathname === '/repos/aurora-air/booking-api/issues' && !searchParams.has('page')
        ? [
            variant('issues', { number: 9, comments: 0, title: null }),
            variant('issues', { number: 8, comments: 0, user: null, body_html: null }),
          ]
        : page(pathname, '2'),
    )
    expect(failure).toBeNull()
    expect(posts.map(({ id }) => id)).toEqual(['aurora-air/booking-api#8'])
  })

  test('that a budget cuts off covers as far back as it came', async () => {
    const { told, failure } = await heard(({ pathname, searchParams }) => page(pathname, searchParams.get('page')), {
      budget: 3,
    })
    expect(failure).toMatchObject({ status: 'partial' })
    const own = told.covered.filter(({ part }) => part === 'aurora-air/booking-api')
    expect(own.at(-1)).toMatchObject({ from: seconds('2026-10-20T08:00:00Z'), complete: false })
  })

  test('ends as changed where an issue has no number', async () => {
    const { failure } = await heard(({ pathname }) =>
      pathname.endsWith('/issues') && !pathname.startsWith('/search')
        ? fixture('github/issues-changed.json')
        : page(pathname, '2'),
    )
    expect(failure).toMatchObject({ status: 'changed' })
  })

  test('without issues says so, and reads on', async () => {
    const { failure, told } = await heard(({ pathname }) =>
      pathname.startsWith('/repos') ? answer(410, fixture('github/gone.json')) : page(pathname, null),
    )
    expect(failure).toBeNull()
    expect(told.limited).toEqual([
      { status: 'partial', reason: 'aurora-air/booking-api is not there, or has no issues' },
    ])
  })
})

describe('the search elsewhere', () => {
  function searching(search: (q: string) => unknown): Routes {
    return ({ pathname, searchParams }) => (pathname === '/search/issues' ? search(searchParams.get('q') ?? '') : [])
  }

  test('asks for issues alone, by phrase and time', async () => {
    const asked: string[] = []
    await heard(
      searching((q) => {
        asked.push(q)
        return { total_count: 0, incomplete_results: false, items: [] }
      }),
    )
    expect(asked).toEqual(['"Aurora Air" is:issue in:title,body created:2026-10-01T00:00:00Z..2026-10-31T00:00:00Z'])
  })

  test('goes on from the oldest that was found', async () => {
    const found = (number: number, made: string) =>
      variant('issues', {
        number,
        created_at: made,
        body_html: 'Aurora Air',
        repository_url: `${API}/repos/someone/sky`,
        pull_request: undefined,
      })
    const { posts } = await heard(
      searching((q) =>
        q.endsWith('2026-10-31T00:00:00Z')
          ? { total_count: 2, incomplete_results: false, items: [found(2, '2026-10-20T00:00:00Z')] }
          : { total_count: 1, incomplete_results: false, items: [found(1, '2026-10-10T00:00:00Z')] },
      ),
    )
    expect(posts.map(({ id }) => id)).toEqual(['someone/sky#2', 'someone/sky#1'])
  })

  test('that ran out of time is partial', async () => {
    const { told } = await heard(searching(() => ({ total_count: 0, incomplete_results: true, items: [] })))
    expect(told.limited).toEqual([
      { status: 'partial', reason: 'the search of GitHub for "Aurora Air" ran out of time' },
    ])
  })
})

describe('own posts', () => {
  test('are read to T, though the window ends before', async () => {
    const { scan } = scanning(
      ({ pathname }) => (pathname.endsWith('/comments') ? fixture('github/comments.json') : []),
      {
        settings: SETTINGS,
        until: '2026-10-13T00:00:00Z',
        observedAt: '2026-10-31T00:00:00Z',
      },
    )
    const posts: Post[] = []
    const [account] = await accountOf()
    if (account) for await (const post of ownPosts(account, scan)) posts.push(post)
    expect(posts.map(({ id }) => id.replace(/.*comment-/, ''))).toEqual(['108', '103', '101'])
    expect(scan.told.covered.at(-1)).toMatchObject({ to: NOW, complete: true })
  })

  test('of nobody bring a hint', async () => {
    const { scan } = scanning(() => [], { settings: SETTINGS })
    const [account] = await accountOf()
    if (account) await collectUntilFailure(ownPosts(account, scan))
    expect(scan.told.notes.join()).toContain('platforms.github.employees')
  })

  async function accountOf() {
    return [await readAccount('aurora-air', scanning(() => fixture('github/organisation.json')).scan)]
  }
})

test('discussions that GitHub refuses with a 200 end as what it says', async () => {
  const { failure } = await heard(
    ({ pathname }) => (pathname === '/graphql' ? fixture('github/discussions-refused.json') : []),
    { keys: { GITHUB_TOKEN: 'secret' } },
  )
  expect(failure).toMatchObject({ status: 'rate_limited', message: expect.stringContaining('API rate limit') })
})

describe('settings', () => {
  test('name repositories as addresses too, and employees in any case', () => {
    expect(
      Settings.parse({ repositories: ['https://github.com/aurora-air/booking-api.git'], employees: ['@Aurora-Jo'] }),
    ).toEqual({ repositories: ['aurora-air/booking-api'], employees: ['aurora-jo'] })
  })

  test.each([
    [{ repositories: ['booking-api'] }, 'OWNER/NAME'],
    [{ employees: ['Jo Smith'] }, 'login'],
    [{ repos: [] }, 'repos'],
  ])('%j is wrong', (settings, why) => {
    const { error } = Settings.safeParse(settings)
    expect(error?.message).toContain(why)
  })
})

test.each([
  ['aurora-air/booking-api', 'aurora-air/booking-api'],
  ['github.com/aurora-air/.github/', 'aurora-air/.github'],
  ['aurora-air', null],
  ['aurora-air/..', null],
  ['a/b/c', null],
  ['https://example.com/a/b', null],
  ['a/\u001b[31m', null],
  ['', null],
])('%j names the repository %j', (text, repository) => expect(readRepository(text)).toBe(repository))
