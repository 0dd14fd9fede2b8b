/** Who asks for leave to send. */
interface Turn {
  platform: string
  host: string
  /** How many requests at once this platform may have under way, over all its hosts. */
  perPlatform: number
  /** How many requests at once this platform's host is known to be content with. */
  perHost: number
}

/** Lets only so many requests go out at once. */
export interface Pace {
  /** Resolves, when it is one's turn, with the function that ends the turn; rejects when the signal aborts. */
  enter(turn: Turn, signal: AbortSignal): Promise<() => void>
}

interface Waiting extends Turn {
  start(): void
}

/**
 * For each platform at most so many requests at once as it may have, and for each host as many as it is content with,
 * whoever asks it. There is no bound over all platforms: those that answer quickly would wait for those that are slow,
 * and the whole scan would take longer than its slowest platform.
 *
 * Among those who wait for one host the platform with the fewest requests under way goes first, then the one that was
 * served longest ago, then who came first: a platform that asks for a hundred things at once does not hold up one that
 * asks for two.
 */
export function openPace(): Pace {
  const waiting: Waiting[] = []
  const hosts = new Map<string, number>()
  const platforms = new Map<string, number>()
  const servedAt = new Map<string, number>()
  let served = 0

  function add(turn: Turn, change: 1 | -1): void {
    hosts.set(turn.host, count(hosts, turn.host) + change)
    platforms.set(turn.platform, count(platforms, turn.platform) + change)
  }

  function next(): void {
    for (;;) {
      const first = waiting.filter(mayGo).reduce<Waiting | null>(prior, null)
      if (!first) return
      waiting.splice(waiting.indexOf(first), 1)
      add(first, 1)
      servedAt.set(first.platform, ++served)
      first.start()
    }
  }

  function mayGo({ host, perHost, platform, perPlatform }: Waiting): boolean {
    return count(hosts, host) < perHost && count(platforms, platform) < perPlatform
  }

  function prior(best: Waiting | null, other: Waiting): Waiting {
    if (!best) return other
    const order =
      count(platforms, best.platform) - count(platforms, other.platform) ||
      count(servedAt, best.platform) - count(servedAt, other.platform)
    return order <= 0 ? best : other
  }

  return {
    enter: (turn, signal) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted()
        const entry: Waiting = {
          ...turn,
          start: () => {
            signal.removeEventListener('abort', leave)
            resolve(() => {
              add(turn, -1)
              next()
            })
          },
        }
        const leave = () => {
          waiting.splice(waiting.indexOf(entry), 1)
          reject(signal.reason)
        }
        signal.addEventListener('abort', leave, { once: true })
        waiting.push(entry)
        next()
      }),
  }
}

function count(counts: ReadonlyMap<string, number>, key: string): number {
  return counts.get(key) ?? 0
}
