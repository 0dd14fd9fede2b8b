import { CREW, numberOf } from '../../members.ts'
import type { Person } from '../../people.ts'
import { type Message, rootOf } from '../../stage.ts'
import { isoMs } from '../answer.ts'
import { cooked } from './cooked.ts'
import type { Numbered, Topic } from './topics.ts'

const SMALL_ACTION = 3

/** A post in its topic, as the engine serializes it for guests. */
export function postView({ id, number, message }: Numbered, topic: Topic) {
  const { author, at, likes, accepted } = message
  const { moderator = false, group = null, title = null } = CREW.get(author) ?? {}
  const replied = repliedTo(message, topic)
  const isAction = message.text === ''
  const gone = message.gone === 'deleted'
  return {
    id,
    name: author.name,
    username: author.handle,
    avatar_template: `/letter_avatar_proxy/v4/letter/${author.handle.charAt(0)}/ebca7d/{size}.png`,
    created_at: isoMs(at),
    cooked: gone ? '<p>(post deleted by author)</p>' : cooked(message, topic),
    post_number: number,
    post_type: isAction ? SMALL_ACTION : 1,
    posts_count: topic.posts.length,
    updated_at: isoMs(at),
    reply_count: topic.posts.filter((one) => repliedTo(one.message, topic)?.message === message).length,
    reply_to_post_number: replied?.number ?? null,
    quote_count: message.quoted ? 1 : 0,
    reads: 31,
    score: 12.4,
    yours: false,
    topic_id: topic.id,
    topic_slug: topic.slug,
    primary_group_name: group,
    flair_name: group,
    version: 1,
    user_title: title,
    bookmarked: false,
    actions_summary: likes > 0 ? [{ id: 2, count: likes }] : [],
    moderator,
    admin: false,
    staff: moderator,
    user_id: numberOf(author),
    hidden: false,
    trust_level: moderator ? 4 : 1,
    deleted_at: null,
    user_deleted: gone,
    wiki: false,
    accepted_answer: accepted,
    ...(isAction ? { action_code: 'autoclosed.enabled' } : {}),
    ...(replied ? { reply_to_user: shortUser(replied.message.author) } : {}),
  }
}

/** The brand's people whom the forum lists as its moderators. */
export function crewNamed() {
  const moderators = [...CREW].filter(([, mark]) => mark.moderator)
  return moderators.map(([member, { title = null }]) => ({ ...shortUser(member), title }))
}

/** What a post replies to; nothing where it was said to the topic. */
function repliedTo({ parent }: Message, { posts }: Topic): Numbered | null {
  if (parent === null || rootOf(parent) === parent) return null
  return posts.find(({ message }) => message === parent) ?? null
}

function shortUser(member: Person) {
  const { handle, name } = member
  return {
    id: numberOf(member),
    username: handle,
    name,
    avatar_template: `/letter_avatar_proxy/v4/letter/${handle.charAt(0)}/ebca7d/{size}.png`,
  }
}
