import { ARCHIVE, type ColumnMap, type TableOptions } from './archives/contract.ts'
import type { Brand } from './brand/brand.ts'
import { ownSettings, type PlatformSettings } from './brand/brand-file.ts'
import { contactPosts } from './conversations/converse.ts'
import { UsageError } from './evidence/errors.ts'
import type { Evidence, PlatformEvidence, Selection } from './evidence/evidence.ts'
import type { Identity } from './evidence/identity.ts'
import { mergeEvidence } from './evidence/merge.ts'
import { DAY, type Interval, iso, type Seconds, seconds } from './evidence/time.ts'
import type { Clock } from './http/clock.ts'
import type { Http } from './http/request.ts'
import { originResolver } from './scanners/origins.ts'
import { scanPlatform } from './scanners/run.ts'
import type { Scanner } from './scanners/scanner.ts'
import type { ScanProgress } from './scanners/task.ts'

/** What is to be collected, and from where. */
export interface Collection {
  brand: Brand
  /** Who the brand was found to be, and where; null where nobody looked. */
  identity: Identity | null
  tool: Evidence['tool']
  scanners: readonly Scanner[]
  platforms: Readonly<Record<string, PlatformSettings>>
  since: Seconds | null
  until: Seconds | null
  archives: readonly { format: string; file: string; columns: ColumnMap | null; options: TableOptions }[]
  selection: Selection | null
  /** What earlier scans collected, joined with the new. */
  earlier: readonly Evidence[]
}

/** What collecting works with. */
export interface Tools {
  clock: Clock
  signal: AbortSignal
  environment: Readonly<Record<string, string | undefined>>
  /** The keys that scanners may ask for. */
  keys: Readonly<Record<string, string | undefined>>
  /** A platform's door to the network. */
  open(scanner: Scanner): Http
  onProgress(progress: ScanProgress): void
  /** Called as each platform ends. */
  onEnd(platform: PlatformEvidence): void
}

const DEFAULT_WINDOW = 30 * DAY

/**
 * Collects everything that can be known of a brand: from its platforms, side by side; from archives; from what was
 * collected earlier. What befalls a platform is in its outcome; only wrong input is thrown, as a `UsageError`.
 */
export async function collect(order: Collection, tools: Tools): Promise<Evidence> {
  const archived = await readArchives(order, tools)
  const pieces = [...(order.scanners.length > 0 ? [await scan(order, tools)] : []), ...archived, ...order.earlier]
  const [first, ...rest] = pieces
  if (!first) throw new Error('there is nothing to collect')
  const evidence = mergeEvidence([first, ...rest])
  return {
    ...evidence,
    brand: auditedBrand(order.brand),
    window: {
      since: order.since === null ? evidence.window.since : iso(order.since),
      until: order.until === null ? evidence.window.until : iso(order.until),
    },
  }
}

/** What a live scan reads: what was asked for, else the 30 days before its end. */
export function liveWindow({ since, until }: Pick<Collection, 'since' | 'until'>, observedAt: Seconds): Interval {
  const to = until ?? observedAt
  return { from: since ?? to - DEFAULT_WINDOW, to }
}

/** The live platforms. The window is fixed once, in whole seconds. */
async function scan(order: Collection, tools: Tools): Promise<Evidence> {
  const observedAt = Math.floor(tools.clock.now())
  const interval = liveWindow(order, observedAt)
  const window = { since: interval.from, until: interval.to }
  const platforms = await Promise.all(
    order.scanners.map(async (scanner) => {
      const settings = order.platforms[scanner.id]
      const platform = await scanPlatform(scanner, {
        brand: order.brand,
        accounts: order.brand.accounts.filter((account) => account.platform === scanner.id),
        http: tools.open(scanner),
        origin: originResolver(scanner, {
          ...(settings?.origins && { file: settings.origins }),
          environment: tools.environment,
        }),
        keys: tools.keys,
        settings: ownSettings(settings),
        site: order.identity?.site ?? null,
        window,
        observedAt,
        clock: tools.clock,
        signal: tools.signal,
        contacts: (evidence) => contactPosts(evidence, interval),
        onProgress: tools.onProgress,
      })
      tools.onEnd(platform)
      return platform
    }),
  )
  return { ...piece(order, platforms, interval, observedAt), identity: order.identity }
}

/** The archives; without a window given they are taken whole, and the window is what they hold. */
async function readArchives(order: Collection, tools: Tools): Promise<Evidence[]> {
  if (order.archives.length === 0) return []
  const { readArchive } = await import('./archives/index.ts')
  const accounts = order.brand.accounts.filter((account) => account.platform === ARCHIVE)
  const asked =
    order.since === null && order.until === null
      ? null
      : { since: order.since ?? Number.NEGATIVE_INFINITY, until: order.until ?? Number.POSITIVE_INFINITY }
  const pieces: Evidence[] = []
  for (const { format, file, columns, options } of order.archives) {
    const platform = await readArchive(format, file, {
      brand: order.brand,
      accounts,
      columns: columns ?? undefined,
      options,
      window: asked,
      selection: order.selection ?? undefined,
      signal: tools.signal,
    })
    const observedAt = seconds(platform.observedAt)
    const from = Math.min(observedAt, ...heldFrom(platform))
    const window = { from: order.since ?? from, to: order.until ?? observedAt }
    if (asked !== null && window.from >= window.to) throw new UsageError(outside(file, order, from, observedAt))
    pieces.push(piece(order, [platform], window, observedAt))
    tools.onEnd(platform)
  }
  return pieces
}

/** An archive that lies outside of the time that is asked for would be read for nothing. */
function outside(file: string, { since }: Pick<Collection, 'since'>, from: Seconds, to: Seconds): string {
  const lies = since !== null && since >= to ? `ends ${iso(to)}, before --since` : `begins ${iso(from)}, after --until`
  return `${file} ${lies}: nothing of it lies in the time asked for; ask for other days, or leave it out`
}

function heldFrom({ streams }: PlatformEvidence): Seconds[] {
  return (streams.mentions?.parts ?? []).flatMap((part) => part.intervals.map(({ from }) => Math.floor(seconds(from))))
}

function piece(order: Collection, platforms: PlatformEvidence[], window: Interval, observedAt: Seconds): Evidence {
  return {
    tool: order.tool,
    brand: auditedBrand(order.brand),
    window: { since: iso(window.from), until: iso(window.to) },
    observedAt: iso(observedAt),
    identity: null,
    platforms,
  }
}

function auditedBrand({ name, aliases, exclude, context, website }: Brand): Evidence['brand'] {
  return { name, aliases, exclude, context, website }
}
