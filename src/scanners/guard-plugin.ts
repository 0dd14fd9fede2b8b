import { z } from 'zod'
import { Account } from '../evidence/account.ts'
import { SCOPES } from '../evidence/coverage.ts'
import { Post } from '../evidence/post.ts'
import { OUTCOMES } from '../evidence/status.ts'
import { PlatformError } from '../http/platform-error.ts'
import { quotable } from '../http/quotable.ts'
import type { Scan, Scanner } from './scanner.ts'

const Id = z.string().min(1)

const Records = {
  post: Post.extend({ id: Id }),
  account: Account.extend({ id: Id, handle: Id }),
  claim: z.object({
    platform: z.string(),
    handle: Id,
    confidence: z.number().min(0).max(1),
    evidence: z.array(z.string()),
    account: Account.nullable(),
    bySite: z.literal(true).exactOptional(),
  }),
}

/** What a scanner tells of its progress. */
const Told = {
  covered: z.object({ from: z.number(), to: z.number(), complete: z.boolean(), scope: z.enum(SCOPES) }),
  limited: z.enum(['partial', 'auth_required', 'not_supported']),
  parts: z.array(z.string()),
  text: z.string(),
}

/** A `PlatformError` of another copy of the package, which a plugin may have brought along. */
const ForeignError = z.looseObject({
  name: z.literal('PlatformError'),
  status: z.enum(OUTCOMES),
  message: z.string(),
  until: z.string().nullable(),
})

/**
 * A scanner from outside as one that can be trusted to keep the contract: every record that it yields, and all that it
 * tells of its progress, is checked, and whatever else goes wrong in it is the outcome `error`, with the plugin's name.
 *
 * @param where the plugin, for sentences.
 */
export function guardPlugin(scanner: Scanner, where: string): Scanner {
  const { id, homepage, handle, find, account, posts, mentions, replies } = scanner
  const plugin = `the plugin ${quotable(where)}`

  function read<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
    const parsed = schema.safeParse(value)
    if (parsed.success) return parsed.data
    const issue = parsed.error.issues[0]
    const at = issue?.path.map(String).join('.') || 'it'
    throw new PlatformError('error', `${plugin} gave ${what} that is none: ${at}: ${issue?.message ?? 'wrong'}`)
  }

  function own<T extends { platform: string }>(schema: z.ZodType<T>, value: unknown, what: string): T {
    const record = read(schema, value, what)
    if (record.platform === id) return record
    throw new PlatformError('error', `${plugin} gave ${what} of ${quotable(record.platform)}, not of ${id}`)
  }

  /** What a plugin's failure is here: its own `PlatformError`, an interruption, or a fault of the plugin. */
  function told(failure: unknown, { signal }: Scan): unknown {
    if (failure instanceof PlatformError || (signal.aborted && failure === signal.reason)) return failure
    const foreign = ForeignError.safeParse(failure)
    if (foreign.success) return new PlatformError(foreign.data.status, foreign.data.message, foreign.data)
    const message = failure instanceof Error ? failure.message : String(failure)
    return new PlatformError('error', `${plugin} failed: ${quotable(message)}`, { cause: failure })
  }

  async function* stream<T>(scan: Scan, open: (scan: Scan) => AsyncIterable<unknown>, check: (value: unknown) => T) {
    try {
      for await (const value of open(checkedScan(scan))) yield check(value)
    } catch (failure) {
      throw told(failure, scan)
    }
  }

  function checkedScan(scan: Scan): Scan {
    return {
      ...scan,
      get collected() {
        return scan.collected
      },
      parts: (names) => scan.parts(read(Told.parts, names, 'names of parts')),
      covered: (part, covered) =>
        scan.covered(read(Told.text, part, 'the name of a part'), read(Told.covered, covered, 'a covered stretch')),
      limited: (status, reason) =>
        scan.limited(read(Told.limited, status, 'a status of a limit'), read(Told.text, reason, 'a reason')),
      note: (text) => scan.note(read(Told.text, text, 'a note')),
    }
  }

  const toPost = (value: unknown) => own(Records.post, value, 'a post')
  return {
    ...scanner,
    handle: {
      ...handle,
      // Handles are looked for in every link of a site; one that the plugin stumbles over is none of its platform.
      parse: steady(
        (text: string) => z.string().min(1).nullable().parse(handle.parse(text)),
        () => null,
      ),
      url: steady(
        (text: string) => Told.text.parse(handle.url(text)),
        () => homepage,
      ),
      ...(handle.key && {
        key: steady(
          (text: string) => Told.text.parse(handle.key?.(text)),
          (text) => text,
        ),
      }),
      ...(handle.domain && {
        domain: steady(
          (text: string) => Told.text.nullable().parse(handle.domain?.(text)),
          () => null,
        ),
      }),
    },
    ...(account && {
      account: async (name: string, scan: Scan) => {
        try {
          return own(Records.account, await account.call(scanner, name, checkedScan(scan)), 'an account')
        } catch (failure) {
          throw told(failure, scan)
        }
      },
    }),
    ...(find && {
      find: (brand, scan) =>
        stream(
          scan,
          (checked) => find.call(scanner, brand, checked),
          (claim) => own(Records.claim, claim, 'a claim'),
        ),
    }),
    ...(posts && { posts: (of, scan) => stream(scan, (checked) => posts.call(scanner, of, checked), toPost) }),
    ...(mentions && {
      mentions: (brand, scan) => stream(scan, (checked) => mentions.call(scanner, brand, checked), toPost),
    }),
    ...(replies && {
      replies: (contacts, scan) => stream(scan, (checked) => replies.call(scanner, contacts, checked), toPost),
    }),
  }
}

/** The same function, with something in place of its result where it throws. */
function steady<T>(act: (text: string) => T, otherwise: (text: string) => T): (text: string) => T {
  return (text) => {
    try {
      return act(text)
    } catch {
      return otherwise(text)
    }
  }
}
