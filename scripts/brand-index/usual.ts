import {
  FIELDS,
  type IndexHead,
  type IndexRecord,
  platformOf,
  type Size,
} from '../../src/identify/brand-index/record.ts'
import { sizeOf } from '../../src/identify/brand-index/size.ts'

/** How many brands there are of each size, and which share of them has an account on each platform. */
export function usualShares(brands: readonly IndexRecord[]): IndexHead['usual'] {
  const platforms = [...new Set(FIELDS.map(platformOf))].sort()
  const of = (size: Size) => {
    const same = brands.filter((brand) => sizeOf(brand) === size)
    if (same.length === 0) return { of: 0, shares: {} }
    const shares = platforms.map((platform) => {
      const present = same.filter(({ accounts }) =>
        FIELDS.some((field) => platformOf(field) === platform && accounts[field] !== undefined),
      )
      return [platform, Number((present.length / same.length).toFixed(4))] as const
    })
    return { of: same.length, shares: Object.fromEntries(shares) }
  }
  return { small: of('small'), 'middle-sized': of('middle-sized'), large: of('large') }
}
