import { describe, expect, test } from 'vitest'
import { type OutcomeStatus, outcome } from '../../src/evidence/status.ts'
import { unreached } from '../../src/evidence/unreached.ts'

const asked = (id: string, status: OutcomeStatus, reason: string | null = null, requests = 1) => ({
  id,
  name: id.toUpperCase(),
  outcome: outcome(status, reason),
  requests,
})

describe('unreached', () => {
  test.each([
    ['no DNS', [asked('sky', 'error', 'sky.example was not found'), asked('sea', 'error')]],
    ['refused connections', [asked('sky', 'error', 'sky.example refuses connections')]],
    ['timeouts', [asked('sky', 'timeout'), asked('sea', 'timeout')]],
    [
      'a page to sign in at in place of all',
      [asked('sky', 'blocked'), asked('sea', 'blocked'), asked('rss', 'changed')],
    ],
    [
      'the same in place of the site of the brand too',
      [asked('sky', 'blocked'), asked('sea', 'blocked'), asked('site', 'ok')],
    ],
    [
      'a proxy that refuses',
      [asked('sky', 'error', 'sky.example could not be reached: the proxy p:1 refuses connections')],
    ],
    ['one that was not asked anything', [asked('sky', 'error'), asked('index', 'ok', null, 0)]],
  ])('is told where nobody answered: %s', (_, all) =>
    expect(unreached(all, 'Aurora')).toMatch(
      /^Nothing could be reached, so nothing is known of Aurora: [^.]+(?:\.\w[^.]*)*\.$/,
    ),
  )

  test.each([
    ['nobody was asked', []],
    ['nothing was there to be asked', [asked('sky', 'not_applicable', null, 0)]],
    ['one answered', [asked('sky', 'error'), asked('sea', 'ok')]],
    ['one answered that there is nothing', [asked('sky', 'error'), asked('sea', 'not_found')]],
    ['one wants a key', [asked('sky', 'error'), asked('sea', 'auth_required')]],
    ['one wants to be asked later', [asked('sky', 'timeout'), asked('sea', 'rate_limited')]],
    ['the site answered where the others do not listen', [asked('sky', 'error'), asked('site', 'ok')]],
    ['one was blocked, and the site answered', [asked('sky', 'blocked'), asked('site', 'ok')]],
    ['all answered in a way that is not known', [asked('sky', 'changed')]],
  ])('is not told where %s', (_, all) => expect(unreached(all, 'Aurora')).toBeNull())

  test('names the first that was asked, with why it was silent', () => {
    expect(
      unreached([asked('sky', 'error', 'sky.example refuses connections'), asked('sea', 'timeout')], 'Aurora'),
    ).toBe(
      'Nothing could be reached, so nothing is known of Aurora: none of the 2 services that were asked answered (SKY: sky.example refuses connections).',
    )
  })
})
