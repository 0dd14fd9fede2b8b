import type { Badge, Scorecard } from '../../scorecard/schema.ts'
import type { Page } from './page.ts'
import { hanging } from './section.ts'
import { cut, left, width } from './width.ts'

const GAP = 2
const VERDICTS = { yes: 'yes', no: 'no', 'not proven': 'not proven', too_few: 'too few to judge' } as const

/** Which known marks of good service the brand earns, and why not the others. */
export function badges({ badges }: Scorecard, page: Page): string[] {
  const names = Math.min(Math.floor(page.width / 3), GAP + Math.max(0, ...badges.map(({ title }) => width(title))))
  return badges.flatMap((badge) =>
    hanging(left(cut(badge.title, names - GAP, page.glyphs.more), names), words(badge), page.width),
  )
}

function words({ verdict, reason }: Badge): string {
  const found = verdict === null ? 'unknown' : VERDICTS[verdict]
  return reason === null ? found : `${found}. ${reason}`
}
