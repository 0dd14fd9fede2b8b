import { DAY, type Seconds, seconds } from '../../src/evidence/time.ts'
import { dice } from './dice.ts'

/** Where people talk. */
export type Talk = 'bluesky' | 'mastodon' | 'hackernews' | 'discourse'

/** Those, the status page on which only the brand speaks, and the alerts that tell of what the news say. */
export type Network = Talk | 'statuspage' | 'google-alerts'

/** Somebody invented, on one network. */
export interface Person {
  network: Network
  /** How the network's posts name them: `wren.nest.example`, `wren` with a host, `wren_h`. */
  handle: string
  /** The server on which the account lives; null where the network has only one. */
  host: string | null
  name: string
  bio: string
  official: boolean
  /** The platform marks the account as automatic. */
  bot: boolean
  followers: number
  following: number
  posts: number
  joined: Seconds
  /** The day of the last post, where a profile tells it. */
  lastDay: string
}

const LAST_DAY = '2026-11-14'

const FIRST = (
  'Ada Alva Amit Anouk Arlo Asta Bea Benno Birk Bram Cato Celia Ciara Dagny Dario Dele Edda Eino Elif Emre Enzo Esme ' +
  'Fenna Femi Finn Freya Gala Gideon Greta Hedda Hugo Ida Ilse Imre Ines Isak Iva Jada Joris Juno Kai Kaja Kian Lale ' +
  'Leif Lena Liam Lior Lotte Luca Maeve Malik Marit Milo Mina Nadia Nela Nils Noor Odile Olu Orla Otis Pia Priya Quinn ' +
  'Rafa Rania Remy Rhea Rosa Runa Sami Sana Selma Signe Sunniva Tariq Tess Theo Tova Ulla Uma Vera Vito Wanda Wren Xenia ' +
  'Yara Yusuf Zadie Zeno'
).split(' ')

const LAST = (
  'Alderling Amberwick Ashgrove Birchwater Blackthorne Bramfield Brookmeadow Calderon-Vale Cloudesley Cormorant Dunmarsh ' +
  'Elmsworth Fennimore Foxhollow Galeforth Glasswing Hartsmere Hollowell Ironwood Juniperson Kestrelton Larkhill ' +
  'Linnetsson Marlowick Merriweather Moorland Nightingdale Oakenshaw Osprey-Hale Pinewell Quillfeather Ravenscar ' +
  'Rookwood Saltersby Sandpiper Starlingford Swiftwater Tarnfield Thistlewood Underhill Vexley Wagtail Wexmoor Yarrowby'
).split(' ')

const BIOS = [
  'Tea, trains and the occasional plane.',
  'Opinions mine, bad puns too.',
  'Teacher. Two cats. Always packing late.',
  'Consultant, far too many nights in hotels.',
  'Runner, reader, reluctant gardener.',
  'Here for the maps.',
  'Parent of three, window seat person.',
  'Bass player. Sound engineer by day.',
  'Writes about ferries and timetables.',
  'Nurse on nights. Coffee.',
  '',
]

const HOSTS: Record<Network, readonly (string | null)[]> = {
  bluesky: ['nest.example', 'flock.example', 'roost.test', 'plume.example'],
  mastodon: ['skies.example', 'skies.example', 'birds.example', 'birds.example', 'meadow.example'],
  hackernews: [null],
  discourse: [null],
  statuspage: [null],
  'google-alerts': [null],
}

/** So many different people on a network. */
export function crowd(network: Network, count: number): Person[] {
  const roll = dice(`people/${network}`)
  const taken = new Set<string>()
  const people: Person[] = []
  while (people.length < count) {
    const first = roll.pick(FIRST)
    const last = roll.pick(LAST)
    const nick = nickname(first, last, roll.int(0, 5), roll.int(2, 98))
    const host = roll.pick(HOSTS[network])
    const handle = network === 'bluesky' ? `${nick.replaceAll('_', '-')}.${host}` : nick
    if (taken.has(`${handle}@${host}`) || taken.has(`${first} ${last}`)) continue
    taken.add(`${handle}@${host}`).add(`${first} ${last}`)
    people.push({
      network,
      handle,
      host: network === 'mastodon' ? host : null,
      name: roll.chance(0.3) ? first : `${first} ${last}`,
      bio: roll.pick(BIOS),
      official: false,
      bot: false,
      followers: Math.round(roll.logNormal(210, 1.5)),
      following: Math.round(roll.logNormal(240, 0.9)),
      posts: Math.round(roll.logNormal(900, 1.2)),
      joined: seconds('2023-05-01T09:00:00Z') + Math.round(roll.unit() * 1000 * DAY),
      lastDay: LAST_DAY,
    })
  }
  return people
}

function nickname(first: string, last: string, form: number, number: number): string {
  const [a, b] = [first.toLowerCase(), last.toLowerCase().replace(/-.*/u, '')]
  return [a + b, `${a}_${b}`, `${b}${a.slice(0, 1)}`, `${a}${number}`, `${a}_${b.slice(0, 4)}`, `the_${b}`][form] ?? a
}

type Known = Pick<Person, 'network' | 'handle' | 'name'> & Partial<Person>

/** A person with a part of their own. */
export function person(known: Known): Person {
  return {
    host: null,
    bio: '',
    official: false,
    bot: false,
    followers: 100,
    following: 100,
    posts: 1000,
    joined: seconds('2023-05-01T09:00:00Z'),
    lastDay: LAST_DAY,
    ...known,
  }
}

/** The brand's accounts. */
export const AURORA = person({
  network: 'bluesky',
  handle: 'auroraair.example',
  name: 'Aurora Air',
  bio: 'The airline of the northern lights. Questions? Ask @help.auroraair.example, weekdays 7 to 19 UTC. https://auroraair.example',
  official: true,
  followers: 41_870,
  following: 212,
  posts: 3904,
})
export const AURORA_HELP = person({
  network: 'bluesky',
  handle: 'help.auroraair.example',
  name: 'Aurora Air Help',
  bio: 'Here to help, Monday to Friday 7 to 19, Saturday 9 to 14 (UTC). Never post your booking reference in public.',
  official: true,
  followers: 3912,
  following: 31,
  posts: 15_220,
})
export const AURORA_FEDI = person({
  network: 'mastodon',
  handle: 'auroraair',
  host: 'skies.example',
  name: 'Aurora Air',
  bio: 'The airline of the northern lights, now also on the Fediverse.',
  official: true,
  followers: 6204,
  following: 88,
  posts: 2117,
})
/** Where the brand was first on the Fediverse: an account that it forgot 400 days before the end of the window. */
export const AURORA_OLD = person({
  network: 'mastodon',
  handle: 'auroraair',
  host: 'runway.example',
  name: 'Aurora Air',
  bio: 'The airline of the northern lights. Fare news and photographs.',
  official: true,
  followers: 318,
  following: 12,
  posts: 7,
  joined: seconds('2024-11-05T09:00:00Z'),
  lastDay: '2025-10-11',
})
export const AURORA_HN = person({
  network: 'hackernews',
  handle: 'aurora_ops',
  name: 'aurora_ops',
  bio: 'Operations research at Aurora Air.',
  official: true,
  posts: 61,
})
/** The brand's own community: the forum itself, whose members are its audience. */
export const COMMUNITY = person({
  network: 'discourse',
  handle: 'community.auroraair.example',
  name: 'Aurora Air Community',
  bio: 'Where passengers help each other.',
  official: true,
  followers: 2417,
  posts: 6130,
})
/** The brand on its status page. */
export const STATUS = person({
  network: 'statuspage',
  handle: 'status.auroraair.example',
  name: 'Aurora Air',
  bio: 'All Systems Operational',
  official: true,
  lastDay: '2026-11-10',
})

/** How many follow the brand on each network; null where nobody can. */
export const FOLLOWERS: Record<Network, number | null> = {
  bluesky: AURORA.followers + AURORA_HELP.followers,
  mastodon: AURORA_FEDI.followers + AURORA_OLD.followers,
  hackernews: null,
  discourse: COMMUNITY.followers,
  statuspage: null,
  'google-alerts': null,
}
