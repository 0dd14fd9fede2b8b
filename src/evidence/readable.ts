import { z } from 'zod'
import { isoSeconds, type Seconds } from './time.ts'

/**
 * Between these moments lies every time that a platform can mean: none was there before 1990, and what lies beyond 2100,
 * as the year 1 or 275760 that programs write for "never", is no time.
 */
const EARLIEST: Seconds = Date.UTC(1990, 0) / 1000
const LATEST: Seconds = Date.UTC(2100, 0) / 1000

/** More than there can be of anything that a platform counts. */
const MOST = 1e12

const isWithin = (time: Seconds) => time >= EARLIEST && time <= LATEST

/** A time in ISO 8601, from 1990 to 2100; one without a zone is UTC. */
export const IsoTime = z
  .string()
  .refine((text) => isWithin(isoSeconds(text)), 'must be a time, in ISO 8601, from 1990 on')

/** Any moment in ISO 8601 that a date can hold, for the edges of a window. */
export const Moment = z.string().refine((text) => Number.isFinite(isoSeconds(text)), 'must be a time, in ISO 8601')

/** Seconds since 1970, from 1990 to 2100. */
export const EpochSeconds = z.number().refine(isWithin, 'must be a time from 1990 on, in seconds since 1970')

/** Milliseconds since 1970, from 1990 to 2100. */
export const EpochMilliseconds = z
  .number()
  .refine((time) => isWithin(time / 1000), 'must be a time from 1990 on, in milliseconds since 1970')

/** How many there are of something: a whole number from 0 on. */
export const Count = z
  .number()
  .refine(
    (count) => Number.isInteger(count) && count >= 0 && count <= MOST,
    'must be a count: a whole number from 0 on',
  )
