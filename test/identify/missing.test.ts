import { describe, expect, test } from 'vitest'
import { missingFrom } from '../../src/identify/missing.ts'
import { openCatalogue } from '../../src/identify/open-catalogue.ts'
import { identified } from '../metrics/identity.ts'

const catalogue = openCatalogue([])

const usual = (platform: string) => ({ platform, share: 0.574, of: 11_895, size: 'small' })

describe('networks on which brands like this one usually are', () => {
  test('are missing where no account was found, with how usual they are', () => {
    expect(missingFrom([usual('instagram')], [identified({ platform: 'x' })], catalogue)).toEqual([
      {
        platform: 'instagram',
        network: 'Instagram',
        reason: '57 % of 11,895 small brands in name-suggestion-index are there.',
      },
    ])
  })

  test('are not missing where any account was found, however unsure', () => {
    const account = identified({ platform: 'instagram', trust: 'claimed', confidence: 0.3 })
    expect(missingFrom([usual('instagram')], [account], catalogue)).toEqual([])
  })

  test('are not missing where they are closed, or nobody knows them', () => {
    expect(missingFrom([usual('googleplus'), usual('nowhere')], [], catalogue)).toEqual([])
  })
})
