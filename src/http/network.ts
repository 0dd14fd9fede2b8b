import { setMaxListeners } from 'node:events'
import { UsageError } from '../evidence/errors.ts'
import type { Seconds } from '../evidence/time.ts'
import { namedHosts } from './address-guard.ts'
import { openBudget } from './budget.ts'
import type { Clock } from './clock.ts'
import type { DiskCache } from './disk-cache.ts'
import { openDoor } from './door.ts'
import type { OnEvent } from './events.ts'
import type { Recorder } from './har-record.ts'
import type { Replayer } from './har-replay.ts'
import { keyGuard } from './key-guard.ts'
import { openLimits } from './limits.ts'
import { obtainLive } from './live.ts'
import { openMemo } from './memo.ts'
import { openPace } from './pace.ts'
import type { Platform } from './platform.ts'
import { NO_PROXY, type ProxySettings } from './proxy.ts'
import { obtainReplayed } from './replayed.ts'
import type { Http } from './request.ts'
import { openReuse } from './reuse.ts'
import { openRobotsGate } from './robots-gate.ts'
import { openSecrets } from './secrets.ts'
import { sendOver, type Transport } from './send.ts'
import { undiciTransport } from './undici.ts'

export interface NetworkOptions {
  /** Says who we are, with an address where to ask: "earshot/1.2.3 (+https://...)". */
  userAgent: string
  clock: Clock
  /** Ends everything at once. */
  signal: AbortSignal
  /** For one request, from connecting to the end of its body. Default: 15 s. */
  timeout?: Seconds
  /** For one platform. Default: 300 requests and 300 s. */
  maxRequests?: number
  maxSeconds?: Seconds
  /** Requests at once: for one platform over all its hosts (4), and for one host (1), whoever asks it. */
  concurrency?: number
  perHost?: number
  /** Values of keys by name: they are never written down. */
  secrets?: ReadonlyMap<string, string>
  /** Hosts (`host` or `host:port`) that the user named: they may lie in a private network. */
  namedHosts?: Iterable<string>
  proxy?: ProxySettings
  recorder?: Recorder
  /** Answers everything from a recording; the clock should then be a virtual one. */
  replayer?: Replayer
  cache?: DiskCache
  /** Stands in for the network. */
  transport?: Transport
  onEvent?: OnEvent
  random?: () => number
}

/** What is special about one platform. */
export interface PlatformOptions {
  /** What it is called in sentences; its id if nothing is said. */
  name?: string
  /** Requests at once over all its hosts, as in `NetworkOptions`: more for one that asks many hosts a little each. */
  concurrency?: number
  perHost?: number
  /** For one request, as in `NetworkOptions`. */
  timeout?: Seconds
  maxRequests?: number
  maxSeconds?: Seconds
  /** Hosts of its own, which its scanner named: they may lie in a private network. */
  namedHosts?: Iterable<string>
  /** Where its keys may be sent, as `keyGuard` has it; if nothing is said, wherever they are sent to. */
  keyHosts?: readonly string[]
}

/** The network: one for a run. */
export interface Network {
  /** A platform's door, with a budget of its own. */
  platform(id: string, options?: PlatformOptions): Http
  /** Ends all connections and writes the recording. */
  close(): Promise<void>
}

/** Opens the network, or a recording of it. Nothing is asked, and undici not loaded, before a door is used. */
export function openNetwork(options: NetworkOptions): Network {
  const { clock, signal, recorder, replayer, cache, timeout = 15 } = options
  setMaxListeners(0, signal) // Everything that waits listens to it.
  const local = new Set<string>()
  const secrets = openSecrets(options.secrets ?? new Map())
  const reuse = cache && !replayer ? openReuse(cache, secrets) : null
  const memo = openMemo()
  const robots = replayer?.holdsRobots === false ? null : openRobotsGate()
  const limits = openLimits()
  const concurrency = atLeastOne('concurrency', options.concurrency ?? 4)
  const pace = openPace()
  const network = options.transport
    ? { transport: options.transport, close: async () => {} }
    : undiciTransport(options.proxy ?? NO_PROXY, timeout, (hostname) => local.has(hostname))
  const exchange = sendOver(network.transport, timeout)

  return {
    platform: (id, own = {}) => {
      const named = [...(options.namedHosts ?? []), ...(own.namedHosts ?? [])]
      for (const host of named) local.add(host.toLowerCase().replace(/:\d+$/, ''))
      const name = own.name ?? id
      const maxRequests = own.maxRequests ?? options.maxRequests ?? 300
      const maxSeconds = own.maxSeconds ?? options.maxSeconds ?? 300
      const platform: Platform = {
        id,
        name,
        perPlatform: atLeastOne('concurrency', own.concurrency ?? concurrency),
        perHost: atLeastOne('perHost', own.perHost ?? options.perHost ?? 1),
        budget: openBudget(name, maxRequests, maxSeconds, () => clock.now()),
        clock,
        limits,
        signal,
        random: options.random ?? Math.random,
        onEvent: options.onEvent ?? (() => {}),
      }
      const { forbidden } = namedHosts(named)
      const unsafe = keyGuard(options.secrets ?? new Map(), own.keyHosts ?? null)
      const obtain = replayer
        ? obtainReplayed(platform, replayer, secrets)
        : obtainLive(platform, {
            exchange: own.timeout === undefined ? exchange : sendOver(network.transport, own.timeout),
            pace,
            secrets,
            recorder: recorder ?? null,
            reuse,
            forbidden: (ask) => forbidden(ask.url) ?? unsafe(ask),
          })
      return openDoor(platform, { obtain, memo, robots, secrets, reuse, userAgent: options.userAgent })
    },
    close: async () => {
      await network.close()
      await recorder?.write()
    },
  }
}

function atLeastOne(what: string, value: number): number {
  if (!Number.isInteger(value) || value < 1) throw new UsageError(`${what} must be a whole number of at least 1`)
  return value
}
