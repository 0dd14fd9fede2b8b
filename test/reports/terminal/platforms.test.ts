import { describe, expect, test } from 'vitest'
import { OUTCOMES } from '../../../src/evidence/status.ts'
import { page } from '../../../src/reports/terminal/page.ts'
import { platformRemarks, platformTable } from '../../../src/reports/terminal/platforms.ts'
import { width } from '../../../src/reports/terminal/width.ts'
import type { Scorecard } from '../../../src/scorecard/schema.ts'
import { sample } from '../samples.ts'

const at = (columns: number) => page({ columns, colour: 0, unicode: true })
const columnsOf = (row: string | undefined) => (row ?? '').trim().split(/ {2,}/)

function withOutcomes(): Scorecard {
  const rich = sample('rich')
  const { bluesky } = rich.platforms
  if (!bluesky) throw new Error('the sample has lost a platform')
  const platforms = OUTCOMES.map((status) => [status, { ...bluesky, outcome: { status, reason: null, until: null } }])
  return { ...rich, platforms: Object.fromEntries(platforms) }
}

describe('platformTable', () => {
  test('has what there is room for, the requests always', () => {
    expect(columnsOf(platformTable(sample('rich'), at(60))[0])).toEqual(['Platform', 'Reading', 'In 72 h', 'Requests'])
    expect(columnsOf(platformTable(sample('rich'), at(140))[0])).toEqual([
      'Platform',
      'Reading',
      'Mentions from',
      'Followers',
      'Mentions',
      'In 72 h',
      'Median wait',
      'Waiting',
      'Requests',
    ])
  })

  test('tells a share with its number, a bound, and a dash for what is not known', () => {
    const [, , bluesky, hackernews, mastodon] = platformTable(sample('rich'), at(80)).map(columnsOf)
    expect(bluesky).toEqual(['Bluesky', 'read in part', '66 % of 58', '2 h 44 min', '19', '31'])
    expect(hackernews).toEqual(['Hacker News', 'read', '0 % of 6', '–', '6', '4'])
    expect(mastodon).toEqual(['Mastodon', 'limit reached', '50 % of 20', 'over 3 d', '9', '62'])
  })

  test('has different words for each way in which reading ends, and no word of the code', () => {
    const words = platformTable(withOutcomes(), at(100))
      .slice(2)
      .map((row) => columnsOf(row)[1])
    // Platforms on which there was nothing to read are named below the table.
    expect(new Set(words)).toHaveLength(OUTCOMES.length - 1)
    expect(words.join(' ')).not.toContain('_')
    expect(platformRemarks(withOutcomes(), at(100)).at(-1)).toMatch(/^Nothing to read without an account or a place: /)
  })

  test('has a rule as wide as its rows', () => {
    const [head = '', rule = ''] = platformTable(sample('rich'), at(80))
    expect(rule).toBe('─'.repeat(width(head)))
  })

  test('is not there without platforms', () =>
    expect(platformTable({ ...sample('rich'), platforms: {} }, at(80))).toEqual([]))
})

describe('platformRemarks', () => {
  test('tells each reason once, and when a limit ends', () => {
    const remarks = platformRemarks(sample('rich'), at(160))
    expect(remarks).toEqual([
      'Bluesky: Search needs an app password; without it mentions that nobody answered are only seen below own posts.',
      'Mastodon: The server asked to wait longer than the budget allows.',
      'Mastodon: The limit ends at 14:20:00 UTC.',
    ])
  })
})
