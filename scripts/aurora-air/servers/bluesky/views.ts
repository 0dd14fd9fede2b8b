import type { Person } from '../../people.ts'
import type { Message, Stage } from '../../stage.ts'
import { tokenOf } from '../../stage.ts'
import { isoMs } from '../answer.ts'
import { cidOf, didOf, uriOf } from '../ids.ts'

/** When a post stands in feeds and search: the earlier of its two times. */
export function sortAt(message: Message): number {
  return Math.min(message.shown, message.indexed)
}

/** app.bsky.actor.defs#profileViewBasic */
export function profileBasic(person: Person) {
  const did = didOf(person)
  return {
    did,
    handle: person.handle,
    displayName: person.name,
    avatar: `https://cdn.bsky.app/img/avatar/plain/${did}/${cidOf(`avatar ${did}`)}`,
    associated: { activitySubscription: { allowSubscriptions: 'followers' } },
    labels: [],
    createdAt: isoMs(person.joined),
  }
}

/** app.bsky.actor.defs#profileView */
export function profileView(person: Person) {
  return { ...profileBasic(person), description: person.bio, indexedAt: isoMs(person.joined) }
}

/** app.bsky.actor.defs#profileViewDetailed */
export function profileDetailed(person: Person, pinned: Message | undefined) {
  const { associated, ...basic } = profileBasic(person)
  return {
    ...basic,
    associated: { lists: 0, feedgens: 0, starterPacks: 0, labeler: false, ...associated },
    description: person.bio,
    indexedAt: isoMs(person.joined),
    followersCount: person.followers,
    followsCount: person.following,
    postsCount: person.posts,
    ...(pinned ? { pinnedPost: { cid: cidOf(uriOf(pinned)), uri: uriOf(pinned) } } : {}),
  }
}

/** Counts below a post, and its view, as the public sees them. */
export function viewsOf(stage: Stage) {
  const replies = new Map<Message, Message[]>()
  const quotes = new Map<Message, Message[]>()
  for (const message of stage.messages) {
    if (message.gone === 'deleted') continue
    if (message.parent) append(replies, message.parent, message)
    if (message.quoted) append(quotes, message.quoted, message)
  }

  /** app.bsky.feed.defs#postView */
  function postView(message: Message) {
    return {
      uri: uriOf(message),
      cid: cidOf(uriOf(message)),
      author: profileBasic(message.author),
      record: record(message),
      ...(message.quoted ? { embed: embedView(message.quoted) } : {}),
      bookmarkCount: 0,
      replyCount: replies.get(message)?.length ?? 0,
      repostCount: message.reposts,
      likeCount: message.likes,
      quoteCount: quotes.get(message)?.length ?? 0,
      indexedAt: isoMs(message.indexed),
      labels: [],
    }
  }

  /** What stands where a post should: the post, or word that it is gone. */
  function found(message: Message) {
    if (message.gone === 'deleted')
      return { $type: 'app.bsky.feed.defs#notFoundPost', uri: uriOf(message), notFound: true }
    if (message.gone === 'blocked')
      return {
        $type: 'app.bsky.feed.defs#blockedPost',
        uri: uriOf(message),
        blocked: true,
        author: { did: didOf(message.author), viewer: { blockedBy: false } },
      }
    return { $type: 'app.bsky.feed.defs#postView', ...postView(message) }
  }

  return {
    postView,
    found,
    repliesTo: (message: Message): readonly Message[] => replies.get(message) ?? [],
    quotesOf: (message: Message): readonly Message[] => quotes.get(message) ?? [],
  }
}
export type Views = ReturnType<typeof viewsOf>

function append(map: Map<Message, Message[]>, key: Message, message: Message): void {
  const list = map.get(key)
  if (list) list.push(message)
  else map.set(key, [message])
}

/** app.bsky.feed.post */
function record(message: Message) {
  const { parent, quoted } = message
  const facets = facetsOf(message)
  return {
    $type: 'app.bsky.feed.post',
    createdAt: isoMs(message.shown),
    ...(quoted ? { embed: { $type: 'app.bsky.embed.record', record: strongRef(quoted) } } : {}),
    ...(facets.length > 0 ? { facets } : {}),
    langs: ['en'],
    ...(parent ? { reply: { parent: strongRef(parent), root: strongRef(topOf(parent)) } } : {}),
    text: message.text,
  }
}

function topOf(message: Message): Message {
  return message.parent ? topOf(message.parent) : message
}

function strongRef(message: Message) {
  return { cid: cidOf(uriOf(message)), uri: uriOf(message) }
}

function embedView(quoted: Message) {
  if (quoted.gone)
    return {
      $type: 'app.bsky.embed.record#view',
      record: { $type: 'app.bsky.embed.record#viewNotFound', uri: uriOf(quoted), notFound: true },
    }
  return {
    $type: 'app.bsky.embed.record#view',
    record: {
      $type: 'app.bsky.embed.record#viewRecord',
      ...strongRef(quoted),
      author: profileBasic(quoted.author),
      value: record(quoted),
      labels: [],
      likeCount: quoted.likes,
      replyCount: 0,
      repostCount: quoted.reposts,
      quoteCount: 1,
      indexedAt: isoMs(quoted.indexed),
      embeds: [],
    },
  }
}

/** Mentions, links and tags by their place in bytes. */
function facetsOf({ text, mentions }: Message) {
  const facets: { index: { byteStart: number; byteEnd: number }; features: Record<string, string>[] }[] = []
  const add = (start: number, token: string, feature: Record<string, string>) => {
    const byteStart = Buffer.byteLength(text.slice(0, start))
    facets.push({ index: { byteStart, byteEnd: byteStart + Buffer.byteLength(token) }, features: [feature] })
  }
  for (const person of mentions) {
    const at = text.indexOf(tokenOf(person))
    if (at < 0) throw new Error(`${tokenOf(person)} is not in the text`)
    add(at, tokenOf(person), { $type: 'app.bsky.richtext.facet#mention', did: didOf(person) })
  }
  for (const { 0: uri, index } of text.matchAll(/https:\/\/[\w./?=#&-]*[\w/]/gu))
    add(index, uri, { $type: 'app.bsky.richtext.facet#link', uri })
  for (const { 0: tag, index } of text.matchAll(/(?<=^|\s)#\p{L}\w*/gu))
    add(index, tag, { $type: 'app.bsky.richtext.facet#tag', tag: tag.slice(1) })
  return facets.sort((a, b) => a.index.byteStart - b.index.byteStart)
}
