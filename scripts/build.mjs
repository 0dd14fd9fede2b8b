import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { build } from 'esbuild'
import { BRAND_INDEX, ensureBrandIndex } from './brand-index/ensure.mjs'

/**
 * Builds dist/: a few files that are loaded when they are needed, in place of some three hundred. Packages stay
 * packages, but for two that every start would wait for: zod has many files, and commander is CommonJS.
 * The index of brands lies beside them, and stays as long as its source does: deriving it takes seconds.
 */

const root = resolve(import.meta.dirname, '..')
const dist = resolve(root, 'dist')

mkdirSync(dist, { recursive: true })
for (const file of readdirSync(dist)) {
  if (!BRAND_INDEX.includes(file)) rmSync(resolve(dist, file), { recursive: true, force: true })
}
ensureBrandIndex(dist)
await build({
  entryPoints: [resolve(root, 'src/cli.ts')],
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
