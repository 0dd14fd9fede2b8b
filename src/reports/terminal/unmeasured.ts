import type { Scorecard } from '../../scorecard/schema.ts'
import type { Page } from './page.ts'
import { isKnown, whyUnknown } from './value-words.ts'
import { wrap, wrapList } from './width.ts'

const INDENT = 2
/** More titles than this are counted instead of named. */
const MOST = 4

/** What could not be measured, together with what could not be measured for the same reason. */
export function unmeasured({ metrics }: Scorecard, { width, paint }: Page): string[] {
  const titles = new Map<string, string[]>()
  for (const metric of Object.values(metrics)) {
    if (isKnown(metric)) continue
    const reason = whyUnknown(metric)
    titles.set(reason, [...(titles.get(reason) ?? []), metric.title])
  }
  return [...titles].flatMap(([reason, which]) => [
    ...wrap(reason.charAt(0).toUpperCase() + reason.slice(1), width),
    ...wrapList(shortened(which), width - INDENT).map((line) => paint.faint(' '.repeat(INDENT) + line)),
  ])
}

function shortened(titles: readonly string[]): string[] {
  const more = titles.length - MOST
  return more > 1 ? [...titles.slice(0, MOST), `and ${more} more`] : [...titles]
}
