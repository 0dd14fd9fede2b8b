import { crowd, type Person, person } from './people.ts'

/** By what the community shows that somebody is the brand's: a flag, a group, or the title beside the name. */
export interface Mark {
  moderator?: true
  group?: string
  title?: string
}

/** The group and the title that only the brand's people bear; its brand file names both. */
const CREW_GROUP = 'aurora-crew'
const CREW_TITLE = 'Aurora Air Support'

/** Runs the community, and can be called by name. */
export const SIGNE = staff('signe_northgate', 'Signe Northgate')
const TAREK = staff('tarek_on_shift', 'Tarek')
const AILA = staff('aila_w', 'Aila Windrose')

/** The brand's people in its community. */
export const CREW: ReadonlyMap<Person, Mark> = new Map<Person, Mark>([
  [SIGNE, { moderator: true, title: 'Community' }],
  [TAREK, { group: CREW_GROUP }],
  [AILA, { title: CREW_TITLE }],
])

/** The engine's own accounts, whose numbers are below zero. */
export const SYSTEM = robot('system', 'system')
export const DISCOBOT = robot('discobot', 'discobot')
/** Somebody's program, which the brand file names as one. */
export const FARE_WATCH = robot('fare_watch', 'Fare Watch')

const PEOPLE = crowd('discourse', 96)

/** Customers who like to help, the busiest first. */
export const HELPERS = PEOPLE.slice(0, 4)
export const MEMBERS = PEOPLE.slice(4)

/** The number of a user. */
export function numberOf(member: Person): number {
  if (member === SYSTEM) return -1
  if (member === DISCOBOT) return -2
  return [...CREW.keys(), FARE_WATCH, ...PEOPLE].indexOf(member) + 1
}

function staff(handle: string, name: string): Person {
  return person({ network: 'discourse', handle, name, official: true })
}

function robot(handle: string, name: string): Person {
  return person({ network: 'discourse', handle, name, bot: true })
}
