import { describe, expect, test } from 'vitest'
import { type Account, accountRecord } from '../../src/evidence/account.ts'
import { disclaimerIn } from '../../src/identify/disclaimer.ts'
import { openCatalogue } from '../../src/identify/open-catalogue.ts'
import { type Owner, testimonyOf } from '../../src/identify/proof.ts'
import { bluesky } from '../../src/scanners/bluesky/bluesky.ts'
import { hackernews } from '../../src/scanners/hackernews/hackernews.ts'
import { mastodon } from '../../src/scanners/mastodon/mastodon.ts'
import type { Scanner } from '../../src/scanners/scanner.ts'

const owner: Owner = {
  brand: { name: 'Aurora Air', aliases: [] },
  websites: ['https://www.auroraair.example/en/', 'aurora.jobs.example.co.uk'],
  catalogue: { destination: () => null },
}

const link = (url: string, verified = false) => ({ url, verified })

function said(facts: Partial<Account>, platform: Scanner = bluesky, more: Partial<Owner> = {}) {
  const account = accountRecord({ platform: platform.id, id: 'x', handle: 'somebody.bsky.social', ...facts })
  return testimonyOf(account, platform, { ...owner, ...more })
}

const witnesses = (...given: Parameters<typeof said>) => said(...given).map(({ witness }) => witness)

describe('a link on the profile', () => {
  test.each([
    { url: 'https://auroraair.example', why: 'the site' },
    { url: 'http://AURORAAIR.example./', why: 'the same in another spelling' },
    { url: 'https://help.auroraair.example/contact?x=1', why: 'a page below it' },
    { url: 'https://auroraair.example:8443/', why: 'the site at another port' },
    { url: 'https://careers.example.co.uk/aurora', why: 'a second site' },
  ])('to $why speaks for it: $url', ({ url }) => {
    expect(witnesses({ links: [link(url)] })).toEqual(['profile-link'])
  })

  test.each([
    { url: 'https://auroraair.example.evil.test/', why: 'another domain that begins alike' },
    { url: 'https://auroraair.example@evil.test/', why: 'another domain behind a user name' },
    { url: 'https://evil.test/auroraair.example', why: 'a path of that name' },
    { url: 'https://evil.test/?u=https://auroraair.example', why: 'a redirect through somebody' },
    { url: 'https://notauroraair.example', why: 'another domain that ends alike' },
    { url: 'https://sho.rt/aurora', why: 'a shortened link, which is not followed' },
    { url: 'https://linklist.test/auroraair', why: 'a list of links, which is not followed' },
    { url: 'https://аuroraair.example', why: 'a domain of look-alike letters' },
    { url: 'javascript:auroraair.example', why: 'no address of the web' },
    { url: 'auroraair.example%2eevil.test', why: 'an encoded dot' },
    { url: '', why: 'nothing' },
  ])('to $why does not: $url', ({ url }) => expect(said({ links: [link(url)] })).toEqual([]))

  test('says where it leads, once for several links, and where it stands', () => {
    const links = [link('https://auroraair.example'), link('https://auroraair.example/help')]
    expect(said({ links, url: 'https://bsky.app/profile/x' })).toEqual([
      { witness: 'profile-link', text: 'Its profile links to auroraair.example.', url: 'https://bsky.app/profile/x' },
    ])
  })

  test('that the platform checked says so too', () => {
    const links = [link('https://auroraair.example', true), link('https://evil.test', true)]
    expect(said({ links }, mastodon).map(({ text }) => text)).toEqual([
      'Its profile links to auroraair.example.',
      'Mastodon checked that auroraair.example links back to it.',
    ])
  })

  test('that was checked and leads elsewhere is nothing', () => {
    expect(said({ links: [link('https://evil.test', true)] }, mastodon)).toEqual([])
  })

  test.each([
    { url: 'https://www.youtube.com/', expected: ['profile-link'] },
    { url: 'https://www.youtube.com/@aurora_tips', expected: [] },
  ])('to $url gives $expected where the network is the brand: its users are not', ({ url, expected }) => {
    const network = { websites: ['https://www.youtube.com'], catalogue: openCatalogue([]) }
    expect(witnesses({ links: [link(url)] }, bluesky, network)).toEqual(expected)
  })
})

describe('a bio', () => {
  test.each([
    { bio: 'We fly. auroraair.example/help', expected: ['profile-link'] },
    { bio: 'We fly (www.auroraair.example).', expected: ['profile-link'] },
    { bio: 'https://auroraair.example!', expected: ['profile-link'] },
    { bio: 'Write to care@auroraair.example', expected: [] },
    { bio: 'with @auroraair.example', expected: [] },
    { bio: 'auroraair.example.evil.test', expected: [] },
    { bio: 'evil.test/auroraair.example', expected: [] },
    { bio: 'auroraair.example-evil.test', expected: [] },
    { bio: '', expected: [] },
    { bio: 'a.'.repeat(50_000), expected: [] },
    { bio: 'a-'.repeat(50_000), expected: [] },
  ])('$bio', ({ bio, expected }) => expect(witnesses({ bio })).toEqual(expected))
})

describe('a handle', () => {
  test.each([
    { platform: bluesky, handle: 'auroraair.example', expected: ['domain'] },
    { platform: bluesky, handle: 'help.auroraair.example', expected: ['domain'] },
    { platform: bluesky, handle: 'auroraair.bsky.social', expected: [] },
    { platform: bluesky, handle: 'auroraair.example.brid.gy', expected: [] },
    { platform: bluesky, handle: 'auroraair.test', expected: [] },
    { platform: bluesky, handle: 'handle.invalid', expected: [] },
    { platform: bluesky, handle: 'did:web:auroraair.example', expected: [] },
    { platform: mastodon, handle: 'support@social.auroraair.example', expected: ['domain'] },
    { platform: mastodon, handle: 'auroraair@towns.example', expected: [] },
    { platform: mastodon, handle: 'auroraair.example@towns.example', expected: [] },
    { platform: hackernews, handle: 'auroraair', expected: [] },
  ])('on $platform.id: $handle gives $expected', ({ platform, handle, expected }) => {
    expect(witnesses({ handle }, platform)).toEqual(expected)
  })

  test('below a host of sites proves nothing for its neighbours', () => {
    const websites = ['https://auroraair.tumblr.com']
    expect(witnesses({ links: [link('https://somebody.tumblr.com')] }, bluesky, { websites })).toEqual([])
    expect(witnesses({ links: [link('https://auroraair.tumblr.com/x')] }, bluesky, { websites })).toEqual([
      'profile-link',
    ])
  })
})

describe('a badge', () => {
  const badge = 'a verified organisation'
  test.each([
    { name: 'Aurora Air', expected: ['badge'] },
    { name: 'Aurora Air Official', expected: ['badge'] },
    { name: 'Aurora Airhart', expected: [] },
    { name: 'Jo, I love Aurora Air', expected: [] },
    { name: null, expected: [] },
  ])('of $name gives $expected', ({ name, expected }) => expect(witnesses({ badge, name })).toEqual(expected))

  test('is told in one line whatever the platform writes', () => {
    expect(said({ badge: 'a \u001b[31mverified\norganisation', name: 'Aurora Air' })[0]?.text).toBe(
      'Bluesky vouches for it: a verified organisation.',
    )
  })
})

describe('an account that says it is not the brand', () => {
  const facts = {
    name: 'Aurora Air (parody)',
    badge: 'a verified person',
    links: [link('https://auroraair.example', true)],
  }

  test('is not believed, but what the site did for it stands', () => {
    expect(witnesses({ ...facts, handle: 'fans.auroraair.example' })).toEqual(['checked-link', 'domain'])
  })

  test.each([
    { text: 'UNOFFICIAL news', found: 'unofficial' },
    { text: 'Not affiliated with Aurora Air', found: 'not affiliated' },
    { text: 'Inoffizieller Kanal', found: 'inoffizieller' },
    { text: 'Compte non officiel', found: 'non officiel' },
    { text: 'Página não oficial', found: 'não oficial' },
    { text: 'Pa\u0301gina na\u0303o oficial', found: 'não oficial' },
    { text: 'The official account', found: null },
    { text: 'We have fans in every cabin', found: null },
    { text: '', found: null },
  ])('"$text" denies it by $found', ({ text, found }) => expect(disclaimerIn(null, text)).toBe(found))
})
