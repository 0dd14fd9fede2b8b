import fc from 'fast-check'
import { Scorecard } from '../../src/scorecard/schema.ts'
import { fixture } from '../fixtures.ts'

export const SAMPLES = ['rich', 'unscored', 'unknown', 'tiny', 'negative', 'hostile'] as const

/** One of the invented scorecards. */
export function sample(name: (typeof SAMPLES)[number]): Scorecard {
  return Scorecard.parse(fixture(`scorecards/${name}.json`))
}

/** What strangers write to do harm: to terminals, to spreadsheets, to layouts. */
const ATTACKS = [
  '',
  ' ',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(1)',
  ' =1+1',
  '"=1+1"',
  'fine;=1+1',
  'fine,=1+1',
  'say "hi"',
  'two\r\nlines',
  'a\u0000b',
  '\u001b[2J\u001b[31mred\u001b[0m',
  '\u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007',
  '\u001b]0;title',
  '\u009b2J',
  '\u202egnirts\u202c',
  '\u2066isolated\u2069',
  'zero\u200bwidth\ufeff',
  `tower${'\u0301\u0336'.repeat(30)}`,
  '\ud800 alone',
  '日本語のとても長い文章がここにあります',
  '👩‍👩‍👧‍👦 🇳🇱 ❤️ 1️⃣',
  'فارسی می‌خواهم',
  'x'.repeat(300),
  `https://long.example/${'y'.repeat(300)}`,
  '__proto__',
  '<script>alert(1)</script>',
] as const

/** Any text at all, attacks first. */
export const anyText = fc.oneof(
  fc.constantFrom(...ATTACKS),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.lorem({ maxCount: 40 }),
)

const STRANGERS_TEXTS = [
  'name',
  'handle',
  'title',
  'reason',
  'text',
  'author',
  'excerpt',
  'why',
  'source',
  'scoreReason',
  'network',
  'label',
  'description',
]

/** A scorecard of which every free text, but for addresses, is any text. */
export const anyScorecard = fc
  .record({ name: fc.constantFrom(...SAMPLES), texts: fc.array(anyText, { minLength: 1, maxLength: 30 }) })
  .map(({ name, texts }): Scorecard => {
    let next = 0
    const replaced = JSON.stringify(sample(name), function (this: unknown, key, value: unknown) {
      const free = STRANGERS_TEXTS.includes(key) || Array.isArray(this)
      if (typeof value !== 'string' || !free || isMetricIds(this) || /^\w+:/.test(value)) return value
      return texts[next++ % texts.length]
    })
    return Scorecard.parse(JSON.parse(replaced))
  })

/** The lists of ids in categories are no free text. */
function isMetricIds(holder: unknown): boolean {
  return Array.isArray(holder) && holder.every((id) => typeof id === 'string' && /^[a-z0-9-]+$/.test(id))
}
