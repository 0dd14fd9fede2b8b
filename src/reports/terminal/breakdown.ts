import { z } from 'zod'
import type { Scorecard } from '../../scorecard/schema.ts'

const Curve = z.array(
  z.object({
    seconds: z.number(),
    share: z.number().min(0).max(1),
    low: z.number().min(0).max(1).nullable().catch(null),
    high: z.number().min(0).max(1).nullable().catch(null),
  }),
)
/** A point of the response curve: the share answered after so many seconds, with its 95 % band. */
export type CurvePoint = z.infer<typeof Curve>[number]

const HoursOfWeek = z.array(z.number()).length(168)
const HoursCovered = z.object({ contacts: HoursOfWeek, covered: z.array(z.boolean()).length(168) })
/** An hour of the week: how many contacts arrive, and whether the brand answers in it. */
export interface HourOfWeek {
  contacts: number
  covered: boolean
}

/** The response curve, in order of time; null where there is none to draw. */
export function curveOf(scorecard: Scorecard): CurvePoint[] | null {
  const points = Curve.safeParse(breakdown(scorecard, 'first-response-time')?.curve).data ?? []
  return points.length === 0 ? null : points.toSorted((a, b) => a.seconds - b.seconds)
}

/** The 168 hours of the week, Monday 0 h first; null where they are not known. */
export function hoursOfWeek(scorecard: Scorecard): HourOfWeek[] | null {
  const found = HoursCovered.safeParse(breakdown(scorecard, 'hours-covered')).data
  return found?.contacts.map((contacts, hour) => ({ contacts, covered: found.covered[hour] === true })) ?? null
}

function breakdown({ metrics }: Scorecard, id: string): Readonly<Record<string, unknown>> | null {
  return (Object.hasOwn(metrics, id) ? metrics[id]?.breakdown : null) ?? null
}
