import { covers } from '../../src/evidence/coverage.ts'
import { DAY } from '../../src/evidence/time.ts'
import { WINDOW } from './calendar.ts'
import { carried, reachesHost } from './servers/mastodon/federation.ts'
import { type Message, rootOf, type Stage } from './stage.ts'

/** Without keys, or with credentials for Bluesky's search and a token of the brand's Mastodon server. */
export type Scope = 'keyless' | 'keyed'

/** What a reader gets to see of a stage. */
export interface Sight {
  /** Seen whether anybody answered it or not. */
  itself: ReadonlySet<Message>
  /** Those, and what is seen only because the brand answered it. */
  any: ReadonlySet<Message>
}

/** The brand's home on the Fediverse: the server that is asked. */
const HOME = 'skies.example'
/** As much as a Mastodon server shows strangers below one post. */
const STRANGERS_SEE = 60

/**
 * What can be seen without knowing how the story ends, after section 2 of the definitions: what stands below the
 * brand's own posts of the window and the week before, and what quotes these; without search posts with its tag, with search whatever
 * names or addresses it. What the brand's answers answer is seen too, but only because of the answer; and what stands
 * beside or below what customers said, which tells who else answered, and counts no more by that.
 */
export function sightOf(stage: Stage, scope: Scope): Sight {
  const { network, messages } = stage
  const shown = messages.filter((message) => isShown(message))
  const own = shown.filter((message) => message.author.official)
  const itself = new Set(own)
  for (const message of own.filter(isRead)) for (const each of below(message, shown, scope)) itself.add(each)
  for (const message of shown) if (isFound(message, network, scope)) itself.add(message)
  const any = new Set(itself)
  for (const { said } of stage.turns.filter((turn) => inWindow(turn.said[0]) && itself.has(turn.said[0])))
    for (const message of said) for (const each of below(message, shown, scope)) any.add(each)
  for (const message of own) for (const each of above(message)) if (isShown(each)) any.add(each)
  return { itself, any }
}

/** Whether what stands below an official post is read: from a week before the window on. */
function isRead({ at }: Message): boolean {
  return at >= WINDOW.from - 7 * DAY && at <= WINDOW.to
}

export function inWindow({ at }: Message): boolean {
  return covers([WINDOW], at)
}

/** Everything below a post that a reader reaches from it. */
function below(message: Message, shown: readonly Message[], scope: Scope): Message[] {
  const direct = shown.filter(({ parent }) => parent === message)
  const all = direct.flatMap((each) => [each, ...below(each, shown, scope)])
  const most = message.network === 'mastodon' && scope === 'keyless' ? STRANGERS_SEE : all.length
  return all.sort((a, b) => a.at - b.at).slice(0, most)
}

/** What comes along with an answer: what it answers, what that answered, and the beginning of it all. */
function above(message: Message): Message[] {
  const { parent } = message
  if (!parent || (message.network !== 'hackernews' && parent.gone)) return parent ? [rootOf(message)] : []
  return [parent, ...(parent.parent ? [parent.parent] : []), rootOf(message)]
}

/** Whether a search, a tag or a list of quotes leads to a post. */
function isFound(message: Message, network: Stage['network'], scope: Scope): boolean {
  const concerns = namesBrand(message) || message.mentions.some(({ official }) => official)
  if (network === 'hackernews' || network === 'google-alerts') return concerns
  if (network === 'discourse' || network === 'statuspage') return true
  if (network === 'bluesky') return (scope === 'keyed' && concerns) || isOwn(message.quoted)
  // A search of the Fediverse finds the handles that the reply form carries along, too.
  const carries = carried(message).some(({ official }) => official)
  return message.tags.length > 0 || (scope === 'keyed' && (concerns || carries))
}

function isOwn(message: Message | null): boolean {
  return message?.author.official === true && isRead(message)
}

function isShown(message: Message): boolean {
  return message.gone === null && !message.hidden && (message.network !== 'mastodon' || reachesHost(message, HOME))
}

/**
 * Whether a post is directed at the brand: by a mention of the author's choice, as a reply to an official post, or by whoever
 * opened the topic in its own community.
 */
export function isDirected(message: Message): boolean {
  const { network, mentions, parent, author } = message
  const isTheirTopic = network === 'discourse' && rootOf(message).author === author
  return isTheirTopic || mentions.some(({ official }) => official) || parent?.author.official === true
}

/** Whether it is about the brand without being directed: it names it, or shows a post of it. */
export function isOverheard(message: Message): boolean {
  return !isDirected(message) && (namesBrand(message) || message.quoted?.author.official === true)
}

/** The brand's name or alias as whole words in what the author wrote, unless it is the air show that is meant. */
function namesBrand({ title, text }: Message): boolean {
  const words = `${title ?? ''} ${text}`
  return /(?<![\p{L}\p{N}_])aurora\s?air(?![\p{L}\p{N}_])/iu.test(words) && !/aurora air show/iu.test(words)
}

/** Conversations of which a reader is shown fewer replies than there are. */
export function isCutShort(stage: Stage, root: Message, scope: Scope): boolean {
  const all = stage.messages.filter((message) => message.gone === null && rootOf(message) === root)
  return (
    all.some((message) => message.hidden) ||
    (stage.network === 'mastodon' && scope === 'keyless' && all.length > STRANGERS_SEE + 1)
  )
}
