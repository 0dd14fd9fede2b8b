import { describe, expect, test } from 'vitest'
import { type Account, accountRecord } from '../../src/evidence/account.ts'
import { openCatalogue } from '../../src/identify/open-catalogue.ts'
import { pointedTo } from '../../src/identify/pointed-to.ts'
import { roleOf } from '../../src/identify/support.ts'
import { bluesky } from '../../src/scanners/bluesky/bluesky.ts'
import { mastodon } from '../../src/scanners/mastodon/mastodon.ts'

const brand = (name: string, ...aliases: string[]) => ({
  name,
  aliases: aliases.map((text) => ({ text, caseSensitive: false })),
})
const aurora = brand('Aurora Air', 'Aurora')

describe('an account by its handle', () => {
  test.each([
    { handle: 'auroraair', role: 'main' },
    { handle: 'auroraairhelp', role: 'support' },
    { handle: 'AskAurora', role: 'support' },
    { handle: '@askaurora', role: 'support' },
    { handle: 'aurora_air_cares_uk', role: 'support' },
    { handle: 'auroraair-support.bsky.social', role: 'support' },
    { handle: 'help.auroraair.example', role: 'support' },
    { handle: 'help@auroraair.example', role: 'support' },
    { handle: 'news@support.example', role: 'main' },
    { handle: 'auroraair_sav', role: 'support' },
    { handle: 'AuroraAirHilft', role: 'support' },
    { handle: 'kundenservice.aurora', role: 'support' },
    { handle: 'auroraair_atencion', role: 'support' },
    { handle: 'AuroraTeAyuda', role: 'support' },
    { handle: 'ajudaaurora', role: 'support' },
    { handle: 'auroraassistenza', role: 'support' },
    { handle: 'auroraaircs', role: 'support' },
    { handle: 'auroraaircsi', role: 'main' },
    { handle: 'auroraaircargo', role: 'main' },
    { handle: 'auroraaircareers', role: 'main' },
    { handle: 'auroraairus', role: 'main' },
    { handle: 'aurorahealthcare', role: 'main' },
    { handle: '', role: 'main' },
    { handle: '__proto__', role: 'main' },
  ])('$handle is $role', ({ handle, role }) => expect(roleOf({ handle, name: null, bio: null }, aurora)).toBe(role))
})

describe('an account by its name', () => {
  test.each([
    { name: 'Aurora Air', role: 'main' },
    { name: 'Aurora Air Support', role: 'support' },
    { name: 'Aurora Air Customer Service', role: 'support' },
    { name: 'Service clients Aurora Air', role: 'support' },
    { name: 'Atención al cliente Aurora', role: 'support' },
    { name: 'Aurora Air Cargo Services', role: 'main' },
    { name: 'Aurora Health Care', role: 'main' },
    { name: 'Ask the pilot', role: 'main' },
  ])('$name is $role', ({ name, role }) => expect(roleOf({ handle: 'x1', name, bio: null }, aurora)).toBe(role))

  test.each([
    { name: 'Help Boat', role: 'main' },
    { name: 'Help Boat Support', role: 'support' },
  ])('$name is $role where the brand itself is named so', ({ name, role }) => {
    expect(roleOf({ handle: 'helpboat', name, bio: null }, brand('Help Boat'))).toBe(role)
  })
})

describe('an account by its bio', () => {
  test.each([
    { handle: 'auroratalks', bio: 'The customer service team of Aurora Air.', role: 'support' },
    { handle: 'auroratalks', bio: 'Unser Kundenservice antwortet hier.', role: 'support' },
    { handle: 'auroratalks', bio: 'Flying north since 1998', role: 'main' },
    { handle: 'auroraair', bio: 'Our customer service team is here for you.', role: 'main' },
    { handle: 'auroratalks', bio: 'a'.repeat(100_000), role: 'main' },
  ])('$handle with "$bio" is $role', ({ handle, bio, role }) => {
    expect(roleOf({ handle, name: null, bio }, aurora)).toBe(role)
  })
})

describe('an account that another one points to', () => {
  const catalogue = openCatalogue([bluesky, mastodon])
  const official = (facts: Partial<Account>) =>
    accountRecord({ platform: 'bluesky', id: 'x', handle: 'auroraair.example', url: 'https://bsky.app/x', ...facts })
  const help = { platform: 'bluesky', handle: 'auroraair-help.bsky.social' }
  const town = { platform: 'mastodon', handle: 'help@towns.example' }

  test.each([
    { why: 'mentions its handle', facts: { bio: 'Questions? @auroraair-help.bsky.social' }, claim: help, points: 1 },
    { why: 'mentions it in capitals', facts: { bio: 'ask @AuroraAir-Help.bsky.social!' }, claim: help, points: 1 },
    {
      why: 'links to it',
      facts: { links: [{ url: 'https://bsky.app/profile/auroraair-help.bsky.social', verified: false }] },
      claim: help,
      points: 1,
    },
    {
      why: 'links to it on another platform',
      facts: { links: [{ url: 'https://towns.example/@help', verified: false }] },
      claim: town,
      points: 1,
    },
    {
      why: 'mentions a neighbour on its own server',
      facts: { platform: 'mastodon', handle: 'aurora@towns.example', bio: 'Questions to @help' },
      claim: town,
      points: 1,
    },
    {
      why: 'mentions somebody of that name elsewhere',
      facts: { platform: 'mastodon', handle: 'aurora@sea.example', bio: 'Questions to @help' },
      claim: town,
      points: 0,
    },
    { why: 'mentions a longer handle', facts: { bio: '@auroraair-help.bsky.social.evil' }, claim: help, points: 0 },
    { why: 'warns of it', facts: { bio: 'Beware of fakes like @auroraair-help.bsky.social' }, claim: help, points: 0 },
    {
      why: 'warns of others in another sentence',
      facts: { bio: 'Beware of fakes. Help: @auroraair-help.bsky.social' },
      claim: help,
      points: 1,
    },
    { why: 'says nothing', facts: {}, claim: help, points: 0 },
    {
      why: 'is the account itself',
      facts: { handle: help.handle, bio: 'I am @auroraair-help.bsky.social' },
      claim: help,
      points: 0,
    },
    {
      why: 'is on a network that nobody knows',
      facts: { bio: '@x' },
      claim: { platform: 'nowhere', handle: 'x' },
      points: 0,
    },
  ])('by a profile that $why: $points', ({ facts, claim, points }) => {
    expect(pointedTo([official(facts)], claim, catalogue)).toHaveLength(points)
  })

  test('hears who said so, and where', () => {
    expect(pointedTo([official({ bio: '@auroraair-help.bsky.social' })], help, catalogue)).toEqual([
      {
        witness: 'account',
        text: "The brand's account auroraair.example on Bluesky names it in its profile.",
        url: 'https://bsky.app/x',
      },
    ])
  })
})
