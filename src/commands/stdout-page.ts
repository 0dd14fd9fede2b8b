import type { Environment } from '../environment.ts'
import { colourLevel } from '../reports/colour.ts'
import { type Page, page, type TerminalOptions } from '../reports/terminal/page.ts'
import { showsUnicode } from '../reports/unicode.ts'

const DEFAULT_COLUMNS = 80

/** What stdout can show: its width, its colours (none where they were declined), its characters. */
export function stdoutOptions(env: Environment, color: boolean | undefined): TerminalOptions {
  const given = Number(env.COLUMNS)
  return {
    columns: process.stdout.columns ?? (Number.isInteger(given) && given > 0 ? given : DEFAULT_COLUMNS),
    colour: color === false ? 0 : colourLevel({ env, isTTY: process.stdout.isTTY === true }),
    unicode: showsUnicode({ env, platform: process.platform }),
  }
}

/** What a file can show, whoever may read it later. */
export function fileOptions(env: Environment): TerminalOptions {
  return { columns: DEFAULT_COLUMNS, colour: 0, unicode: showsUnicode({ env, platform: process.platform }) }
}

export function stdoutPage(env: Environment, color: boolean | undefined): Page {
  return page(stdoutOptions(env, color))
}
