import { expect, test } from 'vitest'
import { z } from 'zod'
import { IDENTIFICATION_VERSION } from '../../src/evidence/identification.ts'
import { jsonSchemas } from '../../src/scorecard/json-schema.ts'

const Node = z.looseObject({
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  type: z.unknown().optional(),
})

/** Every key of a schema by its path, with what it holds. */
function shape(schema: unknown, path = ''): string[] {
  const { properties = {}, items, anyOf = [], type } = Node.parse(schema)
  return [
    ...Object.entries(properties).flatMap(([key, value]) => shape(value, `${path}.${key}`)),
    ...(items === undefined ? [] : shape(items, `${path}[]`)),
    ...anyOf.flatMap((one) => shape(one, path)),
    ...(Object.keys(properties).length === 0 && items === undefined && anyOf.length === 0
      ? [`${path}: ${String(type ?? 'const')}`]
      : []),
  ]
}

test(`the JSON of identify keeps its shape as long as it keeps its version (${IDENTIFICATION_VERSION})`, () => {
  expect(shape(jsonSchemas().identification)).toMatchSnapshot(`version ${IDENTIFICATION_VERSION}`)
})
