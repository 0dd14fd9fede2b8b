import { describe, expect, test } from 'vitest'
import { UsageError } from '../../src/evidence/errors.ts'
import { originHosts, originResolver, originVariable, originVariables } from '../../src/scanners/origins.ts'

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
    {
      why: 'nor is a user name',
      scanner: fixed,
      file: { api: 'http://me@x.example' },
      says: /at x.example holds a user name/,
    },
    {
      why: 'nor is a password alone',
      scanner: fixed,
      file: { api: 'http://:hush@x.example' },
      says: /at x.example holds a user name/,
    },
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

describe('the hosts that somebody named', () => {
  test.each<{ why: string; scanner: Parameters<typeof originHosts>[0]; configured: object; hosts: string[] }>([
    { why: "the scanner's own", scanner: fixed, configured: {}, hosts: ['api.plaza.example', 'plaza.example'] },
    {
      why: 'what the file and the environment put in their place',
      scanner: fixed,
      configured: {
        file: { api: 'http://127.0.0.1:2584' },
        environment: { EARSHOT_PLAZA_LOGIN_ORIGIN: 'http://10.0.0.7' },
      },
      hosts: ['api.plaza.example', 'plaza.example', '127.0.0.1:2584', '10.0.0.7'],
    },
    {
      why: 'servers of a federated platform, by either way',
      scanner: federated,
      configured: {
        file: { 'my-skies.example:3000': 'http://localhost:3000' },
        environment: { EARSHOT_AGORA_SEA_EXAMPLE_ORIGIN: 'http://[::1]:8080', EARSHOT_AGORA_HILLS_EXAMPLE_ORIGIN: '' },
      },
      hosts: ['localhost:3000', '[::1]:8080'],
    },
    {
      why: 'and nothing that is another platform or no origin',
      scanner: federated,
      configured: { environment: { EARSHOT_PLAZA_API_ORIGIN: 'http://127.0.0.1:1', PATH: '/usr/bin', AGORA: 'x' } },
      hosts: [],
    },
  ])('$why', ({ scanner, configured, hosts }) => expect(originHosts(scanner, configured)).toEqual(hosts))

  test.each([
    ['sea.example', 'EARSHOT_AGORA_SEA_EXAMPLE_ORIGIN'],
    ['my-skies.example', 'EARSHOT_AGORA_MY_SKIES_EXAMPLE_ORIGIN'],
    ['skies.example:3000', 'EARSHOT_AGORA_SKIES_EXAMPLE_3000_ORIGIN'],
    ['social.deep.skies.example', 'EARSHOT_AGORA_SOCIAL_DEEP_SKIES_EXAMPLE_ORIGIN'],
    ['xn--bcher-kva.example', 'EARSHOT_AGORA_XN_BCHER_KVA_EXAMPLE_ORIGIN'],
    ['xn--bcher-kva.example', 'EARSHOT_AGORA_XN__BCHER_KVA_EXAMPLE_ORIGIN'],
    ['1.example', 'EARSHOT_AGORA_1_EXAMPLE_ORIGIN'],
  ])('%s is found and may be asked by %s', (host, variable) => {
    const environment = { [variable]: 'http://127.0.0.1:8080/' }
    expect(originResolver(federated, { environment })(host)).toBe('http://127.0.0.1:8080')
    expect(originHosts(federated, { environment })).toEqual(['127.0.0.1:8080'])
  })
})
