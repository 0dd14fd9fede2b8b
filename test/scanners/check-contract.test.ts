import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { UsageError } from '../../src/evidence/errors.ts'
import { checkContract } from '../../src/scanners/check-contract.ts'
import { SCANNERS } from '../../src/scanners/index.ts'

/** A whole scanner, as a module might export it. */
function whole() {
  return {
    id: 'plaza',
    name: 'Plaza',
    homepage: 'https://plaza.example',
    reads: ['what people say on the plaza'],
    lifecycle: { stage: 'experimental' },
    access: { kind: 'open', env: [], gives: null, steps: [] },
    requests: '1 for each account',
    terms: 'open to everybody',
    origins: { api: 'https://api.plaza.example' },
    handle: {
      parse: (text: string) => /^(?:https:\/\/plaza\.example\/)?([a-z]{2,12})$/.exec(text)?.[1] ?? null,
      url: (handle: string) => `https://plaza.example/${handle}`,
      grammar: 'a name of small letters',
    },
    carriesHandles: false,
    known: { present: 'somebody', absent: 'nobody' },
    account: async () => null,
  }
}

/** What the check complains about, line by line. */
function complaints(value: unknown): string[] {
  try {
    checkContract(value, './plaza.mjs')
    return []
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    const [head, ...lines] = error.message.split('\n')
    expect(head).toBe('the plugin ./plaza.mjs is not a scanner:')
    return lines.map((line) => line.trim())
  }
}

test('a scanner that keeps the contract is given back as it is', () => {
  const scanner = whole()
  expect(checkContract(scanner, './plaza.mjs')).toBe(scanner)
})

test.each(SCANNERS)('the own scanner $id keeps it', async ({ load }) => {
  const { id, ...rest } = await load()
  expect(complaints({ ...rest, id })).toEqual([])
})

describe('what is missing or wrong is named', () => {
  const { handle, known } = whole()
  test.each<[string, unknown, string[]]>([
    ['nothing at all', undefined, ['what it exports is missing: it must be a plain object, a scanner']],
    ['a function', () => whole(), ['what it exports must be a plain object, a scanner']],
    ['no id', { ...whole(), id: undefined }, ['"id" is missing: it must be a short name']],
    [
      'an id that is no word',
      { ...whole(), id: 'My Plaza' },
      ['"id" must be of small letters, digits and single hyphens, like my-forum'],
    ],
    ['the id of another door', { ...whole(), id: 'archive' }, ['"id" must not be archive, which means something else']],
    [
      'no handle.parse',
      { ...whole(), handle: { url: handle.url, grammar: handle.grammar } },
      ['"handle.parse" is missing: it must be a function: the handle in a text or an address, or null'],
    ],
    [
      'a stream that is no function',
      { ...whole(), mentions: [] },
      ['"mentions" must be a function: posts by others, by an async generator'],
    ],
    [
      'a lifecycle of its own',
      { ...whole(), lifecycle: { stage: 'beta' } },
      [expect.stringContaining('"lifecycle" must be')],
    ],
    [
      'a member with a slip of the pen',
      { ...whole(), mention: () => {} },
      [expect.stringMatching(/^"mention" is not a member of a scanner: known are id, name, .*mentions/)],
    ],
    [
      'settings that are no schema',
      { ...whole(), settings: { staff: 'names' } },
      ['"settings" must be an object schema of zod'],
    ],
    ['no way to read anything', { ...whole(), account: undefined }, [expect.stringContaining('there must be one of')]],
    [
      'a key for nothing',
      { ...whole(), access: { ...whole().access, env: ['PLAZA_KEY'] } },
      ['"access.env" must name keys unless "access.kind" is open'],
    ],
    ['no origin', { ...whole(), origins: {} }, [expect.stringContaining('"origins" must name at least one')]],
    [
      'an origin with a path',
      { ...whole(), origins: { api: 'https://a.example/v1' } },
      [expect.stringContaining('"origins"')],
    ],
    [
      'one handle for both',
      { ...whole(), known: { present: 'same', absent: 'same' } },
      ['"known" must be two different handles'],
    ],
    [
      'a known handle that it does not read',
      { ...whole(), known: { ...known, absent: 'No Body' } },
      ['"handle.parse" must give "No Body" back, of "known"'],
    ],
    [
      'an address that it does not read',
      { ...whole(), handle: { ...handle, url: (name: string) => `https://elsewhere.example/${name}` } },
      ['"handle.parse" must find the handle in the address that "handle.url" makes of it'],
    ],
    [
      'a parse that takes anything',
      { ...whole(), handle: { ...handle, parse: (text: string) => text.replace('https://plaza.example/', '') } },
      ['', ' ', '/', 'two words', '\u001b[31m', '@'].map(
        (odd) => `"handle.parse" must give null for ${JSON.stringify(odd)}`,
      ),
    ],
    [
      'a parse that throws',
      {
        ...whole(),
        handle: {
          ...handle,
          parse: (text: string) => {
            if (text === '') throw new Error('no text')
            return handle.parse(text)
          },
        },
      },
      ['"handle.parse" must give null for "" (it throws: no text)'],
    ],
  ])('%s', (_name, value, expected) => {
    const found = complaints(value)
    expect(found).toEqual(expected)
  })

  test('everything at once, not only the first of it', () => {
    expect(complaints({ id: 'plaza' }).length).toBeGreaterThan(7)
  })
})

test('settings are an object schema of zod', () => {
  expect(complaints({ ...whole(), settings: z.strictObject({ staff: z.array(z.string()).optional() }) })).toEqual([])
})
