import { describe, expect, test } from 'vitest'
import { type Account, accountRecord } from '../../src/evidence/account.ts'
import type { Witness } from '../../src/evidence/identity.ts'
import { OK, outcome } from '../../src/evidence/status.ts'
import { DAY, iso, seconds } from '../../src/evidence/time.ts'
import { type Evidence, identified } from '../../src/identify/accounts.ts'
import { openCatalogue } from '../../src/identify/open-catalogue.ts'
import { says } from '../metrics/identity.ts'

const catalogue = openCatalogue([])

const NOW = seconds('2026-11-22T12:00:00Z')
const network = catalogue.network('x')

function judged(more: Partial<Evidence> = {}) {
  if (network === null) throw new Error('X is not among the networks')
  const nothing = {
    network,
    handle: 'AuroraAir',
    role: 'main',
    regional: false,
    testimony: [],
    profile: null,
    outcome: OK,
    lastPost: null,
  } as const
  return identified({ ...nothing, ...more }, NOW)
}

const profile = (more: Partial<Account> = {}) => accountRecord({ platform: 'x', id: '1', handle: 'AuroraAir', ...more })
const ago = (days: number) => iso(NOW - days * DAY)

describe('an account as it is told', () => {
  test('of which nothing was read has an address and nothing else that is known', () => {
    expect(judged({ outcome: outcome('not_supported', 'profiles on X cannot be read') })).toMatchObject({
      url: 'https://x.com/AuroraAir',
      name: null,
      followers: null,
      confidence: 0,
      trust: 'claimed',
      stale: null,
      lastActive: null,
      complete: { name: null, bio: null, link: null, avatar: null, verification: null },
      profile: { status: 'not_supported' },
    })
  })

  test('takes its own address from its profile', () => {
    expect(judged({ profile: profile({ url: 'https://x.example/a', followers: 0 }) })).toMatchObject({
      url: 'https://x.example/a',
      followers: 0,
    })
  })

  test.each([
    { shown: null, posted: null, stale: null, last: null, why: 'nothing is known' },
    { shown: ago(90), posted: null, stale: false, last: ago(90), why: '90 days are not yet stale' },
    { shown: ago(91), posted: null, stale: true, last: ago(91), why: '91 days are' },
    { shown: ago(91), posted: ago(1), stale: false, last: ago(1), why: 'the later sign counts' },
    { shown: ago(1), posted: ago(91), stale: false, last: ago(1), why: 'whichever it is' },
    { shown: null, posted: ago(200), stale: true, last: ago(200), why: 'a post alone tells too' },
  ])('is stale or not: $why', ({ shown, posted, stale, last }) => {
    const account = judged({ profile: profile({ lastActive: shown }), lastPost: posted })
    expect(account).toMatchObject({ stale, lastActive: last })
  })

  test.each<{ witness: Witness[]; verified: boolean | null; link: boolean; verification: boolean }>([
    { witness: [], verified: null, link: false, verification: false },
    { witness: ['profile-link'], verified: null, link: true, verification: false },
    { witness: ['checked-link'], verified: null, link: true, verification: true },
    { witness: ['domain'], verified: null, link: false, verification: true },
    { witness: ['badge'], verified: null, link: false, verification: true },
    { witness: ['site-me'], verified: true, link: false, verification: true },
  ])('is complete by what proves it: $witness, $verified', ({ witness, verified, link, verification }) => {
    const testimony = witness.map(says)
    const { complete } = judged({ profile: profile({ verified, name: 'Aurora Air', avatar: false }), testimony })
    expect(complete).toEqual({ name: true, bio: false, link, avatar: false, verification })
  })
})
