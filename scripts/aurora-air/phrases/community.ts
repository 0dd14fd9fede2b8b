import type { Dice } from '../dice.ts'
import type { Request } from './customers.ts'
import { fill } from './fill.ts'

const TITLES = [
  '{about}: flight {flight}',
  '{about} in {city}',
  '{about}, who knows?',
  'Question on {about} for {day}',
  '{about} and a {thing}',
  '{about}, {city} to {city2}',
]

/** What a topic is called, after what it is about. */
export function titleOf({ matter, known }: Request, dice: Dice): string {
  const about = (matter?.page ?? 'a trip').replaceAll('-', ' ')
  const title = fill(dice.pick(TITLES), dice, { ...known, about })
  return title.charAt(0).toUpperCase() + title.slice(1)
}

/** What the brand itself opens topics with. */
export const ANNOUNCEMENTS = [
  {
    title: 'The winter timetable is here',
    text: 'From 1 December we fly to Tarn Island every day, and twice on Fridays.\n\nAsk below what you would like to know.',
  },
  {
    title: 'After the storm: where things stand',
    text: 'Six days of wind are behind us and all aircraft are back in rotation.\n\nRefunds take longer than usual. We answer below.',
  },
] as const

const FARES = ['Vellin from 49, Port Lumen from 62.', 'Silverfjord from 58, Calder Bay from 71.']

/** What a program writes week by week. */
export function fares(week: number): { title: string; text: string } {
  return { title: `Fares of week ${week + 42}`, text: FARES[(week / 2) % FARES.length] ?? '' }
}
