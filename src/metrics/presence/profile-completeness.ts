import type { IdentifiedAccount } from '../../evidence/identity.ts'
import { sources } from '../finding.ts'
import type { BrandwideMetric } from '../metric.ts'
import { shareOfKnown } from '../share-of-known.ts'
import { nothingFound } from '../site-reading.ts'
import { inWords, listed, official, profiles, unreadStatus } from './accounts.ts'

type Part = keyof IdentifiedAccount['complete']

const PARTS: readonly Part[] = ['name', 'bio', 'link', 'avatar', 'verification']

/** An account's profile: what it lacks, and the share of it that is there, of what can be known of it. */
interface Profile {
  account: IdentifiedAccount
  lacks: Part[]
  share: number
}

/** How much of a whole profile the official accounts have: name, bio, a link to the site, a picture, a verification. */
export const profileCompleteness: BrandwideMetric = {
  id: 'profile-completeness',
  title: 'Completeness of the official profiles',
  unit: 'share',
  measureBrand(identity) {
    const accounts = official(identity)
    if (accounts.length === 0)
      return { value: null, ...nothingFound(identity.sources, 'No official account is known.') }
    const read = accounts.flatMap((account) => profileOf(account) ?? [])
    const unread = accounts.filter((account) => !read.some((profile) => profile.account === account))
    const reason = unread.length === 0 ? null : `Not read: the profiles of ${listed(unread.map(inWords))}.`
    const lacking = read.filter(({ lacks }) => lacks.length > 0).toSorted((a, b) => a.share - b.share)
    return {
      ...shareOfKnown(
        read.reduce((sum, { share }) => sum + share, 0),
        read.length,
        { reason, status: unreadStatus(unread) },
      ),
      breakdown: {
        accounts: read.map(({ account: { platform, handle }, lacks }) => ({ platform, handle, lacks })),
      },
      ...sources(profiles((lacking.length > 0 ? lacking : read).map(({ account }) => account))),
    }
  },
}

/** Null where nothing of the profile is known. */
function profileOf(account: IdentifiedAccount): Profile | null {
  const { complete } = account
  const known = PARTS.filter((part) => complete[part] !== null)
  if (known.length === 0) return null
  const lacks = known.filter((part) => complete[part] === false)
  return { account, lacks, share: 1 - lacks.length / known.length }
}
