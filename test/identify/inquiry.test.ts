import { describe, expect, test } from 'vitest'
import type { Brand } from '../../src/brand/brand.ts'
import { accountRecord } from '../../src/evidence/account.ts'
import { OK, outcome } from '../../src/evidence/status.ts'
import { openInquiry } from '../../src/identify/inquiry.ts'
import { openCatalogue } from '../../src/identify/open-catalogue.ts'
import type { Claim } from '../../src/identify/source.ts'
import type { Consultation } from '../../src/scanners/consult.ts'
import type { Scanner } from '../../src/scanners/scanner.ts'
import { says } from '../metrics/identity.ts'
import { plaza } from '../scanners/plaza.ts'

const BRAND: Brand = { name: 'Aurora Air', aliases: [], exclude: [], context: [], website: null, accounts: [] }
const claim = (handle: string, platform = 'plaza'): Claim => ({ platform, handle, testimony: [says('named')] })

/** An inquiry at Plaza, where handles are the same whatever their case; `asked` are the profiles that were asked for. */
function atPlaza(answers: Partial<Consultation> = {}, more: Partial<Scanner> = {}) {
  const asked: string[] = []
  const { key: _key, ...handle } = plaza().handle
  const scanner = plaza({ handle: { ...handle, key: (text) => text.toLowerCase() }, ...more })
  const consultation: Consultation = {
    account: async (name) => ({
      account: accountRecord({ platform: 'plaza', id: name, handle: name }),
      outcome: OK,
      failure: null,
    }),
    find: async () => ({ claims: [], outcome: OK }),
    mentions: async () => ({ outcome: OK, failure: null }),
    lastSign: async () => null,
    requests: 6,
    notes: ['A remark.'],
    ...answers,
  }
  let { requests } = consultation
  const told: Consultation = {
    ...consultation,
    account: (name) => {
      asked.push(name)
      return consultation.account(name)
    },
    find: (brand) => {
      requests++
      return consultation.find(brand)
    },
    get requests() {
      return requests
    },
  }
  const known = [scanner, plaza({ id: 'closet', name: 'Closet', homepage: 'https://closet.example' })]
  return { asked, consultation, inquiry: openInquiry([scanner], openCatalogue(known), () => told, known) }
}

describe('an inquiry', () => {
  test('asks for an account once, in whatever spellings it is named', async () => {
    const { asked, inquiry } = atPlaza()
    await Promise.all([inquiry.read([claim('Aurora'), claim('AURORA')]), inquiry.read([claim('aurora')])])
    expect(asked).toEqual(['Aurora'])
  })

  test.each([
    { platform: 'closet', status: 'not_applicable', reason: 'Closet was left out' },
    { platform: 'x', status: 'not_supported', reason: 'profiles on X cannot be read' },
    { platform: 'nowhere', status: 'not_supported', reason: 'profiles on nowhere cannot be read' },
  ])('reads no profile on $platform, and says why', async ({ platform, status, reason }) => {
    const { asked, inquiry } = atPlaza()
    expect(await inquiry.read([claim('aurora', platform)])).toMatchObject([{ outcome: { status, reason } }])
    expect([asked, inquiry.reports()]).toEqual([[], []])
  })

  test('takes it for an answer that an account is not there', async () => {
    const gone = { account: null, outcome: outcome('not_found', 'Plaza has no account aurora'), failure: null }
    const { inquiry } = atPlaza({ account: async () => gone })
    const [read] = await inquiry.read([claim('aurora')])
    await inquiry.find(BRAND, null)
    expect(read).toMatchObject(claim('aurora'))
    expect(read?.account).toBeUndefined()
    expect(inquiry.reports().every(({ outcome: { status } }) => status === 'ok')).toBe(true)
  })

  test('reports the worst that befell a platform, and how its search went by itself', async () => {
    const limited = outcome('rate_limited', 'Plaza asks to wait')
    const { inquiry } = atPlaza(
      { account: async () => ({ account: null, outcome: limited, failure: null }) },
      { find: async function* () {} },
    )
    await inquiry.find(BRAND, null)
    await inquiry.read([claim('aurora')])
    expect(inquiry.reports()).toEqual([
      { id: 'plaza', name: 'Plaza', outcome: limited, search: OK, requests: 7, accounts: 0 },
    ])
    expect(inquiry.notes()).toEqual(['A remark.'])
  })

  test('brings what a search finds as claims that a search speaks for', async () => {
    const account = accountRecord({ platform: 'plaza', id: '1', handle: 'aurora' })
    const one = { platform: 'plaza', handle: 'aurora', confidence: 0.3, evidence: ['The search finds it.'], account }
    const { inquiry } = atPlaza({ find: async () => ({ claims: [one], outcome: OK }) }, { find: async function* () {} })
    const testimony = [{ witness: 'search', text: 'The search finds it.', url: null }]
    expect(await inquiry.find(BRAND, null)).toEqual([{ platform: 'plaza', handle: 'aurora', testimony, account }])
    expect(inquiry.reports()[0]?.accounts).toBe(1)
  })

  test('takes what the site names for the word of the site, and for no search', async () => {
    const named = { platform: 'plaza', handle: 'aurora', confidence: 0.9, evidence: ['Its feed.'], account: null }
    const scanner = plaza({ find: async function* () {} })
    const consultation: Consultation = {
      ...atPlaza().consultation,
      find: async () => ({ claims: [{ ...named, bySite: true as const }], outcome: OK }),
    }
    const inquiry = openInquiry([scanner], openCatalogue([scanner]), () => consultation, [scanner])
    const testimony = [{ witness: 'site-meta', text: 'Its feed.', url: null }]
    expect(await inquiry.find(BRAND, null)).toEqual([{ platform: 'plaza', handle: 'aurora', testimony }])
    expect(inquiry.reports()).toEqual([])
  })
})
