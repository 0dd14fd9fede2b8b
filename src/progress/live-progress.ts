import { Chalk } from 'chalk'
import ora from 'ora'
import { cut, left, right, width } from '../reports/terminal/width.ts'
import { plain } from '../text/plain.ts'
import type { Progress, ProgressOptions, Reading } from './contract.ts'
import { counted, endWords, FAILURES, nameOf, PHASES, waitWords } from './lines.ts'

/** What is known of a platform that is being read. */
interface Line extends Omit<Reading, 'platform'> {
  name: string
  waiting: string | null
}

const DEFAULT_COLUMNS = 80
const MORE = '...'
const GAP = '  '

/** Progress as lines that live: one for each platform that is being read; how it ended stays above the others. */
export function liveProgress({ stream, colour, names, verbose }: ProgressOptions): Progress {
  const chalk = new Chalk({ level: colour })
  const lines = new Map<string, Line>()
  const ended = new Set<string>()
  // Of its own accord ora would colour by what it finds in the environment, and raw mode would keep Ctrl-C from being a signal.
  const spinner = ora({ stream, color: false, discardStdin: false, isEnabled: true })

  function update(id: string, change: Partial<Line>): void {
    if (ended.has(id)) return
    const start: Line = { name: nameOf(id, names), phase: 'accounts', records: 0, requests: 0, waiting: null }
    lines.set(id, { ...(lines.get(id) ?? start), ...change })
    refresh()
  }

  function refresh(): void {
    if (lines.size === 0) {
      spinner.stop()
      return
    }
    const room = (stream.columns || DEFAULT_COLUMNS) - 1
    const title = `Reading ${counted(lines.size, 'platform')}`
    spinner.text = [title, ...table([...lines.values()]).map((row) => cut(GAP + row, room, MORE))].join('\n')
    if (!spinner.isSpinning) spinner.start()
  }

  return {
    scan: ({ platform, phase, records, requests }) => update(platform, { phase, records, requests, waiting: null }),
    network: (traffic) =>
      update(
        traffic.platform,
        traffic.type === 'request' ? { requests: traffic.requests, waiting: null } : { waiting: waitWords(traffic) },
      ),
    end(platform) {
      ended.add(platform.id)
      lines.delete(platform.id)
      const { how, what } = endWords(platform)
      const { status } = platform.outcome
      const paint = status === 'ok' ? chalk.green : FAILURES.includes(status) ? chalk.red : chalk.yellow
      // Where the brand is on none of its places there is nothing to tell.
      if (status !== 'not_applicable' || verbose) stream.write(`${plain(platform.name)}: ${paint(how)}, ${what}\n`)
      refresh()
    },
    asked(id) {
      lines.delete(id)
      refresh()
    },
    note(text) {
      stream.write(`${plain(text)}\n`)
    },
    close: () => void spinner.stop(),
  }
}

/** Each platform's name, what is read or waited for, and the counts, in columns. */
function table(lines: readonly Line[]): string[] {
  const rows = lines.map(({ name, phase, waiting, records, requests }) => ({
    name,
    doing: waiting ?? PHASES[phase],
    records: counted(records, 'post'),
    requests: counted(requests, 'request'),
  }))
  const widest = (cell: 'name' | 'doing' | 'records' | 'requests') => Math.max(...rows.map((row) => width(row[cell])))
  return rows.map(({ name, doing, records, requests }) =>
    [
      left(name, widest('name')),
      left(doing, widest('doing')),
      right(records, widest('records')),
      right(requests, widest('requests')),
    ].join(GAP),
  )
}
