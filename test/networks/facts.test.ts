import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { FACTS, NETWORKS, networkAt } from '../../src/networks/networks.ts'

const Lower = z.string().refine((text) => text === text.toLowerCase(), 'is in lower case')
const Host = Lower.regex(/^(?!www\.)[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/[a-z+]+)?$/)
const Address = z
  .string()
  .regex(/^(?:\/|[{a-z])[^\s#]*$/)
  .refine((text) => text.split('{}').length === 2, 'has one place for the name')

const Facts = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/),
  name: z.string().min(1),
  homepage: z.string().regex(/^https:\/\/[a-z0-9.-]+(?:\/[a-z]+)?$/),
  hosts: z.array(Host).min(1),
  otherHosts: z.array(Host).min(1).optional(),
  subdomains: z.array(Lower).min(1).optional(),
  closed: z
    .strictObject({ since: z.string().regex(/^(?:19|20)\d\d(?:-\d\d){0,2}$/), replacedBy: z.string().nullable() })
    .optional(),
  publicReplies: z.enum(['anyone', 'owner decides', 'nobody']),
  grammar: z.string().min(10),
  forms: z
    .array(
      z.strictObject({
        addresses: z
          .array(Address)
          .min(1)
          .refine(([first = '']) => !first.split('/').includes('_'), 'the first can be written'),
        name: z
          .instanceof(RegExp)
          .refine(({ source, flags }) => /^\^.*\$$/.test(source) && !/[gy]/.test(flags), 'reads the whole name'),
        handle: z
          .string()
          .regex(/^[^{}]*\{\}$/)
          .optional(),
        alsoWritten: z.array(z.string()).optional(),
        bare: z.literal(true).optional(),
        between: z.instanceof(RegExp).optional(),
        endsInMark: z.literal(true).optional(),
        caseCounts: z.literal(true).optional(),
        key: z.custom<(name: string) => string>((value) => typeof value === 'function').optional(),
      }),
    )
    .min(1),
  tabs: z.array(Lower).min(1).optional(),
  reserved: z.array(Lower).min(1).optional(),
  vendors: z.array(Lower).min(1).optional(),
})

test('there are networks enough', () => {
  expect(FACTS.filter((facts) => facts.closed === undefined).length).toBeGreaterThan(80)
  expect(FACTS.filter((facts) => facts.closed !== undefined).length).toBeGreaterThan(50)
})

test('no two networks have one id or one name', () => {
  for (const field of ['id', 'name'] as const)
    expect(new Set(FACTS.map((facts) => facts[field])).size).toBe(FACTS.length)
})

describe.each(FACTS.map((facts) => ({ id: facts.id, facts })))('$id', ({ id, facts }) => {
  const network = NETWORKS.find((candidate) => candidate.id === id)

  test('is written as the schema says', () => expect(Facts.safeParse(facts).error?.issues).toBeUndefined())

  test('holds its hosts, and no other network does', () => {
    for (const host of [...facts.hosts, ...(facts.otherHosts ?? [])]) {
      const holders = NETWORKS.filter(({ holds }) => holds(new URL(`https://${host}`)))
      expect(holders.map((holder) => holder.id)).toEqual([id])
    }
  })

  test('holds its front page, which is nobody’s profile', () => {
    expect(networkAt(new URL(facts.homepage))?.id).toBe(id)
    expect(network?.handle.parse(facts.homepage)).toBeNull()
  })

  test('leaves no page of its own for a handle', () => {
    for (const name of facts.reserved ?? []) {
      expect(network?.handle.parse(name)).toBeNull()
      expect(network?.handle.parse(`https://${facts.hosts[0]}/${name}`)).toBeNull()
    }
  })

  test('lists what templates leave behind as handles that it could have', () => {
    for (const handle of facts.vendors ?? []) expect(network?.handle.parse(handle), handle).not.toBeNull()
  })

  test('is closed since a day that has been, or open', () => {
    const lifecycle = network?.lifecycle
    if (facts.closed === undefined) return expect(lifecycle).toEqual({ stage: 'open' })
    expect(lifecycle).toEqual({ stage: 'closed', ...facts.closed })
    const since = Date.parse(facts.closed.since)
    expect(since).toBeGreaterThan(Date.parse('2003'))
    expect(since).toBeLessThan(Date.now())
    expect(network?.publicReplies).toBe('nobody')
  })
})
