import { describe, expect, test } from 'vitest'
import { HANDLE_PROPERTIES } from '../../../src/identify/wikidata/handle-properties.ts'
import { catalogue } from './asking.ts'

/** Values as Wikidata holds them, where they are no plain name. */
const VALUES: Readonly<Record<string, string>> = {
  P12361: 'auroraair.example',
  P4033: 'news@social.auroraair.example',
  P2397: 'UCauroraairauroraairauro',
  P3267: '12345678@N00',
}

describe('the properties that name accounts', () => {
  test.each(HANDLE_PROPERTIES)('$property names accounts on $platform', ({ property, platform, before }) => {
    const value = VALUES[property] ?? 'auroraair'
    const handle = catalogue.network(platform)?.handle.parse(before + value)
    expect(handle).toMatch(new RegExp(`(?:^|[/@])${value}$`))
  })

  test('are each listed once', () => {
    const properties = HANDLE_PROPERTIES.map(({ property }) => property)
    expect(new Set(properties).size).toBe(properties.length)
  })

  test('give way to properties that are listed', () => {
    const properties = new Set(HANDLE_PROPERTIES.map(({ property }) => property))
    for (const { unless } of HANDLE_PROPERTIES) if (unless !== undefined) expect(properties).toContain(unless)
  })
})
