import { z } from 'zod'
import { isAddress } from '../evidence/address.ts'
import { UsageError } from '../evidence/errors.ts'
import { originResolver } from './origins.ts'
import type { Scanner } from './scanner.ts'

/** What a handle never looks like, on any platform. */
const NO_HANDLES = ['', ' ', '/', 'two words', '\u001b[31m', '@'] as const

/** Names that a run uses for sources of its own, which a platform cannot have. */
const RESERVED = ['archive', 'probe', 'site', 'wikidata']

/** An error that says whether a member is missing or wrong, and what it must be. */
const must = (what: string) => ({
  error: ({ input }: { input?: unknown }) =>
    input === undefined ? `is missing: it must be ${what}` : `must be ${what}`,
})

const text = (what = 'a text') => z.string(must(what)).min(1, must(what))
const texts = (what: string) => z.array(text(), must(what))
const callable = (what: string) => z.custom((value) => typeof value === 'function', must(`a function: ${what}`))
const stream = (what: string) => callable(`${what}, by an async generator`).optional()
const address = (what: string) => z.string(must(what)).refine((value) => isAddress(value), must(what))

const HANDLE = {
  parse: callable('the handle in a text or an address, or null'),
  url: callable('the address of a profile'),
  grammar: text('a phrase that says what a handle looks like'),
  typedOnly: z.literal(true, must('true, or left out')).optional(),
  domain: callable('the domain that a handle proves, or null').optional(),
  key: callable('the same text for all spellings of a handle').optional(),
} satisfies Record<keyof Scanner['handle'], z.ZodType>

/** The contract of `Scanner` as it can be checked on what a module exports. */
const MEMBERS = {
  id: z.string(must('a short name')).regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: 'must be of small letters, digits and single hyphens, like my-forum',
  }),
  name: text(),
  homepage: address('an address, like https://forum.example'),
  reads: texts('a list of short phrases').min(1, must('a list of short phrases')),
  lifecycle: z.union(
    [
      z.looseObject({ stage: z.enum(['stable', 'experimental', 'fragile']) }),
      z.looseObject({ stage: z.literal('closed'), since: z.string(), replacedBy: z.string().nullable() }),
    ],
    must("{ stage: 'stable' }, 'experimental', 'fragile', or 'closed' with since and replacedBy"),
  ),
  access: z.looseObject(
    {
      kind: z.enum(['open', 'key-optional', 'key-required'], must("'open', 'key-optional' or 'key-required'")),
      env: z.array(
        z.string().regex(/^[A-Z][A-Z0-9_]+$/, must('names of environment variables, like FORUM_TOKEN')),
        must('a list of environment variables'),
      ),
      gives: z.string(must('a phrase, or null')).nullable(),
      steps: texts('a list of steps to get a key'),
    },
    must('an object of kind, env, gives and steps'),
  ),
  requests: text('a sentence: how many requests N own posts and M mentions take'),
  terms: text('a sentence on the terms, with its source'),
  origins: z.record(z.string(), z.string(), must('an object of origins by name')),
  federated: z.boolean(must('true or false')).optional(),
  publicReplies: z.enum(['owner decides', 'nobody'], must('owner decides or nobody, or left out')).optional(),
  perHost: z.int(must('a whole number')).positive(must('a whole number above 0')).optional(),
  handle: z.strictObject(HANDLE, must('an object of parse, url and grammar')),
  settings: z
    .custom(
      (value) => typeof value === 'object' && value !== null && 'shape' in value && 'safeParse' in value,
      must('an object schema of zod'),
    )
    .optional(),
  harmlessSettings: z.array(z.string(must('a text')), must('a list of keys of "settings"')).optional(),
  carriesHandles: z.boolean(must('true or false')),
  known: z.strictObject(
    { present: text('a handle that exists'), absent: text('a handle that cannot exist') },
    must('an object of a present and an absent handle'),
  ),
  find: stream('accounts that may be the brand’s'),
  account: callable('the promise of a profile').optional(),
  posts: stream('own posts'),
  mentions: stream('posts by others'),
  replies: stream('further replies'),
} satisfies Record<keyof Scanner, z.ZodType>

const Contract = z.strictObject(MEMBERS, must('a plain object, a scanner'))

/** Whether a value keeps the contract as far as that can be seen without asking a network. */
function keepsContract(value: unknown): value is Scanner {
  return Contract.safeParse(value).success
}

/**
 * Checks what a plugin exports, before anything is asked of it.
 *
 * @param where the plugin, for the message.
 * @returns the same object, known to be a scanner.
 * @throws UsageError that names every member which is missing or wrong, and says what it must be.
 */
export function checkContract(value: unknown, where: string): Scanner {
  if (!keepsContract(value)) throw broken(where, problems(value))
  const wrong = misbehaviour(value)
  if (wrong.length > 0) throw broken(where, wrong)
  return value
}

function problems(value: unknown): string[] {
  const known = Object.keys(MEMBERS).join(', ')
  return (Contract.safeParse(value).error?.issues ?? []).flatMap(({ path, message, ...issue }) => {
    const at = path.map(String).join('.')
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) =>
        at === ''
          ? `"${key}" is not a member of a scanner: known are ${known}`
          : `"${at}.${key}" is not a member of it`,
      )
    return [at === '' ? `what it exports ${message}` : `"${at}" ${message}`]
  })
}

function misbehaviour(scanner: Scanner): string[] {
  const { id, handle, known, access, account, posts, mentions } = scanner
  const wrong: string[] = []
  const expect = (holds: () => boolean, complaint: string) => {
    try {
      if (!holds()) wrong.push(complaint)
    } catch (error) {
      wrong.push(`${complaint} (it throws: ${error instanceof Error ? error.message : String(error)})`)
    }
  }
  expect(() => !RESERVED.includes(id), `"id" must not be ${id}, which means something else`)
  expect(() => known.present !== known.absent, '"known" must be two different handles')
  for (const one of [known.present, known.absent])
    expect(() => handle.parse(one) === one, `"handle.parse" must give ${JSON.stringify(one)} back, of "known"`)
  expect(() => isAddress(handle.url(known.present)), '"handle.url" must give an address')
  expect(
    () => handle.parse(handle.url(known.present)) === known.present,
    '"handle.parse" must find the handle in the address that "handle.url" makes of it',
  )
  for (const odd of NO_HANDLES)
    expect(() => handle.parse(odd) === null, `"handle.parse" must give null for ${JSON.stringify(odd)}`)
  expect(() => {
    originResolver(scanner, { file: scanner.origins })
    return scanner.federated === true || Object.keys(scanner.origins).length > 0
  }, '"origins" must name at least one origin, like { api: \'https://forum.example\' }')
  expect(
    () => (access.kind === 'open') === (access.env.length === 0),
    '"access.env" must name keys unless "access.kind" is open',
  )
  expect(() => Boolean(account ?? posts ?? mentions), 'there must be one of "account", "posts" and "mentions"')
  return wrong
}

function broken(where: string, wrong: readonly string[]): UsageError {
  return new UsageError(`the plugin ${where} is not a scanner:\n${wrong.map((line) => `  ${line}`).join('\n')}`)
}
