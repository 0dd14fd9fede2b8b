/** A place in a text, both counted from 1. */
interface TextPosition {
  line: number
  column: number
}

const SPACE = /[\t\n\r ]*/y
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

/** Where a text stops being JSON; null when it is JSON. (What JSON.parse says of it differs from Node to Node.) */
export function jsonFault(text: string): TextPosition | null {
  const at = faultOffset(text)
  if (at === null) return null
  const before = text.slice(0, at).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

/** What may come next: a value, a value or the end of a list, a name, a name or the end, what follows a value. */
type State = 'value' | 'first' | 'name' | 'firstName' | 'after'

function faultOffset(text: string): number | null {
  const open: ('{' | '[')[] = []
  let state: State = 'value'
  let at = 0

  function take(pattern: RegExp): boolean {
    pattern.lastIndex = at
    const length = pattern.exec(text)?.[0].length ?? 0
    at += length
    return length > 0
  }
  function skip(character: string): boolean {
    if (text[at] !== character) return false
    at += 1
    return true
  }
  /** Character by character, so that a string of megabytes is no trouble and the fault is where it is. */
  function takeString(): boolean {
    if (!skip('"')) return false
    while (at < text.length && text.charCodeAt(at) >= 0x20) {
      if (skip('"')) return true
      if (text[at] !== '\\') at += 1
      else if (!take(ESCAPE)) return false
    }
    return false
  }
  function close(): void {
    open.pop()
    state = 'after'
  }

  for (;;) {
    take(SPACE)
    const inside = open.at(-1)
    if (state === 'after') {
      if (inside === undefined) return at === text.length ? null : at
      if (skip(',')) state = inside === '{' ? 'name' : 'value'
      else if (skip(inside === '{' ? '}' : ']')) close()
      else return at
    } else if ((state === 'firstName' && skip('}')) || (state === 'first' && skip(']'))) close()
    else if (state === 'name' || state === 'firstName') {
      if (!takeString()) return at
      take(SPACE)
      if (!skip(':')) return at
      state = 'value'
    } else if (skip('{')) {
      open.push('{')
      state = 'firstName'
    } else if (skip('[')) {
      open.push('[')
      state = 'first'
    } else if (takeString() || take(SCALAR)) state = 'after'
    else return at
  }
}
