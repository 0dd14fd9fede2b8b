import { describe, expect, test } from 'vitest'
import { Item } from '../../../src/identify/wikidata/shapes.ts'
import { kindIds, toEntity } from '../../../src/identify/wikidata/to-entity.ts'
import { recordings } from '../../fixtures.ts'
import { catalogue, NOW } from './asking.ts'

const recorded = recordings('recordings/wikidata')

describe.skipIf(recorded === null)('real items (skipped where the shared recordings are not there)', () => {
  test.each(recorded ?? [{ name: 'none', body: null }])('$name parses', ({ name, body }) => {
    const item = Item.parse(body)
    expect(`${item.id}.json`).toBe(name)
    const entity = toEntity(item, 'what was found', new Map(), { catalogue, now: NOW })
    expect(entity.label).toBe(item.labels.en?.value)
    expect(entity.description).not.toBeNull()
    expect(entity.websites).toHaveLength(1)
    expect(kindIds(item, NOW)).toEqual(expect.arrayContaining([expect.stringMatching(/^Q\d+$/)]))
  })
})
