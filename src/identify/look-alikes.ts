import { parse } from 'tldts'
import { hasStrangeSign } from '../brand/homoglyphs.ts'
import { handleLikenessTo, type Likeness, likenessTo } from '../brand/likeness.ts'
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

/** From so many letters on, a likeness by itself is no accident; below, the account must bear the name besides. */
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
  const name = account?.name ?? ''
  const shown: readonly Shown[] = [
    { what: 'handle', text: handle, likeness: handleLikenessTo(brand)(handle) },
    { what: 'name', text: name, likeness: likenessTo(brand)(name) },
  ]
  const alike = shown.filter((one) => isTelling(one, shown)).map(inWords)
  const close = officials.flatMap((official) => {
    const kind = handleLikenessTo({ name: stemOf(official.handle), aliases: [] })(handle)?.kind
    if (kind === undefined || kind === 'holds' || squeeze(stemOf(official.handle)).length < TELLING) return []
    const where = catalogue.network(official.platform)?.name ?? official.platform
    const degree = kind === 'same' ? 'that of' : 'close to that of'
    return official.platform === platform || alike.length === 0
      ? [`Its handle is ${degree} the official account ${plain(official.handle)} on ${where}.`]
      : []
  })
  const why = [...alike, ...close]
  const denial = disclaimerIn(account?.name ?? null, account?.bio ?? null)
  if (why.length === 0 || denial === null) return why
  return [...why, `It says of itself that it is not the brand's ("${denial}").`]
}

interface Shown {
  what: 'handle' | 'name'
  text: string
  likeness: Likeness | null
}

function isTelling({ text, likeness }: Shown, all: readonly Shown[]): boolean {
  if (likeness === null || likeness.kind === 'holds') return false
  if (likeness.kind === 'same' || likeness.kind === 'affixed') return true
  if (squeeze(likeness.name).length >= TELLING) return true
  if (likeness.kind === 'glyphs' && hasStrangeSign(text)) return true
  return all.some((other) => other.text !== text && other.likeness !== null)
}

function inWords({ what, text, likeness }: Shown): string {
  const seen = `Its ${what} "${plain(text)}"`
  const name = likeness?.name ?? ''
  switch (likeness?.kind) {
    case 'same':
      return what === 'name'
        ? "It bears the brand's name, and nothing proves that it is the brand's."
        : `${seen} is the brand's name, and nothing proves that it is the brand's.`
    case 'affixed':
      return `${seen} is "${name}" with something added, and nothing proves that it is the brand's.`
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
