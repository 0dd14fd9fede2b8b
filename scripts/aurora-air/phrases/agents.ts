import type { Dice } from '../dice.ts'
import type { Request } from './customers.ts'
import { fill } from './fill.ts'
import { MATTERS, type Matter } from './matters.ts'

/** What a first answer does: help in public, point to a page, ask for more, or move the customer elsewhere. */
export type Manner = 'help' | 'link' | 'ask' | 'calm' | 'private' | 'phone' | 'email' | 'form' | 'handle'
const HAND_OFFS = ['private', 'phone', 'email', 'form', 'handle'] as const
export type HandOff = (typeof HAND_OFFS)[number]

export function handOffOf(manner: Manner): HandOff | null {
  return HAND_OFFS.find((kind) => kind === manner) ?? null
}

/** Who is on shift, by the letters they sign with. */
export const AGENTS = { JD: 'Jorun', MK: 'Mika', AL: 'Aila', TS: 'Tarek' } as const
export type Agent = keyof typeof AGENTS
export const AGENT_LETTERS: readonly Agent[] = ['JD', 'MK', 'AL', 'TS']

const OPENINGS = [
  'Hi {name}, ',
  'Hello {name}, ',
  'Hi {name}, sorry about this. ',
  'Good morning {name}, ',
  'Thanks for the nudge, {name}. ',
  'Sorry to hear that, {name}. ',
]

const MOVES: Record<HandOff, readonly string[]> = {
  private: [
    'please send us a DM with your booking reference and we will look into it.',
    'could you DM us your booking reference and the name on the ticket, please.',
    'please message us privately with your booking reference so that we can check.',
    'we would like to take this up in a direct message, your booking reference is all we need.',
  ],
  phone: [
    'please call our care line on +44 20 7946 0{minutes}0, the colleagues there can see your trip.',
    'best give us a call on +44 20 7946 0{minutes}1, it is free of charge.',
  ],
  email: [
    'please write to care@auroraair.example with your booking reference.',
    'could you email the receipts to claims@auroraair.example, please.',
  ],
  form: [
    'please fill in this contact form: https://auroraair.example/contact/{flight}',
    'the quickest way is our support form: https://auroraair.example/support/request-{flight}',
  ],
  handle: [
    'our colleagues at {handle} take care of this, please ask them.',
    'please contact {handle}, they look after these cases.',
  ],
}

/** Short texts that agents paste as they are, but for the name. */
const CANNED: Record<'calm' | 'private', readonly string[]> = {
  calm: [
    'Hi {name}, we hear you and we are on it. Thank you for your patience.',
    'Hi {name}, our teams are working through a very busy week. We will be with you as soon as we can.',
  ],
  private: ['Hi {name}, please DM us your booking reference so that we can take a look.'],
}

const ASKS = [
  'which flight and which day is this about?',
  'are you still at the airport, or home already?',
  'did you book with us or through a travel site?',
  'what does the app show under My trips?',
  'is the tag number on your boarding pass?',
]

/** An agent's first answer to a request. `elsewhere` is the handle that customers are sent to. */
export function answer(
  manner: Manner,
  request: Request,
  name: string,
  agent: Agent | null,
  elsewhere: string,
  dice: Dice,
): string {
  const pasted = manner === 'calm' || (manner === 'private' && dice.chance(0.45)) ? dice.pick(CANNED[manner]) : null
  const words = pasted ?? joined(dice.pick(OPENINGS), body(manner, matterOf(request, dice), dice))
  return signed(fill(words, dice, { ...request.known, name, handle: elsewhere }), agent)
}

function body(manner: Manner, { help, page }: Matter, dice: Dice): string {
  switch (manner) {
    case 'help':
      return dice.pick(help)
    case 'link':
      return dice.pick([
        `all about it is here: https://auroraair.example/${page}`,
        `the answer is on this page, a little further down: https://auroraair.example/${page}?step={belt}`,
      ])
    case 'ask':
      return dice.pick(ASKS)
    case 'calm':
      return 'we are on it.'
    default:
      return dice.pick(MOVES[manner])
  }
}

const LATER = [
  'An update for you: {help}',
  'Good news, {name}: {help}',
  'As promised, here is what we found out. {help}',
  'To close this in public as well: {help}',
]

/** What is said in public after a hand-off, or to a customer who came back. */
export function later(request: Request, name: string, agent: Agent | null, dice: Dice): string {
  const words = dice.pick(LATER).replace('{help}', dice.pick(matterOf(request, dice).help))
  return signed(fill(words, dice, { ...request.known, name }), agent)
}

/** A word to somebody who had only talked about the brand. */
export function unaskedHelp(name: string, agent: Agent | null, dice: Dice): string {
  const words = `Not that you asked us, {name}, but in case it helps: ${dice.pick(dice.pick(MATTERS).help)}`
  return signed(fill(words, dice, { name }), agent)
}

function matterOf({ matter }: Request, dice: Dice): Matter {
  return matter ?? dice.pick(MATTERS)
}

const WELCOMES = [
  'That made our {day}, {name}!',
  'We will pass it on to the crew in {city}, {name}.',
  'So good to read, {name}. The team in {city} is beaming.',
  'Thank you for telling us, {name}, the whole shift is smiling.',
]

/** A word back to praise. */
export function welcome(request: Request | null, name: string, agent: Agent | null, dice: Dice): string {
  return signed(fill(dice.pick(WELCOMES), dice, { ...request?.known, name }), agent)
}

function signed(text: string, agent: Agent | null): string {
  return agent === null ? text : `${text} ^${agent}`
}

/** After a greeting that ends in a comma the sentence goes on in lower case. */
function joined(opening: string, sentence: string): string {
  const first = sentence.charAt(0)
  return opening + (opening.endsWith(', ') ? first.toLowerCase() : first.toUpperCase()) + sentence.slice(1)
}
