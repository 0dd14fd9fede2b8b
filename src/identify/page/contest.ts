import { LINK_PLACES, type LinkPlace } from '../../evidence/site-facts.ts'
import { grouped } from './grouped.ts'
import { LIKENESS, type Likeness } from './likeness.ts'
import type { Mention } from './mention.ts'

/** One account with all that the page says of it. */
interface Candidate {
  /** At its best place. */
  best: Mention
  place: LinkPlace
  framed: boolean
  blocks: ReadonlySet<Mention['block']>
  times: number
  doubtful: boolean
  invited: boolean
  likeness: Likeness
  order: number
}

/** An account of the brand, and the place at which the page may be said to name it. */
export interface Named {
  mention: Mention
  place: LinkPlace
  order: number
}

const SURE: ReadonlySet<LinkPlace> = new Set(['me', 'data'])
/** More accounts than these, none of which looks like the brand, are no choice between accounts of one brand. */
const RIVALS = 2

/**
 * Which accounts on one network are the brand's, of those that the page names.
 *
 * What is marked as the brand's own is. Of the others the main one is that which looks most like the brand's name, stands in
 * the page's frame, is named most often, comes first. Another one keeps its place where it looks like the brand, too, and
 * stands in the page's frame or beside the main one (for support, for a country); where it looks like the brand and stands elsewhere
 * it may be a part of it, so it counts as text; where it doesn't, it is somebody else's. What is only in the text is the brand's where it
 * looks like it, or where it is the only one there and the page asks to follow it.
 */
export function brandsAmong(mentions: readonly Mention[], likeness: (handle: string) => Likeness): Named[] {
  const all = candidates(mentions, likeness).filter((candidate) => !isVendor(candidate))
  const main = all.filter(({ place }) => place !== 'text').sort(byClaim)[0] ?? null
  const unlike = all.filter(({ place, likeness }) => place !== 'text' && likeness === LIKENESS.none)
  const guess = main !== null && main.likeness === LIKENESS.none && unlike.length > RIVALS
  return all.flatMap((candidate) => {
    const place = guess && !SURE.has(candidate.place) ? null : placeOf(candidate, main, all.length)
    return place === null ? [] : [{ mention: candidate.best, place, order: candidate.order }]
  })
}

function placeOf(candidate: Candidate, main: Candidate | null, rivals: number): LinkPlace | null {
  const { place, likeness, framed } = candidate
  if (SURE.has(place) || candidate === main) return place
  // A page's number is mostly that of the page that is named elsewhere.
  if (main !== null && isNumber(candidate) && !isNumber(main)) return null
  if (place !== 'text') {
    if (likeness === LIKENESS.none) return null
    return framed || (main !== null && besides(candidate, main)) ? place : 'text'
  }
  if (candidate.doubtful) return likeness >= LIKENESS.variant ? 'text' : null
  if (likeness !== LIKENESS.none) return 'text'
  return rivals === 1 && candidate.invited ? 'text' : null
}

function besides(one: Candidate, other: Candidate): boolean {
  return [...one.blocks].some((block) => other.blocks.has(block))
}

function isNumber({ best }: Candidate): boolean {
  return /^\d+$/.test(best.handle ?? '')
}

function isVendor({ best, likeness, place }: Candidate): boolean {
  if (likeness >= LIKENESS.variant || SURE.has(place) || best.handle === null) return false
  return best.network.vendors.has(best.network.handle.key(best.handle))
}

function byClaim(a: Candidate, b: Candidate): number {
  return (
    Number(SURE.has(b.place)) - Number(SURE.has(a.place)) ||
    b.likeness - a.likeness ||
    Number(b.framed) - Number(a.framed) ||
    rank(a.place) - rank(b.place) ||
    b.times - a.times ||
    a.order - b.order
  )
}

function candidates(mentions: readonly Mention[], likeness: (handle: string) => Likeness): Candidate[] {
  return grouped(mentions, ({ key }) => key).flatMap((all, order) => {
    const best = all.toSorted((a, b) => rank(a.place) - rank(b.place))[0]
    if (best === undefined) return []
    const candidate: Candidate = {
      best,
      place: best.place,
      framed: all.some(({ framed }) => framed),
      blocks: new Set(all.map(({ block }) => block).filter((block) => block !== null)),
      times: all.length,
      doubtful: all.every(({ doubtful }) => doubtful),
      invited: all.some(({ invited, doubtful }) => invited && !doubtful),
      likeness: likeness(best.handle ?? best.key.replace(/^\S+ /, '')),
      order,
    }
    return [candidate]
  })
}

function rank(place: LinkPlace): number {
  return LINK_PLACES.indexOf(place)
}
