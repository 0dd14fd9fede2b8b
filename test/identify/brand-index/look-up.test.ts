import { describe, expect, test } from 'vitest'
import { byDomain, byName } from '../../../src/identify/brand-index/look-up.ts'
import { type IndexRecord, writeKeys, writeRecord } from '../../../src/identify/brand-index/record.ts'

const record = (id: string, websites: string[]): IndexRecord => {
  return { id, label: id, description: null, kinds: [], aliases: [], websites, accounts: {} }
}
const ENTITIES = [
  { keys: ['aurora', 'aurora air', 'auroraair'], of: record('Q1', ['https://www.aurora.example.co.uk/']) },
  { keys: ['auroras'], of: record('Q2', ['https://shop.aurora.example.com/en', 'https://aurora.example.net/']) },
  {
    keys: ['aurora bank', 'aurora bakers', 'aurorabank', 'aurorabakers'],
    of: record('Q3', ['https://example.org/aurora.example.com/']),
  },
  { keys: ['auroraair'], of: record('Q4', ['https://notaurora.blogspot.com/']) },
  { keys: ['der aurora', 'deraurora'], of: record('Q5', []) },
]
const INDEX = {
  keys: `\n${ENTITIES.map(({ keys }, line) => `${writeKeys(keys, line)}\n`).join('')}`,
  records: ENTITIES.map(({ of }) => writeRecord(of)),
}
const ids = (records: readonly IndexRecord[]) => records.map(({ id }) => id)

describe('by name', () => {
  test.each([
    ['', []],
    ['*', []],
    ['.', []],
    ['au', []],
    ['air', []],
    ['aurora', ['Q1', 'Q3']],
    ['AURORA, Inc.', ['Q1', 'Q3']],
    ['Aurora Air', ['Q1', 'Q4']],
    ['auroraair', ['Q1', 'Q4']],
    ['aurora b', []],
    ['aurora.*', ['Q1', 'Q3']],
    ['Der Aurora', ['Q5']],
    ['__proto__', []],
  ])('%j finds %j', (name, expected) => expect(ids(byName(INDEX, name, 10))).toEqual(expected))

  test('names that only begin so are cut, those that fit are not', () => {
    expect(ids(byName(INDEX, 'aurora', 0))).toEqual(['Q1'])
  })
})

describe('by domain', () => {
  test.each([
    ['example.co.uk', ['Q1']],
    ['example.com', ['Q2']],
    ['example.net', ['Q2']],
    ['example.org', ['Q3']],
    ['notaurora.blogspot.com', ['Q4']],
    ['aurora.blogspot.com', []],
    ['blogspot.com', []],
    ['ample.com', []],
    ['co.uk', []],
  ])('%s finds %j', (domain, expected) => expect(ids(byDomain(INDEX, domain))).toEqual(expected))
})
