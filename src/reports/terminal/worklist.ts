import type { Scorecard, WorklistItem } from '../../scorecard/schema.ts'
import { plainUrl } from '../../text/plain.ts'
import type { Page } from './page.ts'
import { platformName } from './platform-name.ts'
import { cut, left, right, width, wrap } from './width.ts'

const MOST = { narrow: 5, wide: 10 } as const
/** How much of the width a platform's name and an author may take. */
const LONGEST = { platform: 1 / 4, author: 1 / 3 } as const
const GAP = '  '

/** What to do first: where and who it is about and why, what was said, and its address. */
export function worklist(scorecard: Scorecard, page: Page): string[] {
  const { width: room, paint, glyphs } = page
  const items = shown(scorecard, page).map((item) => ({ ...item, where: platformNames(item, scorecard) }))
  const ranks = widest(items.map(({ rank }) => String(rank)))
  const wheres = Math.min(Math.floor(room * LONGEST.platform), widest(items.map(({ where }) => where)))
  const authors = Math.min(Math.floor(room * LONGEST.author), widest(items.map(({ author }) => author)))
  const indent = ' '.repeat(ranks) + GAP
  const inside = room - width(indent)
  return items.flatMap(({ rank, where, author, why, excerpt, url }) => {
    const start = [paint.faint(right(String(rank), ranks)), left(cut(where, wheres, glyphs.more), wheres), ''].join(GAP)
    const fits = width(start) + authors + width(GAP) + width(why) <= room
    const who = paint.strong(cut(author, fits ? authors : room - width(start), glyphs.more))
    return [
      start + (fits ? left(who, authors) + GAP + why : who),
      ...(fits ? [] : wrap(why, inside).map((line) => indent + line)),
      ...(excerpt === '' ? [] : [indent + cut(excerpt, inside, glyphs.more)]),
      ...(url === null ? [] : [indent + paint.faint(plainUrl(url))]),
    ]
  })
}

/** The heading: how many lines are shown, of how many. */
export function worklistTitle(scorecard: Scorecard, page: Page): string {
  const { length } = shown(scorecard, page)
  return length < scorecard.worklistTotal ? `Worklist (the first ${length} of ${scorecard.worklistTotal})` : 'Worklist'
}

function shown({ worklist }: Scorecard, { wide }: Page): WorklistItem[] {
  return worklist.slice(0, wide ? MOST.wide : MOST.narrow)
}

function platformNames({ platform }: WorklistItem, scorecard: Scorecard): string {
  return platform
    .split(', ')
    .map((id) => platformName(scorecard, id))
    .join(', ')
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(width))
}
