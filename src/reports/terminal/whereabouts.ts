import type { IdentifiedAccount } from '../../evidence/identity.ts'
import { isFailure } from '../../metrics/reading.ts'
import type { Scorecard, ShownIdentity } from '../../scorecard/schema.ts'
import { plainUrl } from '../../text/plain.ts'
import { number } from '../numbers.ts'
import { STATUS_WORDS } from '../statuses.ts'
import type { Page } from './page.ts'
import { hanging } from './section.ts'
import { cut, left, width, wrap } from './width.ts'

type Contact = NonNullable<ShownIdentity['contact']>

const MOST = { narrow: 8, wide: 12 } as const
/** So many dead ends and look-alikes are named. */
const MOST_NAMED = 2
/** So many missing networks are named. */
const MOST_NETWORKS = 6
const GAP = '  '
/** How much of the width the name of a network and a handle may take. */
const LONGEST = { network: 1 / 5, handle: 2 / 5 } as const
const ORDER: readonly IdentifiedAccount['trust'][] = ['official', 'likely', 'claimed']
const TRUST = Math.max(...ORDER.map(width))

/** Who the brand was taken for, its accounts with how sure that is, and what is missing, leads nowhere or looks alike. */
export function whereabouts({ identity }: Scorecard, page: Page): string[] {
  if (identity === null) return []
  return [...taken(identity, page), ...accounts(identity, page), ...remarks(identity, page)]
}

function taken({ entity, why, website }: ShownIdentity, { width: room, paint }: Page): string[] {
  if (entity === null) return why === null ? [] : wrap(why, room).map(paint.faint)
  const what = [entity.label, entity.description].filter((text) => text).join(', ')
  const site = website === null ? '' : ` ${plainUrl(website)}`
  return wrap(`${what} (${entity.id}).${site}`, room).map(paint.faint)
}

/** The accounts, the surest first; those of one network stand together where they are equally sure. */
function accounts(identity: ShownIdentity, page: Page): string[] {
  const { width: room, paint, glyphs } = page
  const sorted = identity.accounts.toSorted((a, b) => ORDER.indexOf(a.trust) - ORDER.indexOf(b.trust))
  const shown = sorted.slice(0, page.wide ? MOST.wide : MOST.narrow)
  const column = (texts: readonly string[], part: number) =>
    Math.min(Math.floor(room * part), Math.max(0, ...texts.map(width)))
  const names = column(
    shown.map(({ network }) => network),
    LONGEST.network,
  )
  const handles = column(
    shown.map(({ handle }) => handle),
    LONGEST.handle,
  )
  const lines = shown.map((account, index) => {
    const again = shown[index - 1]?.platform === account.platform
    const name = left(again ? '' : cut(account.network, names, glyphs.more), names)
    const handle = left(cut(account.handle, handles, glyphs.more), handles)
    const more = details(account).join(', ')
    const trust = paintOf(account, page)(more === '' ? account.trust : left(account.trust, TRUST))
    const start = [name, handle, trust].join(GAP)
    return more === '' ? start : start + GAP + cut(more, room - width(start) - GAP.length, glyphs.more)
  })
  const more = identity.accounts.length - shown.length
  if (more === 0) return lines.length === 0 ? ['No account was named or found.'] : lines
  return [...lines, paint.faint(`and ${more} more (see --json or earshot identify)`)]
}

function paintOf({ trust }: IdentifiedAccount, { paint }: Page) {
  return trust === 'official' ? paint.good : trust === 'likely' ? paint.fair : paint.faint
}

function details({ followers, role, stale, profile }: IdentifiedAccount): string[] {
  return [
    followers === null ? '' : `${number(followers)} followers`,
    role === 'support' ? 'support' : '',
    profile.status === 'not_found' ? 'gone' : stale === true ? 'stale' : '',
  ].filter((text) => text !== '')
}

/** What else a reader should know of, in a line or two each. */
function remarks({ missing, deadEnds, lookAlikes, contact, sources }: ShownIdentity, page: Page): string[] {
  const rows: [label: string, parts: string[], most: number][] = [
    ['Not found', missing.map(({ network }) => network), MOST_NETWORKS],
    ['Dead ends', deadEnds.map(deadEnd), MOST_NAMED],
    ['Look-alikes', lookAlikes.map(({ handle, network }) => `${handle} on ${network}`), MOST_NAMED],
    ['Not asked', sources.filter(({ outcome }) => isFailure(outcome)).map(notAsked), MOST_NAMED],
    ['Contact', contact === null ? [] : waysOf(contact), Number.POSITIVE_INFINITY],
  ]
  const known = rows.filter(([, parts]) => parts.length > 0)
  const labels = Math.max(0, ...known.map(([label]) => width(label)))
  return known.flatMap(([label, parts, most]) => hanging(left(label, labels) + GAP, listed(parts, most), page.width))
}

function listed(parts: readonly string[], most: number): string {
  const more = parts.length - most
  return more > 0 ? `${parts.slice(0, most).join(', ')} and ${more} more` : parts.join(', ')
}

/** Why a link leads nowhere; the network's name where that does not begin with it. */
function deadEnd({ network, reason }: ShownIdentity['deadEnds'][number]): string {
  const why = reason.replace(/\.$/u, '')
  return why.startsWith(network) ? why : `${network}: ${why}`
}

/** A source that might know more, and why it could not be asked. */
function notAsked({ name, outcome: { status, reason } }: ShownIdentity['sources'][number]): string {
  return `${name} (${reason?.replace(/\.$/u, '') ?? STATUS_WORDS[status]})`
}

/** The ways to reach somebody that the site tells. */
function waysOf({ telephone, email, form, chat, hours, statusPage, security }: Contact): string[] {
  const ways: [name: string, there: boolean][] = [
    ['telephone', telephone.length > 0],
    ['e-mail', email.length > 0],
    ['form', form.length > 0],
    ['chat', chat.length > 0],
    ['hours', hours.length > 0],
    ['status page', statusPage.outcome.status === 'ok'],
    ['security.txt', security.contacts.length > 0],
  ]
  return ways.filter(([, there]) => there).map(([name]) => name)
}
