import { DAY, type Seconds, seconds } from '../evidence/time.ts'
import { isClosing } from '../text/closing.ts'
import { addressees } from './addressees.ts'
import { type Contact, type ContactKind, type Exclusion, type TimedPost, tellsDayAlone } from './contact.ts'
import { directedKind, type Speaking } from './directed.ts'
import type { Thread } from './threads.ts'

/** What walking one conversation finds. */
export interface Walked {
  contacts: Contact[]
  /** Posts by others that are directed, whether they opened a contact or joined one. */
  directed: TimedPost[]
  /** Official posts that answer somebody. */
  answers: TimedPost[]
  /** By the id of the post that was answered: its first official answer. */
  answered: Map<string, TimedPost>
  /** Official replies that are automatic, and so closed nothing. */
  automaticReplies: TimedPost[]
}

/** What is remembered of one customer in one conversation. */
interface Customer {
  open: Contact | null
  last: Contact | null
  /** Whether an official post has answered them there, asked or unasked. */
  answered: boolean
  /** The last post there by the customer, or by an official author to them. */
  lastWord: Seconds
}

/** A reply to an official post younger than this is a follow-up however long the silence before it. */
const STILL_ABOUT_IT = 7 * DAY

/**
 * Walks one conversation in order of time and cuts it into contacts: turns of a customer towards the brand, each open
 * from what they said until an official post answers them.
 *
 * @param quoting official posts of other conversations that quote a post of this one, and so answer its author.
 */
export function walk(
  thread: Thread,
  platform: string,
  isAutomatic: (post: TimedPost) => boolean,
  speaking: Speaking,
  quoting: readonly TimedPost[] = [],
): Walked {
  const walked: Walked = { contacts: [], directed: [], answers: [], answered: new Map(), automaticReplies: [] }
  const customers = new Map<string, Customer>()
  const contactOf = new Map<string, Contact>()

  const elsewhere = new Set(quoting)
  for (const post of quoting.length === 0 ? thread.posts : timely([...thread.posts, ...quoting])) {
    if (post.kind === 'repost') continue
    const official = speaking.officials.wrote(post.author)
    if (elsewhere.has(post)) hearQuoting(post)
    else if (isAutomatic(post)) hearAutomatic(post, official)
    else if (official) hearOfficial(post)
    else hearOther(post)
  }
  return walked

  /** What is said there is told in its own conversation; here it only answers. */
  function hearQuoting(post: TimedPost): void {
    const target = speaking.find(post.quoted)
    if (!target?.author || isAutomatic(post)) return
    if (!walked.answered.has(target.id)) walked.answered.set(target.id, post)
    const customer = customers.get(target.author.id)
    if (customer) answer(customer, post)
  }

  /** Opens nothing and closes nothing; what would have been a contact is kept as one that counts nowhere. */
  function hearAutomatic(post: TimedPost, official: boolean): void {
    if (official && post.replyTo !== null) walked.automaticReplies.push(post)
    const kind = official ? null : directedKind(post, speaking, !customers.has(post.author.id))
    if (kind) walked.contacts.push(newContact(post, kind, 'first', 'automatic'))
  }

  function hearOfficial(post: TimedPost): void {
    const to = addressees(post, speaking)
    for (const target of to.posts) if (!walked.answered.has(target.id)) walked.answered.set(target.id, post)
    if (to.posts.length > 0 || to.gone) walked.answers.push(post)
    const direct = new Set(to.answered.map((author) => author.id))
    for (const [id, customer] of customers) {
      const handle = customer.last?.author.handle.toLowerCase() ?? ''
      if (direct.has(id)) answer(customer, post)
      else if (customer.open && (to.named.has(id) || to.named.has(handle))) answer(customer, post)
      else if (customer.open && to.gone && (to.gone.author === null || to.gone.author === id))
        customer.open.excluded ??= 'question-deleted-or-blocked'
    }
  }

  function answer(customer: Customer, post: TimedPost): void {
    const contact = customer.open ?? customer.last
    customer.lastWord = post.time
    customer.answered = true
    if (!contact) return
    contact.answers.push(post)
    if (!customer.open) return
    contact.answer = post
    const isUsable = post.timed && contact.posts[0].timed && !isOfEarlier(post, contact)
    contact.waited = isUsable && !tellsDayAlone(post, contact.start) ? post.time - contact.start : null
    customer.open = null
  }

  function hearOther(post: TimedPost): void {
    const known = customers.get(post.author.id)
    const customer = known ?? newCustomer()
    customers.set(post.author.id, customer)
    const kind = directedKind(post, speaking, known === undefined)
    if (kind) walked.directed.push(post)
    if (customer.open) join(customer.open, post)
    else if (customer.answered && isClosing(post.text)) acknowledge(customer)
    else if (kind) open(customer, post, kind)
    customer.lastWord = post.time
    hearPeer(post)
  }

  /** Thanks open nothing, also where the brand had answered without being asked. */
  function acknowledge({ last }: Customer): void {
    if (last) last.acknowledged = true
  }

  function open(customer: Customer, post: TimedPost, kind: ContactKind): void {
    const contact = newContact(post, kind, isFirst(customer, post) ? 'first' : 'follow-up', null)
    customer.open = contact
    customer.last = contact
    contactOf.set(post.id, contact)
    walked.contacts.push(contact)
  }

  function newContact(post: TimedPost, kind: ContactKind, turn: Contact['turn'], excluded: Exclusion | null): Contact {
    return {
      platform,
      conversation: thread.root,
      kind,
      turn,
      author: post.author,
      posts: [post],
      start: post.time,
      answer: null,
      waited: null,
      answers: [],
      acknowledged: false,
      peerReply: null,
      peerAnswer: null,
      read: false,
      excluded,
    }
  }

  function join(contact: Contact, post: TimedPost): void {
    contact.posts.push(post)
    contactOf.set(post.id, contact)
  }

  function isFirst(customer: Customer, post: TimedPost): boolean {
    const { find, officials } = speaking
    const parent = find(post.replyTo)
    if (post.replyTo !== null && !parent) return false
    if (post.root !== null && post.root !== post.id && !find(post.root)) return false
    if (!customer.last) return true
    const official = parent?.author && officials.wrote(parent.author) ? timeOf(parent.id) : null
    return post.time - customer.lastWord > DAY && !(official !== null && post.time - official < STILL_ABOUT_IT)
  }

  function timeOf(id: string): Seconds | null {
    return thread.posts.find((post) => post.id === id)?.time ?? null
  }

  /** A reply by another customer to an open contact; in flat topics any post of theirs while it is open. */
  function hearPeer(post: TimedPost): void {
    const flat = post.replyTo === null && post.root !== null && post.root !== post.id
    const heard = flat ? [...customers.values()].map((customer) => customer.open) : [contactOf.get(post.replyTo ?? '')]
    for (const contact of heard) {
      if (!contact || contact.author.id === post.author.id) continue
      const stillOpen = customers.get(contact.author.id)?.open === contact
      if (stillOpen) contact.peerReply ??= post
      if (stillOpen && (post.accepted || isHelpful(post))) contact.peerAnswer ??= post
    }
  }

  function isHelpful(post: TimedPost): boolean {
    return !customers.get(post.author.id)?.last && !post.text.includes('?')
  }
}

/** Whether an answer to a review is older than what the review says now: of an edited review only the last edit may be told. */
function isOfEarlier({ createdAt }: TimedPost, { kind, posts: [review] }: Contact): boolean {
  if (kind !== 'review' || createdAt === null) return false
  const edits = [review.createdAt, review.editedAt].flatMap((time) => (time === null ? [] : [seconds(time)]))
  return edits.some((edit) => seconds(createdAt) < edit)
}

function newCustomer(): Customer {
  return { open: null, last: null, answered: false, lastWord: Number.NEGATIVE_INFINITY }
}

/** In order of time; posts of one time stay in the order of their thread. */
function timely(posts: TimedPost[]): TimedPost[] {
  return posts.sort((a, b) => a.time - b.time)
}
