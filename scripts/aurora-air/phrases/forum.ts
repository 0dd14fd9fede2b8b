import type { Dice } from '../dice.ts'
import { fill } from './fill.ts'

const STORIES = [
  ['Aurora Air publishes ten years of punctuality data', 'https://data.auroraair.example/punctuality'],
  ['Why Aurora Air boards by window, middle, aisle', 'https://hangar-notes.example/boarding'],
  ['A storm, a roster and 312 lost bags: Aurora Air’s worst week', 'https://northern-post.example/aurora-worst-week'],
  ['The Aurora Air timetable is solved by a program from 1994', 'https://hangar-notes.example/timetable-1994'],
] as const

/** Stories that name the brand: title and address. */
export const FORUM_STORIES: readonly (readonly [string, string])[] = STORIES

/** A story of the brand's own engineer. */
export const OWN_STORY = {
  title: 'Show HN: We opened the crew rostering solver of Aurora Air',
  url: 'https://code.auroraair.example/roster',
}

const THOUGHTS = [
  'I worked on rosters for {hours} years. What {brand} describes for {city} is the easy half, the hard half is rest times after {time}.',
  'The {brand} feed still reports local time without a zone, so flight {flight} lands before it leaves.',
  'Anecdote: {brand} rebooked me in {city} within {minutes} minutes, by a person, on a {day}.',
  'For scale, {brand} has about as many aircraft as {city} has taxis.',
  'The interesting bit is not {brand}, it is that the airport in {city} publishes block times at all.',
  'I scraped {days} days of {brand} departures once. The median delay in {city} was {minutes} minutes.',
  'Say what you want about {brand}, their status page for {city} is honest.',
  'Does {brand} still cancel the return when the first leg to {city} is missed? Happened to my {relative} on a {day}.',
  'Can anyone from {brand} say why the bag tracker loses a {thing} between {city} and {city2}?',
  'How does {brand} handle crews that time out in {city}? Flight {flight} sat there for {hours} hours.',
]

/** A comment that names the brand, as programmers write it. */
export function thought(brand: string, dice: Dice): string {
  return fill(dice.pick(THOUGHTS), dice, { brand })
}

const ASIDES = [
  'The solver part reminds me of a timetable for {minutes} school buses I once did.',
  'Local search with a tabu list would get within {belt} per cent of that.',
  'How large is the instance, crews times days?',
  'What happens when {city} closes for snow, do you solve again from scratch?',
  'Which licence is it under?',
  'Is the data for {city} synthetic?',
  'Nice write-up. The plot for {city} has its axis upside down.',
  'Did you try column generation? {minutes} seconds sounds like branch and bound.',
  'Why a fixed horizon of {days} days?',
]

/** A remark or a question below the engineer's words. */
export function aside(dice: Dice): string {
  return fill(dice.pick(ASIDES), dice)
}

const REPLIES = [
  'Disclosure: I work there. We solve {days} days at a time and repair by hand, about {minutes} changes a week in {city}.',
  'I am on that team. It is column generation with a crude start, {minutes} seconds for {city}.',
  'We work on that: the tracker and the belt in {city} use two clocks that differ by {minutes} seconds.',
  'The instance has {amount} crews. Snow in {city} means a new solve with the morning fixed.',
  'Good catch, the plot for {city} is fixed now.',
  'The return stays valid since last {day}, the old rule is gone.',
  'MIT. The data for {city} is synthetic, the distribution is not.',
]

/** What the engineer answers. */
export function engineer(dice: Dice): string {
  return fill(dice.pick(REPLIES), dice)
}
