import { describe, expect, test } from 'vitest'
import type { SiteLink } from '../../src/evidence/site-facts.ts'
import { deadEndsOf, type GoneAccount } from '../../src/identify/dead-ends.ts'
import { openCatalogue } from '../../src/identify/open-catalogue.ts'
import { site } from '../metrics/identity.ts'

const catalogue = openCatalogue([])

const FRONT = 'https://aurora-air.example/'
const link = (platform: string, handle: string | null, url: string, page = FRONT): SiteLink => {
  return { platform, handle, url, page, place: 'frame' }
}
const gone = (platform: string, handle: string): GoneAccount => ({ platform, handle, reason: 'It is gone.' })
const PLUS = link('googleplus', null, 'https://plus.google.com/+AuroraAir')
const X = link('x', 'AuroraAir', 'https://x.com/AuroraAir', `${FRONT}contact`)

describe('dead ends', () => {
  test.each<{ why: string; links: SiteLink[]; gone: GoneAccount[]; ends: object[] }>([
    { why: 'a link to an account that is there is none', links: [X], gone: [], ends: [] },
    {
      why: 'a link to a closed network is one, with the year',
      links: [PLUS],
      gone: [],
      ends: [
        {
          platform: 'googleplus',
          url: PLUS.url,
          page: FRONT,
          reason: expect.stringMatching(/^Google\+ closed in 2019/),
        },
      ],
    },
    {
      why: 'the same link on two pages is one, told by the first',
      links: [PLUS, { ...PLUS, page: `${FRONT}contact` }],
      gone: [],
      ends: [{ page: FRONT }],
    },
    {
      why: 'an account that is gone is told by the link to it, in whatever spelling',
      links: [X],
      gone: [gone('x', 'auroraair')],
      ends: [{ platform: 'x', network: 'X', url: X.url, page: X.page, reason: 'It is gone.' }],
    },
    {
      why: 'an account that is gone and that a catalogue names has no page',
      links: [],
      gone: [gone('x', 'AuroraAir')],
      ends: [{ url: 'https://x.com/AuroraAir', page: null }],
    },
  ])('$why', ({ links, gone: vanished, ends }) => {
    const found = deadEndsOf(site({ links }), vanished, catalogue)
    expect(found).toMatchObject(ends)
    expect(found).toHaveLength(ends.length)
  })

  test('are known of a brand without a site', () => {
    expect(deadEndsOf(null, [gone('x', 'AuroraAir')], catalogue)).toHaveLength(1)
  })
})
