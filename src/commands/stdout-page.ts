import { colourLevel } from '../reports/colour.ts'
import { type Page, page, type TerminalOptions } from '../reports/terminal/page.ts'
import { showsUnicode } from '../reports/unicode.ts'
import type { Io } from './io.ts'

const DEFAULT_COLUMNS = 80

type Shown = Pick<Io, 'stdout' | 'environment' | 'platform'>

/** What stdout can show: its width, its colours (none where they were declined), its characters. */
export function stdoutOptions({ stdout, environment, platform }: Shown, color: boolean | undefined): TerminalOptions {
  const given = Number(environment.COLUMNS)
  return {
    columns: stdout.columns ?? (Number.isInteger(given) && given > 0 ? given : DEFAULT_COLUMNS),
    colour: color === false ? 0 : colourLevel({ env: environment, isTTY: stdout.isTTY === true }),
    unicode: showsUnicode({ env: environment, platform }),
  }
}

/** What a file can show, whoever may read it later. */
export function fileOptions({ environment, platform }: Omit<Shown, 'stdout'>): TerminalOptions {
  return { columns: DEFAULT_COLUMNS, colour: 0, unicode: showsUnicode({ env: environment, platform }) }
}

export function stdoutPage(io: Shown, color: boolean | undefined): Page {
  return page(stdoutOptions(io, color))
}
