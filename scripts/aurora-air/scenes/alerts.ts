import { seconds } from '../../../src/evidence/time.ts'
import { person } from '../people.ts'
import { newStage, type Stage, say } from '../stage.ts'

/** What an alert for the airline's name found: publisher, moment, title and the words around the name. */
const FOUND = [
  ['fjordpost.example', '2026-10-14T06:50:00Z', 'Aurora Air adds a daily flight to Tarn Island', 'The islands get a'],
  ['ledger-of-the-north.example', '2026-10-20T17:15:00Z', 'Quiet quarter at Aurora Air', 'Fares rose, costs too, said'],
  ['fjordpost.example', '2026-10-28T05:40:00Z', 'Storm and a dead check-in: a day to forget', 'Passengers of'],
  [
    'slow-travel.example',
    '2026-10-29T21:05:00Z',
    'Stranded in Port Lumen',
    'I sat at the gate with two hundred others of',
  ],
  ['consumer-lighthouse.example', '2026-11-03T10:30:00Z', 'Who pays refunds on time?', 'Last but one in our test:'],
  ['skyfans.example', '2026-11-09T08:00:00Z', 'New paint for Aurora Air', 'Green tails on all aircraft of'],
  // Neither names the brand: the one is another thing of nearly that name, the other only holds the words.
  ['harrowgate-events.example', '2026-11-05T12:00:00Z', 'Tickets for the Aurora Air Show', 'Families pay 24 for the'],
  ['stars.example', '2026-11-07T19:30:00Z', 'Lights in the air', 'An aurora fills the cold air above'],
] as const

const NAMES = [
  'Aurora Air',
  'Aurora Air',
  'Aurora Air',
  'Aurora Air',
  'Aurora Air',
  'Aurora Air',
  'Aurora Air Show',
  'us',
]

/** What the brand's alert told of in the window. */
export function playAlerts(): Stage {
  const stage = newStage('google-alerts')
  const publishers = new Map(
    FOUND.map(([handle]) => [handle, person({ network: 'google-alerts', handle, name: handle })] as const),
  )
  for (const [index, [handle, at, title, lead]] of FOUND.entries()) {
    const author = publishers.get(handle)
    const text = `${lead} ${NAMES[index] ?? 'Aurora Air'} ...`
    const address = `https://www.${handle}/articles/${index + 1}?ref=rss`
    if (author) say(stage, author, seconds(at), text, { title, address })
  }
  return stage
}
