import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { FACTS, NETWORKS } from '../../src/networks/networks.ts'
import { known } from './known.ts'

/** Shapes that names have here or there. */
const SHAPES = [
  /^[A-Za-z][A-Za-z0-9]{3,12}$/,
  /^[a-z][a-z0-9-]{3,12}[a-z]$/,
  /^[A-Za-z0-9_.]{2,14}$/,
  /^[1-9]\d{7,10}$/,
  /^1\d{16}$/,
  /^1\d{20}$/,
  /^[A-Za-z0-9]{22}$/,
  /^[0-9a-f]{24}$/,
  /^UC[A-Za-z0-9_-]{22}$/,
  /^MS4w[A-Za-z0-9_-]{40}$/,
  /^0029[A-Za-z0-9]{20}$/,
  /^_[A-Za-z]{5}$/,
  /^[a-z]{3,9}\.[a-z]{2,5}$/,
  /^[a-záéñøß]{3,12}$/,
].map((shape) => fc.stringMatching(shape))
const SAMPLES = SHAPES.map((shape) => ({ shape, texts: fc.sample(shape, { numRuns: 20, seed: 7 }) }))

const FORMS = FACTS.flatMap(({ id, forms }) =>
  forms.map(({ name, handle = '{}' }) => ({ id, name, handle, title: `${id} ${handle} ${name.source.slice(0, 20)}` })),
)

describe.each(FORMS)('$title', ({ id, name, handle }) => {
  const fitting = SAMPLES.flatMap(({ shape, texts }) => (texts.some((text) => name.test(text)) ? [shape] : []))

  test('has names', () => expect(fitting).not.toEqual([]))

  property.prop([fc.oneof(...fitting)], { numRuns: 30 })('reads its own address', (text) => {
    const network = known(id).handle
    const parsed = network.parse(handle.replace('{}', () => text))
    fc.pre(parsed !== null)
    const url = network.url(parsed)
    const again = network.parse(url)
    expect(again, url).not.toBeNull()
    expect(network.key(again ?? '')).toBe(network.key(parsed))
    expect(network.key(network.key(parsed))).toBe(network.key(parsed))
    expect(network.parse(parsed)).toBe(parsed)
    expect(known(id).holds(new URL(url))).toBe(true)
  })
})

const hosts = FACTS.flatMap((facts) => [...facts.hosts, ...(facts.otherHosts ?? [])])
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc
    .tuple(fc.constantFrom(...hosts), fc.string({ unit: 'binary', maxLength: 30 }))
    .map(([host, rest]) => `https://${host}/${rest}`),
  fc
    .tuple(
      fc.constantFrom(...hosts),
      fc.array(fc.constantFrom('..', '.', '%', '%2f', '@', '#!', '?', '%00', 'a', '\u202e', '{}', '_')),
    )
    .map(([host, steps]) => `https://${host}/${steps.join('/')}`),
)

property.prop([hostile], { numRuns: 300 })(
  'no text makes a network fail, or gets a control character past it',
  (text) => {
    const failing = NETWORKS.filter(({ handle, holds }) => {
      const parsed = handle.parse(text)
      handle.key(text)
      if (URL.canParse(text)) holds(new URL(text))
      return !URL.canParse(handle.url(text)) || (parsed !== null && /[\p{Cc}\p{Cf}\p{Cs}<>"]/u.test(parsed))
    })
    expect(failing.map(({ id }) => id)).toEqual([])
  },
)
