import type { Dice } from '../dice.ts'
import { fill } from './fill.ts'

/** What the brand itself tells the world. Each is used once; those in `REPEATED` come back word for word. */
const NEWS = [
  'New on our map from spring: {city}. Four flights a week, the first one on a {day} at {time}.',
  'The lights are back. Pictures from the cockpit of flight {flight}, taken over {city}.',
  'We have painted number {belt} of our fleet. Can you guess what is on its tail?',
  'From today every seat on the way to {city} has a socket. It took us a while.',
  'Winter timetable: {city} and {city2} are now linked without a stop.',
  'Our kitchen asked for a vote: cardamom bun or cloudberry tart on the night flights?',
  'Meet the night shift in {city}: they turn an aircraft round in {minutes} minutes.',
  'Snow in {city}. Please look at the departures page before you leave home on {day}.',
  'The {thing} that stood at belt {belt} in {city} for a year has found its owner.',
  'Seats to {city} from {amount}, for trips until the end of March.',
  'We asked a pilot what the switch at the top left is for. The answer took {minutes} minutes.',
  'Bring a {thing}? Tell us two days ahead and it travels free of charge.',
  'A class from {city} sent us {days} drawings. They now hang in the hangar.',
  'The ferry to {city} and our morning flight now wait for each other.',
  'How loud is a hangar at night? Listen to {minutes} seconds from {city}.',
  'Our colleague at gate {gate} in {city} has boarded her millionth guest.',
  'What we learnt from last winter, and what is different in {city} this time.',
  'Boarding by window, middle, aisle starts in {city} on {day}. Tell us how it goes.',
  'The smallest airport we fly to has one gate, one cat and {minutes} departures a week. Hello {city}!',
  'Two new aircraft, one old habit: flight {flight} to {city} stays the slowest and the prettiest.',
  'Fog in {city} this morning, all flights leave about {minutes} minutes late.',
  'You asked for quieter cabins on night flights. We switched off the gongs between {city} and {city2}.',
  'Our lost and found in {city} has {days} left gloves. All of them right hands.',
  'Storm warning for {city} from {day}: changes of trips are free of charge now.',
  'Free changes for everybody who travels through {city} until {day}.',
  'We are sorry for this week. What went wrong in {city}, and what we do about it.',
]

const REPEATED = [
  'Need help on your way? Our care team is at work from Monday to Saturday.',
  'Check in from 48 hours before departure, in the app or on auroraair.example.',
]

/** So many broadcasts: every so often one of the standing notices, word for word, else news. */
export function broadcasts(count: number, every: number, dice: Dice): string[] {
  const news = dice.some(NEWS, NEWS.length)
  return Array.from({ length: count }, (_, index) => {
    if (index % every === every - 1) return REPEATED[Math.floor(index / every) % REPEATED.length] ?? ''
    return fill(news.shift() ?? 'Good morning from {city}, flight {flight} is first off today at {time}.', dice)
  })
}

const MORE = [
  'The second half of it: from {city} it goes on to {city2}, twice a day.',
  'And the people behind it: our crews from {city}, who have waited for this for {hours} years.',
  'Tickets are out on {day} at {time}.',
  'One more thing, for those who read to the end: row {row} has the best view.',
]

/** What the brand adds below its own post. */
export function continuation(dice: Dice): string {
  return fill(dice.pick(MORE), dice)
}
