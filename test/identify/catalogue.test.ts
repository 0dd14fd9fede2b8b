import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { openCatalogue } from '../../src/identify/open-catalogue.ts'
import { NETWORKS } from '../../src/networks/networks.ts'
import { bluesky } from '../../src/scanners/bluesky/bluesky.ts'
import { hackernews } from '../../src/scanners/hackernews/hackernews.ts'
import { mastodon } from '../../src/scanners/mastodon/mastodon.ts'
import type { Scanner } from '../../src/scanners/scanner.ts'

const catalogue = openCatalogue([bluesky, hackernews, mastodon])

describe('where an address leads', () => {
  test.each([
    ['https://x.com/auroraair', 'x', 'auroraair'],
    ['http://twitter.com/#!/AuroraAir', 'x', 'AuroraAir'],
    ['https://www.facebook.com/pages/Aurora-Air/112233445566778', 'facebook', '112233445566778'],
    ['https://bsky.app/profile/auroraair.example', 'bluesky', 'auroraair.example'],
    ['https://news.ycombinator.com/user?id=aurora_air', 'hackernews', 'aurora_air'],
    ['https://social.example/@auroraair', 'mastodon', 'auroraair@social.example'],
    ['https://www.youtube.com/@auroraair', 'youtube', '@auroraair'],
    ['https://www.threads.net/@auroraair', 'threads', 'auroraair'],
    ['https://www.tiktok.com/@auroraair', 'tiktok', 'auroraair'],
    ['https://medium.com/@auroraair', 'medium', '@auroraair'],
    ['https://truthsocial.com/@auroraair', 'truth-social', 'auroraair'],
    ['https://flipboard.com/@auroraair', 'flipboard', 'auroraair'],
  ])('%s leads to %s: %s', (url, id, handle) => {
    const destination = catalogue.destination(url)
    expect([destination?.network.id, destination?.handle]).toEqual([id, handle])
  })

  test.each([
    ['https://plus.google.com/+AuroraAir/posts', 'googleplus'],
    ['https://plus.google.com/share?url=https%3A%2F%2Fauroraair.example', 'googleplus'],
    ['https://auroraair.hyves.nl/', 'hyves'],
    ['http://klout.com/#/auroraair', 'klout'],
    ['https://vine.co/u/1234567890', 'vine'],
    ['https://www.periscope.tv/auroraair', 'periscope'],
    ['http://friendfeed.com/auroraair', 'friendfeed'],
    ['https://www.google.com/reader/view/feed/x', 'google-reader'],
  ])('%s leads to %s, which is closed: its handles no longer matter', (url, id) => {
    const destination = catalogue.destination(url)
    expect(destination?.network.id).toBe(id)
    expect(destination?.network.lifecycle.stage).toBe('closed')
    expect(destination?.handle).toBeNull()
  })

  test.each([
    ['https://auroraair.example/', 'a site of its own'],
    ['https://www.google.com/', 'a host that only in part was a network'],
    ['https://www.youtube.com/watch?v=abcdefghijk', 'a film'],
    ['https://www.youtube.com/@auroraair/extra/steps', 'no page that we know, and no server of the Fediverse'],
    ['https://www.instagram.com/@/x', 'a network that others could take for a server'],
    ['https://bsky.app/profile/auroraair.example/post/abc', 'a post'],
    ['https://social.example/@auroraair/115460000000000001', 'a post on the Fediverse'],
    ['https://x.com@evil.example/auroraair', 'a hidden host'],
    ['/auroraair', 'half an address'],
    ['//x.com/auroraair', 'an address without its scheme'],
    ['auroraair', 'a name'],
    ['mailto:auroraair@x.com', 'an e-mail address'],
    ['javascript:void(0)', 'a script'],
    ['https://', 'nothing'],
    ['', 'nothing at all'],
  ])('%s leads nowhere: %s', (url) => expect(catalogue.destination(url)).toBeNull())

  test('is not the Fediverse where nobody reads it', () =>
    expect(openCatalogue([bluesky]).destination('https://social.example/@auroraair')).toBeNull())

  property.prop([
    fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl({ withFragments: true, withQueryParameters: true })),
  ])('never fails, and whatever leads somewhere leads to an account or to what is closed', (url) => {
    const destination = catalogue.destination(url)
    expect(
      destination === null || (destination.handle === null) === (destination.network.lifecycle.stage === 'closed'),
    ).toBe(true)
  })
})

describe('the networks', () => {
  test('are those that are read, then all others that are known', () =>
    expect(catalogue.networks.map(({ id }) => id)).toEqual([
      'bluesky',
      'hackernews',
      'mastodon',
      ...NETWORKS.map(({ id }) => id),
    ]))

  test('are found by their id', () => {
    expect(catalogue.network('x')?.name).toBe('X')
    expect(catalogue.network('bluesky')?.name).toBe('Bluesky')
    expect(catalogue.network('nowhere')).toBeNull()
    expect(catalogue.network('constructor')).toBeNull()
  })

  test('let anyone reply where people are read', () => {
    for (const id of ['bluesky', 'hackernews', 'mastodon']) expect(catalogue.network(id)?.publicReplies).toBe('anyone')
  })

  test.each([
    ['bluesky', 'AuroraAir.example', 'auroraair.example'],
    ['mastodon', 'AuroraAir@social.example', 'auroraair@social.example'],
    ['hackernews', 'AuroraAir', 'AuroraAir'],
  ])('on %s the key of %s is %s', (id, handle, key) => expect(catalogue.network(id)?.handle.key(handle)).toBe(key))

  test('that are read and known are one: the scanner reads handles, and what is known of it stays', () => {
    const scanner: Scanner = {
      ...bluesky,
      id: 'x',
      name: 'X',
      homepage: 'https://x.com',
      lifecycle: { stage: 'fragile' },
      handle: { parse: (text) => (text === 'https://x.com/auroraair' ? 'read' : null), url: () => '', grammar: 'any' },
    }
    const opened = openCatalogue([scanner])
    expect(opened.networks.filter(({ id }) => id === 'x')).toHaveLength(1)
    expect(opened.destination('https://x.com/auroraair')?.handle).toBe('read')
    expect(opened.destination('https://x.com/someone')).toBeNull()
    expect(opened.network('x')?.vendors.has('wix')).toBe(true)
    expect(opened.network('x')?.holds(new URL('https://twitter.com/someone'))).toBe(true)
    expect(opened.network('x')?.lifecycle).toEqual({ stage: 'open' })
    expect(opened.network('x')?.handle.key('AuroraAir')).toBe('auroraair')
  })
})
