import { MINUTE, type Seconds, seconds } from '../../../src/evidence/time.ts'
import { STATUS } from '../people.ts'
import { newStage, type Stage, say } from '../stage.ts'

/** An incident as the script has it: when it really began, and minutes from there to each word on it. */
interface Incident {
  name: string
  began: Seconds
  words: readonly (readonly [minutes: number, text: string])[]
}

const INCIDENTS: readonly Incident[] = [
  {
    name: 'Baggage tracker shows old places',
    began: seconds('2026-09-14T06:00:00Z'),
    words: [
      [35, 'The tracker is behind by some hours. We look into it.'],
      [190, 'This incident has been resolved.'],
    ],
  },
  {
    name: 'Check-in and app are down',
    began: seconds('2026-10-27T16:20:00Z'),
    words: [
      [52, 'Some of you cannot check in, neither in the app nor on the website. We are investigating.'],
      [128, 'The database behind check-in ran out of room. Please go to the desks, they work by hand.'],
      [171, 'Check-in is back, slowly. We watch it.'],
      [335, 'This incident has been resolved. Sorry, on a day on which you needed it most.'],
    ],
  },
  {
    name: 'Payments by card fail now and then',
    began: seconds('2026-11-10T09:05:00Z'),
    words: [
      [14, 'One payment in ten fails. Trying again helps.'],
      [80, 'This incident has been resolved.'],
    ],
  },
]

/** The brand's status page: an outage in the worst week of which it told late, a small one of which it told soon, an old one. */
export function playStatus(): Stage {
  const stage = newStage('statuspage')
  for (const { name, began, words } of INCIDENTS) {
    const [[first, text], ...further] = [words[0] ?? [0, ''], ...words.slice(1)]
    const root = say(stage, STATUS, began + first * MINUTE, text, { title: name, began })
    for (const [minutes, word] of further) say(stage, STATUS, began + minutes * MINUTE, word, { parent: root })
  }
  return stage
}
