import { resolve } from 'node:path'
import { brandMatcher } from '../../src/brand/match.ts'
import { isEnglish } from '../../src/text/english.ts'
import { dearAttack } from './growth.ts'
import { builtBelow, literalsBelow } from './sources.ts'

/**
 * Refuses regular expressions that take more than linear time: every text that they meet may be a stranger's, and a
 * quadratic one stops the program for a minute on a text of a megabyte.
 */
const SRC = resolve(import.meta.dirname, '../../src')

/** What is put together only when it is called. */
async function exercise(): Promise<void> {
  brandMatcher({
    name: 'Aurora Air',
    aliases: [{ text: 'A.A. "Nord"', caseSensitive: true }],
    exclude: [],
    context: ['flight'],
  })
  isEnglish('Где мой чемодан', null)
}

const patterns = [...literalsBelow(SRC), ...(await builtBelow(SRC, ['cli.ts'], exercise))]
const seen = new Set<string>()
let refused = 0
for (const { source, flags, at } of patterns) {
  const key = `/${source}/${flags}`
  if (seen.has(key)) continue
  seen.add(key)
  const attack = dearAttack(source, flags)
  if (attack === null) continue
  refused += 1
  const { head, pump, tail } = attack
  const text = `${JSON.stringify(head)} + ${JSON.stringify(pump)}.repeat(n) + ${JSON.stringify(tail)}`
  console.error(`${at} takes more than linear time for ${text}: ${key}`)
}
console.log(`${seen.size} regular expressions, ${refused} of them too dear.`)
if (refused > 0) process.exitCode = 1
