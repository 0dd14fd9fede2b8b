/**
 * Times the audit of an archive of invented conversations against papaparse merely parsing the same file, in the same
 * run, each in its own process. `--rows N` for another size than 3 million.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { LOUDEST_BRAND, writeConversations } from './conversations.ts'
import { measured } from './measured.ts'

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '3000000' }, seed: { type: 'string', default: '7' } },
})
const rows = Number(values.rows)
if (!Number.isInteger(rows) || rows < 1) throw new Error(`--rows must be a whole number above 0, not "${values.rows}"`)

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'earshot-bench-'))
try {
  const file = join(folder, 'conversations.csv')
  writeConversations(file, rows, Number(values.seed))
  console.log(
    `${rows.toLocaleString('en-US')} rows, ${(statSync(file).size / 1e6).toFixed(0)} MB, audited for ${LOUDEST_BRAND}\n`,
  )
  const parsing = await measured([at('papaparse.mjs'), file])
  const audit = await measured([
    at('../../bin/earshot.js'),
    ...['audit', LOUDEST_BRAND, '--archive', `customer-support-csv:${file}`, '--json', '--quiet'],
  ])
  console.log(line('', 'seconds', 'rows/s', 'CPU s', 'peak MB', 'x papaparse'))
  for (const [name, cost] of Object.entries({
    'papaparse, parsing only': parsing,
    'the whole audit': audit,
  }))
    console.log(
      line(
        name,
        cost.seconds.toFixed(2),
        Math.round(rows / cost.seconds).toLocaleString('en-US'),
        cost.cpuSeconds.toFixed(2),
        cost.peakMegabytes.toFixed(0),
        (cost.seconds / parsing.seconds).toFixed(2),
      ),
    )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function line(name: string, ...figures: string[]): string {
  return name.padEnd(24) + figures.map((figure) => figure.padStart(12)).join('')
}
