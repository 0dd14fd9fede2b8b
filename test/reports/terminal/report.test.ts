import { stripVTControlCharacters } from 'node:util'
import { test as prop } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { terminalReport } from '../../../src/reports/terminal/report.ts'
import { width } from '../../../src/reports/terminal/width.ts'
import type { Scorecard } from '../../../src/scorecard/schema.ts'
import { anyScorecard, SAMPLES, sample } from '../samples.ts'

const PLAIN = { colour: 0, unicode: true } as const
const shown = (name: (typeof SAMPLES)[number], columns: number) => terminalReport(sample(name), { columns, ...PLAIN })

/** An address may be longer than the line, alone on it. */
const ALONE = /^ *[a-z]+:\S+$/i

function tooWide(report: string, columns: number): string[] {
  return report.split('\n').filter((line) => width(line) > columns && !ALONE.test(line))
}

describe('terminalReport', () => {
  describe.each(SAMPLES)('of %s', (name) => {
    test.each([60, 72, 80, 99, 100, 119, 120, 149, 150, 160, 200])('keeps to %i columns', (columns) => {
      expect(tooWide(shown(name, columns), columns)).toEqual([])
    })

    test('has no colour and nothing else that a terminal acts upon when colour is off', () => {
      expect(shown(name, 120)).not.toMatch(/(?!\n)\p{Cc}|\p{Bidi_Control}/u)
    })

    test('says the same with colour', () => {
      const coloured = terminalReport(sample(name), { columns: 120, colour: 1, unicode: true })
      expect(coloured).toContain('\u001b[1m')
      expect(stripVTControlCharacters(coloured)).toBe(shown(name, 120))
    })

    test('has no spaces at the ends of lines, and no two empty lines', () => {
      expect(shown(name, 120)).not.toMatch(/ \n|\n\n\n/)
    })
  })

  test('is ASCII when the place shows nothing else, but for what people wrote', () => {
    const { brand, worklist, ...rest } = sample('rich')
    const ascii: Scorecard = { ...rest, brand, worklist: worklist.filter(({ author }) => /^[ -~]+$/.test(author)) }
    for (const columns of [80, 120])
      expect(terminalReport(ascii, { columns, colour: 0, unicode: false }).replaceAll('…', '')).toMatch(/^[\n -~]+$/)
  })

  prop.prop([anyScorecard, fc.integer({ min: 60, max: 200 }), fc.boolean()], { numRuns: 30 })(
    'keeps to its columns and lets nothing through, whatever strangers wrote',
    (scorecard, columns, unicode) => {
      const report = terminalReport(scorecard, { columns, colour: 0, unicode })
      expect(tooWide(report, columns)).toEqual([])
      expect(report).not.toMatch(/(?!\n)\p{Cc}|\p{Bidi_Control}|\p{Cs}|\u200b/u)
    },
  )

  test('tells grade, total, coverage, and whether people are answered, first', () => {
    const report = shown('rich', 80)
    const head = report.split('\n').slice(0, 8).join('\n')
    expect(head).toContain('Aurora Air')
    expect(head).toContain('23 Aug to 22 Sep 2025 (30 days)')
    expect(head).toContain('▄▀▀▀▀   65 of 100, grade C')
    expect(head).toContain('61 % answered within 72 h, median wait 4 h 10 min, 34 waiting now')
    expect(head).toContain('coverage 92 % of what counts')
  })

  test.each([
    { score: 86.71, grade: 'A', shown: '87 of 100, grade A', why: 'scores are rounded, not cut' },
    {
      score: 69.99,
      grade: 'C',
      shown: '70 of 100, grade C',
      why: 'the letter says that it fell short of the next grade',
    },
    { score: 70, grade: 'B', shown: '70 of 100, grade B', why: 'and that it did not' },
    { score: 0.4, grade: 'F', shown: '0 of 100, grade F', why: 'zero is a score' },
    { score: 99.5, grade: 'A', shown: '100 of 100, grade A', why: 'the best there is' },
  ] as const)('shows $score as $shown: $why', ({ score, grade, shown }) => {
    for (const unicode of [true, false]) {
      const report = terminalReport({ ...sample('rich'), score, grade }, { columns: 80, colour: 0, unicode })
      expect(report).toContain(shown)
    }
  })

  test('tells of which accounts it speaks, and of how much of the window', () => {
    const rich = sample('rich')
    const { bluesky } = rich.platforms
    if (bluesky === undefined) throw new Error('the sample has no Bluesky')
    const mentions = { ...bluesky.streams.mentions, from: '2025-09-16T02:00:00Z', gaps: [] }
    const short = { ...bluesky, streams: { ...bluesky.streams, mentions } }
    const card = { ...rich, platforms: { ...rich.platforms, bluesky: short } }
    const head = terminalReport(card, { columns: 80, ...PLAIN })
      .split('\n')
      .slice(0, 14)
      .join(' ')
      .replaceAll(/\s+/g, ' ')
    expect(head).toContain('speaks of 4 of 7 official accounts; not read: x, youtube, telegram')
    expect(head).toContain('6.5 of 30 days on Bluesky')
  })

  test('is one sentence where nothing could be reached', () => {
    const unreached =
      'Nothing could be reached, so nothing is known of Aurora Air: the one service that was asked did not answer.'
    const report = terminalReport({ ...sample('unknown'), unreached }, { columns: 80, ...PLAIN })
    expect(report.replaceAll(/\s+/g, ' ').trim()).toBe(unreached)
  })

  test('says why there is no score', () => {
    const report = shown('unscored', 100)
    expect(report).toContain('No score')
    expect(report).toContain('No measure of responsiveness could be scored. Only 6 contacts')
    expect(report).not.toMatch(/of 100|grade/)
  })

  test('shows a category that was not measured as words, never as an empty bar', () => {
    const lines = shown('rich', 80).split('\n')
    const of = (title: string) => lines.find((line) => line.trimStart().startsWith(title)) ?? ''
    expect(of('Voice')).toContain('not measured: Needs intent')
    expect(of('Voice')).not.toMatch(/[━─]/)
    expect(of('Reach ')).toMatch(/━+╸?─+ +71 +15 % +100 %/)
  })

  test('tells a figure with its interval, its number, its score and its benchmark with source and year', () => {
    const report = shown('rich', 160)
    expect(report).toMatch(/61 % {2}Answered within 72 hours \(50–71 %, n 84, partial\) +70/)
    expect(report).toMatch(/over 3 d {2}Median time to the answer when a customer writes again +11/)
    expect(report.replaceAll(/\s+/g, ' ')).toContain('benchmark: 42 % answered on average')
    expect(shown('rich', 120)).toMatch(/on Twitter\s+\(Simply Measured 2012-13\)/)
    expect(report).toMatch(/about 16\.3K {2}Potential audience/)
  })

  test('tells what a badge takes, without the limits that stand below the platforms', () => {
    const [, badges = ''] = shown('rich', 160).split('Badges')
    expect(badges.slice(0, badges.indexOf('Notes'))).toMatch(
      /Socially Devoted {2}not proven\. 50 of 84 answered: 49 % to 69 % with 95 % confidence\. It takes: open to posts/,
    )
  })

  test('gathers what was not measured by its reason', () => {
    expect(shown('unknown', 80)).toMatch(
      /Not measured ─+\n.*\n?(.*\n)* {2}Reading it takes a key \(EXAMPLE_KEY is not set\)\.\n/,
    )
    expect(shown('unknown', 80)).toMatch(/Who the brand is and where was not looked up\.\n(.*\n){1,4}.*and \d+ more\n/)
  })

  test('shows the hours of the week where there is room', () => {
    expect(shown('rich', 99)).not.toContain('When they write')
    expect(shown('rich', 100)).toContain('When they write')
    expect(shown('unknown', 160)).not.toContain('When they write')
  })

  test('ends in what to do', () => {
    const report = shown('rich', 80)
    const [worklist, advice] = ['Worklist (the first 5 of 37)', 'What to do'].map((title) => report.indexOf(title))
    expect(worklist).toBeGreaterThan(report.indexOf('Platforms'))
    expect(advice).toBeGreaterThan(worklist ?? Number.NaN)
    expect(report).toContain('https://bsky.example/profile/passenger.example/post/3kabc\n')
  })

  test('leaves out sections of which there is nothing', () => {
    const report = shown('unknown', 80)
    for (const title of ['Worklist', 'What to do', 'Notes', 'Figures', 'How soon']) expect(report).not.toContain(title)
  })
})
