import { jsonText } from '../evidence/json-text.ts'
import { plain } from '../text/plain.ts'
import type { Io } from './io.ts'

/** Text of several lines, fit for a terminal: each line cleaned as `plain` does, with its indentation. */
export function plainLines(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => `${/^ */.exec(line)?.[0] ?? ''}${plain(line)}`)
    .join('\n')
}

/** Says something on stderr that is no progress: the only way to do so. */
export function say({ stderr }: Pick<Io, 'stderr'>, text: string): void {
  stderr.write(`${plainLines(text)}\n`)
}

/** Text from a user in a message: in quotes, control characters spelled out. */
export function quote(text: string): string {
  return jsonText(text)
}
