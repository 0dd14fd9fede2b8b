import { describe, expect, test } from 'vitest'
import { isRegional, isRegionalSite, plainFirst } from '../../src/identify/regional.ts'

describe('the handle of one country or language', () => {
  test.each([
    ['AuroraAirDE', ['Aurora Air'], true],
    ['auroraairde', ['Aurora Air'], true],
    ['aurora_air_france', ['Aurora Air'], true],
    ['AuroraAirIndia', ['Aurora Air'], true],
    ['aurora.air.es', ['Aurora Air'], true],
    ['AuroraAirUK', ['Aurora Air'], true],
    ['UKAuroraAir', ['Aurora Air'], true],
    ['uk_auroraair', ['Aurora Air'], true],
    ['company/aurora-air-nederland', ['Aurora Air'], true],
    ['@auroraairlatam', ['Aurora Air'], true],
    ['AuroraAirUS', ['Aurora Air'], true],
    ['AuroraAir', ['Aurora Air'], false],
    ['AuroraAirHelp', ['Aurora Air'], false],
    ['AirIndia', ['Air India'], false],
    ['airindia', ['Air India'], false],
    ['AirIndiaUK', ['Air India'], true],
    ['auroraairde', ['Aurora Air DE'], false],
    ['auroraairit', ['Aurora Air'], false],
    ['aboutus', ['Aurora Air'], false],
    ['about_us', ['Aurora Air'], false],
    ['germany', ['Aurora Air'], false],
    ['NorthWingsDE', ['Aurora Air'], false],
    ['auroraair.bsky.social', ['Aurora Air'], false],
    ['auroraair@social.example', ['Aurora Air'], false],
    ['DE', ['DE'], false],
    ['', ['Aurora Air'], false],
  ])('%s of %j: %s', (handle, names, expected) => expect(isRegional(handle, names)).toBe(expected))
})

describe('the site of one country or language', () => {
  test.each([
    ['https://www.aurora.example/tw', true],
    ['https://www.aurora.example/en-gb/', true],
    ['https://www.aurora.example/de_at/home', true],
    ['https://de.aurora.example/', true],
    ['https://www.aurora.example/', false],
    ['https://www.aurora.example/flights', false],
    ['https://go.aurora.example/', false],
    ['https://aurora.de/', false],
    ['no address', false],
  ])('%s: %s', (website, expected) => expect(isRegionalSite(website)).toBe(expected))

  test('comes after that of the whole brand, and is better than none', () => {
    const [regional, plain] = ['https://aurora.example/tw', 'https://aurora.example/']
    expect(plainFirst([regional, plain])).toEqual([plain, regional])
    expect(plainFirst([regional])).toEqual([regional])
  })
})
