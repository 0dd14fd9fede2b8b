import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { ABOUT_BRAND, IN_WINDOW, Nodes, PRESENT } from '../../../src/archives/table/nodes.ts'

const intern = (nodes: Nodes, id: string) => {
  const bytes = Buffer.from(`,${id},`)
  return nodes.intern(bytes, 1, bytes.length - 1)
}
const find = (nodes: Nodes, id: string) => nodes.find(Buffer.from(id), 0, Buffer.byteLength(id))

const anyId = fc.oneof(
  fc.bigInt({ min: 0n, max: 2n ** 64n }).map(String),
  fc.integer({ min: 0, max: 300 }).map(String),
  fc.integer({ min: 0, max: 300 }).map((id) => String(id * 4096)),
  fc.string({ unit: 'grapheme' }),
)

describe('Nodes', () => {
  property.prop([fc.array(anyId, { maxLength: 300 }), anyId])(
    'give each id its own node, however many',
    (ids, other) => {
      const nodes = new Nodes(1)
      const expected = new Map<string, number>()
      for (const id of ids) {
        if (!expected.has(id)) expected.set(id, expected.size)
        expect(intern(nodes, id)).toBe(expected.get(id))
      }
      expect(nodes.size).toBe(expected.size)
      for (const [id, node] of expected) {
        expect(find(nodes, id)).toBe(node)
        expect(nodes.idOf(node)).toBe(id)
      }
      expect(find(nodes, other)).toBe(expected.get(other) ?? -1)
    },
  )

  property.prop([fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 60 })])(
    'join as links do, whatever their order',
    (links) => {
      const nodes = new Nodes()
      const groups = Array.from({ length: 41 }, (_, id) => {
        intern(nodes, String(id))
        return id
      })
      for (const [a, b] of links) {
        nodes.join(a, b)
        const [from, to] = [groups[a], groups[b]]
        groups.forEach((group, id) => {
          if (group === from && to !== undefined) groups[id] = to
        })
      }
      // Each by the first that it is together with.
      const together = (all: readonly unknown[]) => all.map((one) => all.indexOf(one))
      expect(together(groups.map((_, id) => nodes.conversationOf(id)))).toEqual(together(groups))
    },
  )

  test('a conversation has the marks of all its posts', () => {
    const nodes = new Nodes()
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => intern(nodes, id))
    if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('no nodes')
    nodes.join(b, c)
    nodes.join(c, a)
    nodes.mark(c, ABOUT_BRAND)
    nodes.mark(b, IN_WINDOW)
    nodes.gatherMarks()
    expect(nodes.has(nodes.conversationOf(a), ABOUT_BRAND | IN_WINDOW)).toBe(true)
    expect(nodes.has(nodes.conversationOf(d), ABOUT_BRAND)).toBe(false)
    expect(nodes.has(nodes.conversationOf(d), PRESENT)).toBe(false)
  })

  test('an id that has no node has no marks', () => {
    const nodes = new Nodes()
    expect(nodes.has(find(nodes, 'nobody'), PRESENT)).toBe(false)
  })
})
