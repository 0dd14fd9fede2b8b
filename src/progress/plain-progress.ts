import { plain } from '../text/plain.ts'
import type { Progress, ProgressOptions, Reading } from './contract.ts'
import { counts, endWords, FAILURES, nameOf, PHASES, waitWords } from './lines.ts'

/** Progress in plain lines: one at the end of each platform, and in a verbose run one for each phase and each wait. */
export function plainProgress({ stream, quiet, verbose, names }: ProgressOptions): Progress {
  const phases = new Map<string, Reading['phase']>()
  const write = (text: string) => void stream.write(`${plain(text)}\n`)
  const detail = (id: string, text: string) => {
    if (verbose && !quiet) write(`${nameOf(id, names)}: ${text}`)
  }
  return {
    scan({ platform, phase, ...so }) {
      if (phases.get(platform) === phase) return
      phases.set(platform, phase)
      detail(platform, `reading ${PHASES[phase]} (${counts(so)} so far)`)
    },
    network(traffic) {
      if (traffic.type === 'waiting') detail(traffic.platform, waitWords(traffic))
    },
    end(platform) {
      // Where the brand is on none of its places there is nothing to tell.
      if (platform.outcome.status === 'not_applicable' && !verbose) return
      const { how, what } = endWords(platform)
      if (!quiet || FAILURES.includes(platform.outcome.status)) write(`${platform.name}: ${how}, ${what}`)
    },
    asked() {},
    note(text) {
      if (!quiet) write(text)
    },
    close() {},
  }
}
