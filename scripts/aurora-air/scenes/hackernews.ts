import { DAY, HOUR, MINUTE, type Seconds, seconds } from '../../../src/evidence/time.ts'
import { publicMoment, WINDOW, workedOff } from '../calendar.ts'
import { type Dice, dice } from '../dice.ts'
import { AURORA_HN, crowd, person } from '../people.ts'
import { decoy } from '../phrases/crowd.ts'
import { thanks } from '../phrases/customers.ts'
import { aside, FORUM_STORIES, OWN_STORY, type Remark, thought } from '../phrases/forum.ts'
import { HOSTILE } from '../phrases/hostile.ts'
import { absent, type ContactKind, type Message, newStage, open, type Stage, say, settle, type Turn } from '../stage.ts'

const PEOPLE = crowd('hackernews', 120)

/** Hacker News: people talk about the brand rather than to it; one engineer of the brand joins in under a known name. */
export function playHackerNews(): Stage {
  const stage = newStage('hackernews')
  FORUM_STORIES.forEach(([title, address], index) => {
    story(stage, title, address, index, dice(`hackernews/story/${index}`))
  })
  ownStory(stage, dice('hackernews/own'))
  elsewhere(stage, dice('hackernews/elsewhere'))
  return stage
}

/** A story about the brand. Below the one about its worst week nobody of the brand says a word. */
function story(stage: Stage, title: string, address: string, index: number, roll: Dice): void {
  const began = seconds('2026-10-13T13:20:00Z') + index * 8 * DAY + roll.int(0, 6 * 3600)
  const root = say(stage, roll.pick(PEOPLE), began, '', { title, address, likes: roll.int(40, 310) })
  for (let i = 0; i < 13; i++) {
    const parent = i > 4 && roll.chance(0.4) ? latest(stage, root) : root
    const naming = roll.chance(0.62)
    const at = Math.max(began, parent.at) + roll.logNormal(2 * HOUR, 1)
    if (at >= WINDOW.to - DAY) continue
    const author = roll.pick(absent(stage, root, PEOPLE))
    const said = naming ? thought('Aurora Air', roll) : aside(roll)
    const comment = say(stage, author, at, said.text, { parent })
    if (index < 3 && naming && roll.chance(0.55)) joinIn(stage, comment, said, i === 2, roll)
  }
}

/** The last comment that is not the engineer's, nor an answer to one. */
function latest(stage: Stage, root: Message): Message {
  const inStory = stage.messages.filter((one) => one.parent === root && !one.author.official)
  return inStory.at(-1) ?? root
}

/** The engineer answers a comment that was not addressed to them, and others ask on below the answer. */
function joinIn(stage: Stage, comment: Message, remark: Remark, thankful: boolean, roll: Dice): void {
  const at = workedOff(comment.at, roll.logNormal(1.5 * HOUR, 0.8))
  if (at >= WINDOW.to) return
  const said = say(stage, AURORA_HN, at, remark.answer(roll), { parent: comment })
  if (thankful) say(stage, comment.author, said.at + 40 * MINUTE, thanks(roll, 'there'), { parent: said })
  for (let i = roll.int(0, 2); i > 0; i--) askOn(stage, said, 'reply', roll)
}

/** A question to the engineer. */
function askOn(stage: Stage, parent: Message, kind: ContactKind, roll: Dice): Turn | null {
  const at = parent.at + roll.logNormal(3 * HOUR, 0.9)
  if (at >= WINDOW.to) return null
  const remark = aside(roll)
  const asked = say(stage, roll.pick(absent(stage, parent, PEOPLE)), at, remark.text, { parent })
  const turn = open(stage, asked, kind)
  const due = answerTime(asked.at, roll)
  const when = at + roll.logNormal(HOUR, 0.7)
  if (remark.tip && roll.chance(0.5) && when < (due ?? WINDOW.to))
    turn.peer = say(stage, roll.pick(absent(stage, parent, PEOPLE)), when, remark.tip(roll), { parent: asked })
  if (due !== null) settle(turn, say(stage, AURORA_HN, due, remark.answer(roll), { parent: asked }))
  return turn
}

function answerTime(at: Seconds, roll: Dice): Seconds | null {
  if (!roll.chance(0.6)) return null
  const due = workedOff(at, roll.logNormal(2.5 * HOUR, 1))
  return due < WINDOW.to ? due : null
}

/** The engineer's own story, where every first-level comment is directed at its author. */
function ownStory(stage: Stage, roll: Dice): void {
  const began = seconds('2026-11-04T14:05:00Z')
  const root = say(stage, AURORA_HN, began, '', { title: OWN_STORY.title, address: OWN_STORY.url, likes: 214 })
  say(stage, AURORA_HN, began + 3 * MINUTE, 'Author here. The interesting part is the repair step, ask me anything.', {
    parent: root,
  })
  for (let i = 0; i < 15; i++) {
    const answer = askOn(stage, root, 'comment', roll)?.answers[0]
    if (answer && roll.chance(0.7)) askOn(stage, answer, 'reply', roll)
  }
}

/** Comments that name the brand under other people's stories, look-alikes, a word to the engineer by name, odd users. */
function elsewhere(stage: Stage, roll: Dice): void {
  for (let i = 0; i < 6; i++) {
    const at = publicMoment(roll, { from: WINDOW.from + i * 5 * DAY, to: WINDOW.from + (i + 1) * 5 * DAY })
    const title = roll.pick([
      'Ask HN: Which timetable feeds do you trust?',
      'The long tail of late departures',
      'Rosters are hard',
    ])
    const root = say(stage, roll.pick(PEOPLE), at, '', {
      title,
      address: `https://slow-travel.example/${i}`,
      likes: roll.int(3, 90),
    })
    for (let j = 0; j < 4; j++) {
      const author = roll.pick(absent(stage, root, PEOPLE))
      const when = root.at + roll.logNormal(4 * HOUR, 0.8)
      if (when < WINDOW.to)
        say(stage, author, when, (j === 3 ? aside(roll) : thought(roll.pick(['Aurora Air', 'AuroraAir']), roll)).text, {
          parent: root,
        })
    }
    if (i < 3) say(stage, roll.pick(absent(stage, root, PEOPLE)), root.at + 5 * HOUR, decoy(roll), { parent: root })
    if (i === 1 || i === 3) named(stage, root, i === 3, roll)
    if (i === 2) oddUsers(stage, root)
  }
}

/** Somebody calls the engineer by name; the platform has no mentions of its own, so the text decides. */
function named(stage: Stage, root: Message, answered: boolean, roll: Dice): void {
  const remark = aside(roll)
  const text = `${remark.text} @aurora_ops may know.`
  const asked = say(stage, roll.pick(absent(stage, root, PEOPLE)), root.at + 7 * HOUR, text, {
    parent: root,
    mentions: [AURORA_HN],
  })
  const turn = open(stage, asked, 'mention')
  if (answered) settle(turn, say(stage, AURORA_HN, workedOff(asked.at, HOUR), remark.answer(roll), { parent: asked }))
}

function oddUsers(stage: Stage, root: Message): void {
  for (const [index, handle] of ['__proto__', 'constructor'].entries()) {
    const author = person({ network: 'hackernews', handle, name: handle })
    const words = index === 0 ? HOSTILE.markup : HOSTILE.formula
    say(stage, author, root.at + (8 + index) * HOUR, `${words} Aurora Air, that is.`, { parent: root })
  }
}
