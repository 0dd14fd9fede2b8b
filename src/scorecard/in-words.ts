import { DAY, HOUR, MINUTE, type Seconds } from '../evidence/time.ts'
import type { Unit } from '../metrics/value.ts'

/** A number as a reader reads it, with its unit: "38 %", "6 h 12 min", "12 days". */
export function inWords(value: number, unit: Unit): string {
  switch (unit) {
    case 'share':
      return `${rounded(value * 100)} %`
    case 'yes-no':
      return value === 1 ? 'yes' : 'no'
    case 's':
      return duration(value)
    case 'days':
      return Math.round(value) === 1 ? '1 day' : `${Math.round(value)} days`
    case 'per week':
      return `${rounded(value)} per week`
    case 'count':
    case 'score':
    case 'index':
    case 'verdict':
      return rounded(value)
  }
}

/** A duration in its two largest units: "45 s", "6 h 12 min", "3 d 4 h". */
export function duration(time: Seconds): string {
  if (time < MINUTE) return `${Math.round(time)} s`
  if (Math.round(time / MINUTE) < 60) return `${Math.round(time / MINUTE)} min`
  if (Math.round(time / MINUTE) * MINUTE < DAY) return two(Math.round(time / MINUTE), 60, 'h', 'min')
  return two(Math.round(time / HOUR), 24, 'd', 'h')
}

function two(small: number, size: number, largeUnit: string, smallUnit: string): string {
  const rest = small % size
  return rest === 0 ? `${small / size} ${largeUnit}` : `${Math.floor(small / size)} ${largeUnit} ${rest} ${smallUnit}`
}

function rounded(value: number): string {
  return String(Math.abs(value) < 10 ? Math.round(value * 10) / 10 : Math.round(value))
}
