import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { saveFile } from '../../src/evidence/save-file.ts'

test('what killed runs have left is swept after a day, and nothing else is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-save-'))
  const old = new Date(Date.now() - 2 * 86_400_000)
  const left = (name: string, when: Date | null) => {
    writeFileSync(join(folder, name), 'x')
    if (when !== null) utimesSync(join(folder, name), when, when)
  }
  left('.older.json.earshot-0123456789ab.tmp', old)
  left('.young.json.earshot-0123456789ab.tmp', null)
  left('.other.json.0123456789ab.tmp', old)
  left('notes.tmp', old)
  mkdirSync(join(folder, '.folder.earshot-0123456789ab.tmp'))
  utimesSync(join(folder, '.folder.earshot-0123456789ab.tmp'), old, old)
  await saveFile(join(folder, 'report.json'), '{}')
  expect(readFileSync(join(folder, 'report.json'), 'utf8')).toBe('{}')
  expect(readdirSync(folder).sort()).toEqual([
    '.folder.earshot-0123456789ab.tmp',
    '.other.json.0123456789ab.tmp',
    '.young.json.earshot-0123456789ab.tmp',
    'notes.tmp',
    'report.json',
  ])
  expect(existsSync(join(folder, '.older.json.earshot-0123456789ab.tmp'))).toBe(false)
})

describe('who may read what was written', () => {
  const modeOf = (path: string) => statSync(path).mode & 0o777

  test('is its owner alone, also where everybody could read what stood there', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'earshot-mode-')), 'evidence.ndjson')
    writeFileSync(path, 'old', { mode: 0o644 })
    await saveFile(path, 'new')
    expect([modeOf(path), readFileSync(path, 'utf8')]).toEqual([0o600, 'new'])
  })

  test('is whoever is said', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'earshot-mode-')), 'earshot.yaml')
    await saveFile(path, 'name: Aurora Air\n', 0o644)
    expect(modeOf(path) & 0o600).toBe(0o600)
    expect(modeOf(path) & ~0o644).toBe(0)
  })
})
