import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import { build } from 'esbuild'
import { BRAND_INDEX, ensureBrandIndex } from './brand-index/ensure.mjs'

/**
 * Builds dist/: a few files that are loaded when they are needed, in place of some three hundred. Packages stay
 * packages, but for two that every start would wait for: zod has many files, and commander is CommonJS.
 * The index of brands lies beside them, and stays as long as its source does: deriving it takes seconds. The types of what
 * the package exports are in dist/types.
 */

const root = resolve(import.meta.dirname, '..')
const dist = resolve(root, 'dist')

mkdirSync(dist, { recursive: true })
for (const file of readdirSync(dist)) {
  if (!BRAND_INDEX.includes(file)) rmSync(resolve(dist, file), { recursive: true, force: true })
}
ensureBrandIndex(dist)
await build({
  entryPoints: [resolve(root, 'src/cli.ts'), resolve(root, 'src/index.ts')],
  outdir: dist,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.18',
  packages: 'external',
  alias: {
    commander: resolve(root, 'node_modules/commander/index.js'),
    zod: resolve(root, 'node_modules/zod/index.js'),
  },
  // What was CommonJS asks for Node's own modules by require, which ES modules do not have.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)" },
  logLevel: 'warning',
})
writeTypes()

/** The declarations. They name each other by the ending of the sources, which only compilers of late resolve. */
function writeTypes() {
  const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'))
  execFileSync(process.execPath, [resolve(typescript, 'bin/tsc'), '-p', resolve(root, 'scripts/tsconfig.types.json')], {
    stdio: 'inherit',
  })
  for (const file of readdirSync(resolve(dist, 'types'), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.d.ts')) continue
    const path = resolve(dist, 'types', file)
    writeFileSync(path, readFileSync(path, 'utf8').replace(/( from '\.[^']*)\.ts'/g, "$1.js'"))
  }
}
