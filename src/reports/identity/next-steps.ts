import type { Identification } from '../../evidence/identification.ts'
import type { OutcomeStatus } from '../../evidence/status.ts'
import type { Page } from '../terminal/page.ts'
import { isRead } from './contact.ts'
import { commands, type Row } from './rows.ts'

/** How the profile of an account ends on a network that earshot cannot read, or was told not to. */
const UNREAD: readonly OutcomeStatus[] = ['not_supported', 'not_applicable']

/** What to do with what was found, and about what was not. */
export function nextSteps(found: Identification, call: string, page: Page): string[] {
  return commands('What next', page, [...unproven(found), ...use(found, call), NAME])
}

const NAME: Row = [
  '--account PLATFORM:HANDLE',
  'Name an account that is missing; what you name wins over what is found:',
]

/** What would prove more: its site, where that was not read. */
function unproven({ website, site, entity }: Identification): Row[] {
  if (website === null) {
    const why = entity === null ? 'Its own site says more than anybody else' : 'No site of it is known'
    return [['--website example.com', `${why}: name it, and the accounts that it links to are proven:`]]
  }
  if (site === null || isRead(site)) return []
  const why = site.outcome.reason ?? site.outcome.status
  return [
    ['--website example.com', `Its site would prove accounts, and could not be read (${why}). If it has another:`],
  ]
}

/** What can be done with what is known. */
function use({ accounts }: Identification, call: string): Row[] {
  if (accounts.length === 0) return []
  return [
    [`earshot init ${call}`, 'Write this down in earshot.yaml, to be looked over and kept:'],
    audit(accounts, call),
  ]
}

function audit(accounts: Identification['accounts'], call: string): Row {
  const readable = accounts.filter(({ profile }) => !UNREAD.includes(profile.status))
  if (readable.some(({ trust }) => trust === 'official'))
    return [`earshot audit ${call}`, 'Measure what happens at the official accounts:']
  if (readable.some(({ trust }) => trust === 'likely'))
    return [
      `earshot audit ${call} --trust likely`,
      'Measure what happens at the likely accounts, unproven as they are:',
    ]
  return [
    `earshot audit ${call}`,
    'None of these is on a network that earshot reads yet. Measure what is said of the brand on those that it reads:',
  ]
}
