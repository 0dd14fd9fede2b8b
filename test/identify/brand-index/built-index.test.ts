import { readFileSync, statSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { open } from '../../../src/identify/brand-index/read-index.ts'
import { FIELDS, platformOf, readRecord } from '../../../src/identify/brand-index/record.ts'
import { usualNetworks } from '../../../src/identify/brand-index/usual-networks.ts'
import { openCatalogue } from '../../../src/identify/open-catalogue.ts'

const file = new URL('../../../dist/brand-index.txt.gz', import.meta.url)
const catalogue = openCatalogue([])

describe('the index that is built', () => {
  const text = gunzipSync(readFileSync(file)).toString('utf8')

  test('is of a few megabytes, and names no registry', () => {
    expect(text.length).toBeLessThan(7_000_000)
    expect(statSync(file).size).toBeLessThan(2_500_000)
    expect(text).not.toMatch(/cdn\.jsdelivr|registry\.npmjs/)
  })

  test('can be read line by line', () => {
    const { records } = open(file)
    expect(records.length).toBeGreaterThan(20_000)
    const empty = records
      .map(readRecord)
      .filter(({ websites, accounts }) => websites.length + Object.keys(accounts).length === 0)
    expect(empty).toEqual([])
  })

  test('goes with the licence of its source, its version and date', () => {
    const notice = readFileSync(new URL('../../../dist/brand-index.LICENSE.txt', import.meta.url), 'utf8')
    const { version, generated } = open(file).head
    expect(notice).toContain(`name-suggestion-index ${version}, generated on ${generated.slice(0, 10)}`)
    expect(notice).toMatch(/Copyright \d+, name-suggestion-index contributors[\s\S]*Redistributions in binary form/)
  })
})

test('every platform that it names accounts on is known', () => {
  const unknown = FIELDS.map(platformOf).filter((platform) => catalogue.network(platform) === null)
  expect(unknown).toEqual([])
})

describe('where brands of a size usually are', () => {
  const sites = (count: number) => ({ websites: Array.from({ length: count }, (_, at) => `https://aurora-${at}.com`) })

  test.each([
    { count: 0, size: 'small', platforms: ['facebook', 'instagram'] },
    { count: 1, size: 'small', platforms: ['facebook', 'instagram'] },
    { count: 2, size: 'middle-sized', platforms: ['facebook', 'instagram', 'x'] },
    { count: 4, size: 'large', platforms: ['facebook', 'instagram', 'x', 'youtube'] },
  ])('$count websites: $size', ({ count, size, platforms }) => {
    const usual = usualNetworks(sites(count))
    expect(usual.map(({ platform }) => platform)).toEqual(platforms)
    expect(usual.every((one) => one.size === size && one.share >= 0.5 && one.share <= 1 && one.of > 100)).toBe(true)
  })

  test('two websites in one registrable domain are one', () => {
    const websites = ['https://www.aurora.co.uk', 'https://help.aurora.co.uk']
    expect(usualNetworks({ websites })[0]?.size).toBe('small')
  })

  test('a share of just a half is usual, and one below is not', () => {
    const shares = { facebook: 0.5, x: 0.4999 }
    const none = { of: 0, shares: {} }
    const usual = usualNetworks(sites(1), { usual: { small: { of: 8, shares }, 'middle-sized': none, large: none } })
    expect(usual).toEqual([{ platform: 'facebook', share: 0.5, of: 8, size: 'small' }])
  })
})
