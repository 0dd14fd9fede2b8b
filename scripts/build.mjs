import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { build } from 'esbuild'

/**
 * Builds dist/: a few files that are loaded when they are needed, in place of some three hundred. Packages stay
 * packages, but for zod, whose many files take longer to find than to run.
 */

const root = resolve(import.meta.dirname, '..')
const dist = resolve(root, 'dist')

rmSync(dist, { recursive: true, force: true })
await build({
  entryPoints: [resolve(root, 'src/cli.ts')],
  outdir: dist,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.18',
  packages: 'external',
  alias: { zod: resolve(root, 'node_modules/zod/index.js') },
  logLevel: 'warning',
})
