import { readFileSync, writeFileSync } from 'node:fs'
import { readIndex } from '../src/identify/brand-index/read-index.ts'
import { EVIDENCE_TABLE } from '../src/identify/confidence.ts'

/**
 * Writes what docs/identify.md says of the evidence and of the index, from the code's own data, between its markers; with
 * `--check` it only tells whether they are current.
 */
const file = new URL('../docs/identify.md', import.meta.url)
const page = readFileSync(file, 'utf8')
const current = [['evidence', `\n${evidence()}\n`] as const, ['index', index()] as const].reduce(
  (text, [name, content]) => between(text, name, content),
  page,
)

if (!process.argv.includes('--check')) writeFileSync(file, current)
else if (page !== current) {
  process.stderr.write('docs/identify.md is not what the code says: run `npm run docs`.\n')
  process.exitCode = 1
}

function evidence(): string {
  const rows = EVIDENCE_TABLE.toSorted((a, b) => b.weight - a.weight).map(
    ({ witness, source, weight, means }) => `| \`${witness}\` | ${source} | ${Math.round(weight * 100)} % | ${means} |`,
  )
  return ['| evidence | source | weight | means |', '|---|---|---|---|', ...rows].join('\n')
}

function index(): string {
  const { version, generated } = readIndex().head
  const day = new Date(generated).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
  return `${day} (${version})`
}

function between(text: string, name: string, content: string): string {
  const pattern = new RegExp(`(<!-- ${name}\\b[^>]*-->)[^]*?(<!-- /${name} -->)`)
  if (!pattern.test(text)) throw new Error(`docs/identify.md has lost its markers for ${name}`)
  return text.replace(pattern, (_, open: string, close: string) => open + content + close)
}
