import { describe, expect, test } from 'vitest'
import { UsageError } from '../../src/evidence/errors.ts'
import { originResolver, originVariable, originVariables } from '../../src/scanners/origins.ts'

const fixed = { id: 'plaza', origins: { api: 'https://api.plaza.example', login: 'https://plaza.example' } }
const federated = { id: 'agora', origins: {}, federated: true }

describe('originVariable', () => {
  test.each([
    ['bluesky', 'appview', 'EARSHOT_BLUESKY_APPVIEW_ORIGIN'],
    ['mastodon', 'social.example-host.org', 'EARSHOT_MASTODON_SOCIAL_EXAMPLE_HOST_ORG_ORIGIN'],
    ['mastodon', 'localhost:3000', 'EARSHOT_MASTODON_LOCALHOST_3000_ORIGIN'],
  ])('%s, %s is %s', (platform, name, variable) => expect(originVariable(platform, name)).toBe(variable))

  test('the variables of a scanner are those of its own origins', () => {
    expect(originVariables(fixed)).toEqual(['EARSHOT_PLAZA_API_ORIGIN', 'EARSHOT_PLAZA_LOGIN_ORIGIN'])
    expect(originVariables(federated)).toEqual([])
  })
})

describe('originResolver', () => {
  const file = { api: 'http://127.0.0.1:2584/' }
  const environment = {
    EARSHOT_PLAZA_API_ORIGIN: 'http://127.0.0.1:1',
    EARSHOT_PLAZA_LOGIN_ORIGIN: 'http://127.0.0.1:2',
    EARSHOT_AGORA_A_EXAMPLE_ORIGIN: 'http://127.0.0.1:3',
    EARSHOT_OTHER_API_ORIGIN: 'not mine to judge',
    PATH: '/usr/bin',
  }

  test.each([
    {
      why: "the scanner's own by default",
      scanner: fixed,
      configured: {},
      name: 'api',
      is: 'https://api.plaza.example',
    },
    {
      why: 'the file first',
      scanner: fixed,
      configured: { file, environment },
      name: 'api',
      is: 'http://127.0.0.1:2584',
    },
    {
      why: 'then the environment',
      scanner: fixed,
      configured: { file, environment },
      name: 'login',
      is: 'http://127.0.0.1:2',
    },
    { why: 'a host is its own origin', scanner: federated, configured: {}, name: 'a.example', is: 'https://a.example' },
    {
      why: 'a host in the file, in any case',
      scanner: federated,
      configured: { file: { 'A.example': 'http://127.0.0.1:4' } },
      name: 'a.example',
      is: 'http://127.0.0.1:4',
    },
    {
      why: 'a host in the environment',
      scanner: federated,
      configured: { environment },
      name: 'a.example',
      is: 'http://127.0.0.1:3',
    },
    {
      why: 'an empty variable aside: it is as good as unset',
      scanner: fixed,
      configured: { environment: { EARSHOT_PLAZA_API_ORIGIN: '' } },
      name: 'api',
      is: 'https://api.plaza.example',
    },
  ])('$why', ({ scanner, configured, name, is }) => expect(originResolver(scanner, configured)(name)).toBe(is))

  interface Wrong {
    why: string
    scanner: Parameters<typeof originResolver>[0]
    file: Record<string, string>
    says: RegExp
  }

  const wrong: Wrong[] = [
    {
      why: 'an unknown name lists the right ones',
      scanner: fixed,
      file: { appview: 'http://x.example' },
      says: /api, login/,
    },
    {
      why: 'a path is no part of an origin',
      scanner: fixed,
      file: { api: 'http://x.example/v1' },
      says: /more than an origin/,
    },
    { why: 'nor is a query', scanner: fixed, file: { api: 'http://x.example/?a' }, says: /more than an origin/ },
    { why: 'nor are credentials', scanner: fixed, file: { api: 'http://me@x.example' }, says: /more than an origin/ },
    {
      why: 'a bare host is no address',
      scanner: fixed,
      file: { api: 'x.example' },
      says: /platforms\.plaza\.origins\.api/,
    },
    { why: 'another scheme is no web', scanner: fixed, file: { api: 'ftp://x.example' }, says: /http or https/ },
    {
      why: 'a federated origin is named by a host',
      scanner: federated,
      file: { 'a/b': 'http://x.example' },
      says: /named by its host/,
    },
    {
      why: 'an inherited name is unknown',
      scanner: fixed,
      file: JSON.parse('{"toString": "http://x.example"}'),
      says: /api, login/,
    },
  ]

  test.each(wrong)('$why', ({ scanner, file, says }) => {
    expect(() => originResolver(scanner, { file })).toThrow(UsageError)
    expect(() => originResolver(scanner, { file })).toThrow(says)
  })

  test('a wrong variable is named', () => {
    const environment = { EARSHOT_PLAZA_API_ORIGIN: 'nowhere' }
    expect(() => originResolver(fixed, { environment })).toThrow(/^EARSHOT_PLAZA_API_ORIGIN: "nowhere"/)
  })

  test('a scanner that asks for an origin it does not have is at fault itself', () => {
    expect(() => originResolver(fixed)('feed')).toThrow('plaza has no origin named "feed"')
  })
})
