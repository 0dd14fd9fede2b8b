import { describe, expect, test } from 'vitest'
import { isPlace } from '../../../src/identify/brand-index/place.ts'

describe('a description', () => {
  test.each([
    'city in Poland',
    'capital and largest city of Poland',
    'most populous city in the United States',
    'city and municipality in the Netherlands',
    'municipality in Telemark county, Norway',
    'urban municipality in the district of Ostalbkreis, Germany',
    'town in the Rhein-Sieg district, Germany',
    'district in Lower Saxony, Germany',
    'German district in Lower Saxony',
    'island country in East Asia',
    'county seat of Monroe County, New York, United States',
    'Italian comune',
  ])('of a place: %s', (description) => expect(isPlace(description)).toBe(true))

  test.each([
    '',
    'American airline',
    'school district in Texas, United States',
    'park district in Illinois, United States',
    'Filipino school district operated by the Schools Division Office',
    'municipal utility company in Germany',
    'Scottish unitary authority council',
    'city council in England',
    'state police of New York',
    'public library system in the city of Boston',
    'company in the city of London',
    'county-wide bus service',
    'police department of a city in California',
  ])('of something else: %s', (description) => expect(isPlace(description)).toBe(false))
})
