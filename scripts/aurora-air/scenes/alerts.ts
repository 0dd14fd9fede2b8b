import { seconds } from '../../../src/evidence/time.ts'
import { person } from '../people.ts'
import { newStage, type Stage, say } from '../stage.ts'

/** What an alert for the airline's name found: when, whose article, its title and the words around the name. */
const FOUND = `
2026-10-14T06:50:00Z | fjordpost.example | Aurora Air adds a daily flight to Tarn Island | The islands get a second flight, Aurora Air said ...
2026-10-20T17:15:00Z | ledger-of-the-north.example | Quiet quarter at Aurora Air | Fares rose, costs too ...
2026-10-28T05:40:00Z | fjordpost.example | Storm and a dead check-in: a day to forget | Passengers of Aurora Air queued until midnight ...
2026-10-29T21:05:00Z | slow-travel.example | Stranded in Port Lumen | I sat at the gate with two hundred others, all Aurora Air ...
2026-11-03T10:30:00Z | consumer-lighthouse.example | Who pays refunds on time? | Last but one in our test: Aurora Air ...
2026-11-05T12:00:00Z | harrowgate-events.example | Tickets for the Aurora Air Show | Families pay 24 ...
2026-11-07T19:30:00Z | stars.example | Lights in the air | An aurora fills the cold air above us ...
2026-11-09T08:00:00Z | skyfans.example | New paint for Aurora Air | Green tails on all aircraft ...
`

/** What the brand's alert told of in the window. Two of them are not about the brand: one by a longer name, one by its words alone. */
export function playAlerts(): Stage {
  const stage = newStage('google-alerts')
  const rows = FOUND.trim().split('\n').entries()
  for (const [index, row] of rows) {
    const [at = '', handle = '', title = '', text = ''] = row.split(' | ')
    const before = stage.messages.find(({ author }) => author.handle === handle)
    const author = before?.author ?? person({ network: 'google-alerts', handle, name: handle })
    say(stage, author, seconds(at), text, { title, address: `https://www.${handle}/articles/${index + 1}?ref=rss` })
  }
  return stage
}
