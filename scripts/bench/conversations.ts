import { closeSync, openSync, writeSync } from 'node:fs'

/** The brand with the most posts of its own, about 6 in 100. */
export const LOUDEST_BRAND = 'AuroraAirHelp'

const BRANDS = 100
/** Shares of the brands fall by this power of their rank. */
const POWER = 0.85
const OPEN_THREADS = 60
const START = Date.UTC(2025, 2, 1) / 1000
const LENGTH = 60 * 86_400
const CHUNK = 1 << 20

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu'.split(' ')
const WORDS = (
  'my flight order is late again and nobody answers the phone what can I do about a refund for this your app keeps ' +
  'crashing since the update please help me with luggage lost in transit two days ago still waiting for reply great ' +
  'crew today thank you so much never again worst service ever how long does it take to change seat booking number ' +
  'account locked password reset email not arriving card charged twice delivery driver left parcel outside in rain'
).split(' ')
const ANSWERS = [
  'We are sorry to hear that. Could you send us a DM with your booking number?',
  'Thanks for letting us know, we have passed it on to the team.',
  'Please call us on 0800 000 000 and we will look into it.',
  'Have you tried to sign out and in again? Let us know how you get on.',
  'That is not what we want for you. When did it happen, and where?',
  'You can follow its way here: https://example.com/track',
]
const EMOJI = ['😡', '🙏', '✈️', '🤥', '💯', '❤️']

interface Thread {
  brand: string
  customer: number
  id: number
  parent: number | null
  left: number
  time: number
  speaker: 'customer' | 'brand'
}

/**
 * Writes a file of invented customer-support conversations in the shape of the public sets: threads of 2 to 6 posts by
 * turns, side by side, of a hundred brands of very different size. The same seed writes the same file.
 */
export function writeConversations(path: string, rows: number, seed: number): void {
  const random = mulberry32(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const brands = brandPicker(random)
  let ids = 0
  const begin = (): Thread => ({
    brand: brands(),
    customer: 115_000 + Math.floor(ids / 4) + below(200),
    id: ++ids,
    parent: null,
    left: 2 + below(5),
    time: START + below(LENGTH),
    speaker: 'customer',
  })
  const open = Array.from({ length: OPEN_THREADS }, begin)
  const file = openSync(path, 'w')
  let text = 'tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id\n'
  for (let row = 0; row < rows; row++) {
    const slot = below(OPEN_THREADS)
    const thread = open[slot] ?? begin()
    text += rowOf(thread)
    open[slot] = thread.left > 0 ? thread : begin()
    if (text.length < CHUNK) continue
    writeSync(file, text)
    text = ''
  }
  writeSync(file, text)
  closeSync(file)

  function rowOf(thread: Thread): string {
    const { brand, customer, id, parent, speaker } = thread
    const asks = speaker === 'customer'
    const words = asks ? `@${brand} ${complaint()}` : `@${customer} ${answer()}`
    const cell = /[",\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words
    const when = stamp(thread.time)
    thread.left--
    thread.parent = id
    thread.speaker = asks && random() < 0.9 ? 'brand' : 'customer'
    thread.time += Math.ceil(60 * Math.exp(random() * 7))
    thread.id = thread.left > 0 ? ++ids : 0
    const next = thread.left > 0 ? thread.id : ''
    return `${id},${asks ? customer : brand},${asks ? 'True' : 'False'},${when},${cell},${next},${parent === null ? '' : `${parent}.0`}\n`
  }

  function complaint(): string {
    const length = 20 + below(200)
    let words = ''
    while (words.length < length) words += `${WORDS[below(WORDS.length)]} `
    if (random() < 0.15) words += EMOJI[below(EMOJI.length)]
    if (random() < 0.1) words = `"${words.trim()}", they said`
    if (random() < 0.1) words = words.replace(' ', '\n')
    return random() < 0.3 ? `${words.trim()}?` : words.trim()
  }

  function answer(): string {
    const words = ANSWERS[below(ANSWERS.length)] ?? ''
    return random() < 0.5 ? `${words} ${complaint()} ^${WORDS[below(WORDS.length)]?.slice(0, 2).toUpperCase()}` : words
  }
}

/** Picks a brand by its share. */
function brandPicker(random: () => number): () => string {
  const shares = Array.from({ length: BRANDS }, (_, rank) => (rank + 1) ** -POWER)
  const total = shares.reduce((sum, share) => sum + share, 0)
  let sum = 0
  const edges = shares.map((share) => {
    sum += share / total
    return sum
  })
  const names = edges.map((_, rank) => (rank === 0 ? LOUDEST_BRAND : nameOf(rank)))
  return () => {
    const at = random()
    return names[edges.findIndex((edge) => at < edge)] ?? LOUDEST_BRAND
  }
}

function nameOf(rank: number): string {
  const syllables = [rank * 7, rank * 3 + 1, rank + 11].map((n) => SYLLABLES[n % SYLLABLES.length])
  return `${syllables.join('')}${rank}Care`
}

/** As in `Tue Oct 31 22:10:47 +0000 2017`. */
function stamp(seconds: number): string {
  const date = new Date(seconds * 1000)
  const [day, clock] = date.toISOString().split('T')
  return `${DAYS[date.getUTCDay()]} ${MONTHS[date.getUTCMonth()]} ${day?.slice(8)} ${clock?.slice(0, 8)} +0000 ${date.getUTCFullYear()}`
}

/** A small generator of numbers from 0 to 1 (public domain, by Tommy Ettinger). */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
