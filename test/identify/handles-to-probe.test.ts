import { describe, expect, test } from 'vitest'
import type { IdentifiedAccount } from '../../src/evidence/identity.ts'
import { handlesToProbe } from '../../src/identify/handles-to-probe.ts'
import { claimed, identified } from '../metrics/identity.ts'

describe('the handles that are probed for', () => {
  test.each<{ why: string; name: string; accounts: Partial<IdentifiedAccount>[]; handles: string[] }>([
    { why: 'the name alone', name: 'Aurora Air', accounts: [], handles: ['auroraair'] },
    { why: 'no handle where the name is none', name: '日本', accounts: [], handles: [] },
    { why: 'not a name of one letter', name: 'X', accounts: [], handles: [] },
    {
      why: 'first the handle of most networks, whatever its case',
      name: 'Aurora Air',
      accounts: [{ handle: 'FlyAurora' }, { handle: '@flyaurora' }, { handle: 'aurora' }],
      handles: ['flyaurora', 'auroraair'],
    },
    {
      why: 'once, where both are one',
      name: 'Aurora Air',
      accounts: [{ handle: 'AuroraAir' }],
      handles: ['auroraair'],
    },
    {
      why: 'the name before a host or a domain',
      name: 'Aurora Air',
      accounts: [{ handle: 'fly@social.example' }, { handle: 'fly.example' }, { handle: 'company/aurora' }],
      handles: ['fly', 'auroraair'],
    },
    {
      why: 'none of customer care',
      name: 'Aurora Air',
      accounts: [{ handle: 'AskAurora', role: 'support' }],
      handles: ['auroraair'],
    },
    {
      why: 'none that is hardly known',
      name: 'Aurora Air',
      accounts: [{ handle: 'xyz', trust: 'claimed' }],
      handles: ['auroraair'],
    },
  ])('$why', ({ name, accounts, handles }) =>
    expect(handlesToProbe({ name }, accounts.map(identified))).toEqual(handles),
  )

  test('come from likely accounts too', () => {
    expect(handlesToProbe({ name: 'Aurora Air' }, [claimed({ handle: 'flyaurora' })])[0]).toBe('flyaurora')
  })
})
