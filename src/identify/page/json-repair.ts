/** What stands for itself in JSON. */
const LITERAL = /^(?:true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)$/
const ESCAPE = /["\\/bfnrt]/
/** What ends a word that is not quoted. */
const MARK = /[\s,:;{}[\]"'/]/
/** How comments and CDATA sections begin that a script was wrapped into, and the marks alone by which they end. */
const WRAPPER = /(?:<!\[CDATA\[|\]\]>|-->)/y

/** Reads a text mark by mark; what it has read so far of the value at hand is in `written`. */
interface Reader {
  text: string
  at: number
  written: string[]
  /** The brackets that are open, as they must close. */
  open: string[]
  /** Whether a value ended right before, so that a comma is due before the next one. */
  ended: boolean
  /** Where the next comment of HTML ends, as far as that was looked for: a script may begin thousands. */
  commentEnd: number
}

/**
 * The objects and lists at the top of a text, each as JSON, as far as they can be told: comments are left out, commas stand
 * where they belong and nowhere else, texts are quoted and escaped as JSON has it. One pass, since the text may be long and
 * hostile. One whose last brackets are missing is closed where the text ends.
 */
export function documentsIn(text: string): string[] {
  const reader: Reader = { text, at: 0, written: [], open: [], ended: false, commentEnd: 0 }
  const documents: string[] = []
  while (reader.at < text.length) {
    if (skipped(reader)) continue
    const char = text.charAt(reader.at)
    if (char === '{' || char === '[') opens(reader, char)
    else if (reader.open.length === 0) reader.at++
    else if (char === '}' || char === ']') {
      if (closes(reader, char)) documents.push(reader.written.splice(0).join(''))
    } else if (char === ':') put(reader, ':', false)
    else if (char === '"' || char === "'") quoted(reader, char)
    else word(reader)
  }
  if (reader.open.length > 0) documents.push([...reader.written, ...reader.open.reverse()].join(''))
  return documents
}

/** Passes over what is no part of the values: white space, commas, comments. */
function skipped(reader: Reader): boolean {
  const { text, at, open } = reader
  const char = text.charAt(at)
  if (char.trim() === '' || char === ',' || char === ';') reader.at++
  else if (char === '/' && text.charAt(at + 1) === '*') reader.at = endOf('*/', reader)
  else if (char === '/' && text.charAt(at + 1) === '/') skipLine(reader)
  else if (text.startsWith('<!--', at)) skipHtmlComment(reader)
  else {
    WRAPPER.lastIndex = at
    const [mark] = WRAPPER.exec(text) ?? []
    if (mark === undefined || (mark === ']]>' && open.length > 0)) return false
    reader.at += mark.length
  }
  return true
}

/** How far behind a comment one looks for what it is a comment on. */
const LOOK_AHEAD = 200

/** A comment of HTML; one around all there is is none. */
function skipHtmlComment(reader: Reader): void {
  const { text, at, open } = reader
  if (reader.commentEnd < at) {
    const found = text.indexOf('-->', at)
    reader.commentEnd = found < 0 ? text.length : found
  }
  const end = reader.commentEnd
  const wraps = open.length === 0 && !/[[{]/.test(text.slice(end, end + LOOK_AHEAD))
  reader.at = wraps || end === text.length ? at + 4 : end + 3
}

function endOf(mark: string, { text, at }: Reader): number {
  const end = text.indexOf(mark, at + 2)
  return end < 0 ? text.length : end + mark.length
}

/** A comment up to the end of its line; in `//<![CDATA[` the wrapper alone, whatever follows on the line. */
function skipLine(reader: Reader): void {
  const { text } = reader
  reader.at += 2
  while (text.charAt(reader.at) === ' ') reader.at++
  if (text.startsWith('<![CDATA[', reader.at) || text.startsWith('<!--', reader.at)) return
  while (reader.at < text.length && !/[\n\r]/.test(text.charAt(reader.at))) reader.at++
}

function put(reader: Reader, piece: string, ends: boolean): void {
  if (reader.ended && piece !== ':' && piece !== '}' && piece !== ']') reader.written.push(',')
  reader.written.push(piece)
  reader.ended = ends
  reader.at++
}

function opens(reader: Reader, bracket: string): void {
  put(reader, bracket, false)
  reader.open.push(bracket === '{' ? '}' : ']')
}

/** Closes a bracket; true where it was the last that was open. One that was not open is passed over. */
function closes(reader: Reader, bracket: string): boolean {
  if (reader.open.at(-1) !== bracket) {
    reader.at++
    return false
  }
  put(reader, bracket, true)
  reader.open.pop()
  if (reader.open.length > 0) return false
  reader.ended = false
  return true
}

/** A text in quotes of either kind: what JSON does not let stand in it becomes what was meant. */
function quoted(reader: Reader, quote: string): void {
  const { text } = reader
  const pieces = ['"']
  let at = reader.at + 1
  for (; at < text.length && !(text.charAt(at) === quote && isEnd(text, at)); at++) {
    const char = text.charAt(at)
    if (char === '\\') {
      const next = text.charAt(++at)
      const kept = ESCAPE.test(next) || (next === 'u' && /^[\da-f]{4}$/i.test(text.slice(at + 1, at + 5)))
      pieces.push(kept ? `\\${next}` : next < ' ' ? '' : next)
    } else pieces.push(char < ' ' ? ' ' : char === '"' ? '\\"' : char)
  }
  reader.at = at
  put(reader, `${pieces.join('')}"`, true)
}

/** Whether a quote ends its text: one that was not escaped within it has words behind it. */
function isEnd(text: string, at: number): boolean {
  const [next = ','] = text.slice(at + 1, at + 1 + BLANKS).trimStart()
  return /[,:;}\]/"'<]/.test(next)
}

/** So many blanks may stand behind a text and still show what follows. */
const BLANKS = 40

/** A number, a word of JSON, or the name of a property that nobody quoted; any other word is unknown. */
function word(reader: Reader): void {
  const { text } = reader
  const start = reader.at
  reader.at++
  while (reader.at < text.length && !MARK.test(text.charAt(reader.at))) reader.at++
  const found = text.slice(start, reader.at)
  let next = reader.at
  while (text.charAt(next).trim() === '' && next < text.length) next++
  const piece = text.charAt(next) === ':' ? JSON.stringify(found) : LITERAL.test(found) ? found : 'null'
  reader.at--
  put(reader, piece, true)
}
