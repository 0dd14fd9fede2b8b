import { execFileSync } from 'node:child_process'
import { test as prop } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { whoWords } from '../../src/commands/who-words.ts'

describe('the brand as it is named on a command line', () => {
  test.each([
    { brand: 'Starbucks', flags: {}, words: '"Starbucks"' },
    { brand: 'Delta', flags: { website: 'delta.example' }, words: '"Delta" --website delta.example' },
    { brand: 'Delta', flags: { kind: 'gas station' }, words: '"Delta" --kind "gas station"' },
    { brand: '$AAPL', flags: {}, words: "'$AAPL'" },
    { brand: "Wendy's", flags: { account: ['x:Wendys'] }, words: '"Wendy\'s" --account x:Wendys' },
  ])('$brand: $words', ({ brand, flags, words }) => expect(whoWords(brand, flags)).toBe(words))

  const text = fc.string({ unit: fc.constantFrom(...' abc"\'$`\\!#&;|*?~()<>'), minLength: 1 })
  prop.prop([text, text], { numRuns: 20 })('comes back from a shell as it was', (brand, kind) => {
    const printed = execFileSync('/bin/sh', ['-c', `printf '%s\\n' ${whoWords(brand, { kind })}`], { encoding: 'utf8' })
    expect(printed).toBe(`${brand}\n--kind\n${kind}\n`)
  })
})
