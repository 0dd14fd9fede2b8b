import { describe, expect, test } from 'vitest'
import { PlatformError } from '../../../src/http/platform-error.ts'
import { checkSite } from '../../../src/identify/probe/check-site.ts'
import { answer, fakeHttp } from '../../scanners/fake-scan.ts'
import { aSite, NOBODY, PROFILE } from './a-site.ts'

const there = answer(200, PROFILE)
const absent = answer(404, NOBODY)
const silent = new PlatformError('timeout', 'gullnet.example did not answer within 10 s')

const check = (known: unknown, nobody: unknown) =>
  checkSite(
    aSite(),
    fakeHttp({ 'https://gullnet.example/harbour': known, 'https://gullnet.example/zzz0zzz0zzz': nobody }),
  )

describe('checkSite', () => {
  test.each([
    { known: there, nobody: absent, result: 'ok', why: 'tells them apart' },
    { known: there, nobody: there, result: 'false-positive', why: 'finds everybody' },
    { known: silent, nobody: there, result: 'false-positive', why: 'finds nobody-at-all, whatever else' },
    { known: absent, nobody: absent, result: 'false-negative', why: 'misses the one that exists' },
    { known: absent, nobody: silent, result: 'false-negative', why: 'misses the one that exists, whatever else' },
    { known: answer(200, 'x'), nobody: absent, result: 'changed', why: 'shows no sign of the account' },
    { known: there, nobody: answer(404, 'x'), result: 'changed', why: 'shows no sign of nobody' },
    { known: there, nobody: answer(418, 'x'), result: 'changed', why: 'answers with an unheard-of status' },
    { known: answer(403, ''), nobody: absent, result: 'blocked', why: 'refuses' },
    { known: there, nobody: answer(401, {}), result: 'blocked', why: 'wants a key' },
    { known: answer(429, ''), nobody: answer(429, ''), result: 'rate-limited', why: 'has had enough' },
    { known: silent, nobody: silent, result: 'unreachable', why: 'says nothing' },
    { known: answer(500, ''), nobody: answer(500, ''), result: 'unreachable', why: 'is broken' },
  ])('$result: $why', async ({ known, nobody, result }) => {
    const checked = await check(known, nobody)
    expect(checked).toMatchObject({ site: 'gullnet', result })
    expect(checked.reason === null).toBe(result === 'ok')
  })

  test('asks twice and no more', async () => {
    const http = fakeHttp(({ pathname }) => (pathname === '/harbour' ? there : absent))
    await checkSite(aSite({ checked: null }), http)
    expect(http.requests).toBe(2)
  })
})
