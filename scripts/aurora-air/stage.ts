import type { Seconds } from '../../src/evidence/time.ts'
import { milliseconds } from './calendar.ts'
import type { Network, Person } from './people.ts'
import type { HandOff } from './phrases/agents.ts'

/**
 * One post of the world. `at` is the time that counts; `shown` is what the author's clock claimed and `indexed` when the
 * platform took it in, where those differ.
 */
export interface Message {
  /** In the order of the script; no two on one network alike. */
  number: number
  network: Network
  author: Person
  at: Seconds
  shown: Seconds
  indexed: Seconds
  /** What the author wrote; on Mastodon without the handles that the reply form carries along. */
  text: string
  /** Whom the author names by choice; each stands in the text as `@handle`. */
  mentions: readonly Person[]
  tags: readonly string[]
  parent: Message | null
  quoted: Message | null
  /** A story's title and address (Hacker News), a topic's title (Discourse), an article's (the news). */
  title: string | null
  address: string | null
  /** Taken away since: by its author, or kept from the reader by a block. */
  gone: 'deleted' | 'blocked' | null
  /** Counted by the platform, but served to nobody: its author was suspended, say. */
  hidden: boolean
  pinned: boolean
  /** Whoever asked took it for the answer (Discourse). */
  accepted: boolean
  /** When the incident began of which it is the first word (the status page). */
  began: Seconds | null
  likes: number
  reposts: number
  /** Said by somebody of the same words within a day, on purpose. */
  copy: boolean
}

export interface Repost {
  by: Person
  at: Seconds
  of: Message
}

export type ContactKind = 'mention' | 'reply' | 'own-place' | 'comment'

/** One turn of a customer towards the brand, as the script decided it. */
export interface Turn {
  network: Network
  customer: Person
  kind: ContactKind
  when: 'first' | 'follow-up'
  /** What the customer said; the first opened it. */
  said: [Message, ...Message[]]
  /** What the brand said to it; the first is the answer. */
  answers: Message[]
  /** Where the first answer sent the customer. */
  handOff: HandOff | null
  /** The customer closed it with thanks. */
  thanks: Message | null
  /** The first answer by another customer, before any official one. */
  peer: Message | null
  /** An official post in the conversation may have been its answer: what that post answered is gone. */
  clouded: boolean
}

/** Everything that happens on one network, and who answered whom. */
export interface Stage {
  network: Network
  messages: Message[]
  reposts: Repost[]
  turns: Turn[]
}

export function newStage(network: Network): Stage {
  return { network, messages: [], reposts: [], turns: [] }
}

export type Saying = Partial<Omit<Message, 'number' | 'network' | 'author' | 'at' | 'text'>>

/** Somebody posts. */
export function say(stage: Stage, author: Person, at: Seconds, text: string, saying: Saying = {}): Message {
  const time = stage.network === 'hackernews' ? Math.floor(at) : milliseconds(at)
  if (saying.parent && time < saying.parent.at) throw new Error(`a reply before its parent: ${text}`)
  const message: Message = {
    number: stage.messages.length,
    network: stage.network,
    author,
    at: time,
    shown: time,
    indexed: stage.network === 'hackernews' ? time : milliseconds(time + 0.412),
    text,
    mentions: [],
    tags: [],
    parent: null,
    quoted: null,
    title: null,
    address: null,
    gone: null,
    hidden: false,
    pinned: false,
    accepted: false,
    began: null,
    likes: 0,
    reposts: 0,
    copy: false,
    ...saying,
  }
  stage.messages.push(message)
  return message
}

/** A customer turns to the brand: a contact opens. */
export function open(stage: Stage, message: Message, kind: ContactKind, when: Turn['when'] = 'first'): Turn {
  const turn: Turn = {
    network: stage.network,
    customer: message.author,
    kind,
    when,
    said: [message],
    answers: [],
    handOff: null,
    thanks: null,
    peer: null,
    clouded: false,
  }
  stage.turns.push(turn)
  return turn
}

/** An official post answers a turn; its first answer closes it. */
export function settle(turn: Turn, message: Message, handOff: HandOff | null = null): Message {
  if (turn.answers.length === 0) turn.handOff = handOff
  turn.answers.push(message)
  return message
}

/** The post that began the conversation. */
export function rootOf(message: Message): Message {
  return message.parent ? rootOf(message.parent) : message
}

/** Those who have said nothing in a conversation so far. */
export function absent(stage: Stage, conversation: Message, people: readonly Person[]): Person[] {
  const root = rootOf(conversation)
  const present = new Set(stage.messages.filter((message) => rootOf(message) === root).map(({ author }) => author))
  return people.filter((person) => !present.has(person))
}

/** How a text on this network names a person. */
export function tokenOf(person: Person): string {
  return `@${person.handle}`
}

/** A text that names somebody by choice: first, last or on the way. */
export function addressed(text: string, to: Person, place: 'first' | 'last' | 'within'): string {
  const token = tokenOf(to)
  if (place === 'first') return `${token} ${text}`
  if (place === 'last') return `${text} ${token}`
  const cut = text.indexOf('. ')
  return cut < 0 ? `${text} Hey ${token}!` : `${text.slice(0, cut + 1)} Hey ${token}!${text.slice(cut + 1)}`
}
