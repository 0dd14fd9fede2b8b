import type { Dice } from '../dice.ts'
import { fill } from './fill.ts'

const CHATTER = [
  'lol',
  'love this',
  'Take my money.',
  'Finally, {city}!',
  'The tail looks like a {thing}.',
  'first',
  'My {relative} will want to see that.',
  'Cloudberry. Always cloudberry.',
  'Beautiful. I was on flight {flight} once, same sky.',
  'Meanwhile in {city} it rains.',
  'So pretty',
  'Nope, still scared of flying',
  'My {relative} waved from row {row}, I am sure.',
  'haha, gate {gate} again',
  'Greetings from {city}',
  'Cat tax, please.',
  '{minutes} minutes? I need that for my shoes.',
  'Wake me up when it is {amount} and direct.',
  'That beats the {thing} I saw in {city}.',
  'Team cardamom, since {hours} years.',
]

/** What people say below a broadcast. */
export function chatter(dice: Dice): string {
  return fill(dice.pick(CHATTER), dice)
}

const PEERS = [
  'Had the same in {city}. The desk near belt {belt} sorted it within {minutes} minutes.',
  'Use the website instead of the app, that worked for me on {day}.',
  'You can claim up to {amount}, the form is under My trips.',
  'In {city} they let you on with a {thing} if you ask at gate {gate}.',
  'Log out, delete the trip, add it again. Took me {minutes} minutes.',
  'Stand at gate {gate}, the later departures board there.',
  'It always shows {time} first and the real time half an hour later.',
  'They pay it out on a {day}, mine came after {days} days.',
  'Take the paper pass from the machine, the scanner in {city} is fussy.',
]

/** Another customer who knows the answer. */
export function tip(dice: Dice): string {
  return fill(dice.pick(PEERS), dice)
}

const WONDER = [
  'Did they ever come back to you?',
  'Same flight {flight}? Which seat?',
  'Since when, and was that in {city} too?',
  'Is that the {time} one?',
]

/** Another customer who asks back. */
export function wonder(dice: Dice): string {
  return fill(dice.pick(WONDER), dice)
}

const TALK = [
  'Three hours by train or forty minutes with {brand}, and the train still wins on legroom.',
  '{brand} to {city} on {day}, then the long weekend. Packing the {thing}.',
  'Has anybody flown {brand} to {city} with a {thing}?',
  'Woke up in {city}. Thanks to {brand} and a very short night.',
  'My {relative} insists that {brand} is the only airline with decent tea.',
  '{brand} or the night ferry to {city}? Convince me.',
  'Watching the {brand} machine from {city} come in over the bay. Never gets old.',
  'Nothing moves in {city} today, {brand} and everybody else on the ground.',
  'The {brand} queue in {city} now has its own weather.',
  'Why does {brand} board by row {row} first? Serious question.',
  'Fares to {city} compared, {days} days out: {brand} at {amount}, the rest above.',
  'Overheard at gate {gate}: "{brand} is late, so the bar is early."',
  'I would recommend {brand} to anyone who likes windows, crews and cardamom.',
  'Never again {brand}. {hours} hours in {city} and not one word.',
]

/** Talk about the brand, not to it. */
export function talk(brand: string, dice: Dice): string {
  return fill(dice.pick(TALK), dice, { brand })
}

const DECOYS = [
  'Tickets for the Aurora Air Show in {city} are out, {amount} a family.',
  'Rained off: the Aurora Air Show moves to {day}.',
  'My {relative} flies a glider at the Aurora Air Show.',
  'The aurora over {city} last night, air like glass.',
]

/** Talk that sounds like the brand and is about something else. */
export function decoy(dice: Dice): string {
  return fill(dice.pick(DECOYS), dice)
}

const REMARKS = [
  'Look at that.',
  'This, so much this. Flight {flight} was the same.',
  'Filed under good news from {city}.',
  'I have questions, mostly about the {thing}.',
  'Bookmarking this for {day}.',
  'Somebody tell my {relative}.',
  'The reply section is worth it.',
  'Row {row}, here I come.',
]

/** What is written above a quoted post. */
export function remark(dice: Dice): string {
  return fill(dice.pick(REMARKS), dice)
}
