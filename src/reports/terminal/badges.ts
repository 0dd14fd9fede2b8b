import type { Badge, Scorecard } from '../../scorecard/schema.ts'
import type { Page } from './page.ts'
import { hanging } from './section.ts'
import { cut, left, width } from './width.ts'

const GAP = 2
const VERDICTS = { yes: 'yes', no: 'no', 'not proven': 'not proven', too_few: 'too few to judge' } as const
const BETWEEN_SENTENCES = /(?<=[.!?)]) (?=\p{Lu})/u

/** Which known marks of good service the brand earns, and why not the others. */
export function badges({ badges, platforms }: Scorecard, page: Page): string[] {
  const names = Math.min(Math.floor(page.width / 3), GAP + Math.max(0, ...badges.map(({ title }) => width(title))))
  const read = Object.values(platforms).map(({ name }) => name)
  return badges.flatMap((badge) => {
    const title = left(cut(badge.title, names - GAP, page.glyphs.more), names)
    return hanging(title, words(badge, read), page.width)
  })
}

/** The verdict and its reason, without what kept a platform from being read whole: that stands below the platforms. */
function words({ verdict, reason }: Badge, platforms: readonly string[]): string {
  const sentences = reason?.split(BETWEEN_SENTENCES) ?? []
  const why = sentences.filter((sentence) => !platforms.some((name) => sentence.startsWith(`${name}: `)))
  return [`${verdict === null ? 'unknown' : VERDICTS[verdict]}.`, ...why].join(' ')
}
