import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accountRecord } from '../../src/evidence/account.ts'
import type { Testimony, Witness } from '../../src/evidence/identity.ts'
import { mergeClaims } from '../../src/identify/merge-claims.ts'
import { openCatalogue } from '../../src/identify/open-catalogue.ts'
import type { Claim } from '../../src/identify/source.ts'
import { bluesky } from '../../src/scanners/bluesky/bluesky.ts'
import { hackernews } from '../../src/scanners/hackernews/hackernews.ts'
import { mastodon } from '../../src/scanners/mastodon/mastodon.ts'

const catalogue = openCatalogue([bluesky, hackernews, mastodon])
const DID = 'did:plc:auroraairaaaaaaaaaaaaaaa'

const say = (witness: Witness, text: string = witness): Testimony => ({ witness, text, url: null })

function claim(platform: string, handle: string, ...testimony: readonly Testimony[]): Claim {
  return { platform, handle, testimony }
}

const withProfile = (base: Claim, id: string, handle: string, more = {}): Claim => ({
  ...base,
  account: accountRecord({ platform: base.platform, id, handle, ...more }),
})

const merged = (...claims: readonly Claim[]) =>
  mergeClaims(claims, catalogue).map(({ platform, handle, testimony }) => [
    `${platform}:${handle}`,
    testimony.map(({ text }) => text),
  ])

describe('claims', () => {
  test.each<{ why: string; claims: Claim[]; expected: unknown }>([
    { why: 'none', claims: [], expected: [] },
    {
      why: 'of one handle in several spellings are one, with all that was said, once',
      claims: [
        claim('mastodon', 'Aurora@Towns.example', say('index')),
        claim('mastodon', 'aurora@towns.example', say('index'), say('site-me')),
      ],
      expected: [['mastodon:Aurora@Towns.example', ['index', 'site-me']]],
    },
    {
      why: 'of one name on two platforms are two',
      claims: [claim('bluesky', 'aurora.example', say('index')), claim('mastodon', 'aurora.example', say('index'))],
      expected: [
        ['bluesky:aurora.example', ['index']],
        ['mastodon:aurora.example', ['index']],
      ],
    },
    {
      why: 'that differ in case stay apart where case counts',
      claims: [claim('hackernews', 'Aurora', say('index')), claim('hackernews', 'aurora', say('site-me'))],
      expected: [
        ['hackernews:Aurora', ['index']],
        ['hackernews:aurora', ['site-me']],
      ],
    },
    {
      why: 'of a DID and a handle are one once a profile names both',
      claims: [
        claim('bluesky', DID, say('wikidata')),
        claim('bluesky', 'aurora.example', say('site-me')),
        withProfile(claim('bluesky', 'aurora.example', say('search')), DID, 'aurora.example'),
      ],
      expected: [['bluesky:aurora.example', ['wikidata', 'site-me', 'search']]],
    },
    {
      why: 'of two handles whose profiles have one id are one',
      claims: [
        withProfile(
          claim('mastodon', 'help@social.aurora.example', say('site-me')),
          'help@aurora.example',
          'help@aurora.example',
        ),
        withProfile(
          claim('mastodon', 'help@aurora.example', say('search')),
          'help@aurora.example',
          'help@aurora.example',
        ),
      ],
      expected: [['mastodon:help@aurora.example', ['site-me', 'search']]],
    },
    {
      why: 'whose profile no longer has a valid handle keep the handle that was claimed',
      claims: [withProfile(claim('bluesky', 'aurora.example', say('index')), DID, 'handle.invalid')],
      expected: [['bluesky:aurora.example', ['index']]],
    },
    {
      why: 'of accounts that have both lost their handles stay apart',
      claims: [
        withProfile(claim('bluesky', 'a.example', say('index')), DID, 'handle.invalid'),
        withProfile(claim('bluesky', 'b.example', say('index')), DID.replace('aurora', 'boreal'), 'handle.invalid'),
      ],
      expected: [
        ['bluesky:a.example', ['index']],
        ['bluesky:b.example', ['index']],
      ],
    },
    {
      why: 'on a network that nobody knows are told by the handle as it is',
      claims: [claim('nowhere', 'a', say('index')), claim('nowhere', 'a', say('site-me'))],
      expected: [['nowhere:a', ['index', 'site-me']]],
    },
    {
      why: 'named like parts of every object are claims like others',
      claims: [claim('__proto__', 'constructor', say('index'))],
      expected: [['__proto__:constructor', ['index']]],
    },
  ])('$why', ({ claims, expected }) => expect(merged(...claims)).toEqual(expected))

  test('keep the profile of which more is known', () => {
    const sparse = withProfile(claim('bluesky', 'aurora.example'), DID, 'aurora.example')
    const full = withProfile(claim('bluesky', 'aurora.example'), DID, 'aurora.example', {
      followers: 9,
      name: 'Aurora',
    })
    expect(mergeClaims([sparse, full], catalogue)[0]?.account).toBe(full.account)
    expect(mergeClaims([full, sparse], catalogue)[0]?.account).toBe(full.account)
  })

  const anyClaim = fc
    .record({
      handle: fc.constantFrom('a.example', 'A.example', 'b.example', DID),
      witness: fc.constantFrom<Witness>('index', 'wikidata', 'search'),
      id: fc.constantFrom(null, DID, 'did:plc:other'),
    })
    .map(({ handle, witness, id }) => {
      const bare = claim('bluesky', handle, say(witness))
      return id === null ? bare : withProfile(bare, id, handle)
    })

  test('that are merged again stay as they are, and nothing that was said is lost', () => {
    fc.assert(
      fc.property(fc.array(anyClaim), (claims) => {
        const once = mergeClaims(claims, catalogue)
        expect(mergeClaims(once, catalogue)).toEqual(once)
        const said = (all: readonly Claim[]) =>
          new Set(all.flatMap(({ testimony }) => testimony.map(({ text }) => text)))
        expect(said(once)).toEqual(said(claims))
      }),
    )
  })
})
