import type { Scorecard } from '../../scorecard/schema.ts'
import { moment } from '../dates.ts'
import { number } from '../numbers.ts'
import type { Page } from './page.ts'
import { platformName } from './platform-name.ts'
import { cut, left, width } from './width.ts'

type Account = Scorecard['brand']['accounts'][number]

const MOST_ACCOUNTS = 3

/** When the brand was read and by what, and on each platform the accounts that speak for it. */
export function whatWasRead(scorecard: Scorecard, columns: number, page: Page): string[] {
  const { brand, observedAt, tool } = scorecard
  const official = brand.accounts.filter((account) => account.official)
  const rows: [label: string, text: string][] = [['Read', `${moment(observedAt)} UTC, ${tool.name} ${tool.version}`]]
  for (const id of new Set(official.map(({ platform }) => platform))) {
    const lines = handles(official.filter(({ platform }) => platform === id))
    rows.push(...lines.map((line, row): [string, string] => [row === 0 ? platformName(scorecard, id) : '', line]))
  }
  if (official.length === 0) rows.push(['Accounts', 'none was read'])
  const labels = Math.min(2 + Math.max(...rows.map(([label]) => width(label))), Math.floor(columns / 3))
  return rows.map(([label, text]) => {
    const fitted = left(cut(label, labels - 2, page.glyphs.more), labels)
    return page.paint.faint(fitted) + cut(text, columns - labels, page.glyphs.more)
  })
}

function handles(accounts: readonly Account[]): string[] {
  const shown = accounts
    .slice(0, MOST_ACCOUNTS)
    .map(({ handle, followers }) => (followers === null ? handle : `${handle} (${number(followers)} followers)`))
  const more = accounts.length - shown.length
  return more === 0 ? shown : [...shown, `and ${more} more`]
}
