import type { Dice } from '../dice.ts'
import { fill, type Known } from './fill.ts'

/** Stories that name the brand: title and address. */
export const FORUM_STORIES: readonly (readonly [string, string])[] = [
  ['Aurora Air publishes ten years of punctuality data', 'https://data.auroraair.example/punctuality'],
  ['Why Aurora Air boards by window, middle, aisle', 'https://hangar-notes.example/boarding'],
  ['The Aurora Air timetable is solved by a program from 1994', 'https://hangar-notes.example/timetable-1994'],
  ['A storm, a roster and 312 lost bags: Aurora Air’s worst week', 'https://northern-post.example/aurora-worst-week'],
]

/** A story of the brand's own engineer. */
export const OWN_STORY = {
  title: 'Show HN: We opened the crew rostering solver of Aurora Air',
  url: 'https://code.auroraair.example/roster',
}

/** Something said, what the engineer could say to it, and what another reader could. */
interface Exchange {
  said: string
  engineer: string
  reader?: string
}

/** What somebody said on the forum, and what may be said to it, about the same places and numbers. */
export interface Remark {
  text: string
  answer: (dice: Dice) => string
  /** Another reader's answer; null where nobody else would know. */
  tip: ((dice: Dice) => string) | null
}

const THOUGHTS: readonly Exchange[] = [
  {
    said: 'I worked on rosters for {hours} years. What {brand} describes for {city} is the easy half, the hard half is rest times after {time}.',
    engineer:
      'I am on that team, and yes: rest times are half of the code. We solve {days} days at a time and repair by hand.',
  },
  {
    said: 'The {brand} feed still reports local time without a zone, so flight {flight} lands before it leaves.',
    engineer: 'Disclosure: I work there. The feed gets a zone next month, until then it is the zone of {city}.',
  },
  {
    said: 'Anecdote: {brand} rebooked me in {city} within {minutes} minutes, by a person, on a {day}.',
    engineer: 'That desk is ours, I will pass it on to {city}.',
  },
  {
    said: 'For scale, {brand} has about as many aircraft as {city} has taxis.',
    engineer: 'We counted once: {belt} more taxis than aircraft, in winter.',
  },
  {
    said: 'The interesting bit is not {brand}, it is that the airport in {city} publishes block times at all.',
    engineer: 'It took {hours} years of asking. The file is updated on a {day}.',
  },
  {
    said: 'I scraped {days} days of {brand} departures once. The median delay in {city} was {minutes} minutes.',
    engineer: 'Ours says {minutes} for {city} as well, over ten years.',
  },
  {
    said: 'Say what you want about {brand}, their status page for {city} is honest.',
    engineer: 'Thank the person who writes it by hand, at {time} each morning.',
  },
  {
    said: 'Does {brand} still cancel the return when the first leg to {city} is missed? Happened to my {relative} on a {day}.',
    engineer: 'No longer. The return stays valid since last {day}, the old rule is gone.',
  },
  {
    said: 'Can anyone from {brand} say why the bag tracker loses a {thing} between {city} and {city2}?',
    engineer: 'We work on that: the belts in {city} and {city2} use two clocks that differ by {minutes} seconds.',
  },
  {
    said: 'How does {brand} handle crews that time out in {city}? Flight {flight} sat there for {hours} hours.',
    engineer: 'A second crew sits in {city} from {time} on, that evening it had been sent elsewhere.',
  },
]

/** A comment that names the brand, as programmers write it. */
export function thought(brand: string, dice: Dice): Remark {
  return remark(dice.pick(THOUGHTS), dice, { brand })
}

const ASIDES: readonly Exchange[] = [
  {
    said: 'The solver part reminds me of a timetable for {minutes} school buses I once did.',
    engineer: 'Close: take away the traffic lights and add rest times.',
  },
  {
    said: 'Local search with a tabu list would get within {belt} per cent of that.',
    engineer: 'We tried. On quiet days {belt} per cent, on a day of snow it never came back.',
    reader: 'Only if the neighbourhood is small. With {days} days it drowns.',
  },
  {
    said: 'How large is the instance, crews times days?',
    engineer: '{amount} crews times {days} days, about {minutes} thousand columns in the end.',
    reader: 'The paper says {amount} crews and {days} days, table {belt}.',
  },
  {
    said: 'What happens when {city} closes for snow, do you solve again from scratch?',
    engineer: 'A new solve with the morning fixed, {minutes} seconds when {city} is closed.',
  },
  {
    said: 'Which licence is it under?',
    engineer: 'MIT. The data for {city} is synthetic, the distribution is not.',
    reader: 'MIT, it says so at the end of the page.',
  },
  {
    said: 'Is the data for {city} synthetic?',
    engineer: 'The names and times for {city} are made up, the distances are real.',
    reader: 'The readme says made up, apart from the distances.',
  },
  {
    said: 'Nice write-up. The plot for {city} has its axis upside down.',
    engineer: 'Good catch, the plot for {city} is fixed now.',
  },
  {
    said: 'Did you try column generation? {minutes} seconds sounds like branch and bound.',
    engineer: 'It is column generation with a crude start, the {minutes} seconds are mostly the start.',
    reader: 'Page {belt} has both, columns win from {days} days on.',
  },
  {
    said: 'Why a fixed horizon of {days} days?',
    engineer: 'The union contract plans {days} days ahead, so do we.',
  },
  {
    said: 'I would love to see the same for trains to {city}.',
    engineer: 'So would we. Trains do not publish block times.',
  },
  {
    said: 'The {day} curve has a dip at {time}, lunch or data?',
    engineer: 'Lunch. The whole of {city} stops at {time}.',
    reader: 'Lunch in {city}, I lived there.',
  },
  {
    said: 'Runs in {minutes} seconds on my old laptop, with the small instance.',
    engineer: 'That is faster than ours. Which laptop?',
  },
  {
    said: 'The readme wants version {belt}, the code wants {hours}.',
    engineer: 'Version {hours} it is, the readme is fixed.',
    reader: '{hours} works here.',
  },
  {
    said: 'Could gate {gate} in {city} be modelled as a resource as well?',
    engineer: 'It is one, from the next release on.',
  },
]

/** A remark or a question below the engineer's words. */
export function aside(dice: Dice): Remark {
  return remark(dice.pick(ASIDES), dice, {})
}

function remark({ said, engineer, reader }: Exchange, dice: Dice, known: Known): Remark {
  return {
    text: fill(said, dice, known),
    answer: (later) => fill(engineer, later, known),
    tip: reader === undefined ? null : (later) => fill(reader, later, known),
  }
}
