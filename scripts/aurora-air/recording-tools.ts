import type { AuditTools } from '../../src/audit.ts'
import type { Keys } from '../../src/commands/keys.ts'
import { allScanners } from '../../src/commands/open-registry.ts'
import type { Settings } from '../../src/commands/settings.ts'
import { virtualClock } from '../../src/http/clock.ts'
import type { WrittenEntry } from '../../src/http/har-entry.ts'
import { openNetwork } from '../../src/http/network.ts'
import type { Transport } from '../../src/http/send.ts'
import { PROBE_DOOR } from '../../src/identify/probe/door.ts'
import { WIKIDATA_ORIGIN } from '../../src/identify/wikidata/origin.ts'
import { consult } from '../../src/scanners/consult.ts'
import { originResolver } from '../../src/scanners/origins.ts'
import type { Scanner } from '../../src/scanners/scanner.ts'
import { WINDOW } from './calendar.ts'

/** Everything that earshot works with, over an invented network, and what went over it. */
export interface RecordingTools extends AuditTools {
  entries: readonly WrittenEntry[]
  close(): Promise<void>
}

/** What the tools are opened for: whose keys, which platforms, and how the network answers. */
export interface RecordingJob {
  settings: Settings
  scanners: readonly Scanner[]
  keys: Keys
  environment: Readonly<Record<string, string>>
  answer: (request: Request) => Promise<Response>
}

/** Opens the tools at the end of the window; one network is one run. */
export async function openRecordingTools(job: RecordingJob): Promise<RecordingTools> {
  const { settings, scanners, keys, environment } = job
  const clock = virtualClock(WINDOW.to)
  const { signal } = new AbortController()
  const entries: WrittenEntry[] = []
  const network = openNetwork({
    userAgent: 'earshot/fixture',
    clock,
    signal,
    maxRequests: settings.maxRequests,
    concurrency: settings.concurrency,
    secrets: keys.secret,
    recorder: { add: (entry) => void entries.push(entry), write: async () => {} },
    transport: transportOver(job.answer),
    random: () => 0.5,
  })
  // A platform is read through one door, whoever asks.
  const doors = new Map(
    scanners.map((scanner) => {
      const { id, name, perHost } = scanner
      return [scanner, network.platform(id, { name, ...(perHost && { perHost }) })] as const
    }),
  )
  const open = (scanner: Scanner) => doors.get(scanner) ?? network.platform(scanner.id, { name: scanner.name })
  const window = { since: settings.since ?? WINDOW.from, until: settings.until ?? WINDOW.to }
  const task = { keys: keys.all, window, observedAt: WINDOW.to, clock, signal }
  return {
    clock,
    signal,
    environment,
    keys: keys.all,
    open,
    identify: {
      known: await allScanners(),
      scanners,
      consult: (scanner) =>
        consult(scanner, {
          ...task,
          http: open(scanner),
          origin: originResolver(scanner, { environment }),
          settings: {},
          site: null,
        }),
      door: ({ id, name }) => network.platform(id, { name }),
      probeDoor: () => network.platform('probe', PROBE_DOOR),
      wikidataOrigin: WIKIDATA_ORIGIN,
      clock,
      signal,
      onAsked: () => {},
    },
    onIdentity: () => {},
    onProgress: () => {},
    onEnd: () => {},
    entries,
    close: () => network.close(),
  }
}

function transportOver(answer: (request: Request) => Promise<Response>): Transport {
  return async ({ method, url, headers, body }) => {
    const {
      status,
      statusText,
      headers: said,
      body: stream,
    } = await answer(new Request(url, { method, headers, body }))
    return { status, statusText, headers: said, body: stream }
  }
}
