import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

/**
 * Puts what the quick start prints into the README: the verdict and the categories, where the brand is, the curve, the first of the worklist
 * and of the advice. With --check nothing is written, and the exit code says whether the README is out of date.
 */

const root = resolve(import.meta.dirname, '..')
const readme = resolve(root, 'README.md')
const [BEGIN, END] = ['<!-- scorecard -->', '<!-- /scorecard -->']

const args = ['audit', 'Aurora Air', '--replay', resolve(root, 'fixtures/aurora-air.har'), '--quiet']
const env = { PATH: process.env.PATH, COLUMNS: '80', LANG: 'C.UTF-8' }
const report = execFileSync(process.execPath, [resolve(root, 'bin/earshot.js'), ...args], { encoding: 'utf8', env })
const sections = report.split(/\n(?= {2}\S[^\n]* ─{3,})/).map((section) => section.replace(/^\n+/, '').trimEnd())

const [opening = ''] = sections
const excerpt = [
  opening,
  firstLines(section('Where the brand is'), 9),
  section('How soon people are answered'),
  firstLines(section('Platforms'), 6),
  firstLines(section('Worklist'), 7),
  firstLines(section('What to do'), 5),
].join('\n\n')

const before = readFileSync(readme, 'utf8')
const [head, tail] = [before.indexOf(BEGIN) + BEGIN.length, before.indexOf(END)]
const after = `${before.slice(0, head)}\n\`\`\`text\n${excerpt}\n\`\`\`\n${before.slice(tail)}`
if (!process.argv.includes('--check')) writeFileSync(readme, after)
else if (before !== after) {
  console.error('README.md shows another scorecard than the quick start prints: run npm run docs')
  process.exitCode = 1
}

function section(title: string): string {
  const found = sections.find((one) => one.startsWith(`  ${title}`))
  if (found === undefined) throw new Error(`the report has no section "${title}"`)
  return found
}

function firstLines(text: string, count: number): string {
  return text.split('\n').slice(0, count).join('\n')
}
