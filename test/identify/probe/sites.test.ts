import { describe, expect, test } from 'vitest'
import { fill } from '../../../src/identify/probe/address.ts'
import { fitsGrammar } from '../../../src/identify/probe/grammar.ts'
import manifest from '../../../src/identify/probe/sites.json' with { type: 'json' }
import { loadSites, Manifest } from '../../../src/identify/probe/sites.ts'
import { SCANNERS } from '../../../src/scanners/index.ts'
import { aSite } from './a-site.ts'

const sites = await loadSites()

describe('the manifest', () => {
  test('names at least sixty networks, in the order of the alphabet', () => {
    const ids = sites.map(({ id }) => id)
    expect(ids.length).toBeGreaterThanOrEqual(60)
    expect(ids).toEqual([...ids].sort())
  })

  test('holds no network that a scanner reads, since a scanner knows better', () => {
    const scanned = new Set(SCANNERS.map(({ id }) => id))
    expect(sites.filter(({ id }) => scanned.has(id))).toEqual([])
  })

  test('names its three collections with their licences, each in use', () => {
    const used = new Set(sites.flatMap(({ sources }) => sources.map((source) => source.in)))
    expect([...used].sort()).toEqual(Object.keys(manifest.sources).sort())
  })

  describe.each(sites.map((site) => [site.id, site] as const))('%s', (_, site) => {
    test('has known handles that can be asked, of which the present one fits its grammar', () => {
      expect(fitsGrammar(site.handle, site.known.present)).toBe(true)
      for (const known of Object.values(site.known)) expect(fill(site.probe.url, known)).not.toBeNull()
      expect(fill(site.profile, site.known.present)).not.toBeNull()
    })

    test('has markers that one answer of a plain kind cannot both fit', () => {
      const { presence, absence } = site
      const apart = !absence.status.includes(presence.status)
      const texts =
        absence.text !== undefined && !absence.text.includes(presence.text) && !presence.text.includes(absence.text)
      expect(apart || texts).toBe(true)
    })

    test('takes ordinary names of brands, and nothing that has a meaning in an address', () => {
      expect(fitsGrammar(site.handle, 'auroraair')).toBe(true)
      for (const hostile of ['', 'a/b', 'a?b', 'a#b', 'a@b', 'a:b', 'a%2Fb', 'a\\b', 'a b', 'a\nb', 'a&b=c'])
        expect(fitsGrammar(site.handle, hostile)).toBe(false)
    })
  })
})

describe('the schema', () => {
  const valid = aSite({ sources: [{ in: 'maigret', entry: 'Gullnet' }] })
  const sources = manifest.sources
  const accepts = (site: unknown) => Manifest.safeParse({ sources, sites: [site] }).success

  test('takes what is right', () => expect(accepts(valid)).toBe(true))

  test('refuses two sites of one id', () => {
    expect(Manifest.safeParse({ sources, sites: [valid, valid] }).success).toBe(false)
  })

  test.each<[string, object]>([
    ['a key that it does not know', { note: 'hello' }],
    ['a key that it does not know, deeper down', { probe: { ...valid.probe, method: 'POST' } }],
    ['an address without a place for the handle', { profile: 'https://gullnet.example/' }],
    ['an address with two', { profile: 'https://gullnet.example/{handle}/{handle}' }],
    ['an address without encryption', { probe: { url: 'http://gullnet.example/{handle}', kind: 'page' } }],
    ['a handle that is the whole host', { probe: { url: 'https://{handle}/', kind: 'page' } }],
    ['a handle within a label of the host', { probe: { url: 'https://x{handle}.gullnet.example/', kind: 'page' } }],
    ['a handle in the fragment', { profile: 'https://gullnet.example/#{handle}' }],
    ['a kind that does not exist', { probe: { ...valid.probe, kind: 'feed' } }],
    ['a pretended browser', { probe: { ...valid.probe, headers: { 'user-agent': 'Mozilla/5.0' } } }],
    ["somebody's key", { probe: { ...valid.probe, headers: { authorization: 'Bearer x' } } }],
    ['a grammar without bounds', { handle: '[a-z]+' }],
    ['presence without a text', { presence: { status: 200 } }],
    ['presence by a refusal', { presence: { status: 403, text: 'x' } }],
    ['absence by a refusal', { absence: { status: [403], text: 'x' } }],
    ['absence by a limit', { absence: { status: [429], text: 'x' } }],
    ['absence by a redirect', { absence: { status: [302], text: 'x' } }],
    ['absence by a fault of the server', { absence: { status: [404, 500], text: 'x' } }],
    ['absence by a bare 200', { absence: { status: [200] } }],
    ['absence by no status', { absence: { status: [], text: 'x' } }],
    ['one text for both', { absence: { status: [404], text: valid.presence.text } }],
    ['one handle for both', { known: { present: 'gull', impossible: 'gull' } }],
    ['a known handle without an address', { known: { present: '..', impossible: 'gull' } }],
    ['a day that is none', { checked: '2026-02-30' }],
    ['markers from nowhere', { sources: [] }],
    ['a source that is not listed', { sources: [{ in: 'constructor', entry: 'x' }] }],
  ])('refuses %s', (_, change) => expect(accepts({ ...valid, ...change })).toBe(false))

  test('takes a bare 404 or 410 for the sign of nobody', () => {
    expect(accepts({ ...valid, absence: { status: [404, 410] } })).toBe(true)
  })
})
