import type { IdentifiedAccount, Trust } from '../../evidence/identity.ts'
import { day } from '../dates.ts'
import { number } from '../numbers.ts'
import type { Page } from '../terminal/page.ts'
import { section } from '../terminal/section.ts'
import { cut, left, right, width, wrapList } from '../terminal/width.ts'
import { witnessWords } from './witness-words.ts'

const TITLES: Readonly<Record<Trust, string>> = {
  official: 'Official accounts',
  likely: 'Likely, not proven',
  claimed: 'Claimed, hardly more than a name',
}
const GAP = '  '
/** How much of the width the name of a network and a handle may take. */
const LONGEST = { network: 1 / 5, handle: 2 / 5 } as const
const SURE = 4

/** The accounts by how sure they are: platform, handle, how sure, why. */
export function accountSections(accounts: readonly IdentifiedAccount[], page: Page): string[][] {
  const column = (texts: readonly string[], part: number) =>
    Math.min(Math.floor(page.width * part), Math.max(0, ...texts.map(width)))
  const names = column(
    accounts.map(({ network }) => network),
    LONGEST.network,
  )
  const handles = column(
    accounts.map(({ handle }) => handle),
    LONGEST.handle,
  )
  return (['official', 'likely', 'claimed'] as const).map((trust) => {
    const lines = accounts.filter((one) => one.trust === trust).flatMap((one) => row(one, { names, handles }, page))
    return section(TITLES[trust], lines, page, page.width)
  })
}

function row(account: IdentifiedAccount, columns: { names: number; handles: number }, page: Page): string[] {
  const { paint, glyphs } = page
  const name = left(cut(account.network, columns.names, glyphs.more), columns.names)
  const handle = left(cut(account.handle, columns.handles, glyphs.more), columns.handles)
  const sure = right(`${Math.round(account.confidence * 100)} %`, SURE + 1)
  const start = [name, handle, paintOf(account.trust, page)(sure), ''].join(GAP)
  const why = wrapList([...witnessWords(account.testimony), ...details(account)], page.width - width(start))
  return why.map((line, index) => (index === 0 ? start : ' '.repeat(width(start))) + paint.faint(line))
}

function paintOf(trust: Trust, { paint }: Page) {
  return trust === 'official' ? paint.good : trust === 'likely' ? paint.fair : paint.faint
}

/** What a reader should know of the account besides. */
function details({ role, followers, stale, lastActive, profile }: IdentifiedAccount): string[] {
  return [
    role === 'support' ? ['for customer care'] : [],
    followers === null ? [] : [`${number(followers)} followers`],
    stale === true && lastActive !== null ? [`silent since ${day(lastActive)}`] : [],
    profile.status === 'not_found' ? ['gone, says its platform'] : [],
  ].flat()
}
