import { readFileSync, writeFileSync } from 'node:fs'
import { scoringPage } from './docs-scoring/page.ts'

/** Writes docs/scoring.md from the rubric; with `--check` it only tells whether the page is current. */
const file = new URL('../docs/scoring.md', import.meta.url)
const page = scoringPage()

if (!process.argv.includes('--check')) writeFileSync(file, page)
else if (readFileSync(file, 'utf8') !== page) {
  process.stderr.write('docs/scoring.md is not what the rubric says: run `npm run docs`.\n')
  process.exitCode = 1
}
