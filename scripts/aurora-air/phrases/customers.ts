import type { Dice } from '../dice.ts'
import { fill, type Known } from './fill.ts'
import { MATTERS, type Matter } from './matters.ts'

/** What somebody wants of the brand, and the words they used: the answer takes up the same flight and city. */
export interface Request {
  text: string
  matter: Matter | null
  known: Known
}

const BEFORE = [
  'Hi, ',
  'Hello, ',
  'Quick question: ',
  'Hey, ',
  'Good morning, ',
  'Sorry to bother you. ',
  '',
  '',
  '',
  '',
]
const TEMPER = [
  'Not amused.',
  'This is getting silly.',
  'Please help.',
  'I would love a human to read this.',
  'Any hint is welcome.',
  'The hotline plays music and nothing else.',
  'I fly with you every month and this is new.',
  'Nobody at the airport knew.',
  '',
  '',
  '',
  '',
]

/** A customer's words: what happened, a question or a sigh. */
export function ask(dice: Dice): Request {
  const matter = dice.pick(MATTERS)
  const opening = dice.pick(BEFORE)
  const first = dice.pick(matter.happened)
  const lowered = opening.endsWith(', ') && !first.startsWith('I ')
  const sentence = lowered ? first.charAt(0).toLowerCase() + first.slice(1) : first
  const rest = dice.chance(0.72) ? dice.pick(matter.question) : ''
  const known: Known = {}
  const words = [opening + sentence, rest, dice.pick(TEMPER)].filter((part) => part !== '')
  return { text: fill(words.join(' '), dice, known), matter, known }
}

/** A question alone, as under a post of the brand. */
export function shortQuestion(dice: Dice): Request {
  const matter = dice.pick(MATTERS)
  const lead = dice.pick([
    'Lovely, but about {city}:',
    'Asking for my {relative}:',
    'On {day} from {city}:',
    'Flight {flight} here.',
    'While you are at it:',
    'Nice. And for {city}:',
    'Off topic, flight {flight}:',
    'Since nobody picks up:',
  ])
  const known: Known = {}
  const core = dice.chance(0.4) ? `${dice.pick(matter.happened)} ` : ''
  return { text: fill(`${lead} ${core}${dice.pick(matter.question)}`, dice, known), matter, known }
}

const PRAISE = [
  'Hats off to the crew of flight {flight}, they got a whole cabin of nervous flyers to sing.',
  'The person at gate {gate} in {city} ran after me with my passport. What a star.',
  'Landed in {city} {minutes} minutes early with a cardamom bun in my hand. Happy.',
  'My {relative} flew alone for the first time and your people in {city} were kindness itself.',
  'Window seat {row}, green lights over {city}, hot chocolate. Ten out of ten.',
  'Lost my {thing} in {city} on {day}, had it back by {time}. Impressed.',
  'Best boarding I have seen in years, {city} on a {day}, everybody seated in {minutes} minutes.',
]

/** Praise, with nothing asked. */
export function praise(dice: Dice): Request {
  const known: Known = {}
  return { text: fill(dice.pick(PRAISE), dice, known), matter: null, known }
}

const NUDGES = [
  'Anybody there?',
  'Still waiting, flight {flight} by the way.',
  'Any news? It has been {hours} hours.',
  'Hello? The gate closes in {minutes} minutes.',
  'Adding that my {relative} has the same problem in {city}.',
  'Bump, since the chat does not answer either.',
  'It is about {city}, in case that matters.',
  'Is anyone reading this?',
]

/** A second word while nobody has answered. */
export function nudge(dice: Dice): string {
  return fill(dice.pick(NUDGES), dice)
}

const THANKS = [
  'Thank you, that helped a lot.',
  'Great, thanks for the quick word on {city}.',
  'Perfect, it works now. Thank you!',
  'Thanks {name}, appreciated.',
  'That did it, thanks!',
  'Cheers, all sorted for {day}.',
  'Brilliant, thank you so much. See you on {day}.',
  'Thank you, my {relative} is relieved.',
  'Thanks, I had it by {time}.',
]

/** A closing word after an answer. */
export function thanks(dice: Dice, agent: string): string {
  return fill(dice.pick(THANKS), dice, { name: agent })
}

const AGAIN = [
  'I did that {hours} hours ago and heard nothing since.',
  'On my phone that leads nowhere.',
  'And what about the way back from {city}?',
  'The desk in {city} says the opposite.',
  'Does that hold for my {relative} too?',
  'Did so on {day}. Is somebody looking at it?',
  'That was the answer I got {days} days ago as well.',
  'It still shows flight {flight} as cancelled.',
  'So do I have to be there in person?',
]

/** The customer comes back after an answer. */
export function again(dice: Dice): string {
  return fill(dice.pick(AGAIN), dice)
}
