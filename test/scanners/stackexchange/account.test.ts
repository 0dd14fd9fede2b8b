import { describe, expect, test } from 'vitest'
import { findTags, readAccount } from '../../../src/scanners/stackexchange/account.ts'
import { Settings } from '../../../src/scanners/stackexchange/settings.ts'
import { stackexchange } from '../../../src/scanners/stackexchange/stackexchange.ts'
import { fixture } from '../../fixtures.ts'
import { fakeHttp, fakeScan, type Routes } from '../fake-scan.ts'

const API = 'https://api.stackexchange.com/2.3'
const scanning = (routes: Routes) => fakeScan(stackexchange, fakeHttp(routes))

describe('an account', () => {
  test('that is a tag counts its questions', async () => {
    const scan = scanning({ [`${API}/tags/aurora-air/info?site=superuser.com`]: fixture('stackexchange/tag.json') })
    expect(await readAccount('aurora-air@superuser', scan)).toMatchObject({
      id: 'superuser/tags/aurora-air',
      handle: 'aurora-air@superuser',
      url: 'https://superuser.com/questions/tagged/aurora-air',
      posts: 73,
      followers: null,
    })
  })

  test('that is a user shows the site that it names', async () => {
    const scan = scanning({ [`${API}/users/100?site=stackoverflow.com`]: fixture('stackexchange/user.json') })
    expect(await readAccount('users/100', scan)).toMatchObject({
      id: 'stackoverflow/users/100',
      handle: 'users/100',
      name: 'Jo from Aurora',
      created: '2017-07-14T02:40:00Z',
      lastActive: '2026-10-14T15:00:00Z',
      links: [{ url: 'https://auroraair.example', verified: false }],
      followers: null,
      posts: null,
    })
  })

  test.each(['aurora-air', 'users/100'])('%s that the site does not know is not found', async (handle) => {
    const scan = scanning(() => fixture('stackexchange/empty.json'))
    await expect(readAccount(handle, scan)).rejects.toMatchObject({ status: 'not_found' })
  })

  test('a tag with signs is asked for by its escaped name', async () => {
    const scan = scanning(({ pathname }) =>
      pathname.endsWith('/tags/c%23/info') ? { items: [{ name: 'c#', count: 1 }], has_more: false } : undefined,
    )
    expect(await readAccount('c#', scan)).toMatchObject({ handle: 'c#' })
  })
})

test("tags that bear the name may be the brand's, those that share a word with it are not", async () => {
  const brand = { name: 'Aurora Air', aliases: [], exclude: [], context: [], website: null, accounts: [] }
  const tags = ['aurora-air', 'aurora-airdrop-protocols', 'borealis'].map((name) => ({ name, count: 5 }))
  const scan = scanning(() => ({ items: tags, has_more: false }))
  const claims = []
  for await (const claim of findTags(brand, scan)) claims.push(claim)
  expect(claims[0]).toMatchObject({ handle: 'aurora-air', account: { posts: 5 } })
  expect(claims.map(({ handle }) => handle)).not.toContain('borealis')
  expect(claims.every(({ confidence }) => confidence < 0.5)).toBe(true)
})

describe('settings', () => {
  test('name employees by number and site, and sites by domain', () => {
    expect(
      Settings.parse({
        employees: [100, 'users/101@superuser', '102'],
        sites: ['unix.stackexchange.com', 'superuser'],
      }),
    ).toEqual({
      employees: [
        { user: 100, site: 'stackoverflow' },
        { user: 101, site: 'superuser' },
        { user: 102, site: 'stackoverflow' },
      ],
      sites: ['unix', 'superuser'],
    })
  })

  test.each([
    [{ employees: ['jo'] }, 'a user is named by number'],
    [{ employees: [0] }, ''],
    [{ sites: ['example.com'] }, 'a site is named by its domain'],
    [{ tags: ['aurora-air'] }, 'tags'],
  ])('%j is wrong', (settings, why) => {
    const { error } = Settings.safeParse(settings)
    expect(error?.message).toContain(why)
  })
})
