/** A JSON object, whose keys strangers chose: read with `own`. */
export type JsonObject = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A property of its own, never an inherited one. */
export function own(object: JsonObject, property: string): unknown {
  return Object.hasOwn(object, property) ? object[property] : undefined
}

/** A value as a list: as pages write one thing or several. */
export function listed(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/**
 * JSON as pages write it: wrapped into HTML comments or CDATA, with trailing commas, newlines within texts, a semicolon at its end.
 *
 * @returns undefined where even so it is none.
 */
export function lenientJson(wrapped: string): unknown {
  const text = wrapped.replaceAll('<![CDATA[', '').replaceAll(']]>', '')
  const start = text.search(/[[{]/)
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'))
  if (start < 0 || end < start) return undefined
  const bare = text.slice(start, end + 1)
  return parsed(bare) ?? parsed(repaired(bare))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Control characters become spaces, and commas before a closing bracket go; one pass, since the text may be long and hostile. */
function repaired(text: string): string {
  const kept: string[] = []
  let quoted = false
  let comma = -1
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    if (quoted && char === '\\') {
      kept.push(char, text.charAt(++at))
      continue
    }
    if (char === '"') quoted = !quoted
    if (!quoted && (char === '}' || char === ']') && comma >= 0) kept[comma] = ''
    if (!quoted && char === ',') comma = kept.length
    else if (quoted || char.trim() !== '') comma = -1
    kept.push(char < ' ' ? ' ' : char)
  }
  return kept.join('')
}
