import { DAY, type Seconds, WEEK } from '../../src/evidence/time.ts'
import { WINDOW } from './calendar.ts'
import { inWindow, isOverheard } from './sight.ts'
import { type Message, rootOf, type Stage } from './stage.ts'
import type { World } from './world.ts'

/** What is to be said of places where nobody talks with the brand: its status page, and the news. */
export interface PlacesTruth {
  statuspage: {
    incidents: number
    /** Seconds from the start of an incident to the first word on it: the median, and the longest. */
    firstWord: Seconds
    longestSilence: Seconds
    /** Seconds between two words on an incident: the median, and the longest. */
    update: Seconds
    longestGap: Seconds
    postsPerWeek: number
    activeDays: number
  }
  'google-alerts': { mentions: number; authors: number }
}

/** Told from the script: it decided what broke when, what the brand said of it, and who wrote about the brand. */
export function placesTruth({ statuspage, alerts }: Pick<World, 'statuspage' | 'alerts'>): PlacesTruth {
  const own = statuspage.messages.filter(inWindow)
  const incidents = own.filter(({ parent }) => parent === null)
  const silences = incidents.map(({ at, began }) => at - (began ?? at))
  const gaps = incidents.flatMap((incident) => gapsIn(incident, statuspage))
  const days = new Set(own.map(({ at }) => Math.floor((WINDOW.to - at) / DAY)))
  const length = WINDOW.to - WINDOW.from
  const news = alerts.messages.filter((message) => inWindow(message) && isOverheard(message))
  return {
    statuspage: {
      incidents: incidents.length,
      firstWord: median(silences),
      longestSilence: Math.max(...silences),
      update: median(gaps),
      longestGap: Math.max(...gaps),
      postsPerWeek: incidents.length / (length / WEEK),
      activeDays: days.size / (length / DAY),
    },
    'google-alerts': { mentions: news.length, authors: new Set(news.map(({ author }) => author)).size },
  }
}

function gapsIn(incident: Message, { messages }: Stage): Seconds[] {
  const times = messages.filter((one) => rootOf(one) === incident).map(({ at }) => at)
  return times.slice(1).map((at, index) => at - (times[index] ?? at))
}

/** The middle one, or the mean of the two in the middle. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  const [low, high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]]
  if (low === undefined || high === undefined) throw new Error('the script tells of no incident')
  return (low + high) / 2
}
