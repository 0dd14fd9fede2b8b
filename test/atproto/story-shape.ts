/** Somebody with an account. */
export interface Person {
  /** The handle without `.test`. */
  key: string
  name: string
  labels: string[]
}

/** One post. `@key.test` in a text becomes a mention. */
export interface Act {
  id: string
  by: string
  /** Unix time in seconds. */
  at: number
  text: string
  replyTo: string | null
  quotes: string | null
}

/** What becomes of a contact under a scope: it counts, it is left out for a reason, or it is not seen at all. */
export type Fate = 'counts' | 'unseen' | Exclusion
export type Exclusion =
  | 'seen-only-through-its-answer'
  | 'question-deleted-or-blocked'
  | 'thread-cut-short'
  | 'automatic'

/** With credentials search shows all mentions; without, only what stands below the brand's own posts is seen. */
export interface Expected {
  kind: 'mention' | 'reply' | 'comment'
  turn: 'first' | 'follow-up'
  at: number
  /** Seconds until the answer; null while it waits. */
  answeredAfter: number | null
  peerAnswered: boolean
  search: Fate
  closed: Fate
}

export interface Story {
  brand: { key: string; name: string; alias: string }
  /** The account whose credentials the search is made with. */
  reader: string
  people: Person[]
  acts: Act[]
  reposts: { by: string; of: string; at: number }[]
  deleted: string[]
  blocks: { by: string; of: string }[]
  takenDown: string[]
  contacts: Expected[]
  /** Posts that name the brand without speaking to it. */
  overheard: number
}
