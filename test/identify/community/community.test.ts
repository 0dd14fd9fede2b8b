import { describe, expect, test } from 'vitest'
import { BrandFile } from '../../../src/brand/brand-file.ts'
import type { SiteFacts } from '../../../src/evidence/site-facts.ts'
import { OK, outcome } from '../../../src/evidence/status.ts'
import { virtualClock } from '../../../src/http/clock.ts'
import type { Catalogue } from '../../../src/identify/catalogue.ts'
import { communityAddress, communitySource } from '../../../src/identify/community/community.ts'
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

function siteOf(pages: SiteFacts['pages']): SiteFacts {
  const none = { url: null, outcome: OK }
  return {
    url: SITE,
    domain: 'aurora-air.example',
    outcome: OK,
    pages,
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
  }
}

const front = { url: SITE, role: 'front' as const, clicks: 0, outcome: OK }

async function asked(
  routes: Routes,
  named: readonly string[],
  pages: SiteFacts['pages'] | null = null,
): Promise<{ found: Findings; http: FakeHttp }> {
  const http = fakeHttp(routes)
  const tools = { http, catalogue, clock: virtualClock(0), signal: new AbortController().signal }
  const source = communitySource(named, pages === null ? null : siteOf(pages))
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

  test('are known by where they lead to', async () => {
    const moved = answer(200, '<div id="flarum-loading"></div>', {}, 'https://talk.aurora-air.example/all?sort=top')
    const { found } = await asked({ 'https://forum.aurora-air.example/': moved }, ['forum.aurora-air.example'])
    expect(found.claims).toMatchObject([{ platform: 'flarum', handle: 'talk.aurora-air.example' }])
  })

  test('on an engine that is not read, or is not known, are told of', async () => {
    const { found } = await asked(
      { 'https://a.example/': page('<div class="phpbb_copyright">x</div>'), 'https://b.example/': plain },
      ['a.example', 'b.example'],
    )
    expect(found.claims).toEqual([])
    expect(found.notes).toEqual([
      'a.example is a community on phpBB, which cannot be read',
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
  const links = (...parts: string[]) => page(parts.join(''))
  const inFooter = (href: string) => `<footer><a href="${href}">Community</a></footer>`
  const inText = (href: string) => `<p>As somebody <a href="${href}">asked</a>.</p>`

  test('are found by the names of their hosts, at the best place of all pages', async () => {
    const support = { url: `${SITE}support`, role: 'support' as const, clicks: 1, outcome: OK }
    const { found, http } = await asked(
      {
        [SITE]: links(inText('https://community.aurora-air.example/topic/1/x?utm=1'), inText('https://other.example/')),
        [`${SITE}support`]: links(inFooter('https://community.aurora-air.example')),
        'https://community.aurora-air.example/': nodebb,
      },
      [],
      [front, support],
    )
    expect(found.claims).toEqual([
      {
        platform: 'nodebb',
        handle: 'community.aurora-air.example',
        testimony: [
          {
            witness: 'site-frame',
            text: 'the header or footer of aurora-air.example links to it',
            url: `${SITE}support`,
          },
        ],
      },
    ])
    // The two pages, which the site itself was read by, and the community.
    expect(http.requests).toBe(3)
  })

  test.each([
    [inText('https://forum.aurora-air.example/d/12'), ['site-text'], 'its own domain, in the text'],
    [inFooter('https://forum.aurora-friends.example/'), ['site-frame'], 'another domain, in the footer'],
    [inText('https://forum.aurora-friends.example/'), [], "another domain, in the text: anybody's"],
    [inFooter('https://forumsite.example/'), [], 'a name that only begins like one'],
    [inFooter('https://www.aurora-air.example/forum'), [], 'the site itself'],
    [inFooter('mailto:forum@aurora-air.example'), [], 'no page of the web'],
  ])('%s: %j (%s)', async (link, witnesses) => {
    const routes = (url: URL) => (url.href === SITE ? page(link) : flarum)
    const { found } = await asked(routes, [], [front])
    expect(found.claims.flatMap(({ testimony }) => testimony.map(({ witness }) => witness))).toEqual(witnesses)
  })

  test('are not asked twice where the brand file names them, and not more than four', async () => {
    const hosts = ['community', 'forum', 'forums', 'discuss', 'ask', 'support-community'].map(
      (name) => `https://${name}.aurora-air.example/`,
    )
    const routes = (url: URL) => (url.href === SITE ? links(...hosts.map(inFooter)) : nodebb)
    const { found } = await asked(routes, ['community.aurora-air.example'], [front])
    expect(found.claims.map(({ handle }) => handle.split('.')[0])).toEqual(['community', 'forum', 'forums', 'discuss'])
    expect(found.claims[0]?.testimony[0]?.witness).toBe('named')
  })

  test('are not looked for on pages that could not be read', async () => {
    const { http } = await asked({}, [], [{ ...front, outcome: outcome('timeout', 'no answer') }])
    expect(http.requests).toBe(0)
  })
})
