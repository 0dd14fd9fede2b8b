import { describe, expect, test } from 'vitest'
import type { Brand } from '../../../src/brand/brand.ts'
import { type AccountClaim, accountRecord } from '../../../src/evidence/account.ts'
import { consult } from '../../../src/scanners/consult.ts'
import { hasPicture } from '../../../src/scanners/mastodon/avatar.ts'
import { mastodon } from '../../../src/scanners/mastodon/mastodon.ts'
import { fixture } from '../../fixtures.ts'
import { answer, fakeHttp, fakeScan, type Routes } from '../fake-scan.ts'
import { task } from '../plaza.ts'

const SEARCH = 'https://mastodon.social/api/v2/search?q=Aurora+Air&type=accounts&limit=20'
const WEB = 'https://social.auroraair.example'
const finger = (user: string) =>
  `https://auroraair.example/.well-known/webfinger?resource=${encodeURIComponent(`acct:${user}@auroraair.example`)}`

const brand: Brand = { name: 'Aurora Air', aliases: [], exclude: [], context: [], website: null, accounts: [] }
const website = 'https://www.auroraair.example/'
const NOBODY = answer(404, '')
const OWN = { [finger('auroraair')]: NOBODY, [finger('social')]: NOBODY, [finger('support')]: NOBODY }
const FOUND = {
  ...OWN,
  [finger('support')]: fixture('mastodon/webfinger.json'),
  [`${WEB}/.well-known/nodeinfo`]: fixture('mastodon/nodeinfo-links.json'),
  [`${WEB}/nodeinfo/2.0`]: fixture('mastodon/nodeinfo.json'),
  [`${WEB}/api/v1/accounts/lookup?acct=support`]: fixture('mastodon/account.json'),
}
const HITS = { [SEARCH]: fixture('mastodon/search-accounts.json') }
const NONE = { [SEARCH]: { accounts: [], statuses: [], hashtags: [] } }

async function find(routes: Routes, more: Partial<Brand> = {}, keys: Record<string, string> = {}) {
  const http = fakeHttp(routes)
  const claims: AccountClaim[] = []
  for await (const claim of mastodon.find?.({ ...brand, ...more }, fakeScan(mastodon, http, { keys })) ?? [])
    claims.push(claim)
  return { claims, asked: http.asked, seen: http.seen }
}

describe('the search for a brand', () => {
  test('finds who bears its name on the largest server, by one request without a token, and no stranger', async () => {
    const { claims, asked, seen } = await find(HITS)
    expect(claims.map(({ handle }) => handle)).toEqual(['auroraair@pixels.example', 'aurora_air_help@mastodon.social'])
    expect(claims[0]).toMatchObject({
      evidence: [
        'The search of mastodon.social for "Aurora Air" finds it.',
        'Its handle is "Aurora Air".',
        'Its name is "Aurora Air".',
      ],
      account: { avatar: true, followers: 412, links: [{ url: 'https://www.auroraair.example', verified: true }] },
    })
    expect(claims[1]?.account).toMatchObject({ avatar: false })
    expect(asked).toHaveLength(1)
    expect(seen[0]?.headers?.authorization).toBeUndefined()
    expect(asked[0]).not.toContain('resolve')
  })

  test('is surest of a profile whose link to the site the server checked', async () => {
    const { claims } = await find({ ...HITS, ...OWN }, { website })
    expect(claims.map(({ confidence }) => confidence > 0.8)).toEqual([true, false])
  })

  test('asks first for accounts at the domain of the site, which need not bear the name', async () => {
    const { claims, asked } = await find({ ...FOUND, ...NONE }, { website })
    expect(claims).toMatchObject([
      {
        handle: 'support@auroraair.example',
        evidence: ['It stands at auroraair.example, the domain of the site.'],
        account: { name: 'Aurora Air Support', followers: 18240 },
      },
    ])
    expect(asked).toHaveLength(7)
  })

  test('names an account at the domain whose server does not show its profile', async () => {
    const closed = { ...FOUND, [`${WEB}/api/v1/accounts/lookup?acct=support`]: answer(500, { error: 'no' }) }
    const { claims } = await find({ ...closed, ...NONE }, { website })
    expect(claims).toMatchObject([{ handle: 'support@auroraair.example', account: null }])
  })

  test('names an account once, that has two names at the domain', async () => {
    const twice = { ...FOUND, [finger('social')]: fixture('mastodon/webfinger.json') }
    expect((await find({ ...twice, ...NONE }, { website })).claims).toHaveLength(1)
  })

  test.each([
    { why: 'has a wall', said: answer(403, '<html></html>') },
    { why: 'answers every question with a page', said: answer(200, '<html></html>') },
    { why: 'is out of order', said: answer(500, '<html></html>') },
  ])('asks a domain once that $why, and goes on', async ({ said }) => {
    const { claims, asked } = await find({ [finger('auroraair')]: said, ...HITS }, { website })
    expect(claims).toHaveLength(2)
    expect(asked).toHaveLength(2)
  })

  test('asks the server that the user named, with the token that is for it', async () => {
    const routes = {
      'https://towns.example/api/v2/instance': { ...instance(), domain: 'towns.example' },
      'https://towns.example/api/v2/search?q=Aurora+Air&type=accounts&limit=20': fixture(
        'mastodon/search-accounts.json',
      ),
    }
    const keys = { MASTODON_INSTANCE: 'https://Towns.example/about', MASTODON_ACCESS_TOKEN: 'open-sesame' }
    const { claims, seen } = await find(routes, {}, keys)
    expect(claims.map(({ handle }) => handle)).toContain('aurora_air_help@towns.example')
    expect(seen.at(-1)?.headers?.authorization).toBe('Bearer open-sesame')
  })

  test('asks the largest server where the named one speaks another language', async () => {
    const routes = {
      'https://keys.example/api/v2/instance': answer(404, { error: 'no' }),
      'https://keys.example/.well-known/nodeinfo': {
        links: [{ rel: 'http://nodeinfo.diaspora.software/ns/schema/2.1', href: 'https://keys.example/nodeinfo/2.1' }],
      },
      'https://keys.example/nodeinfo/2.1': { software: { name: 'misskey', version: '2026.5.1' } },
      ...HITS,
    }
    expect((await find(routes, {}, { MASTODON_INSTANCE: 'keys.example' })).claims).toHaveLength(2)
  })

  test('says of an account that it has moved', async () => {
    const [account] = accounts()
    const moved = { ...account, moved: { acct: 'auroraair@auroraair.example' } }
    const { claims } = await find({ [SEARCH]: { accounts: [moved] } })
    expect(claims[0]?.evidence.at(-1)).toBe('It has moved to auroraair@auroraair.example.')
  })

  test.each([
    {
      why: 'wants a user',
      said: answer(401, { error: 'This method requires an authenticated user' }),
      status: 'auth_required',
    },
    { why: 'has another shape', said: { statuses: [] }, status: 'changed' },
    { why: 'has had enough', said: answer(429, { error: 'Too many requests' }), status: 'rate_limited' },
  ])('is $status where the search $why', async ({ said, status }) => {
    await expect(find({ [SEARCH]: said })).rejects.toMatchObject({ status })
  })
})

function instance(): object {
  const parsed = fixture('mastodon/instance.json')
  if (typeof parsed !== 'object' || parsed === null) throw new Error('the fixture is no object')
  return parsed
}

function accounts(): object[] {
  const parsed = fixture('mastodon/search-accounts.json')
  if (typeof parsed === 'object' && parsed !== null && 'accounts' in parsed && Array.isArray(parsed.accounts))
    return parsed.accounts
  throw new Error('the fixture has no accounts')
}

describe('a picture', () => {
  test.each([
    { address: 'https://towns.example/system/accounts/avatars/1/original/a.png', own: true },
    { address: 'https://towns.example/avatars/original/missing.png', own: false },
    { address: '/avatars/original/missing.png', own: false },
    { address: 'https://towns.example/avatars/original/missing.png?1492625718', own: false },
    { address: 'https://towns.example/images/avi.png', own: false },
    { address: 'https://keys.example/identicon/auroraair@keys.example', own: false },
    { address: 'https://towns.example/assets/default_avatars/GoToSocial_icon1.webp', own: false },
    { address: 'https://towns.example/missing.png/me.jpg', own: true },
    { address: '', own: false },
    { address: null, own: null },
    { address: undefined, own: null },
  ])('at $address is its own: $own', ({ address, own }) => expect(hasPicture(address)).toBe(own))
})

describe('the last sign of life', () => {
  test('is what the profile shows; else the newest post, of one page', async () => {
    const routes = {
      ...FOUND,
      [`${WEB}/api/v1/accounts/111200000000000001/statuses?limit=40`]: answer(200, fixture('mastodon/statuses.json')),
    }
    const http = fakeHttp(routes)
    const consultation = consult(mastodon, task({ http, origin: (host) => `https://${host}` }))
    const { account } = await consultation.account('support@auroraair.example')
    expect(account).not.toBeNull()
    const bare = accountRecord({
      platform: 'mastodon',
      id: 'support@auroraair.example',
      handle: 'support@auroraair.example',
    })
    expect(await consultation.lastSign(account ?? bare)).toBe('2026-10-30T00:00:00Z')
    const before = http.requests
    expect(await consultation.lastSign(bare)).toMatch(/^2026-10-/)
    expect(http.requests - before).toBe(1)
  })
})
