import { DAY, type Seconds, seconds } from '../../../src/evidence/time.ts'
import { AURORA_OLD } from '../people.ts'
import { type Stage, say } from '../stage.ts'

const POSTS = [
  'Hello, Fediverse! The airline of the northern lights has landed.',
  'From our window seats this morning: first snow on the fells.',
  'Two more flights a week to the islands this summer.',
  'Our crews in the hangar say hello, and goodnight.',
  'New on board: blankets made of the wool of island sheep.',
  'We are getting ready for winter. See you soon!',
]

const LAST: Seconds = seconds('2025-10-11T08:20:00Z')

/** The account that the brand forgot: a few posts, the last of them 400 days before the window ends. Nobody replied. */
export function playAbandoned(stage: Stage): void {
  POSTS.forEach((text, index) => {
    say(stage, AURORA_OLD, LAST - (POSTS.length - 1 - index) * 40 * DAY, text, { likes: index })
  })
}
