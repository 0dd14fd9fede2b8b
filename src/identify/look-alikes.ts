import { parse } from 'tldts'
import { type Bearing, bearingOf } from '../brand/bearing.ts'
import { handleLikenessTo } from '../brand/likeness.ts'
import { squeeze } from '../brand/match.ts'
import type { AuditedBrand } from '../evidence/evidence.ts'
import type { LookAlike } from '../evidence/identity.ts'
import { plain } from '../text/plain.ts'
import type { Catalogue } from './catalogue.ts'
import { disclaimerIn } from './disclaimer.ts'
import type { Claim } from './source.ts'

/** What a claim is compared with: the brand's names, and the handles of its official accounts. */
export interface Original {
  brand: Pick<AuditedBrand, 'name' | 'aliases'>
  officials: readonly { platform: string; handle: string }[]
  catalogue: Pick<Catalogue, 'network'>
}

/** An official handle of fewer letters is close to too many others by chance. */
const TELLING = 8

/**
 * The accounts that look like the brand's, of those that nobody but a search speaks for, in their order, each with why:
 * by handle or name the brand's own, with words like "official" around it, written with other characters that look the
 * same, or a letter or two away (one below eight letters); or by a handle so close to an official one. Accounts that
 * merely hold the brand's name among other words are not among them. Whether any of them means harm is not judged.
 */
export function lookAlikes(claims: readonly Claim[], original: Original): LookAlike[] {
  return claims.flatMap((claim) => {
    if (claim.testimony.some(({ witness }) => witness !== 'search')) return []
    const why = reasons(claim, original)
    if (why.length === 0) return []
    const { platform, handle, account } = claim
    const network = original.catalogue.network(platform)
    return [
      {
        platform,
        network: network?.name ?? platform,
        handle,
        url: account?.url ?? (network?.handle.url(handle) || null),
        name: account?.name ?? null,
        followers: account?.followers ?? null,
        why,
      },
    ]
  })
}

function reasons({ platform, handle, account }: Claim, { brand, officials, catalogue }: Original): string[] {
  const alike = bearingOf(brand)(handle, account?.name ?? null)
    .filter(({ likeness }) => likeness.kind !== 'holds')
    .map(inWords)
  const close = officials.flatMap((official) => {
    const kind = handleLikenessTo({ name: stemOf(official.handle), aliases: [] })(handle)?.kind
    if (kind === undefined || kind === 'holds' || squeeze(stemOf(official.handle)).length < TELLING) return []
    const where = catalogue.network(official.platform)?.name ?? official.platform
    const degree = kind === 'same' ? 'that of' : 'close to that of'
    return official.platform === platform || alike.length === 0
      ? [`Its handle is ${degree} the official account ${plain(official.handle)} on ${where}.`]
      : []
  })
  const why = [...alike, ...close.slice(0, 1)]
  const denial = disclaimerIn(account?.name ?? null, account?.bio ?? null)
  if (why.length === 0 || denial === null) return why
  return [...why, `It says of itself that it is not the brand's ("${denial}").`]
}

function inWords({ what, text, likeness: { kind, name } }: Bearing): string {
  const seen = `Its ${what} "${plain(text)}"`
  switch (kind) {
    case 'same':
      return what === 'name' ? "It bears the brand's name." : `${seen} is the brand's name.`
    case 'affixed':
      return `${seen} is "${name}" with something added.`
    case 'glyphs':
      return `${seen} looks like "${name}" but is written with other characters.`
    default:
      return `${seen} is a letter or two away from "${name}".`
  }
}

/** What of an official handle others might copy: without its host, and without the ending of a domain. */
function stemOf(handle: string): string {
  const user = handle.replace(/^@/, '').split('@')[0] ?? ''
  const { isIcann, domainWithoutSuffix } = parse(user)
  return isIcann === true && domainWithoutSuffix !== null ? domainWithoutSuffix : user
}
