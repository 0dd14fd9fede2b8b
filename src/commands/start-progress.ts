import { openProgress, type Progress } from '../progress/progress.ts'
import { colourLevel, isCi } from '../reports/colour.ts'
import type { Scanner } from '../scanners/scanner.ts'
import type { Io } from './io.ts'
import type { Settings } from './settings.ts'

/** Who is asked beside the platforms, by the ids of their doors. */
const SOURCES = { wikidata: 'Wikidata', site: "the brand's site", probe: 'the presence probe' }

/** Opens the progress display on stderr, as live and colourful as stderr allows. */
export function startProgress(
  { quiet, verbose, color }: Pick<Settings, 'quiet' | 'verbose' | 'color'>,
  scanners: readonly Scanner[],
  { stderr, environment: env }: Pick<Io, 'stderr' | 'environment'>,
): Promise<Progress> {
  // A dumb terminal shows cursor movements as rubbish.
  const isTTY = stderr.isTTY === true && env.TERM !== 'dumb'
  return openProgress({
    stream: stderr,
    isTTY,
    ci: isCi(env),
    quiet,
    verbose,
    colour: color === false ? 0 : colourLevel({ env, isTTY }),
    names: { ...SOURCES, ...Object.fromEntries(scanners.map(({ id, name }) => [id, name])) },
  })
}
