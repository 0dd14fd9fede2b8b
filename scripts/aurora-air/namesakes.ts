import { type Person, person } from './people.ts'

/** Accounts that bear the brand's name, or nearly, and are not its own. None of them posts in the window. */
export interface Namesake {
  person: Person
  /** Whether a person who looks for the brand could take it for the brand's. */
  lookAlike: boolean
}

/** Answers customers who did not ask it, from a handle and a name that it made up; links nowhere. */
const PRETENDER = person({
  network: 'bluesky',
  handle: 'auroraair-help.skyfans.example',
  name: 'Aurora Air Support',
  bio: 'Refunds made easy. Send us your booking reference and the card you paid with.',
  followers: 57,
  following: 1902,
  posts: 340,
})

/** Its handle has an l for an i. */
const MISSPELT = person({
  network: 'mastodon',
  handle: 'auroraalr',
  host: 'birds.example',
  name: 'Aurora Air',
  bio: 'Win two tickets every day!',
  followers: 9,
  following: 640,
  posts: 44,
})

/** Says what it is, and goes by a name of its own. */
const FANS = person({
  network: 'bluesky',
  handle: 'green-tails.skyfans.example',
  name: 'Green Tails, friends of Aurora Air',
  bio: 'Unofficial. We photograph every aircraft that Aurora Air paints.',
  followers: 1240,
  following: 310,
  posts: 2204,
})

export const NAMESAKES: readonly Namesake[] = [
  { person: PRETENDER, lookAlike: true },
  { person: MISSPELT, lookAlike: true },
  { person: FANS, lookAlike: false },
]

/** The namesakes on one network. */
export function namesakesOn(network: Person['network']): Person[] {
  return NAMESAKES.map(({ person }) => person).filter((one) => one.network === network)
}
