import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { NAMESAKES } from '../../scripts/aurora-air/namesakes.ts'
import { networkOf, STRANGERS } from '../../scripts/aurora-air/network.ts'
import { PRESENCES, SITE } from '../../scripts/aurora-air/presence.ts'
import { playWorld } from '../../scripts/aurora-air/world.ts'

const answer = networkOf(playWorld(), STRANGERS)

async function ask(url: string) {
  const response = await answer(new Request(url))
  return { status: response.status, headers: response.headers, text: await response.text() }
}

describe("the brand's site", () => {
  test('moves visitors to www.', async () => {
    const { status, headers } = await ask('https://auroraair.example/about?from=home')
    expect([status, headers.get('location')]).toEqual([301, 'https://www.auroraair.example/about?from=home'])
  })

  test.each(Object.entries(SITE).filter(([name]) => name !== 'press'))('has its %s', async (_, url) => {
    expect((await ask(url)).status).toBe(200)
  })

  test('has a page for a page that is not there', async () => {
    const { status, text } = await ask(SITE.press)
    expect(status).toBe(404)
    expect(text).toContain('This page has flown')
  })

  test('links to every account of which the script says so, and to the forgotten one on its story alone', async () => {
    const front = (await ask(SITE.front)).text
    const about = (await ask(SITE.about)).text
    for (const { said, url, stale } of PRESENCES) {
      const linked = said.some((place) => place.startsWith('site-'))
      expect([url, front.includes(`href="${url}"`)]).toEqual([url, linked && stale !== true])
      expect([url, about.includes(`href="${url}"`)]).toEqual([url, linked])
    }
  })

  test('bears no name that somebody owns', async () => {
    const hosts = Object.values(SITE).map((url) => new URL(url).hostname)
    for (const host of hosts) expect(host).toMatch(/\.example$/)
  })
})

describe("Wikidata's API", () => {
  const api = 'https://www.wikidata.org/w/api.php?format=json'
  const Statement = z.object({ rank: z.string(), qualifiers: z.record(z.string(), z.array(z.unknown())).optional() })
  const Entities = z.object({
    entities: z.record(
      z.string(),
      z.looseObject({ id: z.string(), claims: z.record(z.string(), z.array(Statement)).optional() }),
    ),
  })
  const entities = async (query: string) =>
    Entities.parse(JSON.parse((await ask(`${api}&action=wbgetentities&${query}`)).text)).entities

  test('finds labels and aliases that begin so, and tells which', async () => {
    const Found = z.object({
      search: z.array(z.looseObject({ id: z.string(), match: z.object({ type: z.string() }) })),
    })
    const search = async (name: string) =>
      Found.parse(JSON.parse((await ask(`${api}&action=wbsearchentities&search=${name}`)).text)).search
    expect((await search('aurora air')).map(({ match }) => match.type)).toEqual(['label', 'label', 'label'])
    expect((await search('AuroraAir')).map(({ id, match }) => [id, match.type])).toEqual([['Q900000001', 'alias']])
    expect(await search('nobody')).toEqual([])
  })

  test('gives what is asked for, and marks what is missing', async () => {
    const { Q900000001: airline, Q1: nothing } = await entities('ids=Q900000001|Q1&props=labels|claims')
    expect(nothing).toEqual({ id: 'Q1', missing: '' })
    expect(Object.keys(airline ?? {}).toSorted()).toEqual(['claims', 'id', 'labels', 'type'])
    expect(airline?.claims?.P856?.map(({ rank, qualifiers }) => [rank, Object.keys(qualifiers ?? {})])).toEqual([
      ['normal', ['P582']],
      ['preferred', []],
      ['normal', []],
    ])
  })

  test('refuses what it does not know, with a 200', async () => {
    const { status, text } = await ask(`${api}&action=frobnicate`)
    expect([status, JSON.parse(text)]).toMatchObject([200, { error: { code: 'badvalue' } }])
  })
})

describe('the searches for accounts', () => {
  const Handles = z.object({ actors: z.array(z.looseObject({ handle: z.string() })) })
  const Accounts = z.object({ accounts: z.array(z.looseObject({ acct: z.string() })) })

  test('show the namesakes beside the brand, also the fans', async () => {
    const xrpc = 'https://public.api.bsky.app/xrpc/app.bsky.actor.searchActors?q=Aurora%20Air&limit=25'
    const { actors } = Handles.parse(JSON.parse((await ask(xrpc)).text))
    const fediverse = 'https://mastodon.social/api/v2/search?q=Aurora%20Air&type=accounts&limit=20'
    const { accounts } = Accounts.parse(JSON.parse((await ask(fediverse)).text))
    const shown = [...actors.map(({ handle }) => handle), ...accounts.map(({ acct }) => acct)]
    expect(shown).toContain('auroraair.example')
    expect(shown).toContain('auroraair@runway.example')
    for (const { person } of NAMESAKES)
      expect(shown).toContain(person.host === null ? person.handle : `${person.handle}@${person.host}`)
  })

  test('know the forgotten account, which has been silent for 400 days, on its deserted server', async () => {
    const lookup = 'https://runway.example/api/v1/accounts/lookup?acct=auroraair'
    expect(JSON.parse((await ask(lookup)).text)).toMatchObject({ last_status_at: '2025-10-11', statuses_count: 7 })
    expect(JSON.parse((await ask('https://runway.example/api/v1/timelines/tag/auroraair?limit=40')).text)).toEqual([])
  })
})
