import type { ArchiveLinks } from '../evidence/evidence.ts'

/** With fewer replies of the brand its own links prove nothing. */
const ENOUGH_REPLIES = 3

/** Why an archive cannot tell which of its posts are answers at all, as a sentence; null where it can. */
export function repliesUntold(links: ArchiveLinks, name: string): string | null {
  const official = officialIn(links)
  if (!links.told) return `No column of ${name} tells what answers what.`
  const linked = official.inside + official.outside
  if (official.unlinked < ENOUGH_REPLIES || official.unlinked <= linked) return null
  return `Of ${official.unlinked + linked} posts in ${name} by which the brand speaks to somebody only ${linked} name the post that they answer, so it cannot tell what answers what.`
}

/**
 * Why an archive cannot show who was answered, as a sentence; null where it can. What counts is where the brand's own
 * replies lead; that later posts of customers lie outside proves nothing. A helpdesk whose customers name nobody shows
 * those alone who wrote again.
 */
export function answersUntold(links: ArchiveLinks, name: string): string | null {
  const untold = repliesUntold(links, name)
  if (untold !== null) return `${untold.slice(0, -1)}: who was answered is unknown.`
  const official = officialIn(links)
  const { starters, unaddressed } = links
  if (unaddressed > 0 && 2 * unaddressed >= starters)
    return (
      `${unaddressed} of the ${starters} posts in ${name} that begin something are to nobody, so they count as no contacts. ` +
      "Where it is the brand's own helpdesk or community, own-place: true beside its columns counts them."
    )
  const replies = official.inside + official.outside
  if (replies >= ENOUGH_REPLIES)
    return official.outside > official.inside ? outside('of the brand', replies, official.inside, name) : null
  const parents = links.inside + links.outside
  if (official.others > 0 || (parents > 0 && links.inside >= links.outside)) return null
  return outside('', parents, links.inside, name)
}

/** Where earlier versions told all reply links together, they stand for the brand's. */
function officialIn({ official, inside, outside }: ArchiveLinks): NonNullable<ArchiveLinks['official']> {
  return official ?? { inside, outside, unlinked: 0, others: 0 }
}

function outside(whose: string, replies: number, inside: number, name: string): string {
  if (replies === 0) return `${name} holds no reply by the brand, so it cannot tell who was answered.`
  const what = ['replies', whose].filter(Boolean).join(' ')
  return `Of ${replies} ${what} in ${name} only ${inside} lead to a post in it, so it cannot tell who was answered.`
}
