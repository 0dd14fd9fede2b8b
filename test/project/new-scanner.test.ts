import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { filesOf, namesOf, registered, withWorld } from '../../scripts/new-scanner/files.ts'

const registry = readFileSync(new URL('../../src/scanners/index.ts', import.meta.url), 'utf8')

/** The ids of a registry, in the order of its lines. */
const idsIn = (text: string) => [...text.matchAll(/^ {2}\{ id: '([^']+)'/gm)].map(([, id]) => id)

describe('a scanner that is begun', () => {
  test.each([
    { id: 'agora', name: 'agora', title: 'Agora' },
    { id: 'my-forum', name: 'myForum', title: 'My Forum' },
    { id: 'web-2', name: 'web2', title: 'Web 2' },
  ])('is called $id, $name and "$title"', (names) => expect(namesOf(names.id)).toEqual(names))

  test.each(['aaa', 'hello', 'zzz'])('%s stands in the registry in its place, and nothing else changes', (id) => {
    const text = registered(registry, namesOf(id))
    expect(idsIn(text)).toEqual([...idsIn(registry), id].sort())
    const [line] = text.split('\n').filter((one) => one.includes(`'./${id}/`))
    expect(text.replace(`${line}\n`, '')).toBe(registry)
  })

  test('has a world in which its requests are tried against faults', () => {
    const worlds = readFileSync(new URL('../scanners/faults/worlds.ts', import.meta.url), 'utf8')
    const text = withWorld(worlds, namesOf('my-forum'))
    expect(text).toContain("'my-forum': { handles: ['aurora_air']")
    expect(text.split('\n').length).toBe(worlds.split('\n').length + 1)
  })

  test('has its name in every place, and fixtures that are JSON', () => {
    const files = filesOf(namesOf('my-forum'))
    for (const [path, text] of Object.entries(files)) {
      expect(path).toContain('my-forum')
      expect(text).not.toContain('{{')
      if (path.endsWith('.json')) expect(() => JSON.parse(text)).not.toThrow()
    }
    expect(files['src/scanners/my-forum/my-forum.ts']).toContain('export const myForum: Scanner')
  })
})
