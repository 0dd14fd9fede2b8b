import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { accountId, addressOf, handleOf, hostName } from '../../../src/scanners/mastodon/address.ts'
import { parseHandle, profileUrl } from '../../../src/scanners/mastodon/handle.ts'

describe('a handle', () => {
  test.each([
    { text: 'support@auroraair.example', handle: 'support@auroraair.example', why: 'as it is written' },
    { text: '@support@AuroraAir.Example', handle: 'support@auroraair.example', why: 'hosts have no case' },
    { text: '@Support@auroraair.example', handle: 'Support@auroraair.example', why: "a user's case is kept" },
    { text: 'acct:support@auroraair.example', handle: 'support@auroraair.example', why: 'as WebFinger writes it' },
    { text: 'https://social.example/@support', handle: 'support@social.example', why: 'a profile' },
    { text: 'http://social.example/@support/', handle: 'support@social.example', why: 'a slash at the end' },
    {
      text: 'https://social.example/@support?lang=en#top',
      handle: 'support@social.example',
      why: 'query and fragment',
    },
    { text: 'https://social.example/web/@support', handle: 'support@social.example', why: 'old Mastodon' },
    { text: 'https://social.example/users/support', handle: 'support@social.example', why: 'an actor' },
    {
      text: 'https://social.example/@support/with_replies',
      handle: 'support@social.example',
      why: 'a page of a profile',
    },
    { text: 'https://social.example/@ana@sea.example', handle: 'ana@sea.example', why: "on another server's page" },
    { text: 'https://social.example/%40support', handle: 'support@social.example', why: 'an encoded @' },
    { text: 'https://social.example:3000/@support', handle: 'support@social.example:3000', why: 'a port' },
    {
      text: 'user@bücher.example',
      handle: 'user@xn--bcher-kva.example',
      why: 'an international name, as servers write it',
    },
    { text: 'klm@localhost:3000', handle: 'klm@localhost:3000', why: 'a server of one’s own' },
    { text: 'a.b-c_d@sea.example', handle: 'a.b-c_d@sea.example', why: 'dots and dashes inside' },
  ])('$text is read: $why', ({ text, handle }) => expect(parseHandle(text)).toBe(handle))

  test.each([
    'support',
    '@support',
    'support@',
    '@@auroraair.example',
    'sup port@auroraair.example',
    'support@auroraair',
    'support@auroraair.example@more.example',
    '.support@auroraair.example',
    'support@-auroraair.example',
    'support@exa\u001b[31mmple.example',
    'mailto:support@auroraair.example',
    'ftp://social.example/@support',
    'https://',
    'https://social.example/',
    'https://social.example/about',
    'https://social.example/explore',
    'https://social.example/tags/auroraair',
    'https://social.example/@support/115460000000000001',
    'https://social.example/users/support/statuses/115460000000000001',
    'https://social.example/share?text=Aurora%20Air',
    'https://social.example/authorize_interaction?uri=acct:support@auroraair.example',
    'https://social.example/intent?text=@support',
    'https://social.example/%E0%A4%A',
    'https://www.youtube.com/@auroraair',
    'https://www.tiktok.com/@auroraair',
    'https://www.threads.net/@auroraair',
    'https://auroraair.substack.com/@auroraair',
    'https://stackoverflow.com/users/1/ana',
    'https://localhost./@support',
  ])('%s is none', (text) => expect(parseHandle(text)).toBeNull())

  test('has a page', () => expect(profileUrl('support@auroraair.example')).toBe('https://auroraair.example/@support'))

  property.prop([fc.stringMatching(/^[a-z0-9_]{1,20}$/), fc.domain()])(
    'is read out of its own page',
    (user, domain) => {
      fc.pre(addressOf(`${user}@${domain}`) !== null && parseHandle(`https://${domain}/@x`) !== null)
      const handle = parseHandle(`${user}@${domain}`) ?? ''
      expect(parseHandle(profileUrl(handle))).toBe(handle)
    },
  )

  property.prop([fc.string()])('never breaks on what somebody typed', (text) => {
    const handle = parseHandle(text)
    if (handle !== null) expect(parseHandle(handle)).toBe(handle)
  })
})

describe('an account', () => {
  test.each([
    { acct: 'support', domain: 'auroraair.example', handle: 'support@auroraair.example' },
    { acct: 'Ana@Sea.Example', domain: 'auroraair.example', handle: 'Ana@sea.example' },
    { acct: 'Ana@bücher.example', domain: 'auroraair.example', handle: 'Ana@xn--bcher-kva.example' },
  ])('that a server of $domain calls $acct is $handle', ({ acct, domain, handle }) =>
    expect(handleOf(acct, domain)).toBe(handle),
  )

  test('is the same in any case', () => expect(accountId('Ana@sea.example')).toBe(accountId('ana@SEA.example')))
})

describe('hostName', () => {
  test.each([
    ['Sea.Example', 'sea.example'],
    [' sea.example ', 'sea.example'],
    ['127.0.0.1:3000', '127.0.0.1:3000'],
    ['sea', null],
    ['', null],
    ['sea.example:port', null],
    ['sea..example', null],
    ['[::1]', null],
  ])('%j is %j', (text, host) => expect(hostName(text)).toBe(host))
})
