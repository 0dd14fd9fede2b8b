import { sources } from '../finding.ts'
import type { BrandwideMetric } from '../metric.ts'
import { byPlatform, type Group, listed, official, profiles, unreadStatus } from '../presence/accounts.ts'
import { shareOfKnown } from '../share-of-known.ts'
import { nothingFound } from '../site-reading.ts'

/** The share of the platforms with an official account on which the public can speak to one. */
export const openToReplies: BrandwideMetric = {
  id: 'open-to-replies',
  title: 'Platforms on which the public can speak to the brand',
  unit: 'share',
  measureBrand(identity) {
    const platforms = byPlatform(official(identity)).map((group) => ({ ...group, open: isOpen(group) }))
    if (platforms.length === 0)
      return { value: null, ...nothingFound(identity.sources, 'No official account is known.') }
    const open = platforms.filter((one) => one.open === true)
    const shut = platforms.filter((one) => one.open === false)
    const unknown = platforms.filter((one) => one.open === null)
    const reason = unknown.length === 0 ? null : `Not known of ${listed(unknown.map(({ network }) => network))}.`
    const status = unreadStatus(unknown.flatMap(({ accounts }) => accounts))
    return {
      ...shareOfKnown(open.length, open.length + shut.length, { reason, status }),
      breakdown: { platforms: platforms.map(({ platform, open }) => ({ platform, open })) },
      ...sources(profiles((shut.length > 0 ? shut : open).flatMap(({ accounts }) => accounts))),
    }
  },
}

/** Open where one account is; null where none is known to be, and of one it is not known. */
function isOpen({ accounts }: Group): boolean | null {
  if (accounts.some(({ openToReplies }) => openToReplies === true)) return true
  return accounts.every(({ openToReplies }) => openToReplies === false) ? false : null
}
