import { describe, expect, test } from 'vitest'
import { ExchangeFailure } from '../../src/http/exchange.ts'
import { NotRecorded, PlatformError } from '../../src/http/platform-error.ts'
import { unreachable } from '../../src/http/retries.ts'
import { type CheckResult, checkScanner } from '../../src/scanners/check-scanner.ts'
import { consult } from '../../src/scanners/consult.ts'
import type { Scanner } from '../../src/scanners/scanner.ts'
import { absent, blocked, limited, plaza, profile, said, task, without } from './plaza.ts'

/** What came of asking a platform of which `here` and `nowhere` are the known handles. */
function checked(scanner: Scanner, signal = new AbortController().signal) {
  return checkScanner(scanner, consult(scanner, task({ signal })))
}

/** A platform that answers, for each handle, with a profile or by failing. */
function answering(answers: { here: Error | null; nowhere: Error | null }): Scanner {
  return plaza({
    account: async (handle) => {
      const failure = handle === 'here' ? answers.here : answers.nowhere
      if (failure) throw failure
      return profile(handle)
    },
  })
}

describe('a platform that was asked for somebody and for nobody', () => {
  const gone = absent('nowhere')
  const status = (httpStatus: number) =>
    new PlatformError('error', `the server answered HTTP ${httpStatus}`, { httpStatus })
  const cut = unreachable('plaza.example', new ExchangeFailure('connection', 'broke the connection', true))

  test.each<[string, { here: Error | null; nowhere: Error | null }, CheckResult, string | null]>([
    ['tells them apart', { here: null, nowhere: gone }, 'ok', null],
    ['finds both', { here: null, nowhere: null }, 'false-positive', 'nowhere, which cannot exist, was found'],
    ['finds nobody alone', { here: gone, nowhere: null }, 'false-positive', 'nowhere, which cannot exist, was found'],
    ['finds neither', { here: absent('here'), nowhere: gone }, 'false-negative', 'here, which exists, was not found'],
    ['shows a wall', { here: blocked(), nowhere: blocked() }, 'blocked', 'a wall'],
    ['shows a wall for nobody alone', { here: null, nowhere: blocked() }, 'blocked', 'a wall'],
    ['misses the one behind another wall', { here: gone, nowhere: blocked() }, 'false-negative', 'was not found'],
    ['asks to slow down', { here: limited(), nowhere: limited() }, 'rate-limited', 'too many requests'],
    ['wants a key', { here: new PlatformError('auth_required', 'a key, please'), nowhere: gone }, 'needs-key', 'a key'],
    ['has a page for nobody', { here: null, nowhere: status(404) }, 'ok', null],
    ['has nothing more for nobody', { here: null, nowhere: status(410) }, 'ok', null],
    [
      'has no feed for nobody',
      { here: null, nowhere: new PlatformError('not_supported', 'no feed', { httpStatus: 404 }) },
      'ok',
      null,
    ],
    ['refuses nobody alone', { here: null, nowhere: status(418) }, 'changed', 'HTTP 418'],
    ['is out of order for nobody alone', { here: null, nowhere: status(500) }, 'unreachable', 'HTTP 500'],
    ['has that page for both', { here: status(404), nowhere: status(404) }, 'changed', 'HTTP 404'],
    ['speaks another way', { here: new PlatformError('changed', 'no name'), nowhere: gone }, 'changed', 'no name'],
    ['answers what nobody expects', { here: status(418), nowhere: gone }, 'changed', 'HTTP 418'],
    ['is out of order', { here: status(500), nowhere: gone }, 'unreachable', 'HTTP 500'],
    ['is not there', { here: cut, nowhere: cut }, 'unreachable', 'plaza.example broke the connection'],
    ['is slow', { here: new PlatformError('timeout', 'too slow'), nowhere: gone }, 'unreachable', 'too slow'],
    ['is not in the recording', { here: new NotRecorded('no answer for it'), nowhere: gone }, 'unchecked', 'no answer'],
    ['has a scanner with a fault', { here: new TypeError('x is undefined'), nowhere: gone }, 'error', 'x is undefined'],
    [
      'has a plugin with a fault',
      { here: new PlatformError('error', 'the plugin failed'), nowhere: gone },
      'error',
      'plugin',
    ],
  ])('%s', async (_name, answers, result, reason) => {
    const check = await checked(answering(answers))
    expect(check.result).toBe(result)
    if (reason === null) expect(check.reason).toBeNull()
    else expect(check.reason).toContain(reason)
  })
})

describe('a platform without profiles', () => {
  const speaking = (failure: Error | null) =>
    without(
      plaza({
        mentions: async function* () {
          yield said('1', 'jo')
          if (failure) throw failure
        },
      }),
      'account',
    )

  test('is asked for mentions, and only as far as the first', async () => {
    expect(await checked(speaking(new Error('asked for a second')))).toEqual({ result: 'ok', reason: null })
  })

  test.each<[Error, CheckResult]>([
    [blocked(), 'blocked'],
    [limited(), 'rate-limited'],
    [new PlatformError('not_applicable', 'no alert is named'), 'unchecked'],
    [new TypeError('x is undefined'), 'error'],
  ])('that fails with %s is %s', async (failure, result) => {
    const failing = plaza({
      mentions: () => {
        throw failure
      },
    })
    expect(await checked(without(failing, 'account'))).toEqual({ result, reason: failure.message })
  })

  test('that can be read in part answers', async () => {
    const some = plaza({
      mentions: async function* (_brand, scan) {
        scan.limited('partial', 'only a sample is shown')
        yield* []
      },
    })
    expect(await checked(without(some, 'account'))).toEqual({ result: 'ok', reason: null })
  })

  test('that says what it cannot read is not checked', async () => {
    const quiet = plaza({
      mentions: async function* (_brand, scan) {
        scan.limited('not_supported', 'no alert is named')
        yield* []
      },
    })
    expect(await checked(without(quiet, 'account'))).toEqual({ result: 'unchecked', reason: 'no alert is named' })
  })

  test('nor mentions cannot be checked', async () => {
    const { mentions, ...rest } = without(plaza(), 'account')
    expect(mentions).toBeDefined()
    expect(await checked(rest)).toEqual({ result: 'unchecked', reason: 'profiles on Plaza cannot be read' })
  })
})

test('nor can one once somebody interrupted', async () => {
  expect(await checked(plaza(), AbortSignal.abort())).toEqual({ result: 'unchecked', reason: 'interrupted' })
})
