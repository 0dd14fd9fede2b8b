import { z } from 'zod'
import { EvidenceHeader, PostRecord } from '../evidence/evidence.ts'
import { Identification } from '../evidence/identification.ts'
import { Scorecard } from './schema.ts'

/** The JSON Schemas (draft 2020-12) of what earshot writes: the scorecard, who a brand is, and one line of an evidence file. */
export function jsonSchemas(): { scorecard: unknown; identification: unknown; evidence: unknown } {
  return {
    scorecard: { title: 'earshot scorecard', ...z.toJSONSchema(Scorecard) },
    identification: { title: 'earshot identify', ...z.toJSONSchema(Identification) },
    evidence: {
      title: 'earshot evidence: one line of the file, the header first',
      ...z.toJSONSchema(z.discriminatedUnion('type', [EvidenceHeader, PostRecord])),
    },
  }
}
