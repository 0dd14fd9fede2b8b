import type { Account } from '../evidence/account.ts'
import type { Testimony } from '../evidence/identity.ts'
import { mentionTokens } from '../text/mention-tokens.ts'
import { plain } from '../text/plain.ts'
import type { Catalogue } from './catalogue.ts'
import type { Claim } from './source.ts'

/** What before a handle in a bio says that it is not the brand's. */
const WARNING =
  /\b(?:fakes?|scams?|frauds?|beware|avoid|ignore|not us|not (?:affiliated|official)|unofficial|fälschung|betrug|kein|faux|arnaque|attention|nep|falso|falsa|estafa|golpe|truffa)\b[^.!?\n]*$/iu

/**
 * The official accounts of the brand that name an account in their profiles: by `@handle` in the bio, on their own
 * platform, or by a link to it from whatever platform. A profile that warns of the account does not speak for it.
 */
export function pointedTo(
  officials: readonly Account[],
  claim: Pick<Claim, 'platform' | 'handle'>,
  catalogue: Pick<Catalogue, 'network' | 'destination'>,
): Testimony[] {
  const network = catalogue.network(claim.platform)
  if (network === null) return []
  const key = network.handle.key(claim.handle)
  const isClaimed = (platform: string, handle: string | null) =>
    platform === claim.platform && handle !== null && network.handle.key(handle) === key
  return officials
    .filter((official) => !isClaimed(official.platform, official.handle))
    .filter((official) => links(official) || mentions(official))
    .map((official) => ({
      witness: 'account',
      text: `The brand's account ${plain(official.handle)} on ${catalogue.network(official.platform)?.name ?? official.platform} names it in its profile.`,
      url: official.url,
    }))

  function links(official: Account): boolean {
    return official.links.some(({ url }) => {
      const destination = catalogue.destination(url)
      const before = (official.bio ?? '').split(url)[0] ?? ''
      return (
        destination !== null &&
        isClaimed(destination.network.id, destination.handle) &&
        !WARNING.test(before === official.bio ? '' : before)
      )
    })
  }

  function mentions(official: Account): boolean {
    const bio = official.bio ?? ''
    return mentionTokens(bio).some(({ handle }) => {
      const before = bio.slice(0, bio.indexOf(`@${handle}`))
      return isClaimed(official.platform, inFull(handle, official)) && !WARNING.test(before)
    })
  }
}

/** A handle as a bio writes it: where handles carry a host, one without means the writer's own. */
function inFull(handle: string, writer: Account): string {
  const host = writer.handle.split('@')[1]
  return host === undefined || handle.includes('@') ? handle : `${handle}@${host}`
}
