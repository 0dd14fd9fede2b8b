import { test as prop } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Identification } from '../../../src/evidence/identification.ts'
import { outcome } from '../../../src/evidence/status.ts'
import { identityReport } from '../../../src/reports/identity/terminal.ts'
import { width } from '../../../src/reports/terminal/width.ts'
import { asked, claimed, identified, says, site } from '../../metrics/identity.ts'
import { AMBIGUOUS, anyFound, entity, found, WHOLE } from './found.ts'

const PLAIN = { columns: 80, colour: 0, unicode: true } as const

/** The report without its line breaks and columns. */
function said(card: Identification, call = '"Aurora Air"'): string {
  return identityReport(card, call, PLAIN).replace(/\s+/g, ' ')
}

describe('the report on who a brand is', () => {
  test('of a brand of which everything is known', () => {
    expect(identityReport(WHOLE, '"Aurora Air"', PLAIN)).toMatchSnapshot()
  })

  test('of several brands of one name lists each with how to choose it, and no account', () => {
    expect(identityReport(AMBIGUOUS, '"Aurora Air"', PLAIN)).toMatchSnapshot()
  })

  test.each<{ why: string; card: Identification; says: string[]; not?: string[] }>([
    {
      why: 'nobody knows the brand',
      card: found({ website: null, site: null, why: 'No brand called "Aurora Air" is known.' }),
      says: ['No brand called "Aurora Air" is known.', 'No account was named or found.', '--website example.com'],
      not: ['earshot audit', 'earshot init', 'Official accounts', 'How to reach it'],
    },
    {
      why: 'nobody knows the brand, and nobody could be asked',
      card: found({
        website: null,
        sources: [{ ...asked('wikidata', 'timeout'), name: 'Wikidata' }, asked('sky', 'timeout')],
      }),
      says: ['Nothing could be reached, so nothing is known of Aurora Air'],
      not: ['What next', 'Asked', 'No account'],
    },
    {
      why: 'all that is known comes from a catalogue',
      card: found({ entity: entity(), accounts: [claimed(), claimed({ platform: 'sea' })] }),
      says: ['No account is proven; 2 likely.', 'is no proof', 'earshot audit "Aurora Air" --trust likely'],
    },
    {
      why: 'what is likely was found by more than a catalogue',
      card: found({ accounts: [claimed({ testimony: [says('site-text')], confidence: 0.55 })] }),
      says: ['1 likely', 'site: a page'],
      not: ['is no proof'],
    },
    {
      why: 'its site could not be read',
      card: found({ accounts: [claimed()], site: site({ outcome: outcome('blocked', 'it shows a challenge page') }) }),
      says: ['could not be read (it shows a challenge page). If it has another: --website example.com'],
      not: ['How to reach it'],
    },
    {
      why: 'no network that is read has an account',
      card: found({ accounts: [identified({ profile: outcome('not_supported', 'profiles cannot be read') })] }),
      says: ['1 official account.', 'None of these is on a network that earshot reads yet.'],
      not: ['--trust likely'],
    },
    {
      why: 'accounts were named, and the brand was not told from its namesakes',
      card: found({ candidates: [entity(), entity({ id: 'Q2', websites: ['https://other.example/'] })] }),
      says: ['It may be any of them: Aurora Air (airline of an invented country; --website aurora-air.example)'],
      not: ['Passed over', 'Say which one'],
    },
    {
      why: 'nothing is odd',
      card: found({ accounts: [identified()] }),
      says: ['1 official account.'],
      not: ['Worth a look', 'Look-alikes', 'Presence probe', 'Notes', 'Likely', ' 0 '],
    },
    {
      why: 'the probe could not tell of many networks',
      card: found({ probe: Array.from({ length: 20 }, (_, i) => ({ ...probe(), name: `Net ${i}` })) }),
      says: ['20 networks did not tell'],
      not: ['Net 3'],
    },
  ])('$why', ({ card, says: expected, not = [] }) => {
    for (const text of expected) expect(said(card)).toContain(text)
    for (const text of not) expect(said(card)).not.toContain(text)
  })

  test('names the commands with the options that said which brand is meant', () => {
    expect(said(WHOLE, '"Delta" --website delta.example')).toContain('earshot init "Delta" --website delta.example')
  })

  test('colours nothing where there is no colour, and uses ASCII where there is nothing else', () => {
    const ascii = identityReport(WHOLE, 'x', { columns: 80, colour: 0, unicode: false })
    expect(ascii).toMatch(/^[\n -~]*$/)
    expect(identityReport(WHOLE, 'x', { ...PLAIN, colour: 1 })).toContain('\u001b[32m')
  })

  prop.prop([anyFound, fc.integer({ min: 60, max: 200 })], { numRuns: 30 })(
    'holds nothing that a terminal acts upon, and keeps to its columns, whatever strangers wrote',
    (card, columns) => {
      const report = identityReport(card, '"Aurora\u001b[2J Air"', { columns, colour: 0, unicode: true })
      expect(report).not.toMatch(/(?!\n)\p{Cc}|\p{Bidi_Control}|\p{Zl}|\p{Zp}/u)
      for (const line of report.split('\n')) {
        expect(width(line)).toBeLessThanOrEqual(columns)
        expect(line).toBe(line.trimEnd())
      }
    },
  )
})

function probe() {
  return { site: 'x', handle: 'a', url: 'https://x.example/a', presence: 'unknown' as const, reason: null }
}
