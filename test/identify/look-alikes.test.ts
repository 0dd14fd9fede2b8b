import { describe, expect, test } from 'vitest'
import { type Account, accountRecord } from '../../src/evidence/account.ts'
import type { Witness } from '../../src/evidence/identity.ts'
import { lookAlikes } from '../../src/identify/look-alikes.ts'
import { openCatalogue } from '../../src/identify/open-catalogue.ts'
import type { Claim } from '../../src/identify/source.ts'
import { bluesky } from '../../src/scanners/bluesky/bluesky.ts'
import { mastodon } from '../../src/scanners/mastodon/mastodon.ts'

const catalogue = openCatalogue([bluesky, mastodon])

function found(handle: string, facts: Partial<Account> | null, ...witnesses: readonly Witness[]): Claim {
  const said: readonly Witness[] = ['search', ...witnesses]
  const testimony = said.map((witness) => ({ witness, text: witness, url: null }))
  const account =
    facts === null ? {} : { account: accountRecord({ platform: 'bluesky', id: handle, handle, ...facts }) }
  return { platform: 'bluesky', handle, testimony, ...account }
}

function why(claim: Claim, name = 'Aurora Air', officials: { platform: string; handle: string }[] = []): string[] {
  return lookAlikes([claim], { brand: { name, aliases: [] }, officials, catalogue }).flatMap((one) => one.why)
}

describe('an account that a search found', () => {
  test.each([
    { handle: 'jo.bsky.social', name: 'Aurora Air', says: "It bears the brand's name." },
    { handle: 'auroraair.bsky.social', name: null, says: "is the brand's name." },
    { handle: 'auroraair-official.bsky.social', name: null, says: 'with something added' },
    { handle: 'auroraair24.bsky.social', name: 'Jo', says: 'with something added' },
    { handle: 'jo.bsky.social', name: 'Aurora Air Support', says: 'with something added' },
    { handle: 'jo.bsky.social', name: 'Аurоrа Аir', says: 'looks like "Aurora Air" but is written with other' },
    { handle: 'auroraalr.bsky.social', name: 'Jo', says: 'looks like "Aurora Air" but is written with other' },
    { handle: 'aurorair.bsky.social', name: 'Jo', says: 'is a letter or two away from "Aurora Air"' },
  ])('by $handle, named $name, looks like it: $says', ({ handle, name, says }) => {
    expect(why(found(handle, { name })).join('\n')).toContain(says)
  })

  test.each([
    { handle: 'auroraairfans.bsky.social', name: 'Fans of Aurora Air', why: 'it holds the name among other words' },
    { handle: 'borealis.bsky.social', name: 'Borealis', why: 'it is called otherwise' },
    { handle: 'aurora.bsky.social', name: 'Aurora', why: 'it has but a word of the name' },
  ])('by $handle does not, since $why', ({ handle, name }) => expect(why(found(handle, { name }))).toEqual([]))

  test.each<{ witness: Witness }>([
    { witness: 'profile-link' },
    { witness: 'index' },
    { witness: 'domain' },
    { witness: 'named' },
  ])('is none where $witness speaks for it', ({ witness }) => {
    expect(why(found('auroraair.bsky.social', { name: 'Aurora Air' }, witness))).toEqual([])
  })

  test('is judged by its handle alone where its profile is not known', () => {
    expect(
      lookAlikes([found('auroraair-help.bsky.social', null)], {
        brand: { name: 'Aurora Air', aliases: [] },
        officials: [],
        catalogue,
      }),
    ).toEqual([
      {
        platform: 'bluesky',
        network: 'Bluesky',
        handle: 'auroraair-help.bsky.social',
        url: 'https://bsky.app/profile/auroraair-help.bsky.social',
        name: null,
        followers: null,
        why: ['Its handle "auroraair-help.bsky.social" is "Aurora Air" with something added.'],
      },
    ])
  })

  test.each([
    { handle: 'delia.bsky.social', name: 'Delia Jones', alike: false },
    { handle: 'deltta.bsky.social', name: 'Delta', alike: true },
    { handle: 'deltta.bsky.social', name: 'Deltta', alike: true },
    { handle: 'de1ta.bsky.social', name: 'Jo', alike: true },
  ])('of a short name needs more than one letter of another word: $handle, $name', ({ handle, name, alike }) => {
    expect(why(found(handle, { name }), 'Delta').length > 0).toBe(alike)
  })

  test.each([
    { handle: 'modern.bsky.social', name: 'Modern Art', alike: false },
    { handle: 'modern.bsky.social', name: 'Modem', alike: true },
  ])('of a short name is not every word of the same shape: $handle, $name', ({ handle, name, alike }) => {
    expect(why(found(handle, { name }), 'Modem').length > 0).toBe(alike)
  })

  test('says what it says of itself', () => {
    expect(why(found('auroraair.bsky.social', { bio: 'A PARODY account' }))).toContain(
      'It says of itself that it is not the brand\'s ("parody account").',
    )
  })

  test('is told in plain text, whatever it writes', () => {
    const [said] = why(found('auroraair.bsky.social', { name: 'Aurora Air\u202e\nofficial' })).filter((one) =>
      one.startsWith('Its name'),
    )
    expect(said).toBe('Its name "Aurora Air official" is "Aurora Air" with something added.')
  })
})

describe('an account with a handle like an official one', () => {
  const officials = [{ platform: 'mastodon', handle: 'flyaurora@towns.example' }]
  test.each([
    {
      handle: 'flyaurora.bsky.social',
      says: 'Its handle is that of the official account flyaurora@towns.example on Mastodon.',
    },
    {
      handle: 'fly-auroro.bsky.social',
      says: 'Its handle is close to that of the official account flyaurora@towns.example on Mastodon.',
    },
  ])('$handle looks like it', ({ handle, says }) =>
    expect(why(found(handle, null), 'Northwind', officials)).toEqual([says]),
  )

  test('too short to tell is none', () => {
    expect(
      why(found('help.bsky.social', null), 'Northwind', [{ platform: 'mastodon', handle: 'help@towns.example' }]),
    ).toEqual([])
  })
})
