import { documentsIn } from './json-repair.ts'

/** A JSON object, whose keys strangers chose: read with `own`. */
export type JsonObject = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A property of its own, never an inherited one. */
export function own(object: JsonObject, property: string): unknown {
  return Object.hasOwn(object, property) ? object[property] : undefined
}

/** Lists within a list that are looked into. */
const DEEPEST = 4

/** A value as a list: as pages write one thing or several, or a list within a list. */
export function listed(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value.flat(DEEPEST) : [value]
}

/**
 * The JSON values of a script as pages write them: several in a row, wrapped into HTML comments or CDATA, with comments, with
 * commas too many or too few, with line breaks or needless escapes in texts, in single quotes, or with their quotes as
 * entities. What even so is no JSON is left out.
 */
export function lenientJson(script: string): unknown[] {
  const text = script.includes('"') ? script : withoutEntities(withoutEntities(script))
  const whole = parsed(text)
  if (whole !== undefined) return [whole]
  return documentsIn(text)
    .map(parsed)
    .filter((value) => value !== undefined)
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' }

/** A text with the entities of HTML as what they stand for: within a script nobody else reads them. */
export function withoutEntities(text: string): string {
  return text.replace(
    /&(?:([a-z]{2,4})|#(\d{1,6})|#x([\da-f]{1,5}));/gi,
    (entity, name?: string, decimal?: string, hex?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? entity
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
      return code < 0x20 ? ' ' : String.fromCodePoint(code)
    },
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
