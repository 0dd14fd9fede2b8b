import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { SCANNERS } from '../src/scanners/index.ts'
import { filesOf, namesOf, registered, withWorld } from './new-scanner/files.ts'

/**
 * `npm run new-scanner -- NAME` begins a scanner: a skeleton that runs, its fixtures, its test, its line in the registry,
 * its world among those that are tried against faults, and its place in docs/platforms.md. What is left to do stands in it as TODO.
 */

const root = resolve(import.meta.dirname, '..')
const [id = ''] = process.argv.slice(2)

const refusal = refused()
if (refusal === null) begin()
else {
  console.error(refusal)
  process.exitCode = 2
}

function refused(): string | null {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id))
    return 'Usage: npm run new-scanner -- NAME, in small letters, digits and single hyphens, like my-forum'
  if (SCANNERS.some((scanner) => scanner.id === id)) return `There is a scanner named ${id} already.`
  const there = Object.keys(filesOf(namesOf(id))).find((file) => existsSync(resolve(root, file)))
  return there === undefined ? null : `${there} is there already: nothing was written.`
}

function begin(): void {
  const names = namesOf(id)
  const files = filesOf(names)
  const registry = resolve(root, 'src/scanners/index.ts')
  const worlds = resolve(root, 'test/scanners/faults/worlds.ts')
  for (const [file, text] of Object.entries(files)) {
    const path = resolve(root, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  writeFileSync(registry, registered(readFileSync(registry, 'utf8'), names))
  writeFileSync(worlds, withWorld(readFileSync(worlds, 'utf8'), names))
  const sources = Object.keys(files).filter((file) => file.endsWith('.ts'))
  run('@biomejs/biome/bin/biome', 'check', '--write', '--log-level=error', ...sources, registry, worlds)
  run('tsx/dist/cli.mjs', 'scripts/docs-platforms.ts')
  console.log(
    `Wrote ${Object.keys(files).join(', ')}; registered it, and put it into test/scanners/faults/worlds.ts and docs/platforms.md.`,
  )
  console.log('docs/adding-a-platform.md says how to go on. When what it says of itself changes, run npm run docs.')
}

function run(tool: string, ...args: string[]): void {
  execFileSync(process.execPath, [resolve(root, 'node_modules', tool), ...args], { cwd: root, stdio: 'inherit' })
}
