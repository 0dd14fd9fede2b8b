import { handleLikenessTo, likenessTo } from '../brand/likeness.ts'
import { siteDomain } from '../brand/site-domain.ts'
import type { Account } from '../evidence/account.ts'
import type { AuditedBrand } from '../evidence/evidence.ts'
import type { Testimony } from '../evidence/identity.ts'
import { plain } from '../text/plain.ts'
import type { Catalogue } from './catalogue.ts'
import { disclaimerIn } from './disclaimer.ts'

/** What a profile is held against: the brand's names, and the addresses (or domains) of its own sites. */
export interface Owner {
  brand: Pick<AuditedBrand, 'name' | 'aliases'>
  websites: readonly string[]
  /** Tells an account on a network by its address: a link to one is no link to a site, though the network be the brand. */
  catalogue: Pick<Catalogue, 'destination'>
}

/** The platform that shows the profile; a scanner is one. */
export interface Shower {
  name: string
  handle: { domain?(handle: string): string | null }
}

/**
 * What an account's own profile, and its platform, say for its being the brand's.
 *
 * A link counts where it leads to the site's domain itself: shortened links and lists of links are not followed, since
 * whoever keeps them can turn them. A profile that says it is a fan's or a parody is not believed to link for the
 * brand, nor is its badge; what the site itself did for it (a link back, a handle in its domain) stands.
 */
export function testimonyOf(account: Account, platform: Shower, { brand, websites, catalogue }: Owner): Testimony[] {
  const domains = new Set(websites.map(siteDomain).filter((domain) => domain !== null))
  const ownDomain = (address: string) => {
    const domain = siteDomain(address)
    return domain !== null && domains.has(domain) && catalogue.destination(address) === null ? [domain] : []
  }
  const linked = [...account.links.map(({ url }) => url), ...addressesIn(account.bio ?? '')].flatMap(ownDomain)
  const checked = account.links.filter(({ verified }) => verified).flatMap(({ url }) => ownDomain(url))
  const handle = platform.handle.domain?.(account.handle) ?? null
  const lent = handle === null ? null : siteDomain(handle)
  const denied = disclaimerIn(account.name, account.bio) !== null
  const say = (witness: Testimony['witness'], text: string): Testimony => ({ witness, text, url: account.url })
  return [
    ...(denied ? [] : unique(linked).map((domain) => say('profile-link', `Its profile links to ${domain}.`))),
    ...unique(checked).map((domain) =>
      say('checked-link', `${platform.name} checked that ${domain} links back to it.`),
    ),
    ...(lent !== null && domains.has(lent)
      ? [say('domain', `Its handle lies in ${lent}, which only the owner of that domain can give.`)]
      : []),
    ...(account.badge !== null && !denied && bearsName(account, brand)
      ? [say('badge', `${platform.name} vouches for it: ${plain(account.badge)}.`)]
      : []),
  ]
}

/** Whether the account bears the brand's name and no other: a badge vouches for who somebody is, be it a namesake. */
function bearsName({ handle, name }: Account, brand: Owner['brand']): boolean {
  const kinds = [handleLikenessTo(brand)(handle)?.kind, name === null ? undefined : likenessTo(brand)(name)?.kind]
  return kinds.some((kind) => kind === 'same' || kind === 'affixed')
}

const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?'
/** An address as people write it in a bio, with or without its scheme; no handle and no e-mail address. */
const ADDRESS = new RegExp(
  `(?<![\\p{L}\\p{N}@._/-])(?:https?://)?(?:${LABEL}\\.)+\\p{L}{2,}(?![\\p{L}\\p{N}@-])[^\\s<>"']*`,
  'giu',
)
const LONGEST = 5000

function addressesIn(bio: string): string[] {
  return [...bio.slice(0, LONGEST).matchAll(ADDRESS)].map(([address]) =>
    address.replace(/(?<![.,;:!?)\]])[.,;:!?)\]]+$/, ''),
  )
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}
