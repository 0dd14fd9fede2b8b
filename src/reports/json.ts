import type { Identification } from '../evidence/identification.ts'
import { jsonText } from '../evidence/json-text.ts'
import { SCORECARD_VERSION, type Scorecard } from '../scorecard/schema.ts'
import type { Doctor } from './doctor.ts'

/** The scorecard as JSON, indented by two spaces, with a newline at the end. */
export function jsonReport(scorecard: Scorecard): string {
  return document(scorecard)
}

/** Who a brand is and where, as JSON. */
export function jsonIdentification(identification: Identification): string {
  return document(identification)
}

/** Whether the platforms still answer as expected, as JSON. */
export function jsonDoctor(doctor: Doctor): string {
  return document(doctor)
}

/** What went wrong, as the JSON document that takes the scorecard's place. */
export function errorDocument({ code, message, hint }: { code: string; message: string; hint: string | null }): string {
  return document({ schemaVersion: SCORECARD_VERSION, error: { code, message, hint } })
}

function document(value: object): string {
  return `${jsonText(value, 2)}\n`
}
