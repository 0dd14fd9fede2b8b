import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readBrandFile } from '../../src/brand/read-brand-file.ts'
import { UsageError } from '../../src/evidence/errors.ts'

/** Each line stands for nine of the line before. */
const BOMB = `name: Aurora Air
a: &a [x, x, x, x, x, x, x, x, x]
${['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[index]}`)}]`).join('\n')}
`

test.each([
  { why: 'aliases multiply without end', text: BOMB },
  { why: 'lists are nested without end', text: `name: ${'['.repeat(20_000)}${']'.repeat(20_000)}` },
])('a file whose $why is wrong usage', async ({ text }) => {
  const folder = await mkdtemp(join(tmpdir(), 'earshot-'))
  const file = join(folder, 'brand.yaml')
  try {
    await writeFile(file, text)
    await expect(readBrandFile(file)).rejects.toThrow(UsageError)
  } finally {
    await rm(folder, { recursive: true })
  }
})
