import { describe, expect, test } from 'vitest'
import type { Brand } from '../../src/brand/brand.ts'
import { withFound } from '../../src/identify/audited-accounts.ts'
import { claimed, identified, identity, says } from '../metrics/identity.ts'

const BRAND: Brand = { name: 'Aurora Air', aliases: [], exclude: [], context: [], website: null, accounts: [] }
const FOUND = identity({
  website: 'https://aurora-air.example/',
  accounts: [
    identified({ platform: 'sky', testimony: [says('site-frame')] }),
    claimed({ platform: 'sea' }),
    claimed({ platform: 'moor', trust: 'claimed', confidence: 0.3 }),
  ],
})
const ref = (platform: string, handle: string) => ({
  platform,
  handle,
  confidence: 1,
  evidence: ['Named by the user.'],
})

describe('the brand with what was found', () => {
  test('has official accounts, and likely ones where those are trusted; never what is merely claimed', () => {
    const platforms = (trust: 'official' | 'likely') =>
      withFound(BRAND, FOUND, trust).accounts.map(({ platform }) => platform)
    expect(platforms('official')).toEqual(['sky'])
    expect(platforms('likely')).toEqual(['sky', 'sea'])
  })

  test('knows how sure each is, and why', () => {
    expect(withFound(BRAND, FOUND, 'official').accounts).toEqual([
      { platform: 'sky', handle: 'AuroraAir', confidence: 0.9, evidence: ['The site-frame says so.'] },
    ])
  })

  test('keeps to what the user named on a platform, and takes the rest', () => {
    const brand = { ...BRAND, accounts: [ref('sky', 'aurora_two')] }
    expect(withFound(brand, FOUND, 'likely').accounts.map(({ platform, handle }) => `${platform}:${handle}`)).toEqual([
      'sky:aurora_two',
      'sea:AuroraAir',
    ])
  })

  test('keeps the website that the user named', () => {
    expect(withFound(BRAND, FOUND, 'official').website).toBe('https://aurora-air.example/')
    const website = 'https://named.example/'
    expect(withFound({ ...BRAND, website }, FOUND, 'official').website).toBe(website)
  })
})
