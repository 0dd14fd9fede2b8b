import type { Identification } from '../../evidence/identification.ts'
import { SITE_SOURCE, type Witness } from '../../evidence/identity.ts'
import { STATUS_WORDS } from '../statuses.ts'
import type { Page } from '../terminal/page.ts'
import { heading } from '../terminal/section.ts'
import { counted, type Row, rowLines } from './rows.ts'

type Source = Identification['sources'][number]

/** How asking each source went, and what it cost; those that failed in the same way stand together. */
export function asked({ sources, accounts }: Identification, page: Page): string[] {
  const groups = new Map<string, Source[]>()
  for (const source of sources.filter(saysSomething))
    groups.set(wayOf(source), [...(groups.get(wayOf(source)) ?? []), source])
  const all = [...groups.values()].flatMap((group): Row[] => {
    const [first] = group
    if (first === undefined) return []
    if (group.length === 1) return [[first.name, how(first, accounts)]]
    return [
      [capital(STATUS_WORDS[first.outcome.status]), `${group.map(({ name }) => name).join(', ')}: ${tailOf(first)}`],
    ]
  })
  const requests = sources.reduce((sum, source) => sum + source.requests, 0)
  return [heading('Asked', counted(requests, 'request'), page, page.width), ...rowLines(all, page)]
}

/** A platform that was not asked anything, as there was nothing to ask, is no news. */
function saysSomething({ id, outcome, requests, accounts }: Source): boolean {
  return id === 'index' || requests > 0 || accounts > 0 || outcome.status !== 'ok'
}

/** What is the same for sources that failed alike, whatever their hosts are called; of its own for each that answered. */
function wayOf(source: Source): string {
  return source.outcome.status === 'error' && source.outcome.reason !== null ? `error ${tailOf(source)}` : source.id
}

/** The reason without the host that it begins with. */
function tailOf({ outcome }: Source): string {
  return outcome.reason?.replace(/^[\w-]+(?:\.[\w-]+)+(?::\d+)? /u, '') ?? ''
}

function how(source: Source, accounts: Identification['accounts']): string {
  const { outcome, requests } = source
  const parts = [
    STATUS_WORDS[outcome.status],
    requests === 0 ? 'no request' : counted(requests, 'request'),
    ...named(source, accounts),
  ]
  return `${parts.join(', ')}${outcome.reason === null ? '' : `: ${outcome.reason}`}`
}

/** How many of the accounts a catalogue or the site names, or how many its platform's search found. */
function named({ id, search, accounts: found }: Source, accounts: Identification['accounts']): string[] {
  const speaks = (witness: Witness) => witness === id || (id === SITE_SOURCE && witness.startsWith('site-'))
  const count = accounts.filter(({ testimony }) => testimony.some(({ witness }) => speaks(witness))).length
  if (count > 0) return [`names ${count} of the accounts`]
  return search === null || found === 0 ? [] : [`its search finds ${counted(found, 'account')}`]
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
