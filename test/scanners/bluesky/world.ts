import { DAY, HOUR, MINUTE, type Seconds } from '../../../src/evidence/time.ts'
import type { Said } from './fake-appview.ts'

const BRAND = 'auroraair'

/** What somebody said to the brand, and what became of it. */
export interface Asked {
  key: string
  /** Whether it is seen without a search: it stands below an official post whose thread is read, or quotes one. */
  below: boolean
  /** Whether it replies to an official post from before the threads that are read, and so counts nowhere. */
  late: boolean
  /** Whether it only names the brand. */
  overheard: boolean
  answered: boolean
  /** Whether somebody else helped before the brand did. */
  helped: boolean
}

/** An invented network in which it is known who was answered. */
export interface World {
  said: Said[]
  asked: Asked[]
}

/** How willingly the brand answers, by where it is spoken to. */
export interface Habits {
  /** Mentions in their authors' own threads. */
  mentions: number
  /** Mentions inside somebody else's conversation, beside others. */
  beside: number
  /** Replies to its own posts, and quotes of them. */
  below: number
  /** Posts that name it without speaking to it. */
  overheard: number
}

/** Makes a world out of a number, the same world for the same number; `size` 0.2 makes it a fifth as loud. */
export function worldOf(seed: number, T: Seconds, window: Seconds, habits: Habits, size = 1): World {
  const chance = dice(seed)
  const world: World = { said: [], asked: [] }
  let made = 0
  const since = T - window
  const sometime = () => since + 2 * DAY + Math.floor(chance() * (window - 6 * DAY))
  const someone = () => `${letters(made)}guest`
  const say = (by: string, at: Seconds, text: string, more: Partial<Said> = {}): string => {
    const key = `p${made++}`
    world.said.push({ key, by, at, text, ...more })
    return key
  }

  /** Somebody speaks to the brand; a peer may help, and the brand may answer. */
  function ask(at: Seconds, text: string, answers: number, more: Partial<Said>, facts: Partial<Asked> = {}): string {
    const key = say(someone(), at, text, more)
    const [helped, answered] = [chance() < 0.25, chance() < answers]
    if (helped) say(someone(), at + 10 * MINUTE, 'The desk behind the bakery has it.', { replyTo: key })
    if (answered) {
      const answer = say(BRAND, at + 20 * MINUTE + Math.floor(chance() * DAY), `We look into ${key}.`, { replyTo: key })
      // Others read the answer and speak to the brand below it; that is a reply to an official post.
      if (chance() < 0.3 && at < T - 4 * DAY) below(answer, at + 2 * DAY)
    }
    world.asked.push({ key, below: false, late: false, overheard: false, answered, helped, ...facts })
    return key
  }

  function below(own: string, at: Seconds, facts: Partial<Asked> = {}): void {
    ask(at, 'And what about mine?', habits.below, { replyTo: own }, { below: true, ...facts })
  }

  const own = (at: Seconds) => say(BRAND, at, `Our timetable, edition ${made}.`)
  for (let index = 0; index < 6 * size; index++) {
    const at = sometime()
    const post = own(at)
    for (let reply = 0; reply < 4; reply++) below(post, at + HOUR + Math.floor(chance() * DAY))
    if (index % 2 === 0)
      ask(at + HOUR, '@auroraair.test is this for good?', habits.below, { quotes: post }, { below: true })
  }
  const lastWeek = own(since - 3 * DAY)
  const longAgo = own(since - 20 * DAY)
  for (let reply = 0; reply < 4; reply++) {
    below(lastWeek, sometime())
    below(longAgo, sometime(), { late: true })
  }
  for (let index = 0; index < 25 * size; index++)
    ask(sometime(), '@auroraair.test where is my bag?', habits.mentions, {})
  for (let index = 0; index < 8 * size; index++) {
    const at = sometime()
    const opening = chance() < 0.5
    const root = opening
      ? ask(at, '@auroraair.test the gate is closed', habits.beside, {})
      : say(someone(), at, 'What an evening at the airport.')
    let parent = root
    for (let voice = 0; voice < 4; voice++) {
      const key = ask(at + (voice + 1) * HOUR, '@auroraair.test me too', habits.beside, { replyTo: parent })
      if (chance() < 0.5) parent = key
    }
  }
  for (let index = 0; index < 12 * size; index++)
    ask(sometime(), 'Aurora Air lost my bag', habits.overheard, {}, { overheard: true })
  return world
}

/** Numbers from 0 to 1 out of a seed (mulberry32). */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function letters(index: number): string {
  return [Math.floor(index / 676), Math.floor(index / 26) % 26, index % 26]
    .map((letter) => String.fromCharCode(97 + letter))
    .join('')
}
