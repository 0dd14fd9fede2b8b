import { z } from 'zod'
import { Identity } from './identity.ts'

/** Raised when the JSON of `earshot identify` changes shape. */
export const IDENTIFICATION_VERSION = 2

/** The result of identifying a brand, on its own. `ambiguous`: the brands in `candidates` bear the name, and none was taken. */
export const Identification = z.object({
  schemaVersion: z.literal(IDENTIFICATION_VERSION),
  tool: z.object({ name: z.string(), version: z.string() }),
  /** As the user wrote it. */
  brand: z.string(),
  observedAt: z.string(),
  ambiguous: z.boolean(),
  ...Identity.shape,
})
export type Identification = z.infer<typeof Identification>
