import type { Person } from '../../people.ts'
import type { Message, Repost } from '../../stage.ts'
import { tokenOf } from '../../stage.ts'
import { isoMs } from '../answer.ts'
import { digest } from '../ids.ts'
import { allNamed, carried, type Home, uriOf } from './federation.ts'

/** https://docs.joinmastodon.org/entities/Account */
export function account(home: Home, person: Person) {
  const url = `https://${person.host}/@${person.handle}`
  const image = `https://files.${home.host}/accounts/avatars/${digest(url).toString('hex').slice(0, 16)}.png`
  return {
    id: home.accountId(person),
    username: person.handle,
    acct: home.acct(person),
    display_name: person.name,
    locked: false,
    bot: person.bot,
    discoverable: true,
    indexable: true,
    group: false,
    created_at: `${isoMs(person.joined).slice(0, 10)}T00:00:00.000Z`,
    note: person.bio === '' ? '' : `<p>${escaped(person.bio)}</p>`,
    url,
    uri: `https://${person.host}/users/${person.handle}`,
    avatar: image,
    avatar_static: image,
    header: `https://${home.host}/headers/original/missing.png`,
    header_static: `https://${home.host}/headers/original/missing.png`,
    followers_count: person.followers,
    following_count: person.following,
    statuses_count: person.posts,
    last_status_at: person.lastDay,
    hide_collections: false,
    noindex: false,
    emojis: [],
    ...(person.host === home.host ? { roles: [] } : {}),
    fields: person.official ? [website()] : [],
  }
}

function website() {
  const link =
    '<a href="https://auroraair.example" target="_blank" rel="nofollow noopener me" translate="no"><span class="invisible">https://</span><span class="">auroraair.example</span><span class="invisible"></span></a>'
  return { name: 'Website', value: link, verified_at: '2024-02-06T08:11:42.000+00:00' }
}

/** https://docs.joinmastodon.org/entities/Status */
export function status(home: Home, message: Message) {
  const { parent, author } = message
  // A server forgets which post a reply belonged to once that is deleted, and keeps whose it was.
  const lost = parent?.gone === 'deleted'
  const inReply = parent && (lost || home.knows(parent)) ? parent : null
  return {
    id: home.idOf(message),
    created_at: isoMs(message.at),
    in_reply_to_id: inReply && !lost ? home.idOf(inReply) : null,
    in_reply_to_account_id: inReply ? home.accountId(inReply.author) : null,
    sensitive: false,
    spoiler_text: '',
    visibility: 'public',
    language: 'en',
    uri: uriOf(message),
    url: `https://${author.host}/@${author.handle}/${uriOf(message).split('/').at(-1)}`,
    replies_count: home.repliesTo(message).length,
    reblogs_count: message.reposts,
    favourites_count: message.likes,
    quotes_count: 0,
    edited_at: null,
    content: content(message),
    reblog: null,
    ...(author.host === home.host ? { application: { name: 'Web', website: null } } : {}),
    account: account(home, author),
    media_attachments: [],
    mentions: allNamed(message).map((person) => ({
      id: home.accountId(person),
      username: person.handle,
      url: `https://${person.host}/@${person.handle}`,
      acct: home.acct(person),
    })),
    tags: message.tags.map((tag) => ({
      name: tag.toLowerCase(),
      url: `https://${home.host}/tags/${tag.toLowerCase()}`,
    })),
    emojis: [],
    quote: null,
    card: null,
    poll: null,
    quote_approval: { automatic: ['public'], manual: [], current_user: 'denied' },
  }
}

/** A boost: a status of its own that holds the one passed on. */
export function boost(home: Home, repost: Repost) {
  const of = status(home, repost.of)
  const uri = `https://${repost.by.host}/users/${repost.by.handle}/statuses/${home.repostId(repost)}/activity`
  return {
    ...of,
    id: home.repostId(repost),
    created_at: isoMs(repost.at),
    in_reply_to_id: null,
    in_reply_to_account_id: null,
    uri,
    url: uri,
    replies_count: 0,
    account: account(home, repost.by),
    mentions: [],
    tags: [],
    reblog: of,
  }
}

/** The HTML that servers make of a text: mentions, tags and addresses become links. */
function content(message: Message): string {
  const prefix = carried(message).map((person) => `${mention(person)} `)
  const known = new Map(message.mentions.map((person) => [tokenOf(person), person]))
  const words = message.text.split(/(@[\w.]*\w|#\p{L}\w*|https:\/\/[\w./?=#&-]*[\w/])/gu).map((piece) => {
    const person = known.get(piece)
    if (person) return mention(person)
    if (/^#\p{L}/u.test(piece) && message.tags.includes(piece.slice(1))) return tag(piece.slice(1), message.author)
    return piece.startsWith('https://') ? link(piece) : escaped(piece)
  })
  return `<p>${prefix.join('')}${words.join('')}</p>`
}

function mention({ handle, host }: Person): string {
  return `<span class="h-card" translate="no"><a href="https://${host}/@${handle}" class="u-url mention">@<span>${handle}</span></a></span>`
}

function tag(name: string, { host }: Person): string {
  return `<a href="https://${host}/tags/${name}" class="mention hashtag" rel="tag">#<span>${name}</span></a>`
}

function link(address: string): string {
  const rest = address.slice('https://'.length)
  const [shown, hidden] = [rest.slice(0, 30), rest.slice(30)]
  const style = hidden === '' ? '' : 'ellipsis'
  return `<a href="${escaped(address)}" target="_blank" rel="nofollow noopener" translate="no"><span class="invisible">https://</span><span class="${style}">${escaped(shown)}</span><span class="invisible">${escaped(hidden)}</span></a>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
