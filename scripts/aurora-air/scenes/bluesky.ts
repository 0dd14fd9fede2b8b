import { DAY, type Interval } from '../../../src/evidence/time.ts'
import { publicMoment, WINDOW } from '../calendar.ts'
import { type Dice, dice } from '../dice.ts'
import { AURORA, AURORA_HELP, crowd, type Person } from '../people.ts'
import { remark, talk } from '../phrases/crowd.ts'
import { ask, praise } from '../phrases/customers.ts'
import { addressed, type Message, newStage, type Stage, say } from '../stage.ts'
import { playBlueskyOddities } from './bluesky-oddities.ts'
import { playBroadcasts } from './broadcasts.ts'
import { contact, type Desk } from './care.ts'

const PEOPLE = crowd('bluesky', 250)
const CUSTOMERS = PEOPLE.slice(0, 160)
const COMMENTERS = PEOPLE.slice(160, 215)
const HELPERS = PEOPLE.slice(215, 217)
const BYSTANDERS = PEOPLE.slice(217)

const DESK: Desk = {
  official: AURORA_HELP,
  elsewhere: '@auroraair.example',
  care: 0.8,
  signing: 0.7,
  manners: { help: 30, link: 8, ask: 10, calm: 5, private: 24, phone: 5, email: 6, form: 5, handle: 2 },
  helpers: HELPERS,
  bystanders: BYSTANDERS,
}
/** The main account answers now and then, unsigned, and sends people on to the care account. */
const FRONT: Desk = { ...DESK, official: AURORA, elsewhere: '@help.auroraair.example', signing: 0 }

const BEFORE: Interval = { from: WINDOW.from - 8 * DAY, to: WINDOW.from }
const NAMES = ['Aurora Air', 'Aurora Air', 'Aurora Air', 'AuroraAir', 'AURORA AIR', '#AuroraAir']

/** Bluesky: the brand's loudest place. */
export function playBluesky(): Stage {
  const stage = newStage('bluesky')
  const posts = playBroadcasts(stage, {
    author: AURORA,
    desk: DESK,
    commenters: COMMENTERS,
    days: [-12, -9, -7, -4, -3, ...weekdays(), 5, 12, 19, 26, 1, 8, 10, 15, 16, 17, 18, 23, 29, 30],
    repeatEvery: 6,
    comments: 3.2,
    continued: [9, 20, 31],
    likes: 60,
    tag: null,
    named: AURORA_HELP,
  })
  for (let i = 0; i < 12; i++) mention(stage, BEFORE, dice(`bluesky/before/${i}`))
  for (let i = 0; i < 112; i++) mention(stage, WINDOW, dice(`bluesky/mention/${i}`))
  for (let i = 0; i < 46; i++) overhear(stage, dice(`bluesky/talk/${i}`))
  for (let i = 0; i < 14; i++) quote(stage, posts, i < 5, dice(`bluesky/quote/${i}`))
  for (let i = 0; i < 8; i++) repost(stage, i, dice(`bluesky/repost/${i}`))
  const oldest = posts[0]
  if (oldest) oldest.pinned = true
  playBlueskyOddities(stage, posts, CUSTOMERS)
  return stage
}

/** From the first Monday to the last Friday. */
function weekdays(): number[] {
  return Array.from({ length: 33 }, (_, day) => day).filter((day) => day % 7 < 5)
}

/** Somebody turns to one of the accounts. */
function mention(stage: Stage, within: Interval, roll: Dice): void {
  const official = roll.chance(0.68) ? AURORA_HELP : AURORA
  const happy = roll.chance(0.12)
  const request = happy ? praise(roll) : ask(roll)
  const text = addressed(request.text, official, roll.pick(['first', 'first', 'last', 'within']))
  const author = roll.pick(CUSTOMERS)
  const message = say(stage, author, publicMoment(roll, within), text, { mentions: [official], likes: roll.int(0, 6) })
  const plan = { request, nudged: happy ? 0 : 0.12, peers: happy ? 0 : 0.17, thanked: 0.27, returns: happy ? 0 : 0.22 }
  contact(stage, message, 'mention', plan, official === AURORA && roll.chance(0.6) ? FRONT : DESK, roll)
}

/** Somebody talks about the brand. */
function overhear(stage: Stage, roll: Dice): void {
  say(stage, roll.pick(CUSTOMERS), publicMoment(roll), talk(roll.pick(NAMES), roll), { likes: roll.int(0, 9) })
}

/** Somebody shows a post of the brand to their own followers, and some turn to the brand by it. */
function quote(stage: Stage, posts: readonly Message[], naming: boolean, roll: Dice): void {
  const quoted = roll.pick(posts.slice(5, -3))
  const author = roll.pick(CUSTOMERS)
  const at = quoted.at + roll.logNormal(5 * 3600, 0.8)
  if (!naming) {
    say(stage, author, at, remark(roll), { quoted, likes: roll.int(0, 12) })
    return
  }
  const request = ask(roll)
  const message = say(stage, author, at, addressed(request.text, AURORA_HELP, 'first'), {
    quoted,
    mentions: [AURORA_HELP],
  })
  contact(stage, message, 'mention', { request, nudged: 0, peers: 0, thanked: 0.2, returns: 0 }, DESK, roll)
}

/** The brand passes on what others wrote, old posts too: those stand at the top of its feed. */
function repost(stage: Stage, index: number, roll: Dice): void {
  const by: Person = index % 4 === 3 ? AURORA_HELP : AURORA
  const at = publicMoment(roll, { from: WINDOW.from + index * 4 * DAY, to: WINDOW.from + (index + 1) * 4 * DAY })
  const old = say(stage, roll.pick(CUSTOMERS), WINDOW.from - roll.int(20, 400) * DAY, praise(roll).text, {
    likes: roll.int(20, 90),
  })
  stage.reposts.push({ by, at, of: old })
}
