import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { rowOf } from '../../../src/archives/table/row.ts'
import { brandSpotter } from '../../../src/archives/table/spotter.ts'
import { brandMatcher } from '../../../src/brand/match.ts'
import type { AuditedBrand } from '../../../src/evidence/evidence.ts'
import { mentionTokens } from '../../../src/text/mention-tokens.ts'

const brandOf = (name: string, aliases: string[] = []): AuditedBrand => ({
  name,
  aliases: aliases.map((text) => ({ text, caseSensitive: false })),
  exclude: [],
  context: [],
  website: null,
})

function spots(brand: AuditedBrand, handles: string[], text: string): boolean {
  const bytes = Buffer.from(text)
  const row = rowOf(1)
  row.bounds.set([0, bytes.length])
  return brandSpotter(brand, handles, (cell) => cell).inText(bytes, row, 0)
}

describe('a text has to do with the brand', () => {
  test.each([
    ['Aurora Air', [], 'flying AURORA  AIR today', true],
    ['Aurora Air', [], 'aurora airlines', false],
    ['Aurora Air', [], 'the aurora', false],
    ['Aurora Air', ['AuroraHelp'], 'hey @aurorahelp', true],
    ['Aurora Air', ['AuroraHelp'], 'hey @AuroraHelp!', true],
    ['Aurora Air', ['AuroraHelp'], 'aurorahelp is no mention', false],
    ['Aurora Air', ['AuroraHelp'], 'mail me@aurorahelp.example', true],
    ['Aurora Air', ['aurora.help'], 'hey @aurora.help', true],
    ['Nestlé', [], 'I like nestlé', true],
    ['Nestlé', [], 'I like NESTLÉ', true],
    ['Nestlé', [], 'I like nestle\u0301', true],
    ['日本航空', [], 'ask 日本航空 !', true],
    ['日本航空', [], 'ask 日本 航空 !', false],
    ['日本航空', [], '昨日日本航空で', true],
    ['Aurora Air', [], 'Aurora Airの便', true],
    ['Aurora Air', ['AuroraHelp'], '教えて＠AuroraHelpさん', true],
    ['Aurora Air', ['AuroraHelp'], 'auroraは @AuroraHelpさん', true],
    ['✈️', [], 'fly ✈️ now', true],
    ['X', [], 'X marks the spot', true],
    ['X', [], 'xylophone', false],
  ])('%s %j in "%s": %s', (name, handles, text, expected) => {
    expect(spots(brandOf(name), handles, text)).toBe(expected)
  })

  const piece = fc.constantFrom(
    'aurora',
    'Air',
    'AIR',
    ' ',
    '  ',
    '\n',
    '@',
    'x',
    'é',
    'E\u0301',
    '日本',
    '＠',
    'の',
    '😡',
    '.',
    '-',
    "'",
    '’',
  )
  const phrase = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))

  property.prop([phrase.filter((name) => name.trim() !== ''), phrase, phrase])(
    'no text that names the brand is passed over',
    (name, alias, text) => {
      const brand = brandOf(name, alias.trim() === '' ? [] : [alias])
      if (brandMatcher(brand)(text)) expect(spots(brand, ['aurora'], text)).toBe(true)
    },
  )
})

test.each([
  'お願い@NordHelp',
  '＠NordHelp 見て',
  '请问@NordHelp我的包',
  '@NordHelp은',
  'a@NordHelp',
  '@NordHelper',
  '@NordHelp.thanks',
])('%s is spotted wherever its tokens name the account', (text) => {
  const named = mentionTokens(text).some(({ handle }) => handle === 'NordHelp')
  // Beside an at sign a name is always looked at: whom it names is told by the tokens afterwards.
  if (named) expect(spots(brandOf('Nordwind'), ['NordHelp'], text)).toBe(true)
})

describe('a handle holds the name of the brand', () => {
  test.each([
    ['Aurora Air', 'Aurora_Air_UK', true],
    ['Aurora Air', 'AuroraAirlines', true],
    ['Aurora Air', 'Aurora', false],
    ['Aurora Air', '115712', false],
    ['KLM', 'KLM_care', true],
    ['KLM', 'xklmy', false],
    ['2468', 'ask2468', true],
    ['2468', '246810', true],
    ['!', 'anybody', false],
  ])('%s in %s: %s', (name, handle, expected) => {
    expect(brandSpotter(brandOf(name), [], (cell) => cell).inHandle(handle)).toBe(expected)
  })
})
