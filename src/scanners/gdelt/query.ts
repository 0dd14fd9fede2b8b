import type { Brand } from '../../brand/brand.ts'
import type { Interval } from '../../evidence/time.ts'
import { seconds } from '../../evidence/time.ts'

/** The most articles that one request gives, with room for what is found a moment later. */
const AT_ONCE = 230

/**
 * Names and aliases as GDELT searches for them: phrases in quotation marks, which a single word must not have; alternatives in
 * brackets; terms that cancel them left out. Null where nothing can be looked for: it knows no words of fewer than three letters.
 */
export function documentQuery({ name, aliases, exclude }: Pick<Brand, 'name' | 'aliases' | 'exclude'>): string | null {
  const names = each([name, ...aliases.map(({ text }) => text)])
  if (names.length === 0) return null
  const either = names.length > 1 ? `(${names.join(' OR ')})` : names.join('')
  return [either, ...each(exclude).map((term) => `-${term}`)].join(' ')
}

/** A moment and how many articles there were from then until the next. */
export interface Step {
  date: string
  value: number
}

/** The window cut where each piece holds no more articles than one request gives, the newest first; none where there are none at all. */
export function stretchesOf(steps: readonly Step[], within: Interval): Interval[] {
  const inOrder = steps.toSorted((a, b) => seconds(a.date) - seconds(b.date))
  const stretches: Interval[] = []
  let from = within.from
  let held = 0
  for (const { date, value } of inOrder) {
    const at = Math.min(Math.max(seconds(date), within.from), within.to)
    if (held > 0 && value > 0 && held + value > AT_ONCE && at > from) {
      stretches.push({ from, to: at })
      from = at
      held = 0
    }
    held += value
  }
  if (held > 0) stretches.push({ from, to: within.to })
  return stretches.reverse()
}

function each(names: readonly string[]): string[] {
  const phrases = names.flatMap((name) => {
    const words = name
      .replace(/[^\p{L}\p{N}\p{M}'’.&-]+/gu, ' ')
      .trim()
      .split(' ')
    const text = words.join(' ')
    if (text.length < 3) return []
    return [words.length > 1 ? `"${text}"` : text]
  })
  return [...new Set(phrases)]
}
