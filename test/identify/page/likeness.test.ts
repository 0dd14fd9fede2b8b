import { describe, expect, test } from 'vitest'
import { LIKENESS, likenessTo } from '../../../src/identify/page/likeness.ts'
import { page } from './fixtures.ts'

describe('likenessTo', () => {
  const like = likenessTo(
    page('<title>Aurora Air | Flights</title><meta property="og:site_name" content="Aurora Air of the North">'),
  )

  test.each([
    { handle: 'AuroraAir', expected: LIKENESS.same, why: 'case does not count' },
    { handle: 'aurora.air', expected: LIKENESS.same, why: 'dots do not count' },
    { handle: 'company/aurora-air', expected: LIKENESS.same, why: 'kinds of pages do not count' },
    { handle: 'auroraair@social.example', expected: LIKENESS.same, why: 'servers do not count' },
    { handle: 'auroraair.bsky.social', expected: LIKENESS.same, why: 'nor do hosts of handles' },
    { handle: '@AuroraAir_UK', expected: LIKENESS.variant, why: 'a country is added' },
    { handle: 'officialauroraair', expected: LIKENESS.variant, why: 'what brands put before their name' },
    { handle: 'AuroraAirHelp', expected: LIKENESS.kin, why: 'it begins with the name' },
    { handle: 'aaotn', expected: LIKENESS.kin, why: 'it is the name’s initials' },
    { handle: 'auroraair.example', expected: LIKENESS.same, why: 'it is the site’s domain' },
    { handle: 'help.auroraair.example', expected: LIKENESS.variant, why: 'it lies in the site’s domain' },
    { handle: 'care@social.auroraair.example', expected: LIKENESS.variant, why: 'its server does' },
    { handle: 'auroraair.weather', expected: LIKENESS.kin, why: 'a dot does not make the rest a host' },
    { handle: 'air', expected: LIKENESS.kin, why: 'three letters may end the name' },
    { handle: 'myauroraairtickets', expected: LIKENESS.none, why: 'the name stands in the middle' },
    { handle: 'ir', expected: LIKENESS.none, why: 'two letters stand in too many names' },
    { handle: 'borealholdings', expected: LIKENESS.none, why: 'another name' },
    { handle: '', expected: LIKENESS.none, why: 'nothing' },
  ])('$handle: $why', ({ handle, expected }) => expect(like(handle)).toBe(expected))

  test('a page that says nothing of its brand is like nobody', () => {
    expect(likenessTo(page('', 'http://127.0.0.1/'))('auroraair')).toBe(LIKENESS.none)
  })
})
