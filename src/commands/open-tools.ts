import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Tools } from '../collect.ts'
import type { Environment } from '../environment.ts'
import type { Interval, Seconds } from '../evidence/time.ts'
import { type Clock, systemClock, virtualClock } from '../http/clock.ts'
import { openDiskCache } from '../http/disk-cache.ts'
import type { Har } from '../http/har-read.ts'
import { openRecorder } from '../http/har-record.ts'
import { openReplayer } from '../http/har-replay.ts'
import { openNetwork } from '../http/network.ts'
import type { Progress } from '../progress/progress.ts'
import { originResolver } from '../scanners/origins.ts'
import type { Scanner } from '../scanners/scanner.ts'
import { version } from '../version.ts'
import { keysFrom, recordedKeys } from './keys.ts'
import { recordedScan } from './recorded-settings.ts'
import type { Settings } from './settings.ts'

/** What the tools are opened for. */
export interface Job {
  settings: Settings
  scanners: readonly Scanner[]
  window: Interval
  observedAt: Seconds
  har: Har | null
  environment: Environment
  /** The names of the keys that a recording was made with. */
  recordedKeys: readonly string[]
  signal: AbortSignal
  progress: Progress
}

/** The clock of a run: in a replay it stands at the recording's time, and waits advance it. */
export function clockFor(har: Har | null): Clock {
  return har ? virtualClock(har.recordedAt) : systemClock
}

/** Opens the network (or the recording of one) and everything else that collecting works with. */
export async function openTools(job: Job, clock: Clock): Promise<{ tools: Tools; close(): Promise<void> }> {
  const { settings, har, environment, signal, progress } = job
  const keys = har ? recordedKeys(job.recordedKeys, environment, job.scanners) : keysFrom(environment, job.scanners)
  const tool = { name: 'earshot', version: version() }
  const network = openNetwork({
    userAgent: `earshot/${tool.version} (+https://www.npmjs.com/package/earshot)`,
    clock,
    signal,
    timeout: settings.timeout,
    maxRequests: settings.maxRequests,
    concurrency: settings.concurrency,
    secrets: keys.secret,
    proxy: proxyFrom(environment),
    onEvent: (event) => progress.network(event),
    ...(har && { replayer: openReplayer(har) }),
    ...(settings.reuse !== null && {
      cache: await openDiskCache(cacheFolder(environment), settings.reuse, () => clock.now()),
    }),
    ...(settings.record !== null && {
      recorder: await openRecorder(
        settings.record,
        tool,
        recordedScan(
          settings,
          job.scanners.map(({ id }) => id),
          { ...job, keys },
        ),
      ),
    }),
  })
  return {
    tools: {
      clock,
      signal,
      environment,
      keys: keys.all,
      open: (scanner) =>
        network.platform(scanner.id, {
          name: scanner.name,
          namedHosts: hostsOf(scanner, job),
          ...(scanner.perHost && { perHost: scanner.perHost }),
          ...limits(settings, scanner.id),
        }),
      onProgress: (scan) => progress.scan(scan),
      onEnd: (platform) => progress.end(platform),
    },
    close: () => network.close(),
  }
}

function limits({ platforms }: Settings, id: string): { maxRequests?: number; maxSeconds?: number } {
  const own = platforms[id]
  return {
    ...(own?.['max-requests'] !== undefined && { maxRequests: own['max-requests'] }),
    ...(own?.['max-seconds'] !== undefined && { maxSeconds: own['max-seconds'] }),
  }
}

/** Hosts that the user named for a platform, which may lie in a private network; and the scanner's own. */
function hostsOf(scanner: Scanner, { settings, environment }: Job): string[] {
  const file = settings.platforms[scanner.id]?.origins
  const resolve = originResolver(scanner, { ...(file && { file }), environment })
  const names = [...Object.keys(scanner.origins), ...Object.keys(file ?? {})]
  return names.map((name) => new URL(resolve(name)).host)
}

function proxyFrom(environment: Environment) {
  const either = (name: string) => environment[name.toLowerCase()] || environment[name] || null
  return { http: either('HTTP_PROXY'), https: either('HTTPS_PROXY'), none: either('NO_PROXY') }
}

/** Where caches belong, by the XDG base directory specification. */
function cacheFolder(environment: Environment): string {
  return join(environment.XDG_CACHE_HOME || join(environment.HOME || homedir(), '.cache'), 'earshot')
}
