import { describe, expect, test } from 'vitest'
import { PlatformError } from '../../../src/http/platform-error.ts'
import { NOTHING } from '../../../src/identify/source.ts'
import { WIKIDATA_ORIGIN } from '../../../src/identify/wikidata/origin.ts'
import { wikidataSource } from '../../../src/identify/wikidata/wikidata.ts'
import { fixture } from '../../fixtures.ts'
import { answer } from '../../scanners/fake-scan.ts'
import { ask } from './asking.ts'

const search = fixture('wikidata/search.json')
const items = fixture('wikidata/items.json')
const kinds = fixture('wikidata/kinds.json')
const everything = { search, items, kinds }

/** One item, found by a name. */
function found(item: object, id = 'Q900000001', text = 'Aurora Air') {
  const whole = { id, labels: {}, descriptions: {}, aliases: {}, claims: {}, ...item }
  return { search: { search: [{ id, match: { text } }] }, items: { entities: { [id]: whole } }, kinds }
}

describe('what Wikidata knows of a name', () => {
  test('is asked in three requests at most, one for all items and one for what their kinds are called', async () => {
    const { asked } = await ask(everything)
    expect(asked.map((query) => query.get('action'))).toEqual(['wbsearchentities', 'wbgetentities', 'wbgetentities'])
    expect(asked[0]?.get('search')).toBe('Aurora Air')
    expect(asked[1]?.get('ids')).toBe('Q900000001|Q900000002|Q900000006|Q900000003|Q900000004|Q900000005')
    expect(asked[2]?.get('ids')).toBe('Q900000101|Q900000102|Q900000104|Q900000105')
  })

  test('is one entity an item, in the order of the search; merged items are one, deleted ones none', async () => {
    const { findings } = await ask(everything)
    expect(findings.entities.map(({ id }) => id)).toEqual(['Q900000001', 'Q900000006', 'Q900000003', 'Q900000005'])
    expect(findings).toMatchObject({ claims: [], site: null, notes: [] })
  })

  test('is told with websites for everybody first, and with what is true today alone', async () => {
    const { findings } = await ask(everything)
    expect(findings.entities[0]).toEqual({
      id: 'Q900000001',
      label: 'Aurora Air',
      description: 'airline of an invented country',
      kinds: ['airline', 'business'],
      aliases: ['Aurora Airways', 'Aurora Air Ltd.'],
      websites: [
        'https://www.auroraair.example/',
        'https://www.auroraair.example/en/',
        'https://www.auroraair.example/de/',
      ],
      accounts: [
        { platform: 'x', handle: 'auroraair' },
        { platform: 'facebook', handle: 'auroraair' },
        { platform: 'facebook', handle: 'AuroraAirDE' },
        { platform: 'bluesky', handle: 'auroraair.example' },
        { platform: 'mastodon', handle: 'news@social.auroraair.example' },
        { platform: 'youtube', handle: '@auroraair' },
        { platform: 'linkedin', handle: 'company/aurora-air' },
      ],
      sources: ['wikidata'],
    })
  })

  test('takes the preferred website and the channel of an item that names no handle of it', async () => {
    const { findings } = await ask(everything)
    expect(findings.entities[1]).toMatchObject({
      label: 'Aurora Air Cargo',
      description: null,
      aliases: ['AAC', 'Aurora Air Fracht'],
      websites: ['https://cargo.auroraair.example'],
      accounts: [{ platform: 'youtube', handle: 'UCcargocargocargocargoca' }],
    })
  })

  test('is called what the search found where it has no English name', async () => {
    const { findings } = await ask(everything)
    expect(findings.entities[3]).toEqual({
      id: 'Q900000005',
      label: 'オーロラ・エア (Aurora Air)',
      description: null,
      kinds: [],
      aliases: [],
      websites: [],
      accounts: [],
      sources: ['wikidata'],
    })
  })

  test('can be asked for by id, which then is no alias', async () => {
    const { findings } = await ask(found({ labels: { en: { value: 'Aurora Air' } } }, 'Q900000001', 'Q900000001'), {
      name: 'Q900000001',
    })
    expect(findings.entities[0]).toMatchObject({ label: 'Aurora Air', aliases: [] })
  })

  test('is nothing for a name that nothing bears, in one request', async () => {
    const { findings, asked } = await ask({ search: fixture('wikidata/search-empty.json') })
    expect(findings).toEqual(NOTHING)
    expect(asked).toHaveLength(1)
  })

  test('is nothing where all that was found is deleted, in two requests', async () => {
    const { findings, asked } = await ask({ search, items: fixture('wikidata/missing.json') })
    expect(findings.entities).toEqual([])
    expect(asked).toHaveLength(2)
  })

  test('is asked of Wikidata itself unless somebody says otherwise', () => {
    expect(WIKIDATA_ORIGIN).toBe('https://www.wikidata.org')
    expect(wikidataSource(WIKIDATA_ORIGIN)).toMatchObject({ id: 'wikidata', name: 'Wikidata' })
  })
})

describe('the website of the question', () => {
  test.each([
    { website: 'https://shop.auroraair.example/en', notes: [] },
    {
      website: 'https://www.aurora.example/',
      notes: ['Nothing that Wikidata finds by the name "Aurora Air" has a website at aurora.example.'],
    },
  ])('$website gives the notes $notes', async ({ website, notes }) => {
    expect((await ask(everything, { website })).findings.notes).toEqual(notes)
  })
})

describe('what strangers wrote into Wikidata', () => {
  test('does not reach a note as it is', async () => {
    const { findings } = await ask(everything, { name: 'Aurora\u001b[31m\u202e Air', website: 'https://a.example' })
    expect(findings.notes.join()).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  })

  test('is no address of a site and no handle unless it has the form of one', async () => {
    const text = (value: string) => ({
      mainsnak: { snaktype: 'value', datavalue: { value, type: 'string' } },
      rank: 'normal',
    })
    const { findings } = await ask(
      found({
        claims: {
          P856: [text('javascript:alert(1)'), text('https://'), text('HTTPS://AURORAAIR.EXAMPLE')],
          P2002: [text('../login'), text('a\u0000b'), text('$&'), text(' auroraair ')],
          P4033: [text('=cmd()'), text('@@')],
        },
      }),
    )
    expect(findings.entities[0]).toMatchObject({
      websites: ['HTTPS://AURORAAIR.EXAMPLE'],
      accounts: [{ platform: 'x', handle: 'auroraair' }],
    })
  })

  test('does not become a property of anything', async () => {
    const hostile: unknown = JSON.parse(
      '{"entities":{"__proto__":{"id":"Q1","missing":""},"constructor":{"missing":""}}}',
    )
    expect((await ask({ search, items: hostile })).findings.entities).toEqual([])
  })
})

describe('a refusal', () => {
  test.each([
    {
      why: 'an error that comes with a 200 is an error',
      said: fixture('wikidata/error.json'),
      expected: { status: 'error', until: null },
      words: 'Wikidata refuses (unrecognized-value): Unrecognized value for parameter "language": xx',
    },
    {
      why: 'lag lasts as long as the server says',
      said: answer(200, fixture('wikidata/maxlag.json'), { 'retry-after': '30' }),
      expected: { status: 'rate_limited', until: '2026-11-22T12:00:30Z' },
      words: 'Wikidata refuses (maxlag): Waiting for wdqs.example: 7.5 seconds lagged',
    },
    {
      why: 'lag lasts five seconds where the server does not say',
      said: fixture('wikidata/maxlag.json'),
      expected: { status: 'rate_limited', until: '2026-11-22T12:00:05Z' },
      words: 'Wikidata refuses (maxlag): Waiting for wdqs.example: 7.5 seconds lagged',
    },
    {
      why: 'a limit without a time has no end that is known',
      said: { error: { code: 'ratelimited', info: '\u001b[2Jslow\ndown' } },
      expected: { status: 'rate_limited', until: null },
      words: 'Wikidata refuses (ratelimited): [2Jslow down',
    },
  ])('$why', async ({ said, expected, words }) => {
    const refused: unknown = await ask({ search: said }).catch((failure: unknown) => failure)
    expect(refused).toBeInstanceOf(PlatformError)
    expect(refused).toMatchObject({ ...expected, message: words })
  })

  test('to name the kinds leaves the entities without them, and says so', async () => {
    const { findings } = await ask({ search, items, kinds: fixture('wikidata/error.json') })
    expect(findings.entities.map(({ kinds: named }) => named)).toEqual([[], [], [], []])
    expect(findings.entities[0]?.websites).toHaveLength(3)
    expect(findings.notes).toEqual([
      'What kinds of things Wikidata found could not be looked up: Wikidata refuses (unrecognized-value): Unrecognized value for parameter "language": xx.',
    ])
  })

  test.each([
    { why: 'a hit without what was found', given: { search: { search: [{ id: 'Q1' }] } } },
    { why: 'an id that is none', given: { search: { search: [{ id: 'Q1|Q2', match: { text: 'a' } }] } } },
    { why: 'an item without claims', given: found({ claims: undefined }) },
    { why: 'a claim without a rank', given: found({ claims: { P856: [{ mainsnak: { snaktype: 'novalue' } }] } }) },
    {
      why: 'a value that is missing',
      given: found({ claims: { P2002: [{ rank: 'normal', mainsnak: { snaktype: 'value' } }] } }),
    },
  ])('$why is a changed answer', async ({ given }) => {
    await expect(ask(given)).rejects.toMatchObject({ status: 'changed' })
  })
})
