import { z } from 'zod'
import type { Facts } from '../conversations/facts.ts'
import type { Measured } from '../metrics/measure.ts'
import type { WorklistLine } from './worklist-line.ts'

/** So many stretches of hours are listed, those with most contacts. */
const STRETCHES = 3
const HOURS = 168
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const Hours = z.object({ contacts: z.array(z.number()), covered: z.array(z.boolean()), timezone: z.string() })

/** Hours of the week that follow each other, in which people write and nobody answers. */
interface Stretch {
  from: number
  length: number
  contacts: number
}

/**
 * The stretches of the week in which most people write and nobody answers regularly, once there are enough contacts to
 * tell. A stretch ends where an hour is covered, or where nobody wrote for two hours.
 */
export function hoursToCover(facts: readonly Facts[], { metrics }: Measured): WorklistLine[] {
  const value = metrics['hours-covered']
  const hours = Hours.safeParse(value?.breakdown).data
  if (!hours || !value || value.value === 1 || (value.status !== 'ok' && value.status !== 'partial')) return []
  const platforms = facts.filter(({ contacts }) => contacts.length > 0).map(({ platform }) => platform.id)
  return stretches(hours.contacts, hours.covered)
    .sort((a, b) => b.contacts - a.contacts || a.from - b.from)
    .slice(0, STRETCHES)
    .map((stretch) => ({
      kind: 'hours',
      platform: platforms.join(', '),
      id: `hours:${stretch.from}+${stretch.length}`,
      url: null,
      author: nameOf(stretch),
      audience: null,
      intent: null,
      stage: null,
      waitingSince: null,
      excerpt: '',
      why: `${stretch.contacts} of ${value.n ?? stretch.contacts} contacts arrive then (${hours.timezone}), and nobody answers regularly`,
    }))
}

function stretches(contacts: readonly number[], covered: readonly boolean[]): Stretch[] {
  const open = (hour: number) => covered[hour % HOURS] === false && (contacts[hour % HOURS] ?? 0) > 0
  const found: Stretch[] = []
  // A stretch that runs over Sunday midnight begins before it: start counting behind a break.
  const start = Array.from({ length: HOURS }, (_, hour) => hour).find((hour) => !open(hour) && !open(hour + 1)) ?? 0
  for (let hour = start; hour < start + HOURS; hour++) {
    if (!open(hour)) continue
    const last = found.at(-1)
    const n = contacts[hour % HOURS] ?? 0
    const end = last ? last.from + last.length : Number.NaN
    const quietHour = hour === end + 1 && covered[end % HOURS] === false
    if (last && (hour === end || quietHour)) {
      last.length = hour + 1 - last.from
      last.contacts += n
    } else found.push({ from: hour, length: 1, contacts: n })
  }
  return found.map((stretch) => ({ ...stretch, from: stretch.from % HOURS }))
}

/** "Saturday 9 to 14 h", or "Sunday 22 to Monday 3 h". */
function nameOf({ from, length }: Stretch): string {
  const [day, lastDay] = [from, from + length - 1].map((hour) => DAYS[Math.floor((hour % HOURS) / 24)] ?? '')
  const until = ((from + length - 1) % 24) + 1
  return day === lastDay ? `${day} ${from % 24} to ${until} h` : `${day} ${from % 24} to ${lastDay} ${until} h`
}
