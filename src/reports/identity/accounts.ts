import type { IdentifiedAccount, Trust } from '../../evidence/identity.ts'
import { number } from '../numbers.ts'
import type { Page } from '../terminal/page.ts'
import { section } from '../terminal/section.ts'
import { cut, left, right, width, wrap, wrapList } from '../terminal/width.ts'
import { isFromCatalogueAlone, tellingWords } from './witness-words.ts'

const TITLES: Readonly<Record<Trust, string>> = {
  official: 'Official accounts',
  likely: 'Likely, not proven',
  claimed: 'Claimed, hardly more than a name',
}
const GAP = '  '
/** How much of the width the name of a network and a handle may take. */
const LONGEST = { network: 1 / 5, handle: 2 / 5 } as const
const SURE = width('100 %')

const CATALOGUE_ALONE =
  "What only a catalogue names is no proof: it may be a country's account, an old one or somebody else's."

/** The columns of the table, the same for all its sections. */
interface Columns {
  names: number
  handles: number
}

/** The accounts by how sure they are: platform, handle, how sure, why. */
export function accountSections(accounts: readonly IdentifiedAccount[], page: Page): string[][] {
  const column = (texts: readonly string[], part: number) =>
    Math.min(Math.floor(page.width * part), Math.max(0, ...texts.map(width)))
  const columns = {
    names: column(
      accounts.map(({ network }) => network),
      LONGEST.network,
    ),
    handles: column(
      accounts.map(({ handle }) => handle),
      LONGEST.handle,
    ),
  }
  return (['official', 'likely', 'claimed'] as const).map((trust) => {
    const ofTrust = accounts.filter((one) => one.trust === trust)
    const lines = ofTrust.flatMap((one, index) => row(one, ofTrust[index - 1] ?? null, columns, page))
    return section(TITLES[trust], [...lines, ...warning(ofTrust, page)], page, page.width)
  })
}

/** A network that repeats stands once. */
function row(account: IdentifiedAccount, above: IdentifiedAccount | null, columns: Columns, page: Page): string[] {
  const { paint, glyphs } = page
  const again = above?.platform === account.platform
  const name = left(again ? '' : cut(account.network, columns.names, glyphs.more), columns.names)
  const handle = left(cut(account.handle, columns.handles, glyphs.more), columns.handles)
  const sure = right(`${Math.round(account.confidence * 100)} %`, SURE)
  const start = [name, handle, paintOf(account.trust, page)(sure), ''].join(GAP)
  const trouble = troubleOf(account)
  const said = [...(trouble === null ? [] : [trouble]), ...tellingWords(account.testimony), ...details(account)]
  return wrapList(said, page.width - width(start)).map((line, index) => {
    if (index > 0) return ' '.repeat(width(start)) + paint.faint(line)
    const warned = trouble !== null && line.startsWith(trouble) ? trouble : ''
    return start + paint.poor(warned) + paint.faint(line.slice(warned.length))
  })
}

function paintOf(trust: Trust, { paint }: Page) {
  return trust === 'official' ? paint.good : trust === 'likely' ? paint.fair : paint.faint
}

/** What is wrong with the account. */
function troubleOf({ stale, profile }: IdentifiedAccount): string | null {
  if (profile.status === 'not_found') return 'gone, says its platform'
  return stale === true ? 'stale' : null
}

/** What a reader should know of the account besides. */
function details({ role, regional, followers }: IdentifiedAccount): string[] {
  return [
    regional ? ['of one country or language'] : [],
    role === 'support' ? ['for customer care'] : [],
    followers === null ? [] : [`${number(followers)} ${followers === 1 ? 'follower' : 'followers'}`],
  ].flat()
}

function warning(accounts: readonly IdentifiedAccount[], page: Page): string[] {
  const unproven = accounts.filter(({ trust, testimony }) => trust === 'likely' && isFromCatalogueAlone(testimony))
  return unproven.length === 0 ? [] : wrap(CATALOGUE_ALONE, page.width).map(page.paint.faint)
}
