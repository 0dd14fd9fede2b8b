import { describe, expect, test } from 'vitest'
import type { Brand } from '../../../src/brand/brand.ts'
import type { AccountClaim } from '../../../src/evidence/account.ts'
import { bluesky } from '../../../src/scanners/bluesky/bluesky.ts'
import { consult } from '../../../src/scanners/consult.ts'
import { answer, fakeHttp, fakeScan, type Routes } from '../fake-scan.ts'
import { task } from '../plaza.ts'
import { APPVIEW, aurora, brand, bsky, did } from './fixtures.ts'

const SEARCH = `${APPVIEW}/app.bsky.actor.searchActors?q=Aurora+Air&limit=25`
const BEARING = ['lookalike', 'fans', 'auroraair', 'shy']
const WHOLE = profiles(BEARING)

function profiles(keys: readonly string[]): string {
  return `${APPVIEW}/app.bsky.actor.getProfiles?${new URLSearchParams(keys.map((key): [string, string] => ['actors', did(key)]))}`
}

async function find(routes: Routes, more: Partial<Brand> = {}, keys: Record<string, string> = {}) {
  const http = fakeHttp(routes)
  const claims: AccountClaim[] = []
  for await (const claim of bluesky.find?.({ ...brand, ...more }, fakeScan(bluesky, http, { keys })) ?? [])
    claims.push(claim)
  return { claims, asked: http.asked }
}

const ROUTES = { [SEARCH]: bsky('search-actors.json'), [WHOLE]: bsky('profiles.json') }

describe('the search for a brand', () => {
  test('finds who bears its name by two requests, the most promising first, and no stranger with but a word of it', async () => {
    const { claims, asked } = await find(ROUTES)
    expect(claims.map(({ handle }) => handle)).toEqual([
      'auroraair.test',
      'northbound.bsky.social',
      'auroraalr.bsky.social',
      'auroraair-crew.bsky.social',
    ])
    expect(asked).toHaveLength(2)
    expect(claims[0]).toMatchObject({
      platform: 'bluesky',
      evidence: [
        'The search of Bluesky for "Aurora Air" finds it.',
        'Its handle is "Aurora Air".',
        'Its name is "Aurora Air".',
      ],
      account: { id: did('auroraair'), followers: 18342, links: [{ url: 'https://auroraair.test', verified: false }] },
    })
  })

  test('is surer of a profile that links to the site, never certain', async () => {
    const routes = { ...ROUTES, [`${APPVIEW}/app.bsky.actor.getProfile?actor=auroraair.test`]: notFound() }
    const { claims } = await find(routes, { website: 'https://www.auroraair.test/en' })
    expect(claims[0]?.confidence).toBeGreaterThan(0.8)
    expect(claims[0]?.confidence).toBeLessThan(1)
    for (const { confidence } of claims.slice(1)) expect(confidence).toBeLessThan(0.5)
  })

  test('asks first for the account at the domain of the site, which need not bear the name, and names it once', async () => {
    const routes = {
      ...ROUTES,
      [profiles(['lookalike', 'fans', 'shy'])]: bsky('profiles.json'),
      [`${APPVIEW}/app.bsky.actor.getProfile?actor=auroraair.test`]: bsky('profile.json'),
    }
    const { claims, asked } = await find(routes, { website: 'https://www.auroraair.test/en' })
    expect(claims[0]).toMatchObject({
      handle: 'auroraair.test',
      evidence: ['Its handle is auroraair.test, the domain of the site.'],
      account: { followers: 18342 },
    })
    expect(claims.filter(({ account }) => account?.id === did('auroraair'))).toHaveLength(1)
    expect(asked).toHaveLength(3)
  })

  test.each([
    {
      why: 'keeps itself from strangers is named without its profile',
      said: bsky('profile-signed-in-only.json'),
      named: true,
    },
    { why: 'does not exist is passed over', said: answer(400, bsky('profile-not-found.json')), named: false },
    { why: 'is suspended is passed over', said: answer(400, bsky('profile-taken-down.json')), named: false },
  ])('at a domain that $why', async ({ said, named }) => {
    const { claims } = await find(
      { [SEARCH]: { actors: [] }, [`${APPVIEW}/app.bsky.actor.getProfile?actor=auroraair.test`]: said },
      { website: 'auroraair.test' },
    )
    expect(claims.map(({ handle, account }) => [handle, account])).toEqual(named ? [['auroraair.test', null]] : [])
  })

  test('passes on no profile that is kept from readers who are not signed in', async () => {
    const shy = (claims: readonly AccountClaim[]) => claims.find(({ handle }) => handle.startsWith('auroraair-crew'))
    expect(shy((await find(ROUTES)).claims)?.account).toBeNull()
    const keys = { BLUESKY_HANDLE: 'auditor.test', BLUESKY_APP_PASSWORD: 'abcd' }
    expect(shy((await find(ROUTES, {}, keys)).claims)?.account).toMatchObject({ id: did('shy') })
  })

  test('asks nothing further where nobody bears the name', async () => {
    expect((await find({ [SEARCH]: { actors: [] } })).asked).toEqual([
      SEARCH.replace('?q=Aurora+Air&limit=25', '?limit=25&q=Aurora+Air'),
    ])
  })

  test('asks for a few names, each once, and for no operators', async () => {
    const aliases = ['aurora-air', 'Borea "Jet"', 'Polaris', 'Fourth', '🛩️'].map((text) => ({
      text,
      caseSensitive: false,
    }))
    const { asked } = await find((url) => (url.pathname.endsWith('searchActors') ? { actors: [] } : undefined), {
      aliases,
    })
    expect(asked.map((url) => new URL(url).searchParams.get('q'))).toEqual(['Aurora Air', 'Borea Jet', 'Polaris'])
  })

  test.each([
    { why: 'the shape has changed', said: { actors: [{ handle: 'x' }] }, status: 'changed' },
    { why: 'a wall is before it', said: answer(403, '<html>'), status: 'blocked' },
    { why: 'a limit is reached', said: answer(429, {}), status: 'rate_limited' },
  ])('is $status where $why', async ({ said, status }) => {
    await expect(find({ [SEARCH]: said })).rejects.toMatchObject({ status })
  })
})

function notFound() {
  return answer(400, bsky('profile-not-found.json'))
}

describe('the last sign of life', () => {
  test('costs one request, and is the newest post of the first page, not the pinned one', async () => {
    const http = fakeHttp((url) => (url.pathname.endsWith('getAuthorFeed') ? bsky('feed.json') : undefined))
    const consultation = consult(bluesky, task({ http, origin: () => 'https://public.api.bsky.app' }))
    expect(await consultation.lastSign(aurora)).toBe('2026-10-21T07:00:00Z')
    expect(http.asked).toHaveLength(1)
  })
})
