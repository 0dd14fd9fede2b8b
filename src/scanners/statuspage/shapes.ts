import { z } from 'zod'
import { IsoTime } from '../../evidence/readable.ts'
import { iso, seconds } from '../../evidence/time.ts'
import { branches, records } from '../../http/records.ts'

const Moment = IsoTime.transform((text) => iso(seconds(text)))

/** `/api/v2/summary.json`, as far as it tells whose page it is. */
export const Summary = z.object({
  page: z.object({ id: z.string(), name: z.string(), url: z.string().nullish(), updated_at: Moment.nullish() }),
  status: z.object({ indicator: z.string(), description: z.string() }),
})

const Update = z.object({
  id: z.string(),
  status: z.string(),
  body: z.string().nullish(),
  created_at: Moment,
  /** When it counts as written: whoever writes may set it. */
  display_at: Moment.nullish(),
})
export type Update = z.infer<typeof Update>

const Incident = z.object({
  id: z.string(),
  name: z.string(),
  created_at: Moment,
  /** When it began: set by whoever writes, else the time at which the incident was put up. */
  started_at: Moment.nullish(),
  shortlink: z.string().nullish(),
  incident_updates: branches(Update),
})
export type Incident = z.infer<typeof Incident>

/** `/api/v2/incidents.json`: the last 50, the newest first. */
export const Incidents = z.object({ incidents: records(Incident) })
