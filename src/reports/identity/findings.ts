import type { Identification } from '../../evidence/identification.ts'
import type { ContactWay } from '../../evidence/site-facts.ts'
import { plainUrl } from '../../text/plain.ts'
import { day } from '../dates.ts'
import { number } from '../numbers.ts'
import { STATUS_WORDS } from '../statuses.ts'
import type { Page } from '../terminal/page.ts'
import { hanging, section } from '../terminal/section.ts'
import { left, width, wrap } from '../terminal/width.ts'

type Row = [label: string, text: string]

/** What is missing, silent, dead, or looks like the brand. */
export function worthALook({ accounts, missing, deadEnds, lookAlikes }: Identification, page: Page): string[] {
  const stale = accounts.filter((account) => account.stale === true)
  return rows('Worth a look', page, [
    ...missing.map(({ network, reason }): Row => ['Not found', `${network}: ${reason}`]),
    ...stale.map(
      ({ network, handle, lastActive }): Row => [
        'Stale',
        `${handle} on ${network}: no post since ${lastActive === null ? 'long ago' : day(lastActive)}.`,
      ],
    ),
    ...deadEnds.map(
      ({ url, reason, page: from }): Row => [
        'Dead end',
        `${plainUrl(url)}${from === null ? '' : ` (on ${plainUrl(from)})`}: ${reason}`,
      ],
    ),
    ...lookAlikes.map(
      ({ handle, network, followers, why }): Row => [
        'Look-alike',
        `${handle} on ${network}${followers === null ? '' : `, ${number(followers)} followers`}: ${why.join(' ')}`,
      ],
    ),
  ])
}

/** How the brand can be reached, by what its site says. */
export function contact({ site }: Identification, page: Page): string[] {
  if (site === null) return []
  const { telephone, email, form, chat, hours, statusPage, security, outcome } = site
  if (outcome.status !== 'ok' && outcome.status !== 'partial')
    return rows('How to reach it', page, [['Site', `${plainUrl(site.url)}: ${outcome.reason ?? outcome.status}.`]])
  const ways: [label: string, ways: readonly ContactWay[]][] = [
    ['Telephone', telephone],
    ['E-mail', email],
    ['Form', form],
    ['Chat', chat],
    ['Hours', hours],
  ]
  return rows('How to reach it', page, [
    ...ways.map(([label, found]): Row => [label, found.length === 0 ? 'none found on the pages read' : listed(found)]),
    ['Status page', looked(statusPage)],
    ['security.txt', security.contacts.length > 0 ? security.contacts.join(', ') : looked(security)],
  ])
}

/** What the probe found on networks that nobody reads here; what it could not tell is counted alone. */
export function probed({ probe }: Identification, page: Page): string[] {
  if (probe === null) return []
  const of = (presence: string) => probe.filter((one) => one.presence === presence)
  const names = (presence: string) => of(presence).map(({ name }) => name)
  return rows('Presence probe: does the handle exist there?', page, [
    ...of('present').map(({ name, handle, url }): Row => ['Exists', `${handle} on ${name}: ${plainUrl(url)}`]),
    ...(names('absent').length > 0 ? [['Does not', names('absent').join(', ')] satisfies Row] : []),
    ...(names('unknown').length > 0 ? [['Unknown', names('unknown').join(', ')] satisfies Row] : []),
  ])
}

/** How asking each source went, and what it cost. */
export function sources({ sources: asked }: Identification, page: Page): string[] {
  return rows(
    'Asked',
    page,
    asked.map(({ name, outcome, requests, accounts }): Row => {
      const counts = `${number(accounts)} ${accounts === 1 ? 'account' : 'accounts'}, ${number(requests)} ${requests === 1 ? 'request' : 'requests'}`
      return [name, `${STATUS_WORDS[outcome.status]}, ${counts}${outcome.reason === null ? '' : `: ${outcome.reason}`}`]
    }),
  )
}

/** Lines of a label and a text each under a title; a label that repeats stands once. */
export function rows(title: string, page: Page, all: readonly Row[]): string[] {
  const labels = Math.max(0, ...all.map(([label]) => width(label)))
  const lines = all.flatMap(([label, text], index) => {
    const shown = all[index - 1]?.[0] === label ? '' : label
    if (labels > page.width / 3) return wrap(`${label}: ${text}`, page.width)
    return hanging(page.paint.faint(left(shown, labels + 2)), text, page.width)
  })
  return section(title, lines, page, page.width)
}

const MOST = 2

function listed(ways: readonly ContactWay[]): string {
  const shown = ways.slice(0, MOST).map(({ value, page, clicks }) => `${value} (${where(page, clicks)})`)
  const more = ways.length - shown.length
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ')
}

function where(page: string, clicks: number): string {
  return clicks === 0 ? 'front page' : plainUrl(new URL(page).pathname)
}

function looked({ url, outcome }: NonNullable<Identification['site']>['statusPage']): string {
  if (outcome.status === 'ok') return url === null ? 'there' : plainUrl(url)
  if (outcome.status === 'not_found') return outcome.reason ?? 'none'
  return `unknown: ${outcome.reason ?? outcome.status}`
}
