import type { Scorecard } from '../../scorecard/schema.ts'
import { moment } from '../dates.ts'
import { number } from '../numbers.ts'
import type { Page } from './page.ts'
import { platformName } from './platform-name.ts'
import { cut, left, width } from './width.ts'

type Account = Scorecard['brand']['accounts'][number]

const MOST_ACCOUNTS = 3

/**
 * When the brand was read and by what, and on each platform the accounts that speak for it; those are only counted where
 * they stand with who the brand is.
 */
export function whatWasRead(scorecard: Scorecard, columns: number, page: Page): string[] {
  const { observedAt, tool } = scorecard
  const rows = [['Read', `${moment(observedAt)} UTC, ${tool.name} ${tool.version}`] as const, ...accountRows(scorecard)]
  const labels = Math.min(2 + Math.max(...rows.map(([label]) => width(label))), Math.floor(columns / 3))
  return rows.map(([label, text]) => {
    const fitted = left(cut(label, labels - 2, page.glyphs.more), labels)
    return page.paint.faint(fitted) + cut(text, columns - labels, page.glyphs.more)
  })
}

function accountRows(scorecard: Scorecard): (readonly [label: string, text: string])[] {
  const official = scorecard.brand.accounts.filter((account) => account.official)
  if (official.length === 0) return [['Accounts', 'none was read']]
  const platforms = [...new Set(official.map(({ platform }) => platform))]
  if (scorecard.identity !== null) {
    const names = platforms.map((id) => platformName(scorecard, id))
    return [['Accounts', `${official.length} read, on ${names.join(', ')}`]]
  }
  return platforms.flatMap((id) => {
    const lines = handles(official.filter(({ platform }) => platform === id))
    return lines.map((line, row) => [row === 0 ? platformName(scorecard, id) : '', line] as const)
  })
}

function handles(accounts: readonly Account[]): string[] {
  const shown = accounts
    .slice(0, MOST_ACCOUNTS)
    .map(({ handle, followers }) => (followers === null ? handle : `${handle} (${number(followers)} followers)`))
  const more = accounts.length - shown.length
  return more === 0 ? shown : [...shown, `and ${more} more`]
}
