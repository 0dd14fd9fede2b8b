import type { Identification } from '../../evidence/identification.ts'
import { plainUrl } from '../../text/plain.ts'
import { day } from '../dates.ts'
import { number } from '../numbers.ts'
import type { Page } from '../terminal/page.ts'
import { hanging, section } from '../terminal/section.ts'
import { wrap } from '../terminal/width.ts'
import { type Row, rows } from './rows.ts'

/** What is missing, silent, or leads nowhere. */
export function worthALook({ accounts, missing, deadEnds }: Identification, page: Page): string[] {
  const stale = accounts.filter((account) => account.stale === true)
  return rows('Worth a look', page, [
    ...missing.map(({ network, reason }): Row => ['Not found', `${network}: ${reason}`]),
    ...stale.map(({ network, handle, lastActive }): Row => {
      const since = lastActive === null ? 'for long' : `since ${day(lastActive)}`
      return ['Stale', `${handle} on ${network} has posted nothing ${since}.`]
    }),
    ...deadEnds.map(({ url, reason, page: from }): Row => {
      const where = from === null ? '' : `, linked on ${plainUrl(from)}`
      return ['Dead end', `${plainUrl(url)}${where}: ${reason.replace(/\.$/, '')}.`]
    }),
  ])
}

/** The accounts that look like the brand's, for a person to judge. */
export function alike({ lookAlikes }: Identification, page: Page): string[] {
  const { paint, glyphs, width: room } = page
  const lines = lookAlikes.flatMap(({ handle, network, followers, why }) => {
    const carried = followers === null ? '' : `, ${number(followers)} ${followers === 1 ? 'follower' : 'followers'}`
    return [
      ...hanging(`${glyphs.bullet} `, `${handle} on ${network}${carried}`, room),
      ...wrap(why.join(' '), room - 2).map((line) => `  ${paint.faint(line)}`),
    ]
  })
  return section("Look-alikes: nothing proves them the brand's", lines, page, room)
}

/** What the probe found on networks that nobody reads here. */
export function probed({ probe }: Identification, page: Page): string[] {
  if (probe === null) return []
  const of = (presence: string) => probe.filter((one) => one.presence === presence)
  const names = (presence: string) =>
    of(presence)
      .map(({ name }) => name)
      .join(', ')
  const all = [
    ...of('present').map(({ name, handle, url }): Row => ['Exists', `${handle} on ${name}: ${plainUrl(url)}`]),
    ['Does not', names('absent')] as const,
    ['Unknown', unknown(of('unknown').length, names('unknown'))] as const,
  ].filter(([, text]) => text !== '')
  return rows('Presence probe: is there such a handle?', page, all)
}

/** So many networks that did not tell are named. */
const MOST_NAMED = 12

function unknown(count: number, names: string): string {
  return count > MOST_NAMED ? `${count} networks did not tell (each with its reason in --json)` : names
}
