/**
 * Writes fixtures/scorecards: invented scorecards on which the reports are tried. Run it again when the scorecard or
 * the metrics change: npm run samples. With --check nothing is written, and the exit code says whether it would differ.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Scorecard } from '../../src/scorecard/schema.ts'
import { RICH } from './rich.ts'
import { HOSTILE, NEGATIVE, TINY, UNKNOWN, UNSCORED } from './variants.ts'

const folder = fileURLToPath(new URL('../../fixtures/scorecards/', import.meta.url))
const samples = { rich: RICH, unknown: UNKNOWN, unscored: UNSCORED, tiny: TINY, negative: NEGATIVE, hostile: HOSTILE }

mkdirSync(folder, { recursive: true })
for (const [name, scorecard] of Object.entries(samples)) {
  const file = `${folder}${name}.json`
  const text = `${JSON.stringify(Scorecard.parse(scorecard))}\n`
  if (!process.argv.includes('--check')) writeFileSync(file, text)
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error(`${file} is out of date: run npm run samples`)
    process.exitCode = 1
  }
}
