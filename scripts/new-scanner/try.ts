import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'

/**
 * Begins a scanner in a copy of the project, and runs there what must hold at once: `npm run check`, its own tests,
 * those of the registry, and every fault on its requests. Ends with the exit code of whichever fails.
 */

const root = resolve(import.meta.dirname, '../..')
const copy = join(mkdtempSync(join(tmpdir(), 'earshot-new-scanner-')), 'earshot')
const LEFT_OUT = /(?:^|\/)(?:node_modules|\.git|\.node[^/]*|coverage)(?:\/|$)/

try {
  cpSync(root, copy, { recursive: true, filter: (path) => !LEFT_OUT.test(relative(root, path)) })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  npm('run', 'new-scanner', '--', 'town-square')
  npm('run', 'check')
  npm('exec', '--', 'vitest', 'run', 'test/scanners/town-square', 'test/scanners/registry.test.ts')
  npm('exec', '--', 'vitest', 'run', 'test/scanners/faults', '-t', 'town-square|has a world')
  console.log('A scanner that was just begun passes everything.')
} finally {
  rmSync(resolve(copy, '..'), { recursive: true })
}

function npm(...args: string[]): void {
  execFileSync('npm', args, { cwd: copy, stdio: 'inherit' })
}
