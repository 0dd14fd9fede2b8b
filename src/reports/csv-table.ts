import { stringify } from 'csv-stringify/sync'
import type { CsvDialect } from './csv-dialect.ts'

/** What is not known is null, and an empty cell. */
export type Cell = string | number | boolean | null

/**
 * The only writer of CSV: one rectangular table with a header, lines ended by CRLF.
 *
 * Numbers and booleans are written as such; text is cleaned of control characters and defused (see `defused`).
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function csvTable(header: readonly string[], rows: readonly (readonly Cell[])[], dialect: CsvDialect): string {
  const european = dialect === 'excel-eu'
  return stringify([header, ...rows], {
    bom: european,
    delimiter: european ? ';' : ',',
    record_delimiter: '\r\n',
    quote_record_delimiter: true,
    cast: {
      string: (text) => cellText(text),
      number: (number) => (european ? String(number).replace('.', ',') : String(number)),
      boolean: (truth) => String(truth),
    },
  })
}

/** What a text cell holds after cleaning: no NUL or other control but tabs and line ends, well-formed, and defused. */
export function cellText(text: string): string {
  return defused(text.replace(/(?![\t\r\n])\p{Cc}/gu, '').replace(/\p{Cs}/gu, '\ufffd'))
}

const OPERATOR = '[=+\\-@\uff1d\uff0b\uff0d\uff20]'
const AT_THE_START = new RegExp(`^(?=[\\s\\ufeff'"]*${OPERATOR}|[\\t\\r\\n])`, 'u')
const AFTER_A_SEPARATOR = new RegExp(`(?<=[,;\\t\\r\\n])(?=${OPERATOR}\\s*[\\p{L}\\p{N}("'@=+\\-])`, 'gu')

/**
 * Puts an apostrophe before what a spreadsheet would run as a formula: at the start of the text, and inside it right
 * after a character that a program with another list separator (or locale) would begin a new cell at.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
function defused(text: string): string {
  return text.replace(AT_THE_START, "'").replace(AFTER_A_SEPARATOR, "'")
}
