import type { Person } from '../../people.ts'
import type { Message, Repost, Stage } from '../../stage.ts'
import { snowflake } from '../ids.ts'

/** What one server of the Fediverse knows, and by which ids. */
export interface Home {
  host: string
  /** Every post that it knows and shows, in the order of the script. */
  known: readonly Message[]
  repliesTo(message: Message): readonly Message[]
  knows(message: Message): boolean
  idOf(message: Message): string
  boostsBy(person: Person): readonly Repost[]
  repostId(repost: Repost): string
  accountId(person: Person): string
  /** `user` for its own people, `user@host` for others. */
  acct(person: Person): string
  /** The handles that stand in front of a reply's text. */
  prefixOf(message: Message): string
}

/** The view that a server has of the stage. */
export function homeOn(stage: Stage, host: string): Home {
  const boosted = new Set(stage.reposts.map(({ of }) => of))
  const known = stage.messages.filter(
    (message) => message.gone === null && (boosted.has(message) || reachesHost(message, host)),
  )
  const set = new Set(known)
  return {
    host,
    known,
    knows: (message) => set.has(message),
    repliesTo: (message) => known.filter(({ parent }) => parent === message),
    idOf: (message) => snowflake(message.at, host, message.number),
    boostsBy: (person) => stage.reposts.filter(({ by }) => by === person),
    repostId: ({ at, of }) => snowflake(at, `${host} repost`, of.number),
    accountId: (person) => snowflake(person.joined, `${host} ${person.handle}@${person.host}`, 0),
    acct: (person) => (person.host === host ? person.handle : fullAcct(person)),
    prefixOf: (message) =>
      carried(message)
        .map(({ handle }) => `@${handle}`)
        .join(' '),
  }
}

export function fullAcct({ handle, host }: Person): string {
  return `${handle}@${host}`
}

/** A server on which nobody follows anybody: only what is said on it, or to somebody on it, is known there. */
const DESERTED = 'runway.example'

/** Where a post arrives: at home, where somebody it names lives, and where its author or its tag is followed. */
export function reachesHost(message: Message, host: string): boolean {
  if (message.author.host === host || allNamed(message).some((person) => person.host === host)) return true
  if (host === DESERTED) return false
  if (message.author.official) return true
  return message.tags.length > 0 ? message.number % 4 !== 0 : message.number % 3 === 0
}

/** The handles that the reply form puts in front: the author replied to, and whom that post named. */
export function carried(message: Message): Person[] {
  const { parent, author } = message
  if (!parent) return []
  return [...new Set([parent.author, ...allNamed(parent)])].filter((person) => person !== author)
}

/** Everybody whom a post names, carried along or by choice. */
export function allNamed(message: Message): Person[] {
  return [...new Set([...carried(message), ...message.mentions])]
}

/** The address of a post, the same on every server. */
export function uriOf(message: Message): string {
  const { author, at, number } = message
  return `https://${author.host}/users/${author.handle}/statuses/${snowflake(at, author.host ?? '', number)}`
}
