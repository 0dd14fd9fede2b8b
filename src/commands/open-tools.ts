import { homedir } from 'node:os'
import { join } from 'node:path'
import { ownSettings } from '../brand/brand-file.ts'
import type { Tools } from '../collect.ts'
import type { Environment } from '../environment.ts'
import { isAddress } from '../evidence/address.ts'
import type { Interval, Seconds } from '../evidence/time.ts'
import { type Clock, virtualClock } from '../http/clock.ts'
import { openDiskCache } from '../http/disk-cache.ts'
import type { Har } from '../http/har-read.ts'
import { openRecorder } from '../http/har-record.ts'
import { openReplayer } from '../http/har-replay.ts'
import { openNetwork } from '../http/network.ts'
import { proxySettings } from '../http/proxy.ts'
import type { Transport } from '../http/send.ts'
import type { IdentifyTools } from '../identify/identify.ts'
import { PROBE_DOOR } from '../identify/probe/door.ts'
import { WIKIDATA_ORIGIN } from '../identify/wikidata/origin.ts'
import type { Progress } from '../progress/progress.ts'
import { consult } from '../scanners/consult.ts'
import { originHosts, originResolver } from '../scanners/origins.ts'
import type { Scanner } from '../scanners/scanner.ts'
import { version } from '../version.ts'
import { keysFrom, recordedKeys } from './keys.ts'
import { allScanners } from './open-registry.ts'
import { recordedScan } from './recorded-settings.ts'
import type { Settings } from './settings.ts'

/** What the tools are opened for. */
export interface Job {
  settings: Settings
  scanners: readonly Scanner[]
  window: Interval
  observedAt: Seconds
  har: Har | null
  /** Stands in for the network. */
  transport: Transport | null
  environment: Environment
  /** The names of the keys that a recording was made with. */
  recordedKeys: readonly string[]
  signal: AbortSignal
  progress: Progress
}

/** The clock of a run: in a replay it stands at the recording's time, and waits advance it. */
export function clockFor(har: Har | null, clock: Clock): Clock {
  return har ? virtualClock(har.recordedAt) : clock
}

/** What collecting and identifying work with. */
export interface OpenTools extends Tools {
  identify: IdentifyTools
}

/** Opens the network (or the recording of one) and everything else that collecting works with. */
export async function openTools(job: Job, clock: Clock): Promise<{ tools: OpenTools; close(): Promise<void> }> {
  const { settings, scanners, har, environment, window, observedAt, signal, progress } = job
  const keys = har ? recordedKeys(job.recordedKeys, environment, job.scanners) : keysFrom(environment, job.scanners)
  const tool = { name: 'earshot', version: version() }
  const { unnamedHosts } = settings
  const network = openNetwork({
    userAgent: `earshot/${tool.version} (+https://www.npmjs.com/package/earshot)`,
    clock,
    signal,
    timeout: settings.timeout,
    maxRequests: settings.maxRequests,
    concurrency: settings.concurrency,
    secrets: keys.secret,
    proxy: proxySettings(environment),
    onEvent: (event) => progress.network(event),
    ...(job.transport && { transport: job.transport }),
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
  const configured = ({ id }: Pick<Scanner, 'id'>) => {
    const file = settings.platforms[id]?.origins
    return { ...(file && { file }), environment }
  }
  // A platform is read through one door, whoever asks, so that its budget is one.
  const open = once((scanner: Scanner) =>
    network.platform(scanner.id, {
      name: scanner.name,
      namedHosts: originHosts(scanner, configured(scanner)),
      keyHosts: [...originHosts(scanner, configured(scanner)), ...homesOf(scanner, environment)],
      ...(scanner.perHost && { perHost: scanner.perHost }),
      ...limits(settings, scanner.id),
    }),
  )
  const origin = (scanner: Pick<Scanner, 'id' | 'origins' | 'federated'>) =>
    originResolver(scanner, configured(scanner))
  const wikidata = origin({ id: 'wikidata', origins: { api: WIKIDATA_ORIGIN } })('api')
  const task = { keys: keys.all, window: { since: window.from, until: window.to }, observedAt, clock, signal }
  return {
    tools: {
      clock,
      signal,
      environment,
      keys: keys.all,
      open,
      identify: {
        known: [...scanners, ...(await leftOut(job))],
        scanners,
        consult: (scanner) =>
          consult(scanner, {
            ...task,
            http: open(scanner),
            origin: origin(scanner),
            settings: ownSettings(settings.platforms[scanner.id]),
            site: null,
          }),
        door: ({ id, name }, namedHosts) =>
          network.platform(id, {
            name,
            namedHosts: [...namedHosts.filter((host) => !unnamedHosts.includes(host)), new URL(wikidata).host],
            keyHosts: [],
          }),
        probeDoor: () => network.platform('probe', { ...PROBE_DOOR, keyHosts: [] }),
        wikidataOrigin: wikidata,
        onAsked: ({ id }) => progress.asked(id),
        clock,
        signal,
      },
      onProgress: (scan) => progress.scan(scan),
      onEnd: (platform) => progress.end(platform),
    },
    close: () => network.close(),
  }
}

/** The hosts whose keys a scanner is given, and all below them: the environment names them beside the keys. */
function homesOf({ access }: Scanner, environment: Environment): string[] {
  return access.env
    .filter((name) => /_(?:INSTANCE|BASE_URL)$/.test(name))
    .flatMap((name) => {
      const address = (environment[name] ?? '').trim().replace(/^(?:https?:\/\/)?/i, 'https://')
      return isAddress(address) ? [`.${new URL(address).host}`] : []
    })
}

function limits({ platforms }: Settings, id: string): { maxRequests?: number; maxSeconds?: number } {
  const own = platforms[id]
  return {
    ...(own?.['max-requests'] !== undefined && { maxRequests: own['max-requests'] }),
    ...(own?.['max-seconds'] !== undefined && { maxSeconds: own['max-seconds'] }),
  }
}

/** Scanners that do not run and yet are spoken of: their platforms' accounts are listed, and not asked for. */
function leftOut({ settings, scanners }: Job): Promise<Scanner[]> {
  const { registry, skip, platforms, brand } = settings
  const named = new Set([...skip, ...Object.keys(platforms), ...brand.accounts.map(({ platform }) => platform)])
  return allScanners(registry.filter(({ id }) => named.has(id) && !scanners.some((scanner) => scanner.id === id)))
}

/** The same answer for the same question. */
function once<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>()
  return (key) => {
    const value = made.get(key) ?? make(key)
    made.set(key, value)
    return value
  }
}

/** Where caches belong, by the XDG base directory specification. */
function cacheFolder(environment: Environment): string {
  return join(environment.XDG_CACHE_HOME || join(environment.HOME || homedir(), '.cache'), 'earshot')
}
