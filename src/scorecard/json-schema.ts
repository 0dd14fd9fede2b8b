import { z } from 'zod'
import { EvidenceHeader, PostRecord } from '../evidence/evidence.ts'
import { Scorecard } from './schema.ts'

/** The JSON Schemas (draft 2020-12) of what earshot writes: the scorecard, and one line of an evidence file. */
export function jsonSchemas(): { scorecard: unknown; evidence: unknown } {
  return {
    scorecard: { title: 'earshot scorecard', ...z.toJSONSchema(Scorecard) },
    evidence: {
      title: 'earshot evidence: one line of the file, the header first',
      ...z.toJSONSchema(z.discriminatedUnion('type', [EvidenceHeader, PostRecord])),
    },
  }
}
