import { describe, expect, test } from 'vitest'
import { dialectOf, dialectOfVersion } from '../../../src/scanners/mastodon/dialects.ts'

describe('the dialect by nodeinfo', () => {
  test.each([
    {
      name: 'mastodon',
      version: '4.5.2',
      expected: { api: 'mastodon', batch: true, snowflakes: true, countsReplies: true },
    },
    { name: 'mastodon', version: '4.3.0+glitch', expected: { batch: true } },
    { name: 'mastodon', version: '4.2.10+hometown-1.1.1', expected: { batch: false, snowflakes: true } },
    { name: 'mastodon', version: '5.0.0-alpha.1', expected: { batch: true } },
    { name: 'mastodon', version: 'nightly', expected: { batch: false } },
    { name: 'Pleroma', version: '2.9.0', expected: { api: 'mastodon', profile: 'nickname', countsReplies: true } },
    { name: 'akkoma', version: '3.15.2', expected: { name: 'Akkoma', profile: 'nickname' } },
    { name: 'gotosocial', version: '0.20.1', expected: { keyless: { posts: false, tags: false } } },
    { name: 'pixelfed', version: '0.12.5', expected: { keyless: { posts: false, tags: true } } },
    { name: 'sharkey', version: '2025.4.2', expected: { name: 'Sharkey', api: 'misskey' } },
    { name: 'lemmy', version: '0.19.11', expected: { name: 'Lemmy', api: 'none' } },
    {
      name: 'hollo',
      version: '0.6.20',
      expected: { name: 'hollo', api: 'mastodon', countsReplies: false, batch: false },
    },
    { name: 'friendica', version: '2024.12', expected: { api: 'mastodon', profile: 'lookup', countsReplies: false } },
    { name: '__proto__', version: '1', expected: { api: 'mastodon' } },
    { name: 'constructor', version: '1', expected: { api: 'mastodon', name: 'constructor' } },
  ])('of $name $version', ({ name, version, expected }) => expect(dialectOf({ name, version })).toMatchObject(expected))

  test('of a server that does not tell is tried as Mastodon, and its counts are not believed', () =>
    expect(dialectOf(null)).toMatchObject({
      api: 'mastodon',
      keyless: { posts: true, tags: true },
      countsReplies: false,
    }))
})

describe('the dialect by the version in a server’s description', () => {
  test.each([
    { version: '4.5.2', expected: { name: 'Mastodon', batch: true, snowflakes: true } },
    { version: '2.7.2 (compatible; Pleroma 2.9.0)', expected: { name: 'Pleroma', snowflakes: false } },
    { version: '4.2.1 (compatible; Akkoma 3.15)', expected: { name: 'Akkoma' } },
    { version: '0.20.1+git-abc', expected: { snowflakes: false, batch: false } },
    { version: '', expected: { snowflakes: false } },
  ])('$version', ({ version, expected }) => expect(dialectOfVersion(version)).toMatchObject(expected))
})
