import { describe, expect, test } from 'vitest'
import { BrandFile } from '../../../src/brand/brand-file.ts'
import { communityAddress } from '../../../src/brand/community-address.ts'
import type { SiteFacts } from '../../../src/evidence/site-facts.ts'
import { OK } from '../../../src/evidence/status.ts'
import { virtualClock } from '../../../src/http/clock.ts'
import type { Catalogue } from '../../../src/identify/catalogue.ts'
import { communitySource } from '../../../src/identify/community/community.ts'
import { openCatalogue } from '../../../src/identify/open-catalogue.ts'
import type { Findings } from '../../../src/identify/source.ts'
import { SCANNERS } from '../../../src/scanners/index.ts'
import { answer, type FakeHttp, fakeHttp, type Routes } from '../../scanners/fake-scan.ts'

const SITE = 'https://www.aurora-air.example/'
const catalogue: Catalogue = openCatalogue(await Promise.all(SCANNERS.map(({ load }) => load())))
const question = { name: 'Aurora Air', aliases: [], website: SITE, kind: null, accounts: [], entity: null }

const nodebb = answer(200, '<html><head></head><body></body></html>', {
  'x-powered-by': 'NodeBB',
  'content-type': 'text/html',
})
const flarum = page('<div id="flarum-loading" style="display: none">Loading...</div>')
const plain = page('<p>Hello</p>')

function page(body: string) {
  return answer(200, `<html><body>${body}</body></html>`, { 'content-type': 'text/html' })
}

function siteOf(communities: SiteFacts['communities']): SiteFacts {
  const none = { url: null, outcome: OK }
  return {
    url: SITE,
    domain: 'aurora-air.example',
    outcome: OK,
    pages: [],
    names: [],
    telephone: [],
    email: [],
    form: [],
    chat: [],
    hours: [],
    statusPage: none,
    security: { ...none, contacts: [], expires: null },
    feeds: [],
    apps: [],
    links: [],
    communities,
  }
}

async function asked(
  routes: Routes,
  named: readonly string[],
  linked: SiteFacts['communities'] | null = null,
): Promise<{ found: Findings; http: FakeHttp }> {
  const http = fakeHttp(routes)
  const tools = { http, catalogue, clock: virtualClock(0), signal: new AbortController().signal }
  const source = communitySource(named, linked === null ? null : siteOf(linked))
  return { found: await source.ask(question, tools), http }
}

describe('communities that the brand file names', () => {
  test('are asked once each, and are accounts on the platform that their engine is', async () => {
    const { found, http } = await asked(
      { 'https://talk.aurora-air.example/': nodebb, 'https://www.aurora-air.example/forum': flarum },
      ['talk.aurora-air.example', 'https://www.aurora-air.example/forum'],
    )
    expect(http.requests).toBe(2)
    expect(found.claims).toEqual([
      {
        platform: 'nodebb',
        handle: 'talk.aurora-air.example',
        testimony: [{ witness: 'named', text: 'Named by the user.', url: 'https://talk.aurora-air.example/' }],
      },
      {
        platform: 'flarum',
        handle: 'www.aurora-air.example/forum',
        testimony: [{ witness: 'named', text: 'Named by the user.', url: 'https://www.aurora-air.example/forum' }],
      },
    ])
  })

  test('on phpBB are boards that are read by their feeds', async () => {
    const board = page('<div class="copyright phpbb_copyright">Powered by phpBB</div>')
    const moved = answer(200, board.body, {}, 'https://www.aurora-air.example/board/index.php?sid=0f')
    const { found } = await asked({ 'https://board.aurora-air.example/': moved }, ['board.aurora-air.example'])
    expect(found.claims).toMatchObject([{ platform: 'board-feeds', handle: 'www.aurora-air.example/board' }])
    expect(found.notes).toEqual([])
  })

  test('are known by where they lead to', async () => {
    const moved = answer(200, '<div id="flarum-loading"></div>', {}, 'https://talk.aurora-air.example/all?sort=top')
    const { found } = await asked({ 'https://forum.aurora-air.example/': moved }, ['forum.aurora-air.example'])
    expect(found.claims).toMatchObject([{ platform: 'flarum', handle: 'talk.aurora-air.example' }])
  })

  test('on an engine that is not read, or is not known, are told of', async () => {
    const { found } = await asked(
      { 'https://a.example/': page('<script>window.inSidedData = {}</script>'), 'https://b.example/': plain },
      ['a.example', 'b.example'],
    )
    expect(found.claims).toEqual([])
    expect(found.notes).toEqual([
      'a.example is a community on inSided, which cannot be read',
      'b.example may be a community, but on no engine that is known here',
    ])
  })

  test('that do not answer are told of beside those that do, and are a failure where none does', async () => {
    const routes = { 'https://a.example/': answer(503, ''), 'https://b.example/': nodebb }
    const { found } = await asked(routes, ['a.example', 'b.example'])
    expect(found.claims).toMatchObject([{ platform: 'nodebb', handle: 'b.example' }])
    expect(found.notes).toEqual([expect.stringContaining('a.example does not show on which engine it runs')])
    await expect(asked(routes, ['a.example'])).rejects.toMatchObject({ status: 'error' })
  })

  test('none at all cost nothing', async () => {
    const { found, http } = await asked({}, [])
    expect(found).toMatchObject({ claims: [], notes: [] })
    expect(http.requests).toBe(0)
  })

  test.each([
    ['community.aurora-air.example', 'https://community.aurora-air.example/'],
    [' https://www.aurora-air.example/forum ', 'https://www.aurora-air.example/forum'],
    ['http://127.0.0.1:4567', 'http://127.0.0.1:4567/'],
    ['talk.aurora-air.example:8443', 'https://talk.aurora-air.example:8443/'],
    ['ftp://aurora-air.example', null],
    ['javascript:alert(1)', null],
    ['our forum', null],
    ['', null],
  ])('%j is the address %j', (text, address) => expect(communityAddress(text)?.href ?? null).toBe(address))

  test.each([
    ['a.example', ['a.example']],
    [
      ['a.example', 'b.example'],
      ['a.example', 'b.example'],
    ],
    [undefined, undefined],
  ])('may stand in the brand file as %j', (community, expected) =>
    expect(BrandFile.parse({ community }).community).toEqual(expected),
  )
})

describe('communities that the site links to', () => {
  const link = (name: string, place: 'frame' | 'text' = 'frame') => ({
    url: `https://${name}.aurora-air.example/`,
    place,
    page: SITE,
  })

  test.each([
    { place: 'frame' as const, text: 'the header or footer of aurora-air.example links to it' },
    { place: 'text' as const, text: 'a page of aurora-air.example links to it' },
  ])('are asked once, with the word of the site: $place', async ({ place, text }) => {
    const { found, http } = await asked(() => nodebb, [], [link('community', place)])
    const testimony = [{ witness: `site-${place}`, text, url: SITE }]
    expect(found.claims).toEqual([{ platform: 'nodebb', handle: 'community.aurora-air.example', testimony }])
    expect(http.requests).toBe(1)
  })

  test('are not asked twice where the brand file names them', async () => {
    const { found, http } = await asked(
      () => nodebb,
      ['community.aurora-air.example'],
      [link('community'), link('ask')],
    )
    expect(found.claims.map(({ handle, testimony }) => [handle.split('.')[0], testimony[0]?.witness])).toEqual([
      ['community', 'named'],
      ['ask', 'site-frame'],
    ])
    expect(http.requests).toBe(2)
  })
})

test.each(['discourse', 'nodebb', 'flarum', 'khoros', 'vanilla', 'board-feeds'])(
  'an address is no account on %s by itself: neither any host, nor where the engine is made',
  (id) => {
    const network = catalogue.network(id)
    const addresses = ['https://community.aurora-air.example/', network?.homepage ?? '']
    expect(addresses.map((address) => network?.holds(new URL(address)))).toEqual([false, false])
    expect(addresses.map((address) => catalogue.destination(address)?.network.id === id)).toEqual([false, false])
    expect(network?.handle.parse('https://community.aurora-air.example/')).toBe('community.aurora-air.example')
  },
)
