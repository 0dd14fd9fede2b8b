import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
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
