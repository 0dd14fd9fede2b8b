/**
 * Writes fixtures/scorecards: invented scorecards on which the reports are tried. Run it again when the scorecard or
 * the metrics change: node --import tsx scripts/sample-scorecards/write.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Scorecard } from '../../src/scorecard/schema.ts'
import { RICH } from './rich.ts'
import { HOSTILE, NEGATIVE, TINY, UNKNOWN, UNSCORED } from './variants.ts'

const folder = fileURLToPath(new URL('../../fixtures/scorecards/', import.meta.url))
const samples = { rich: RICH, unknown: UNKNOWN, unscored: UNSCORED, tiny: TINY, negative: NEGATIVE, hostile: HOSTILE }

mkdirSync(folder, { recursive: true })
for (const [name, scorecard] of Object.entries(samples))
  writeFileSync(`${folder}${name}.json`, `${JSON.stringify(Scorecard.parse(scorecard))}\n`)
