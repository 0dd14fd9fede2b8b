import { DAY, HOUR, MINUTE, type Seconds } from '../../../src/evidence/time.ts'
import { officeMoment, WINDOW, workedOff } from '../calendar.ts'
import { type Dice, dice } from '../dice.ts'
import type { Person } from '../people.ts'
import { welcome } from '../phrases/agents.ts'
import { broadcasts, continuation } from '../phrases/brand.ts'
import { chatter } from '../phrases/crowd.ts'
import { shortQuestion } from '../phrases/customers.ts'
import { absent, addressed, type Message, open, type Stage, say, settle } from '../stage.ts'
import { contact, type Desk, firstName } from './care.ts'

/** How the brand talks on a network, and how the public talks back. */
export interface Programme {
  author: Person
  desk: Desk
  commenters: readonly Person[]
  /** Days of the window (0 is its first Monday) on which it posts, in order. */
  days: readonly number[]
  /** Every so many posts it repeats a standing notice. */
  repeatEvery: number
  /** The median number of comments. */
  comments: number
  /** Which broadcasts get a continuation. */
  continued: readonly number[]
  likes: number
  tag: string | null
  /** Whether commenters can name the brand by choice below its posts, and whom. */
  named: Person
}

/** The brand's own posts with everything below them, in order. */
export function playBroadcasts(stage: Stage, programme: Programme): Message[] {
  const roll = dice(`${stage.network}/broadcasts`)
  const texts = broadcasts(programme.days.length, programme.repeatEvery, roll)
  const times = programme.days.map((day) => officeMoment(day, roll)).sort((a, b) => a - b)
  return texts.map((text, index) => {
    const tagged = programme.tag !== null && roll.chance(0.6)
    const post = say(stage, programme.author, times[index] ?? WINDOW.to, tagged ? `${text} #${programme.tag}` : text, {
      likes: Math.round(roll.logNormal(programme.likes, 0.6)),
      reposts: Math.round(roll.logNormal(programme.likes / 6, 0.7)),
      tags: tagged && programme.tag !== null ? [programme.tag] : [],
    })
    const more = programme.continued.includes(index)
      ? say(stage, programme.author, post.at + 2 * MINUTE, continuation(roll), { parent: post, likes: roll.int(4, 30) })
      : null
    playComments(stage, post, more, programme, dice(`${stage.network}/broadcast/${index}`))
    return post
  })
}

function playComments(stage: Stage, post: Message, more: Message | null, programme: Programme, roll: Dice): void {
  const count = Math.min(11, Math.round(roll.logNormal(programme.comments, 0.7)))
  for (const author of roll.some(programme.commenters, count)) {
    const at = post.at + 3 * MINUTE + roll.logNormal(2.5 * HOUR, 1.2)
    if (at >= WINDOW.to) continue
    const parent = more && roll.chance(0.4) ? more : post
    const sort = roll.weighted({ chatter: 0.57, question: 0.26, naming: 0.17 })
    if (sort === 'chatter') comment(stage, author, at, parent, programme, roll)
    else question(stage, author, at, parent, sort === 'naming', programme, roll)
  }
}

/** Chatter: the brand now and then says something nice back. */
function comment(stage: Stage, author: Person, at: Seconds, parent: Message, programme: Programme, roll: Dice): void {
  const turn = open(stage, say(stage, author, at, chatter(roll), { parent, likes: roll.int(0, 3) }), 'comment')
  if (!roll.chance(0.14)) return
  const when = workedOff(at, roll.logNormal(HOUR, 0.8))
  if (when >= WINDOW.to) return
  settle(
    turn,
    say(stage, programme.author, when, welcome(null, firstName(author), null, roll), { parent: turn.said[0] }),
  )
}

/** A real question; where it is answered, somebody else may join in with theirs below the answer. */
function question(
  stage: Stage,
  author: Person,
  at: Seconds,
  parent: Message,
  naming: boolean,
  programme: Programme,
  roll: Dice,
): void {
  const request = shortQuestion(roll)
  const text = naming ? addressed(request.text, programme.named, 'last') : request.text
  const message = say(stage, author, at, text, {
    parent,
    mentions: naming ? [programme.named] : [],
  })
  const plan = { request, nudged: 0.05, peers: 0.3, thanked: 0.25, returns: 0.15 }
  const turn = contact(stage, message, naming ? 'mention' : 'comment', plan, programme.desk, roll)
  const answer = turn.answers[0]
  if (!answer || !roll.chance(0.5)) return
  const joiner = roll.pick(absent(stage, answer, programme.desk.bystanders))
  const later = answer.at + roll.logNormal(4 * HOUR, 0.9)
  if (later >= WINDOW.to || later - answer.at > 6 * DAY) return
  const other = shortQuestion(roll)
  const joined = say(stage, joiner, later, other.text, { parent: answer })
  contact(
    stage,
    joined,
    'reply',
    { request: other, nudged: 0.05, peers: 0.2, thanked: 0.2, returns: 0.1 },
    programme.desk,
    roll,
  )
}
