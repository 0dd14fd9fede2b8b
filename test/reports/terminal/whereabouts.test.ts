import { describe, expect, test } from 'vitest'
import { outcome } from '../../../src/evidence/status.ts'
import { page } from '../../../src/reports/terminal/page.ts'
import { whereabouts } from '../../../src/reports/terminal/whereabouts.ts'
import type { ShownIdentity } from '../../../src/scorecard/schema.ts'
import { shownIdentity } from '../../../src/scorecard/shown-identity.ts'
import { asked, claimed, identified, identity, site, way } from '../../metrics/identity.ts'
import { sample } from '../samples.ts'

function linesOf(shown: ShownIdentity | null, columns = 80): string[] {
  return whereabouts({ ...sample('rich'), identity: shown }, page({ columns, colour: 0, unicode: true }))
}

const known = (more: Parameters<typeof identity>[0]) => linesOf(shownIdentity(identity({ site: null, ...more })))

describe('whereabouts', () => {
  test('of a brand that nobody looked up are nothing', () => expect(linesOf(null)).toEqual([]))

  test('without an account say so', () => expect(known({})).toEqual(['No account was named or found.']))

  test('tell the network, the handle, how sure it is, and what is known', () => {
    const accounts = [
      identified({ followers: 12_300 }),
      identified({ handle: 'AuroraHelp', role: 'support', stale: true, followers: 0 }),
      identified({ platform: 'sea', profile: outcome('not_found') }),
    ]
    expect(known({ accounts })).toEqual([
      'Sky  AuroraAir   official  12.3K followers',
      '     AuroraHelp  official  0 followers, support, stale',
      'Sea  AuroraAir   official  gone',
    ])
  })

  test('tell the surest first, and of many only how many more there are', () => {
    const many = Array.from({ length: 9 }, (_, i) => claimed({ platform: `sea-${i}` }))
    const lines = known({ accounts: [...many, identified()] })
    expect(lines[0]).toBe('Sky    AuroraAir  official')
    expect(lines).toHaveLength(9)
    expect(lines.at(-1)).toBe('and 2 more (see --json or earshot identify)')
  })

  test('tell what was not found, leads nowhere and looks alike, a few of each', () => {
    const missing = Array.from({ length: 8 }, (_, i) => ({ platform: `n${i}`, network: `N${i}`, reason: 'Usual.' }))
    const end = { platform: 'klout', network: 'Klout', url: 'https://klout.example/a', page: null }
    const deadEnds = [
      { ...end, reason: 'Klout closed in 2018.' },
      { ...end, reason: 'There is no such account.' },
      { ...end, reason: 'Klout closed in 2018.' },
    ]
    const alike = {
      platform: 'sky',
      network: 'Sky',
      handle: 'Aur0raAir',
      url: null,
      name: null,
      followers: null,
      why: [],
    }
    expect(known({ missing, deadEnds, lookAlikes: [alike] }).slice(1)).toEqual([
      'Not found    N0, N1, N2, N3, N4, N5 and 2 more',
      'Dead ends    Klout closed in 2018, Klout: There is no such account and 1 more',
      'Look-alikes  Aur0raAir on Sky',
    ])
  })

  test('tell which source could not be asked, and why', () => {
    const sources = [asked('site'), asked('wikidata', 'rate_limited', 'It asked to wait.'), asked('sky', 'timeout')]
    expect(known({ sources }).slice(1)).toEqual(['Not asked  Wikidata (It asked to wait), Sky (timed out)'])
  })

  test('tell how the brand can be reached, where its site was read', () => {
    const security = { url: null, outcome: outcome('ok'), contacts: ['mailto:a@b.example'], expires: null }
    const read = site({ telephone: [way('+1 555 0100')], hours: [way('Mo-Fr')], security })
    expect(known({ site: read }).at(-1)).toBe('Contact  telephone, hours, security.txt')
    expect(known({ site: site({ outcome: outcome('blocked') }) })).toHaveLength(1)
  })
})
