import { describe, expect, test } from 'vitest'
import { accountRecord } from '../../src/evidence/account.ts'
import { PlatformHeader } from '../../src/evidence/evidence.ts'
import { outcome } from '../../src/evidence/status.ts'
import { channels } from '../../src/scorecard/channels.ts'
import { claimed, identified, identity, site } from '../metrics/identity.ts'

type Status = Parameters<typeof outcome>[0]

function platform(id: string, posts: Status, mentions: Status | null, handles: readonly string[]): PlatformHeader {
  const stream = (status: Status) => ({
    outcome: outcome(status, status === 'ok' ? null : `${id} is ${status}`),
    records: 0,
    parts: [],
  })
  return PlatformHeader.parse({
    id,
    name: id,
    source: 'network',
    observedAt: '2026-11-22T12:00:00Z',
    outcome: outcome('ok'),
    requests: 1,
    carriesHandles: false,
    selection: 'all',
    selectionReason: null,
    links: null,
    streams: { posts: stream(posts), mentions: mentions === null ? null : stream(mentions), replies: null },
    accounts: handles.map((handle) => ({
      ...accountRecord({ platform: id, id: handle, handle }),
      official: true,
      confidence: 1,
      evidence: [],
    })),
    notes: [],
  })
}

const X = identified({
  platform: 'x',
  handle: 'AuroraAir',
  profile: outcome('not_supported', 'profiles on X cannot be read'),
})
const SKY = identified({ platform: 'sky', handle: 'auroraair' })

describe('channels', () => {
  test('are unknown where nobody looked where the brand is', () => expect(channels(null, [])).toBeNull())

  test.each([
    { why: 'read whole', of: platform('sky', 'ok', 'ok', ['AuroraAir']), read: 1 },
    { why: 'read in part', of: platform('sky', 'partial', 'partial', ['@auroraair']), read: 1 },
    { why: 'without anything said to it there', of: platform('sky', 'ok', null, ['auroraair']), read: 1 },
    { why: 'its posts could not be read', of: platform('sky', 'blocked', 'ok', ['auroraair']), read: 0 },
    { why: 'what is said to it could not be read', of: platform('sky', 'ok', 'rate_limited', ['auroraair']), read: 0 },
    { why: 'another account was read', of: platform('sky', 'ok', 'ok', ['aurora']), read: 0 },
  ])('count an account as read or not: $why', ({ of, read }) => {
    expect(channels(identity({ accounts: [SKY] }), [of])).toMatchObject({ official: 1, read })
  })

  test('name each account that was not read, with why', () => {
    const found = channels(identity({ accounts: [SKY, X] }), [platform('sky', 'ok', 'ok', ['auroraair'])])
    expect(found).toEqual({
      official: 2,
      read: 1,
      unread: [
        {
          platform: 'x',
          network: X.network,
          handle: 'AuroraAir',
          url: X.url,
          status: 'not_supported',
          reason: 'profiles on X cannot be read',
        },
      ],
    })
  })

  test('count a network that the site links to without an official account there, once', () => {
    const likely = claimed({ platform: 'sea', handle: 'auroraair' })
    const link = (handle: string | null, platform: string) => {
      return {
        url: `https://${platform}.example/`,
        page: 'https://aurora.example/',
        platform,
        handle,
        place: 'text' as const,
      }
    }
    const links = [link('auroraair', 'sea'), link('auroraair', 'sea'), link(null, 'closed'), link('AuroraAir', 'x')]
    const found = channels(identity({ accounts: [X, likely], site: site({ links }) }), [])
    expect(found).toMatchObject({ official: 2, read: 0 })
    expect(found?.unread.map(({ platform }) => platform)).toEqual(['x', 'sea'])
  })
})
