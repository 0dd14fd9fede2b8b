import { describe, expect, test } from 'vitest'
import { OK, outcome } from '../../../src/evidence/status.ts'
import { asked, claimed, identified, identity, site, way } from '../identity.ts'
import { measuredOf } from '../measured.ts'

const WALL = outcome('blocked', 'a challenge page')
const FRONT = { url: 'https://aurora-air.example/', role: 'front', clicks: 0, outcome: OK } as const
const UNREAD = { url: 'https://aurora-air.example/contact', role: 'contact', clicks: 1, outcome: WALL } as const
const ABSENT = {
  url: 'https://aurora-air.example/help',
  role: 'help',
  clicks: 1,
  outcome: outcome('not_found'),
} as const

const OF_THE_SITE = ['contact-ways', 'clicks-to-contact', 'status-page', 'security-contact']

describe('what only the site can tell', () => {
  test.each(OF_THE_SITE)('%s is not known of a site that was never read', (id) => {
    const unread = identity({ site: null, sources: [asked('site', 'timeout', 'no answer in 15 s')] })
    expect(measuredOf(id, unread)).toMatchObject({
      value: null,
      status: 'timeout',
      reason: "The brand's site could not be read: no answer in 15 s.",
    })
    expect(measuredOf(id, identity({ site: null, sources: [] }))).toMatchObject({
      value: null,
      status: 'not_supported',
    })
  })

  test.each(OF_THE_SITE)('%s does not apply where no website is known', (id) => {
    const nowhere = identity({ website: null, site: null, sources: [asked('index'), asked('wikidata')] })
    expect(measuredOf(id, nowhere)).toMatchObject({ value: null, status: 'not_applicable' })
    const unasked = identity({ website: null, site: null, sources: [asked('wikidata', 'rate_limited')] })
    expect(measuredOf(id, unasked)).toMatchObject({ value: null, status: 'rate_limited' })
  })

  test.each(OF_THE_SITE.slice(0, 3))('%s is not known of a site that answered with a wall', (id) => {
    expect(measuredOf(id, identity({ site: site({ outcome: WALL }) }))).toMatchObject({
      value: null,
      status: 'blocked',
    })
  })
})

describe('open-to-replies', () => {
  const shut = (platform: string) => identified({ platform, openToReplies: false })
  const unknown = identified({ platform: 'lake', openToReplies: null })
  test.each([
    { why: 'no official account', accounts: [claimed()], value: null, status: 'not_applicable' },
    { why: 'one, open', accounts: [identified()], value: 1, status: 'ok' },
    { why: 'one, shut', accounts: [shut('sky')], value: 0, status: 'ok' },
    { why: 'one of two', accounts: [identified(), shut('sea')], value: 0.5, status: 'ok' },
    {
      why: 'a second account opens the platform',
      accounts: [shut('sea'), identified({ platform: 'sea', handle: 'care' })],
      value: 1,
      status: 'ok',
    },
    {
      why: 'a shut one beside one of which it is not known',
      accounts: [shut('lake'), unknown],
      value: null,
      status: 'not_supported',
    },
    { why: 'of one platform it is not known', accounts: [identified(), unknown], value: 1, status: 'partial' },
    { why: 'of none is it known', accounts: [unknown], value: null, status: 'not_supported' },
  ])('$why: $value', ({ accounts, value, status }) => {
    expect(measuredOf('open-to-replies', identity({ accounts }))).toMatchObject({ value, status })
  })

  test('names those of which it is not known, and leads to those that are shut', () => {
    const value = measuredOf('open-to-replies', identity({ accounts: [identified(), shut('sea'), unknown] }))
    expect(value).toMatchObject({ reason: 'Not known of Lake.', sources: [{ platform: 'sea' }], n: 2 })
  })
})

describe('contact-ways', () => {
  const phone = [way('+1 555 0100')]
  const all = {
    telephone: phone,
    email: [way('care@aurora-air.example', 1)],
    form: [way('/contact', 1)],
    hours: [way('Mo-Fr', 1)],
  }
  test.each([
    { why: 'none', facts: {}, value: 0, status: 'ok' },
    { why: 'one', facts: { telephone: phone }, value: 0.25, status: 'ok' },
    { why: 'a chat is as good as a form', facts: { chat: [way('a chat')] }, value: 0.25, status: 'ok' },
    {
      why: 'a chat and a form are one way',
      facts: { chat: [way('a chat')], form: [way('/contact')] },
      value: 0.25,
      status: 'ok',
    },
    { why: 'all', facts: all, value: 1, status: 'ok' },
    {
      why: 'all, and a page unread can add nothing',
      facts: { ...all, pages: [FRONT, UNREAD] },
      value: 1,
      status: 'ok',
    },
    {
      why: 'one, and more may stand on a page unread',
      facts: { telephone: phone, pages: [FRONT, UNREAD] },
      value: 0.25,
      status: 'partial',
    },
    {
      why: 'a page that is not there holds nothing',
      facts: { telephone: phone, pages: [FRONT, ABSENT] },
      value: 0.25,
      status: 'ok',
    },
  ])('$why: $value', ({ facts, value, status }) => {
    expect(measuredOf('contact-ways', identity({ site: site(facts) }))).toMatchObject({
      value,
      status,
      n: 4,
      interval: null,
    })
  })

  test('tells which, and where they stand', () => {
    const value = measuredOf('contact-ways', identity({ site: site({ telephone: phone, pages: [UNREAD] }) }))
    expect(value).toMatchObject({
      reason: 'Not read: https://aurora-air.example/contact (a challenge page).',
      breakdown: { telephone: true, email: false, formOrChat: false, hours: false },
      sources: [{ platform: 'site', id: '+1 555 0100', url: 'https://aurora-air.example/' }],
    })
  })
})

describe('clicks-to-contact', () => {
  test.each([
    { why: 'on the front page', facts: { telephone: [way('+1 555 0100', 0)] }, value: 0, status: 'ok' },
    {
      why: 'the nearest of several',
      facts: { email: [way('a@b.example', 2)], chat: [way('a chat', 1)] },
      value: 1,
      status: 'ok',
    },
    { why: 'hours are no way to reach anybody', facts: { hours: [way('Mo-Fr')] }, value: null, status: 'not_found' },
    { why: 'none on any page', facts: { pages: [FRONT, ABSENT] }, value: null, status: 'not_found' },
    { why: 'none on the pages that could be read', facts: { pages: [FRONT, UNREAD] }, value: null, status: 'blocked' },
  ])('$why: $value', ({ facts, value, status }) => {
    expect(measuredOf('clicks-to-contact', identity({ site: site(facts) }))).toMatchObject({ value, status })
  })

  test('says what was read', () => {
    expect(measuredOf('clicks-to-contact', identity({ site: site({ pages: [FRONT, UNREAD] }) })).reason).toBe(
      'No way of contact on the page of the site that could be read. Not read: https://aurora-air.example/contact (a challenge page).',
    )
  })
})

describe('status-page', () => {
  const URL = 'https://status.aurora-air.example/'
  test.each([
    { why: 'there is one', looked: { url: URL, outcome: OK }, value: 1, status: 'ok' },
    { why: 'there is none', looked: { url: null, outcome: outcome('not_found') }, value: 0, status: 'ok' },
    {
      why: 'it could not be told',
      looked: { url: URL, outcome: outcome('timeout', 'no answer') },
      value: null,
      status: 'timeout',
    },
  ])('$why: $value', ({ looked, value, status }) => {
    const found = measuredOf('status-page', identity({ site: site({ statusPage: looked }) }))
    expect(found).toMatchObject({ value, status, unit: 'yes-no' })
    expect(found.sourcesTotal).toBe(value === 1 ? 1 : 0)
  })
})

describe('security-contact', () => {
  const URL = 'https://aurora-air.example/.well-known/security.txt'
  const there = {
    url: URL,
    outcome: OK,
    contacts: ['mailto:security@aurora-air.example'],
    expires: '2027-01-01T00:00:00Z',
  }
  test.each([
    { why: 'there is one', security: there, value: 1, status: 'ok', reason: null },
    {
      why: 'it is no longer in force',
      security: { ...there, contacts: [], expires: '2020-01-01T00:00:00Z' },
      value: 0,
      status: 'ok',
      reason: 'The security.txt, which ends on 2020-01-01, names no contact that is in force.',
    },
    {
      why: 'there is none',
      security: { ...there, url: null, contacts: [], outcome: outcome('not_found') },
      value: 0,
      status: 'ok',
      reason: null,
    },
    {
      why: 'it could not be told',
      security: { ...there, contacts: [], outcome: WALL },
      value: null,
      status: 'blocked',
      reason: 'A challenge page.',
    },
  ])('$why: $value', ({ security, value, status, reason }) => {
    expect(measuredOf('security-contact', identity({ site: site({ security }) }))).toMatchObject({
      value,
      status,
      reason,
    })
  })
})
