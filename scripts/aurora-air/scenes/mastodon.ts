import { DAY, HOUR, type Interval, MINUTE } from '../../../src/evidence/time.ts'
import { officeMoment, publicMoment, WINDOW, workedOff } from '../calendar.ts'
import { type Dice, dice } from '../dice.ts'
import { AURORA_FEDI, crowd, type Person, person } from '../people.ts'
import { later } from '../phrases/agents.ts'
import { decoy, talk } from '../phrases/crowd.ts'
import { ask, praise } from '../phrases/customers.ts'
import { fill } from '../phrases/fill.ts'
import { HOSTILE } from '../phrases/hostile.ts'
import { addressed, type Message, newStage, open, type Saying, type Stage, say } from '../stage.ts'
import { playAbandoned } from './abandoned.ts'
import { playBroadcasts } from './broadcasts.ts'
import { contact, type Desk, firstName } from './care.ts'

const PEOPLE = crowd('mastodon', 290)
const CUSTOMERS = PEOPLE.slice(0, 120)
const COMMENTERS = PEOPLE.slice(120, 180)
const HELPERS = PEOPLE.slice(180, 182)
const BYSTANDERS = PEOPLE.slice(182, 213)
const GUESSERS = PEOPLE.slice(213)

const TAG = 'AuroraAir'

const DESK: Desk = {
  official: AURORA_FEDI,
  elsewhere: '@help.auroraair.example on Bluesky',
  care: 0.72,
  signing: 0.2,
  manners: { help: 34, link: 10, ask: 12, calm: 3, private: 14, phone: 4, email: 8, form: 8, handle: 5 },
  helpers: HELPERS,
  bystanders: BYSTANDERS,
}

const BEFORE: Interval = { from: WINDOW.from - 6 * DAY, to: WINDOW.from }

/** The Fediverse: fewer people, slower answers, and a tag under which some of the questions can be seen. */
export function playMastodon(): Stage {
  const stage = newStage('mastodon')
  const posts = playBroadcasts(stage, {
    author: AURORA_FEDI,
    desk: DESK,
    commenters: COMMENTERS,
    days: [-10, -6, -3, 0, 1, 2, 3, 4, 7, 8, 9, 10, 11, 14, 15, 16, 18, 21, 22, 24, 25, 28, 30, 31, 32, 26],
    repeatEvery: 5,
    comments: 2.2,
    continued: [6, 17],
    likes: 24,
    tag: TAG,
    named: AURORA_FEDI,
  })
  for (let i = 0; i < 6; i++) mention(stage, BEFORE, i % 2 === 0, dice(`mastodon/before/${i}`))
  for (let i = 0; i < 44; i++) mention(stage, WINDOW, true, dice(`mastodon/tagged/${i}`))
  for (let i = 0; i < 38; i++) mention(stage, WINDOW, false, dice(`mastodon/mention/${i}`))
  for (let i = 0; i < 34; i++) overhear(stage, i < 22, dice(`mastodon/talk/${i}`))
  for (let i = 0; i < 5; i++) boost(stage, i, dice(`mastodon/boost/${i}`))
  const roll = dice('mastodon/oddities')
  guesses(stage, roll)
  robots(stage, roll)
  strangers(stage, posts, roll)
  lostQuestion(stage, roll)
  const oldest = posts[0]
  if (oldest) oldest.pinned = true
  playAbandoned(stage)
  return stage
}

/** Somebody turns to the brand, with its tag or without. */
function mention(stage: Stage, within: Interval, tagged: boolean, roll: Dice): void {
  const happy = roll.chance(0.14)
  const request = happy ? praise(roll) : ask(roll)
  const words = addressed(request.text, AURORA_FEDI, roll.pick(['first', 'first', 'last', 'within']))
  const message = say(stage, roll.pick(CUSTOMERS), publicMoment(roll, within), tagged ? `${words} #${TAG}` : words, {
    mentions: [AURORA_FEDI],
    tags: tagged ? [TAG] : [],
    likes: roll.int(0, 5),
  })
  const plan = { request, nudged: happy ? 0 : 0.1, peers: happy ? 0 : 0.2, thanked: 0.3, returns: happy ? 0 : 0.2 }
  contact(stage, message, 'mention', plan, DESK, roll)
}

function overhear(stage: Stage, tagged: boolean, roll: Dice): void {
  const words = talk(roll.pick(['Aurora Air', 'Aurora Air', 'aurora air']), roll)
  const bare = tagged && roll.chance(0.3) ? words.replace(/aurora air/iu, `#${TAG}`) : null
  const text = bare ?? (tagged ? `${words} #${TAG}` : words)
  say(stage, roll.pick(CUSTOMERS), publicMoment(roll), text, { tags: tagged ? [TAG] : [], likes: roll.int(0, 7) })
}

function boost(stage: Stage, index: number, roll: Dice): void {
  const at = publicMoment(roll, { from: WINDOW.from + index * 6 * DAY, to: WINDOW.from + (index + 1) * 6 * DAY })
  const old = say(stage, roll.pick(CUSTOMERS), WINDOW.from - roll.int(15, 300) * DAY, praise(roll).text, {
    likes: roll.int(9, 40),
  })
  stage.reposts.push({ by: AURORA_FEDI, at, of: old })
}

/** A riddle that drew more replies than a server shows to strangers: without a token nothing below it can be counted. */
function guesses(stage: Stage, roll: Dice): void {
  const parent = say(
    stage,
    AURORA_FEDI,
    officeMoment(24, roll),
    'Our newest aircraft has no name yet. What shall we paint on it?',
    {
      likes: 88,
      reposts: 31,
    },
  )
  for (const author of GUESSERS.slice(0, 68)) {
    const text = fill(
      roll.pick(['{city}', 'Spirit of {city}', 'The {thing}', 'Lady {city}', '{thing} of {city}']),
      roll,
    )
    const at = parent.at + 2 * MINUTE + roll.logNormal(6 * HOUR, 1)
    if (at < WINDOW.to) open(stage, say(stage, author, at, text, { parent }), 'comment')
  }
}

/** Accounts that are marked as automatic open nothing and are counted apart. */
function robots(stage: Stage, roll: Dice): void {
  const bot = person({
    network: 'mastodon',
    handle: 'fare_watch',
    host: 'birds.example',
    name: 'Fare Watch',
    bot: true,
    followers: 512,
  })
  for (let i = 0; i < 6; i++)
    say(stage, bot, publicMoment(roll), fill(`{city} {amount} Aurora Air #${TAG}`, roll), { tags: [TAG] })
  const text = fill(`@auroraair fares to {city} changed by {amount} today #${TAG}`, roll)
  say(stage, bot, publicMoment(roll), text, { tags: [TAG], mentions: [AURORA_FEDI] })
}

/** Texts that would do harm if they were printed or opened as they are. */
function strangers(stage: Stage, posts: readonly Message[], roll: Dice): void {
  const { markup, formula, terminal, marks } = HOSTILE
  const people = roll.some(CUSTOMERS, 12)
  const someone = (): Person => people.pop() ?? roll.pick(CUSTOMERS)
  for (const words of [markup, formula]) {
    const saying: Saying = { mentions: [AURORA_FEDI], tags: [TAG] }
    open(stage, say(stage, someone(), publicMoment(roll), `@auroraair ${words} #${TAG}`, saying), 'mention')
  }
  say(stage, someone(), publicMoment(roll), `Aurora Air ${terminal} #${TAG}`, { tags: [TAG] })
  const parent = posts[12]
  if (parent) open(stage, say(stage, someone(), parent.at + 3 * HOUR, marks, { parent }), 'comment')
  for (let i = 0; i < 4; i++) say(stage, someone(), publicMoment(roll), `${decoy(roll)} #${TAG}`, { tags: [TAG] })
}

/** An answer whose question was deleted. */
function lostQuestion(stage: Stage, roll: Dice): void {
  for (const day of [6, 25]) {
    const request = ask(roll)
    const lost = say(stage, roll.pick(CUSTOMERS), officeMoment(day, roll), `@auroraair ${request.text}`, {
      mentions: [AURORA_FEDI],
      gone: 'deleted',
    })
    const text = later(request, firstName(lost.author), null, roll)
    say(stage, AURORA_FEDI, workedOff(lost.at, HOUR), text, { parent: lost })
  }
}
