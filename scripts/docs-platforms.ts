import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { SCANNERS } from '../src/scanners/index.ts'
import { platformsPage } from './docs-platforms/page.ts'

/** Writes docs/platforms.md from the scanners; with `--check` it only tells whether the page is current. */
const file = new URL('../docs/platforms.md', import.meta.url)
const page = platformsPage(await Promise.all(SCANNERS.map(({ load }) => load())))

if (!process.argv.includes('--check')) writeFileSync(file, page)
else if (!existsSync(file) || readFileSync(file, 'utf8') !== page) {
  process.stderr.write('docs/platforms.md is not what the scanners say: run `npm run docs`.\n')
  process.exitCode = 1
}
