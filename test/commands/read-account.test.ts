import { describe, expect, test } from 'vitest'
import { platformId, readAccount } from '../../src/commands/read-account.ts'
import { SCANNERS } from '../../src/scanners/index.ts'

describe('an account', () => {
  test.each([
    { text: 'bluesky:aurora.example', is: 'bluesky aurora.example' },
    { text: 'Bluesky:aurora.example', is: 'bluesky aurora.example' },
    { text: 'bsky: @aurora.example', is: 'bluesky aurora.example' },
    { text: 'twitter:auroraair', is: 'x auroraair' },
    { text: 'Hacker News:aurora_ops', is: 'hackernews aurora_ops' },
    { text: 'App Store:123456789', is: 'app-store 123456789' },
    { text: 'https://bsky.app/profile/aurora.example', is: 'bluesky aurora.example' },
    { text: 'bsky.app/profile/aurora.example', is: 'bluesky aurora.example' },
    { text: 'https://twitter.com/auroraair', is: 'x auroraair' },
    { text: 'https://skies.example/@aurora', is: 'mastodon aurora@skies.example' },
    { text: 'https://github.com/aurora-air', is: 'github aurora-air' },
    { text: 'facebook:https://www.facebook.com/auroraair', is: 'facebook auroraair' },
    { text: '@aurora@skies.example', is: 'mastodon aurora@skies.example' },
    { text: 'did:plc:abcdefghijklmnopqrstuvwx', is: 'bluesky did:plc:abcdefghijklmnopqrstuvwx' },
    { text: 'archive:@AuroraAir', is: 'archive AuroraAir' },
  ])('$text', async ({ text, is }) => {
    const { platform, handle } = await readAccount(text, '--account', SCANNERS)
    expect(`${platform} ${handle}`).toBe(is)
  })

  test.each([
    { text: 'blusky:aurora', says: /"blusky" is not a platform.*; did you mean bluesky\?/ },
    { text: 'mastadon:a@b.example', says: /did you mean mastodon\?/ },
    { text: 'instgram:aurora', says: /did you mean instagram\?/ },
    { text: 'googleplus:aurora', says: /Google\+ is closed since 2019/ },
    { text: 'https://orkut.com/aurora', says: /Orkut is closed since 2014/ },
    { text: 'https://aurora.example/about', says: /not the address of a profile.*bluesky:/ },
    { text: 'aurora', says: /PLATFORM:HANDLE, like bluesky:klm\.com, or a profile's address/ },
    {
      text: 'https://jo:word@bsky.app/profile/aurora.example',
      says: /bsky\.app.*" holds a user name or password: leave/,
    },
    { text: 'nowhere:tom', says: /"nowhere" is not a platform that earshot reads: use app-store/ },
    { text: 'bluesky:a b', says: /on Bluesky a handle is/ },
  ])('$text is refused', async ({ text, says }) => {
    await expect(readAccount(text, 'account in brand.yaml:', SCANNERS)).rejects.toThrow(says)
  })

  test.each(SCANNERS.map(({ id }) => id))('%s goes by its own name', (id) => expect(platformId(id, SCANNERS)).toBe(id))
})
