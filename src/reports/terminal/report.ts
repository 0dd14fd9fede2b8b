import type { Scorecard } from '../../scorecard/schema.ts'
import { plain } from '../../text/plain.ts'
import { whatWasRead } from './accounts.ts'
import { advice, notes } from './advice.ts'
import { badges } from './badges.ts'
import { categories } from './categories.ts'
import { figures } from './figures.ts'
import { title, verdict } from './header.ts'
import { MARGIN, type Page, page, type TerminalOptions } from './page.ts'
import { platformRemarks, platformTable } from './platforms.ts'
import { responses } from './responses.ts'
import { section } from './section.ts'
import { unmeasured } from './unmeasured.ts'
import { whereabouts } from './whereabouts.ts'
import { beside, wrap } from './width.ts'
import { worklist, worklistTitle } from './worklist.ts'

/** Between blocks that stand side by side. */
const GAP = 4
/** How much of the width the verdict takes beside the categories. */
const LEFT = 0.43

/**
 * The scorecard for a terminal: text of at most so many columns (an address may be longer and then has a line of its
 * own), from the verdict to what to do about it: a reader's eye is at the end of what was printed.
 */
export function terminalReport(scorecard: Scorecard, options: TerminalOptions): string {
  const card = cleaned(scorecard)
  const place = page(options)
  const below = (heading: string, lines: readonly string[]) => section(heading, lines, place, place.width)
  if (card.unreached !== null)
    return ['', ...wrap(card.unreached, place.width), '']
      .map((line) => (line === '' ? '\n' : `${' '.repeat(MARGIN)}${line}\n`))
      .join('')
  const blocks = [
    title(card, place),
    ...opening(card, place),
    below('Where the brand is', whereabouts(card, place)),
    figures(card, place),
    below('Not measured', unmeasured(card, place)),
    ...responses(card, place),
    below('Platforms', [...platformTable(card, place), ...platformRemarks(card, place)]),
    below('Badges', badges(card, place)),
    below('Notes', notes(card, place)),
    below(worklistTitle(card, place), worklist(card, place)),
    below('What to do', advice(card, place)),
  ]
  const lines = blocks.filter((block) => block.length > 0).flatMap((block) => ['', ...block])
  return [...lines, ''].map((line) => (line === '' ? '\n' : `${' '.repeat(MARGIN)}${line}\n`)).join('')
}

/** The verdict, what was read and the categories: below each other, or side by side where there is room. */
function opening(card: Scorecard, place: Page): string[][] {
  if (!place.wide) {
    const { width } = place
    return [verdict(card, width, place), whatWasRead(card, width, place), categories(card, width, place)]
  }
  const left = Math.floor(place.width * LEFT)
  const first = [...verdict(card, left, place), '', ...whatWasRead(card, left, place)]
  return [beside(first, categories(card, place.width - left - GAP, place), left + GAP)]
}

/** The scorecard with every text made fit for a terminal, whoever wrote it. */
function cleaned(scorecard: Scorecard): Scorecard {
  return JSON.parse(JSON.stringify(scorecard), (_, value: unknown) =>
    typeof value === 'string' ? plain(value) : value,
  )
}
