import { DAY, HOUR, type Seconds, WEEK } from '../../evidence/time.ts'

/** 1970-01-05 was a Monday. */
const MONDAY = 4 * DAY

/** The wall clock of a time zone, counted from a Monday 0 h, summer time included. */
export interface WallClock {
  /** The hour of the week: 0 is Monday 0 to 1 h, 167 Sunday 23 to 24 h. */
  hourOfWeek(time: Seconds): number
  /** Which calendar week: weeks that follow each other differ by 1. */
  week(time: Seconds): number
}

/** @param timezone an IANA name; a RangeError when it is none. */
export function wallClock(timezone: string): WallClock {
  const offset = offsets(timezone)
  const local = (time: Seconds) => time + offset(time) - MONDAY
  return {
    week: (time) => Math.floor(local(time) / WEEK),
    hourOfWeek(time) {
      const moment = local(time)
      return Math.floor((moment - Math.floor(moment / WEEK) * WEEK) / HOUR)
    },
  }
}

/** How far the wall clock is ahead of UTC. It is asked once a day, and again on days in which it changes. */
function offsets(timezone: string): (time: Seconds) => Seconds {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const at = (time: Seconds): Seconds => {
    const whole = Math.floor(time)
    const parts = new Map(format.formatToParts(whole * 1000).map(({ type, value }) => [type, Number(value)]))
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
    const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
    return wall / 1000 - whole
  }
  const days = new Map<number, Seconds | null>()
  return (time) => {
    const day = Math.floor(time / DAY)
    const known = days.get(day)
    if (known !== undefined) return known ?? at(time)
    const [start, end] = [at(day * DAY), at((day + 1) * DAY)]
    days.set(day, start === end ? start : null)
    return start === end ? start : at(time)
  }
}
